/**
 * Citations in a Markdown preview, as a plugin of markdown-it.
 * In: the preview's markdown-it, and who tells what a note looks like formatted. Out: nothing; from then on citations show
 * formatted, and the references at the end of the note or where it wants them. A text of which nothing is told, as it is no
 * note, shows as it is written.
 *
 * The preview keeps what a text was parsed to, and says only when it draws which note that is: so citations are found in the one
 * step and formatted in the other.
 */
import type MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import { type NoteCluster, type NoteClusters, noteClusters } from '../../core/citation/noteClusters';
import type { FormattedCluster, FormattedNote } from '../style/formatNote';
import { escapeHtml } from '../style/outputs';
import { type ArticleOf, bibliographyHtml, citationHtml, footnotesHtml } from './citationHtml';
import { addCitationRule, citationToken, isCitationOf, isSameCitation } from './citationRule';
import { placeReferences } from './referencesPlace';

/** A note as it is shown. */
export interface PreviewedNote {
	/** Of the note, or of what it was a moment ago. */
	readonly clusters: readonly NoteCluster[];
	/** Parallel to the clusters. */
	readonly formatted: FormattedNote;
	readonly articleOf: ArticleOf;
}

/** `environment` is what the preview says of the note. */
export type PreviewNote = (note: NoteClusters, environment: unknown) => PreviewedNote | undefined;

const referencesToken = 'shelfmark_references';

export function citationPlugin(markdown: MarkdownIt, preview: PreviewNote): void {
	addCitationRule(markdown);
	markdown.core.ruler.push('shelfmark_citations', (state) => {
		const note = noteClusters(state.src);
		const cited = state.tokens.flatMap(({ children }) => children ?? []).filter(({ type }) => type === citationToken);
		findClusters(cited, note);
		const references = new state.Token(referencesToken, '', 0);
		references.block = true;
		references.meta = { note } satisfies TokenNote;
		placeReferences(state.tokens, references);
	});
	const shownIn = createShown(preview);
	markdown.renderer.rules[citationToken] = (tokens, index, _options, environment) => {
		const { content, meta } = tokens[index] ?? { content: '', meta: undefined };
		const { note, cluster }: Partial<TokenCluster> = meta ?? {};
		const found = note && cluster && shownIn(environment, note)?.citation(cluster);
		return found ?? escapeHtml(content);
	};
	markdown.renderer.rules[referencesToken] = (tokens, index, options, environment) => {
		const { content, meta, children } = tokens[index] ?? { content: '', meta: undefined, children: null };
		const { note }: Partial<TokenNote> = meta ?? {};
		const found = note && shownIn(environment, note)?.references;
		const written = content === '' ? '' : `<p>${escapeHtml(content)}</p>\n`;
		return found ?? (children === null ? written : markdown.renderer.render(children, options, environment));
	};
}

interface TokenNote {
	readonly note: NoteClusters;
}

interface TokenCluster extends TokenNote {
	readonly cluster: NoteCluster;
}

/**
 * The preview may see some text otherwise than the note's own reading, so that each token takes the next citation that is
 * written alike.
 */
function findClusters(tokens: readonly Token[], note: NoteClusters): void {
	const inOrder = note.clusters.toSorted((a, b) => a.span.start - b.span.start);
	let next = 0;
	for (const token of tokens) {
		const found = inOrder.findIndex((cluster, index) => index >= next && isCitationOf(token, cluster));
		const cluster = inOrder[found];
		token.meta = cluster && ({ note, cluster } satisfies TokenCluster);
		if (cluster !== undefined) next = found + 1;
	}
}

interface Shown {
	citation(cluster: NoteCluster): string | undefined;
	readonly references: string;
}

/** Asked once for each time that the preview is drawn, which has an environment of its own. */
function createShown(preview: PreviewNote): (environment: unknown, note: NoteClusters) => Shown | undefined {
	const shown = new WeakMap<object, Shown | undefined>();
	return (environment, note) => {
		if (typeof environment !== 'object' || environment === null) return undefined;
		if (shown.has(environment)) return shown.get(environment);
		const previewed = preview(note, environment);
		const made = previewed && toShown(note, previewed);
		shown.set(environment, made);
		return made;
	};
}

function toShown(note: NoteClusters, { clusters, formatted, articleOf }: PreviewedNote): Shown {
	const found = alignClusters(note.clusters, clusters, formatted.clusters);
	return {
		citation(cluster) {
			const one = found.get(cluster);
			return one && citationHtml(cluster, one, articleOf);
		},
		references: footnotesHtml(clusters, formatted) + bibliographyHtml(formatted.bibliography ?? []),
	};
}

/** For each cluster of a note what it was formatted to, if it stood there already. */
function alignClusters(
	clusters: readonly NoteCluster[],
	before: readonly NoteCluster[],
	formatted: readonly FormattedCluster[],
): ReadonlyMap<NoteCluster, FormattedCluster> {
	const found = new Map<NoteCluster, FormattedCluster>();
	let next = 0;
	for (const cluster of clusters) {
		const at = before.findIndex((one, index) => index >= next && isSameCitation(one, cluster));
		const one = formatted[at];
		if (one === undefined) continue;
		found.set(cluster, one);
		next = at + 1;
	}
	return found;
}
