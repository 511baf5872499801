/**
 * The literature note of an article: what a template may say of it, and what its file is called.
 * In: an article, and the library. Out: plain values, `null` where a fact is not known; names that every file system takes.
 */
import { renderCitationKey } from '../citation/key';
import { articleAddresses } from '../csl/addresses';
import type { Article } from '../csl/article';
import { displayAuthors, displayDate, displayName, displaySource } from '../csl/display';
import type { Entry, Library } from '../library/library';

/** By the names that templates know them by. */
export type NoteValues = Readonly<Record<string, unknown>>;

export function noteValues(article: Article): NoteValues {
	const { custom, author = [] } = article;
	const known = (value: unknown) => value ?? null;
	return {
		key: article.id,
		citation: `[${renderCitationKey(article.id)}]`,
		type: article.type,
		title: known(article.title),
		authors: author.map(displayName),
		more_authors: custom.moreAuthors === true,
		short_authors: displayAuthors(article),
		year: known(article.issued?.['date-parts'][0]?.[0]),
		date: displayDate(article),
		source: displaySource(article),
		journal: known(article['container-title']),
		series: known(article['collection-title']),
		volume: known(article.volume),
		issue: known(article.issue),
		pages: known(article.page),
		edition: known(article.edition),
		publisher: known(article.publisher),
		place: known(article['publisher-place']),
		language: known(article.language),
		doi: known(article.DOI),
		pmid: known(article.PMID),
		pmcid: known(article.PMCID),
		isbn: known(article.ISBN),
		issn: known(article.ISSN),
		topics: custom.topics ?? [],
		abstract: abstractValues(article),
		affiliations: author.flatMap((name, index) => {
			const names = custom.affiliations?.[index] ?? [];
			return names.length === 0 ? [] : [{ author: displayName(name), names }];
		}),
		links: articleAddresses(article),
	};
}

function abstractValues({ abstract, custom }: Article): { heading: string | null; text: string }[] {
	const sections: readonly { heading?: string; text: string }[] =
		custom.abstractSections ?? (abstract === undefined ? [] : [{ text: abstract }]);
	return sections.map(({ heading, text }) => ({ heading: heading ?? null, text }));
}

/** File systems take 255 bytes; some programs fewer characters. */
const longestName = 100;
const mostBytes = 240;
const extension = '.md';

/**
 * `li2020eels.md`; without what a system takes for a folder, a device, a hidden file or a wildcard. With a `number`, for the case
 * that the name is taken: `li2020eels-2.md`.
 */
export function noteFileName(key: string, number = 1): string {
	const ending = `${number > 1 ? `-${number}` : ''}${extension}`;
	const plain = key
		.toWellFormed()
		.normalize('NFC')
		.replace(/[\p{C}\p{Z}\s]+/gu, ' ')
		.replace(/[/\\:*?"<>|#^[\]{}%~$&!';@`]+/g, '-');
	const name = trimName(plain);
	const isDevice = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])(?:$|[. ])/i.test(name);
	const whole = name === '' ? 'note' : `${isDevice ? '_' : ''}${name}`;
	return `${trimName(cutName(whole, longestName - ending.length, mostBytes))}${ending}`;
}

function trimName(text: string): string {
	return text.replace(/^[-. ]+/, '').replace(/(?<![-. ])[-. ]+$/, '');
}

/** Between two characters, so that both lengths hold. */
function cutName(text: string, mostUnits: number, bytes: number): string {
	let [units, used] = [0, 0];
	for (const character of text) {
		const point = character.codePointAt(0) ?? 0;
		used += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4;
		if (used > bytes || units + character.length > mostUnits) break;
		units += character.length;
	}
	return text.slice(0, units);
}

/** All that the article is called or was: its key, then its old ones. */
export function keysOfArticle({ memory, resolve }: Library, entry: Entry): string[] {
	const old = [...memory.aliases.keys()].filter((key) => resolve(key) === entry);
	return [entry.article.id, ...old];
}

/** The notes that say in their metadata that they are about the article, by whatever key; by the alphabet. */
export function notesAbout({ resolve }: Library, entry: Entry, noteArticles: ReadonlyMap<string, string>): string[] {
	return [...noteArticles].flatMap(([file, key]) => (resolve(key) === entry ? [file] : [])).sort();
}

/** Whether a note that is called like the article may be its literature note: unless it is about something else. */
export function mayBeAbout({ resolve }: Library, entry: Entry, noteArticle: string | undefined): boolean {
	return noteArticle === undefined || resolve(noteArticle) === entry;
}

/** The parts of a path within a folder of the workspace; undefined where it leads out of it. */
export function pathWithin(path: string): string[] | undefined {
	const parts = path
		.trim()
		.split(/[/\\]/)
		.filter((part, index) => part !== '.' && (part !== '' || index === 0));
	const isPlain = (part: string) => part.trim() !== '' && !/^\.+$/.test(part) && !/[\p{Cc}:*?"<>|]/u.test(part);
	return parts.length > 0 && parts.every(isPlain) ? parts : undefined;
}
