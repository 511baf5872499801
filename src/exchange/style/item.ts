/**
 * An article as an item for the citation processor.
 * In: an article. Out: CSL's variables without what styles have no use for; every text on one line, without the signs that mark
 * up formatted text (`marks.ts`). Styles set the full stop behind a title, so that its own goes.
 */
import { webAddress } from '../../core/csl/addresses';
import type { Article } from '../../core/csl/article';
import { definedOnly } from '../../core/dump/definedOnly';
import { moreNames, withoutMarks } from './marks';

/** Plain data: it may be handed to a worker. */
export type CslItem = Readonly<Record<string, unknown>> & { readonly id: string };

export function toCslItem({ custom, abstract: __, ...article }: Article): CslItem {
	const { title, language, URL, author, editor } = article;
	return {
		...mapTexts(article),
		...definedOnly({
			id: article.id,
			title: title === undefined ? undefined : tidy(title).replace(/(?<![.\s])\.$/, ''),
			author: author && [...author.map(mapTexts), ...(custom.moreAuthors === true ? [{ literal: moreNames }] : [])],
			editor: editor?.map(mapTexts),
			// Other words than tags say nothing to the processor.
			language: language !== undefined && /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(language) ? language : undefined,
			URL: URL === undefined ? undefined : webAddress(URL),
		}),
	};
}

/** The items of articles by the keys that mean them: of one article one item, whatever it is called by. */
export function toCslItems(articles: Iterable<readonly [string, Article]>): ReadonlyMap<string, CslItem> {
	const made = new Map<Article, CslItem>();
	const items = new Map<string, CslItem>();
	for (const [key, article] of articles) {
		const item = made.get(article) ?? toCslItem(article);
		made.set(article, item);
		items.set(key, item);
	}
	return items;
}

function mapTexts(facts: object): Record<string, unknown> {
	const kept = Object.entries(facts).filter(([name]) => !rewritten.has(name));
	return Object.fromEntries(kept.map(([name, value]) => [name, typeof value === 'string' ? tidy(value) : value]));
}

/** What is written otherwise, or not at all. */
const rewritten: ReadonlySet<string> = new Set(['title', 'author', 'editor', 'language', 'URL']);

function tidy(text: string): string {
	return withoutMarks(text.toWellFormed())
		.replace(/[\s\p{Cc}]+/gu, ' ')
		.trim();
}
