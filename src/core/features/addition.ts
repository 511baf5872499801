/**
 * What a copied page or list would add to the library, before it is added.
 * In: the text, and the library. Out: its articles with what is wrong with each, and what is wrong outside of them; the text
 * as it is put behind a dump.
 */
import type { UnkeyedArticle } from '../csl/article';
import { displayAuthorYear } from '../csl/display';
import type { Diagnostic } from '../diagnostic';
import { isDump } from '../dump/dump';
import { readDump } from '../dump/read';
import type { Library } from '../library/library';
import { identifierKinds, identifierLink } from '../library/recordFacts';

export interface AddedArticle {
	readonly title: string;
	/** `Bussu & Marshall 2020` */
	readonly description: string;
	/** What could not be read, in plain words. */
	readonly problems: readonly string[];
	/** The citation key of the entry that has one of its identifiers. */
	readonly known: string | undefined;
}

export interface Addition {
	/** In the order of the text, at least one. */
	readonly articles: readonly AddedArticle[];
	/** What is wrong outside of the articles. */
	readonly problems: readonly string[];
}

/** Undefined where `text` is no dump. */
export function describeAddition(text: string, library: Library): Addition | undefined {
	if (!isDump(text)) return undefined;
	const { dump, value, diagnostics } = readDump(text, '');
	const left = new Set(diagnostics);
	const articles = value.map((article, index) => {
		const span = dump.records[index]?.span;
		const own = diagnostics.filter(
			(diagnostic) => span !== undefined && span.start <= diagnostic.span.start && diagnostic.span.start < span.end,
		);
		for (const diagnostic of own) left.delete(diagnostic);
		return {
			title: article.title ?? 'Without title',
			description: displayAuthorYear(article),
			problems: messagesOf(own),
			known: knownKey(library, article),
		};
	});
	return { articles, problems: messagesOf([...left]) };
}

/** `text` as it goes behind `existing`: on lines of its own, an empty one between. */
export function renderAddition(existing: string, text: string): string {
	const end =
		existing === '' ? '' : /\n\s*\n$/.test(existing.slice(-100)) ? '' : existing.endsWith('\n') ? '\n' : '\n\n';
	return `${end}${text}${text.endsWith('\n') ? '' : '\n'}`;
}

function messagesOf(diagnostics: readonly Diagnostic[]): string[] {
	return diagnostics.filter(({ severity }) => severity !== 'information').map(({ message }) => message);
}

/** The entry that has one of the article's identifiers. */
function knownKey(library: Library, article: UnkeyedArticle): string | undefined {
	for (const kind of identifierKinds) {
		const value = article[kind];
		const entry = value === undefined ? undefined : library.resolve(identifierLink(kind, value));
		if (entry !== undefined) return entry.article.id;
	}
	return undefined;
}
