/**
 * Formatted citations and references as parts of a page.
 * In: what `style/formatNote.ts` gives, and the articles. Out: HTML in which a citation leads to its reference and tells title and
 * journal; what comes from an article has been escaped there, what is added here is escaped here.
 */
import type { NoteCluster } from '../../core/citation/noteClusters';
import type { Article } from '../../core/csl/article';
import type { FormattedCluster, FormattedEntry, FormattedNote } from '../style/formatNote';
import { escapeHtml } from '../style/outputs';

/** The article that a key of the note means. */
export type ArticleOf = (key: string) => Article | undefined;

export function citationHtml(cluster: NoteCluster, formatted: FormattedCluster, articleOf: ArticleOf): string {
	const articles = cluster.citations.map(({ key }) => articleOf(key));
	const name = articles.includes(undefined) ? 'shelfmark-citation shelfmark-unknown' : 'shelfmark-citation';
	const { author, cited, isFootnote } = formatted;
	const number = cluster.noteNumber;
	const shown = isFootnote ? `<sup id="shelfmark-cite-${number}">${number}</sup>` : cited.html;
	const target = isFootnote ? `shelfmark-note-${number}` : referenceId(articles.find((one) => one !== undefined)?.id);
	const link = linkTo(target, titleOf(cluster, articles), shown);
	const before = author === undefined ? '' : `${author.html}${isFootnote ? '' : ' '}`;
	return `<span class="${name}">${before}${link}</span>`;
}

/** Links cannot stand in links, so that addresses within a citation stay text. */
function linkTo(target: string | undefined, title: string, html: string): string {
	const shown = html.replace(/<\/?a\b[^>]*>/g, '');
	if (target === undefined) return `<span title="${escapeHtml(title)}">${shown}</span>`;
	return `<a href="#${encodeURIComponent(target)}" title="${escapeHtml(title)}">${shown}</a>`;
}

/** A line for each article: title and journal; what is not known by its key. */
function titleOf({ citations }: NoteCluster, articles: readonly (Article | undefined)[]): string {
	const lines = citations.map(({ key }, index) => {
		const article = articles[index];
		if (article === undefined) return `No article has the key “${key}”.`;
		const { title, 'container-title': journal } = article;
		return [title ?? 'No title', journal].filter((part) => part !== undefined).join('. ');
	});
	return [...new Set(lines)].join('\n');
}

function referenceId(key: string | undefined): string | undefined {
	return key === undefined ? undefined : `shelfmark-ref-${key}`;
}

/** The list of references; empty where there are none. */
export function bibliographyHtml(entries: readonly FormattedEntry[]): string {
	if (entries.length === 0) return '';
	const items = entries.map(({ key, html }) => `<li id="${escapeHtml(referenceId(key) ?? '')}">${html}</li>`);
	return `<ul class="shelfmark-references" role="doc-bibliography">${items.join('\n')}</ul>\n`;
}

/** What styles put into footnotes; empty where there is nothing. */
export function footnotesHtml(clusters: readonly NoteCluster[], { clusters: formatted }: FormattedNote): string {
	const notes = clusters.flatMap(({ noteNumber }, index) => {
		const one = formatted[index];
		if (one?.isFootnote !== true) return [];
		const back = `<a href="#shelfmark-cite-${noteNumber}" aria-label="Back to the text">↩</a>`;
		return [`<li id="shelfmark-note-${noteNumber}" value="${noteNumber}">${one.cited.html} ${back}</li>`];
	});
	return notes.length === 0 ? '' : `<ol class="shelfmark-notes" role="doc-endnotes">${notes.join('\n')}</ol>\n`;
}
