/**
 * The words that say what a locator counts: `p.`, `chap.`, `§`.
 * In: a language tag, as a note's `lang` has it. Out: the words of that language with the CSL variable that each means; those of
 * English where the language has none here. Source: the terms of the CSL locales, singular and plural, long, short and as a sign.
 */

export type LocatorLabel =
	| 'book'
	| 'chapter'
	| 'column'
	| 'figure'
	| 'folio'
	| 'issue'
	| 'line'
	| 'note'
	| 'opus'
	| 'page'
	| 'paragraph'
	| 'part'
	| 'section'
	| 'sub-verbo'
	| 'verse'
	| 'volume';

type Words = Readonly<Partial<Record<LocatorLabel, string>>>;

/** With commas between them, in lower case. */
const languages: Readonly<Record<string, Words>> = {
	en: {
		book: 'book, books, bk., bks.',
		chapter: 'chapter, chapters, chap., chaps.',
		column: 'column, columns, col., cols.',
		figure: 'figure, figures, fig., figs.',
		folio: 'folio, folios, fol., fols.',
		issue: 'number, numbers, no., nos.',
		line: 'line, lines, l., ll.',
		note: 'note, notes, n., nn.',
		opus: 'opus, opera, op., opp.',
		page: 'page, pages, p., pp.',
		paragraph: 'paragraph, paragraphs, para., paras., ¶, ¶¶',
		part: 'part, parts, pt., pts.',
		section: 'section, sections, sec., secs., §, §§',
		'sub-verbo': 'sub verbo, sub verbis, s.v., s.vv.',
		verse: 'verse, verses, v., vv.',
		volume: 'volume, volumes, vol., vols.',
	},
	de: {
		book: 'buch, bücher, b.',
		chapter: 'kapitel, kap.',
		column: 'spalte, spalten, sp.',
		figure: 'abbildung, abbildungen, abb.',
		folio: 'blatt, blätter, fol.',
		issue: 'nummer, nummern, nr.',
		line: 'zeile, zeilen, z.',
		note: 'note, noten, n.',
		opus: 'opus, opera, op.',
		page: 'seite, seiten, s.',
		paragraph: 'absatz, absätze, abs., ¶, ¶¶',
		part: 'teil, teile',
		section: 'abschnitt, abschnitte, abschn., §, §§',
		'sub-verbo': 'sub verbo, sub verbis, s.\u00a0v., s.\u00a0vv.',
		verse: 'vers, verse, v.',
		volume: 'band, bände, bd., bde.',
	},
	fr: {
		book: 'livre, livres, liv.',
		chapter: 'chapitre, chapitres, chap.',
		column: 'colonne, colonnes, col.',
		figure: 'figure, figures, fig.',
		folio: 'folio, folios, fᵒ, fᵒˢ',
		issue: 'numéro, numéros, nᵒ, nᵒˢ',
		line: 'ligne, lignes, l.',
		note: 'note, notes, n.',
		opus: 'opus, op.',
		page: 'page, pages, p.',
		paragraph: 'paragraphe, paragraphes, paragr., §',
		part: 'partie, parties, part.',
		section: 'section, sections, sect.',
		'sub-verbo': 'sub verbo, sub verbis, s.\u00a0v., s.\u00a0vv.',
		verse: 'verset, versets, v.',
		volume: 'volume, volumes, vol.',
	},
	es: {
		book: 'libro, libros, lib.',
		chapter: 'capítulo, capítulos, cap.',
		column: 'columna, columnas, col.',
		figure: 'figura, figuras, fig.',
		folio: 'folio, folios, f.',
		issue: 'número, números, n.º',
		line: 'línea, líneas, l.',
		note: 'nota, notas, n.',
		opus: 'opus, op.',
		page: 'página, páginas, p., pp.',
		paragraph: 'párrafo, párrafos, párr., §',
		part: 'parte, partes, pt.',
		section: 'sección, secciones, sec.',
		'sub-verbo': 'sub voce, sub vocibus',
		verse: 'verso, versos, v., vv.',
		volume: 'volumen, volúmenes, vol., vols.',
	},
	it: {
		book: 'libro, libri, lib.',
		chapter: 'capitolo, capitoli, cap., capp.',
		column: 'colonna, colonne, col.',
		figure: 'figura, figure, fig.',
		folio: 'foglio, fogli, fgl.',
		issue: 'numero, numeri, n.',
		line: 'riga, righe, l.',
		note: 'nota, note',
		opus: 'opera, opere, op.',
		page: 'pagina, pagine, pag., pagg.',
		paragraph: 'capoverso, capoversi, cpv., ¶, ¶¶',
		part: 'parte, parti, pt.',
		section: 'paragrafo, paragrafi, par., §, §§',
		'sub-verbo': 'sub verbo, sub verbis, s.v., s.vv.',
		verse: 'verso, versi, v., vv.',
		volume: 'volume, volumi, vol., voll.',
	},
	nl: {
		book: 'boek, boeken',
		chapter: 'hoofdstuk, hoofdstukken, hfdst.',
		column: 'column, columns, col.',
		figure: 'figuur, figuren, fig.',
		folio: 'folio, f.',
		issue: 'nummer, nummers, nr.',
		line: 'regel, regels, l.',
		note: 'aantekening, aantekeningen, n.',
		opus: 'opus, opera, op.',
		page: 'pagina, p., pp.',
		paragraph: 'paragraaf, paragrafen, par., ¶, ¶¶',
		part: 'deel, delen',
		section: 'sectie, secties, sec., §, §§',
		'sub-verbo': 'sub verbo, sub verbis, s.v., s.vv.',
		verse: 'vers, versen, v., vv.',
		volume: 'volume, volumes, vol.',
	},
	pt: {
		book: 'livro, livros, liv.',
		chapter: 'capítulo, capítulos, cap.',
		column: 'coluna, colunas, col.',
		figure: 'figura, figuras, fig.',
		folio: 'f.',
		issue: 'número, números, nº',
		line: 'linha, linhas, l.',
		note: 'nota, notas, n.',
		opus: 'opus, opera, op.',
		page: 'página, páginas, p.',
		paragraph: 'parágrafo, parágrafos, ¶, ¶¶',
		part: 'parte, partes, pt.',
		section: 'seção, seções, seç., §, §§',
		'sub-verbo': 'sub verbo, sub verbis, s.v., s.vv.',
		verse: 'verso, versos, v.',
		volume: 'volume, volumes, vol., vols.',
	},
};

/** Words in lower case, with what each means. */
export type LocatorWords = ReadonlyMap<string, LocatorLabel>;

/** The words of the language that `tag` names: `de`, `de-AT`. */
export function locatorWords(tag: string | undefined): LocatorWords {
	const language = languageOf(tag);
	const words = Object.hasOwn(languages, language) ? languages[language] : languages.en;
	const meanings = new Map<string, LocatorLabel>();
	for (const [label, list] of Object.entries(words ?? {}) as [LocatorLabel, string][])
		for (const word of list.split(', ')) meanings.set(word, label);
	return meanings;
}

/** What stands before the number of a page; where it is not the first word of English, it is as it is written. */
const pageAbbreviations: Readonly<Record<string, string>> = { de: 'S.', it: 'pag.' };

export function pageAbbreviation(tag: string | undefined): string {
	return pageAbbreviations[languageOf(tag)] ?? 'p.';
}

function languageOf(tag: string | undefined): string {
	return tag?.split('-')[0]?.toLowerCase() ?? '';
}

/** The languages that have words here. */
export const locatorLanguages: readonly string[] = Object.keys(languages);
