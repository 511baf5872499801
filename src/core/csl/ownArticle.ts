/**
 * Articles that outlive the text they were read from.
 * In: articles as a reader has just made them, whose texts are cut from that of their whole file. Out: the same articles
 * without a hold on that text, each text once. They are changed in place: to make them anew would take several times as long.
 */
import type { UnkeyedArticle } from './article';

/** Takes the articles of one file. */
export function createArticleOwner(): (article: UnkeyedArticle) => UnkeyedArticle {
	const texts = new Map<string, string>();
	const own = (text: string): string => {
		const known = texts.get(text);
		if (known !== undefined) return known;
		const copied = copy(text);
		// By the text as it was cut, whose hash is known by now.
		texts.set(text, copied);
		return copied;
	};
	return (article) => {
		const { abstract, custom } = article;
		const sections = custom.abstractSections;
		if (abstract !== undefined && sections !== undefined) {
			article.abstract = own(abstract);
			// Parts of the abstract, which is kept once.
			custom.abstractSections = cutSections(sections, article.abstract);
		}
		replaceTexts(article, own);
		return article;
	};
}

/** Shorter texts are no cuts of others in any engine. */
const shortestCut = 13;

/** What is parsed has one byte a letter where that is enough; a text that is only joined and cut stays as wide as the file's. */
function copy(text: string): string {
	return text.length < shortestCut ? text : JSON.parse(JSON.stringify(text));
}

type Sections = NonNullable<UnkeyedArticle['custom']['abstractSections']>;

function cutSections(sections: Sections, abstract: string): Sections {
	let end = 0;
	const cut = (text: string) => {
		const start = abstract.indexOf(text, end);
		if (start === -1) return copy(text);
		end = start + text.length;
		return abstract.slice(start, end);
	};
	return sections.map(({ heading, text }) =>
		heading === undefined ? { text: cut(text) } : { heading: cut(heading), text: cut(text) },
	);
}

function replaceTexts(holder: object, own: (text: string) => string): void {
	if (Array.isArray(holder)) replaceItems(holder, own);
	else replaceValues(holder as Record<string, unknown>, own);
}

function replaceItems(list: unknown[], own: (text: string) => string): void {
	for (let at = 0; at < list.length; at++) {
		const item = list[at];
		if (typeof item === 'string') list[at] = own(item);
		else if (typeof item === 'object' && item !== null) replaceTexts(item, own);
	}
}

function replaceValues(facts: Record<string, unknown>, own: (text: string) => string): void {
	for (const name of Object.keys(facts)) {
		const value = facts[name];
		if (typeof value === 'string') facts[name] = own(value);
		else if (typeof value === 'object' && value !== null && name !== 'abstractSections') replaceTexts(value, own);
	}
}
