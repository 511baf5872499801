/**
 * The facts of an article, side by side: the variables of CSL and what stands under `custom`, each by its name.
 * In: an article. Out: one fact of it; and an article of its facts.
 */
import type { Custom, Source, UnkeyedArticle } from '../csl/article';

/** All facts but the sources, which say where the facts are from. */
export type Facts = Omit<UnkeyedArticle, 'custom'> & Omit<Custom, 'sources'>;
export type FactName = keyof Facts;
type CustomName = Exclude<keyof Custom, 'sources'>;

const customNames: Readonly<Record<CustomName, true>> = {
	topics: true,
	abstractSections: true,
	affiliations: true,
	rawAuthors: true,
	moreAuthors: true,
	links: true,
	metrics: true,
	dates: true,
	openAccess: true,
	license: true,
	availability: true,
	fields: true,
};

export function factOf<K extends FactName>(article: UnkeyedArticle, name: K): Facts[K] | undefined {
	const facts: Partial<Facts> = isCustom(name) ? article.custom : article;
	return facts[name];
}

export function toArticle(
	{ type = 'document', fields = {}, ...facts }: Partial<Facts>,
	sources: Source[],
): UnkeyedArticle {
	const entries = Object.entries(facts);
	const own = Object.fromEntries(entries.filter(([name]) => !isCustom(name)));
	const custom = Object.fromEntries(entries.filter(([name]) => isCustom(name)));
	return { type, ...own, custom: { sources, ...custom, fields } };
}

function isCustom(name: string): name is CustomName {
	return Object.hasOwn(customNames, name);
}
