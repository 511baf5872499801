/**
 * An article as Markdown, for hovers.
 * In: an article. Out: Markdown in which all text of the dump is escaped: title, authors, source, what is known of its use,
 * the abstract by its sections, and links.
 */
import { articleAddresses } from '../csl/addresses';
import type { UnkeyedArticle } from '../csl/article';
import { displayDate, displayName, displaySource } from '../csl/display';
import { escapeMarkdown } from '../text/markdown';
import { type AbstractSection, shortAbstract } from './shortAbstract';

/** More authors than these are left to the dump. */
const mostAuthors = 8;

/** With so many characters of the abstract. */
export function renderArticle(article: UnkeyedArticle, abstractLength = Number.POSITIVE_INFINITY): string {
	const blocks = [
		`**${escapeMarkdown(article.title ?? 'No title')}**`,
		escapeMarkdown(authorLine(article)),
		sourceLine(article),
		escapeMarkdown(factsLine(article)),
		...shortAbstract(article, abstractLength).map(abstractBlock),
		articleAddresses(article)
			.map(({ name, address }) => `[${name}](${address})`)
			.join(' · '),
	];
	return blocks.filter((block) => block !== '').join('\n\n');
}

function authorLine({ author = [], custom }: UnkeyedArticle): string {
	const names = author.slice(0, mostAuthors).map(displayName);
	const hidden = author.length - names.length;
	if (hidden > 0) names.push(`and ${hidden} more`);
	if (custom.moreAuthors === true) names.push('et al.');
	return names.join('; ');
}

function sourceLine(article: UnkeyedArticle): string {
	const source = displaySource(article);
	const date = displayDate(article);
	const parts = [source === '' ? '' : `*${escapeMarkdown(source)}*`, escapeMarkdown(date)];
	return parts.filter((part) => part !== '').join(', ');
}

function factsLine({ custom }: UnkeyedArticle): string {
	const { metrics, openAccess, license } = custom;
	const facts = [
		openAccess === true ? 'Open access' : undefined,
		license?.name,
		metrics?.rcaCitations === undefined ? undefined : `Citations in RCA: ${metrics.rcaCitations}`,
		metrics?.impactIndexPerArticle === undefined ? undefined : `Impact index: ${metrics.impactIndexPerArticle}`,
	];
	return facts.filter((fact) => fact !== undefined).join(' · ');
}

function abstractBlock({ heading, text }: AbstractSection): string {
	return `${heading === undefined ? '' : `**${escapeMarkdown(heading)}** `}${escapeMarkdown(text)}`;
}
