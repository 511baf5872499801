/**
 * Citations in a Markdown preview, as a plugin of markdown-it.
 * In: the preview's markdown-it, and who tells what a note looks like formatted. Out: nothing; from then on citations show
 * formatted, and the references at the end of the note or where it wants them. A text of which nothing is told, as it is no
 * note, stays as it is.
 */
import type MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import type { NoteCluster } from '../../core/citation/noteClusters';
import type { FormattedNote } from '../style/formatNote';
import { escapeHtml } from '../style/outputs';
import { type ArticleOf, bibliographyHtml, citationHtml, footnotesHtml } from './citationHtml';
import { addCitationRule, citationToken, isCitationOf } from './citationRule';
import { placeReferences } from './referencesPlace';

/** A note as it is shown. */
export interface PreviewedNote {
	readonly clusters: readonly NoteCluster[];
	/** Parallel to the clusters. */
	readonly formatted: FormattedNote;
	readonly articleOf: ArticleOf;
}

/** `environment` is what the preview says of the note. */
export type PreviewNote = (text: string, environment: unknown) => PreviewedNote | undefined;

const referencesToken = 'shelfmark_references';

export function citationPlugin(markdown: MarkdownIt, preview: PreviewNote): void {
	addCitationRule(markdown);
	for (const type of [citationToken, referencesToken])
		markdown.renderer.rules[type] = (tokens, index) => htmlOf(tokens[index]);
	markdown.core.ruler.push('shelfmark_citations', (state) => {
		const note = preview(state.src, state.env);
		const cited = state.tokens.flatMap(({ children }) => children ?? []).filter(({ type }) => type === citationToken);
		if (note === undefined) return;
		fillIn(cited, note);
		const references = new state.Token(referencesToken, '', 0);
		references.block = true;
		references.info =
			footnotesHtml(note.clusters, note.formatted) + bibliographyHtml(note.formatted.bibliography ?? []);
		placeReferences(state.tokens, references);
	});
}

/** A citation that no one told of shows as it is written. */
function htmlOf(token: Token | undefined): string {
	return token?.info || escapeHtml(token?.content ?? '');
}

/**
 * The preview may see some text otherwise than the note's own reading, so that each token takes the next citation that is
 * written alike.
 */
function fillIn(tokens: readonly Token[], { clusters, formatted, articleOf }: PreviewedNote): void {
	const inOrder = clusters
		.map((cluster, index) => ({ cluster, shown: formatted.clusters[index] }))
		.sort((a, b) => a.cluster.span.start - b.cluster.span.start);
	let next = 0;
	for (const token of tokens) {
		const found = inOrder.findIndex(({ cluster }, index) => index >= next && isCitationOf(token, cluster));
		const { cluster, shown } = inOrder[found] ?? {};
		if (cluster === undefined || shown === undefined) continue;
		token.info = citationHtml(cluster, shown, articleOf);
		next = found + 1;
	}
}
