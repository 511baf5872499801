/**
 * Articles that outlive the text they were read from.
 * In: an article as a reader has just made it, whose texts are cut from that of its whole file. Out: the same article without a
 * hold on that text, each of its own texts once. It is changed in place: to make it anew would take several times as long.
 */
import type { UnkeyedArticle } from './article';

export function ownArticle(article: UnkeyedArticle): UnkeyedArticle {
	const found: FoundTexts = { numbers: new Map(), places: [] };
	const { abstractSections: sections } = article.custom;
	const hasSections = article.abstract !== undefined && sections !== undefined;
	if (hasSections) article.custom.abstractSections = [];
	findTexts(article, found);
	const texts = copy([...found.numbers.keys()]);
	for (const { holder, name, number } of found.places) holder[name] = texts[number];
	if (hasSections) article.custom.abstractSections = cutSections(sections, article.abstract ?? '');
	return article;
}

/** Shorter texts are no cuts of others in any engine. */
const shortestCut = 13;

/** What is parsed has one byte a letter where that is enough. All at once: to begin costs more than a text. */
function copy(texts: readonly string[]): string[] {
	return JSON.parse(JSON.stringify(texts));
}

type Holder = Record<string | number, unknown>;

/** The texts of an article with their numbers, and where they stand. */
interface FoundTexts {
	readonly numbers: Map<string, number>;
	readonly places: { readonly holder: Holder; readonly name: string | number; readonly number: number }[];
}

function findTexts(value: object, found: FoundTexts): void {
	const holder = value as Holder;
	if (Array.isArray(value)) for (let at = 0; at < value.length; at++) findText(holder, at, found);
	else for (const name of Object.keys(value)) findText(holder, name, found);
}

function findText(holder: Holder, name: string | number, found: FoundTexts): void {
	const value = holder[name];
	if (typeof value === 'object' && value !== null) findTexts(value, found);
	if (typeof value !== 'string' || value.length < shortestCut) return;
	const number = found.numbers.get(value) ?? found.numbers.size;
	found.numbers.set(value, number);
	found.places.push({ holder, name, number });
}

type Sections = NonNullable<UnkeyedArticle['custom']['abstractSections']>;

/** As parts of the abstract, which is kept once. */
function cutSections(sections: Sections, abstract: string): Sections {
	let end = 0;
	const cut = (text: string) => {
		const start = abstract.indexOf(text, end);
		if (start === -1) return copy([text])[0] ?? text;
		end = start + text.length;
		return abstract.slice(start, end);
	};
	return sections.map(({ heading, text }) =>
		heading === undefined ? { text: cut(text) } : { heading: cut(heading), text: cut(text) },
	);
}
