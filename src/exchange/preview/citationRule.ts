/**
 * Citations in the text of a Markdown preview.
 * In: what markdown-it takes for the text of a paragraph, a heading or a cell. Out: a token of type `citationToken` in place of
 * each citation that this project's grammar of citations reads there, as it is written in `content`, with its citations in
 * `meta`. Code, links and all other Markdown stay markdown-it's own.
 */
import type MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import { type NoteCitation, type NoteCluster, noteClusters } from '../../core/citation/noteClusters';
import { renderCitation } from '../../core/citation/parts';

export const citationToken = 'shelfmark_citation';

type InlineRule = Parameters<MarkdownIt['inline']['ruler']['push']>[1];
type InlineState = Parameters<InlineRule>[0];

export function addCitationRule(markdown: MarkdownIt): void {
	const clusters = new WeakMap<InlineState, ReadonlyMap<number, NoteCluster>>();
	markdown.inline.ruler.before('link', citationToken, (state, isSilent) => {
		if (!state.src.includes('@')) return false;
		const known = clusters.get(state) ?? clustersByStart(state.src);
		clusters.set(state, known);
		const cluster = known.get(state.pos);
		if (cluster === undefined || cluster.span.end > state.posMax) return false;
		const { start, end } = cluster.span;
		if (!isSilent) {
			const token = state.push(citationToken, '', 0);
			token.content = state.src.slice(start, end);
			token.meta = cluster.citations;
		}
		state.pos = end;
		return true;
	});
}

function clustersByStart(text: string): ReadonlyMap<number, NoteCluster> {
	return new Map(noteClusters(text).clusters.map((cluster) => [cluster.span.start, cluster]));
}

/** Whether a token is the citation that the note has: blanks and line ends may have been tidied. */
export function isCitationOf(token: Token, cluster: NoteCluster): boolean {
	return isSameCitation({ citations: token.meta }, cluster);
}

/** Whether two are written alike. */
export function isSameCitation(
	{ citations }: Pick<NoteCluster, 'citations'>,
	{ citations: others }: Pick<NoteCluster, 'citations'>,
): boolean {
	const isAlike = (one: NoteCitation, index: number) => writtenAs(one) === writtenAs(others[index]);
	return citations.length === others.length && citations.every(isAlike);
}

function writtenAs(citation: NoteCitation | undefined): string {
	return citation === undefined ? '' : renderCitation(citation).replace(/\s+/g, ' ');
}
