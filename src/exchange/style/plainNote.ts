/**
 * A note without a citation style: what is shown until the formatted one is there, or where there can be none.
 * In: the clusters of a note, the keys that stand in the bibliography only, and the articles. Out: what a formatted note has,
 * with authors and years as people know articles by.
 */
import { keysInOrder, type NoteCitation, type NoteCluster, type NoteClusters } from '../../core/citation/noteClusters';
import type { Article } from '../../core/csl/article';
import { displayAuthors, displayAuthorYear, displayReference, displayYear } from '../../core/csl/display';
import type { FormattedCluster, FormattedNote } from './formatNote';
import { withoutMarks } from './marks';
import { type FormattedText, renderOutputs } from './outputs';

type ArticleOf = (key: string) => Article | undefined;

export function plainNote(note: NoteClusters, articleOf: ArticleOf): FormattedNote {
	const cited = new Map(keysInOrder(note).map((key) => [articleOf(key)?.id, articleOf(key)]));
	const articles = [...cited.values()].filter((article) => article !== undefined);
	return {
		isNoteStyle: false,
		clusters: note.clusters.map((cluster) => plainCluster(cluster, articleOf)),
		bibliography: articles.map((article) => ({ key: article.id, ...toOutputs(displayReference(article)) })),
	};
}

function plainCluster({ citations }: NoteCluster, articleOf: ArticleOf): FormattedCluster {
	const [first] = citations;
	const article = first?.mode === 'narrative' ? articleOf(first.key) : undefined;
	const author = article === undefined ? '' : displayAuthors(article);
	const cited = citations.map((citation, index) =>
		plainCitation(citation, index === 0 && author !== '' ? article && displayYear(article) : undefined, articleOf),
	);
	return {
		cited: toOutputs(`(${cited.join('; ')})`),
		author: author === '' ? undefined : toOutputs(author),
		isFootnote: false,
	};
}

/** `see Li & Mays 2020, p. 3`; `named`: what names the article where its author is named before. */
function plainCitation(citation: NoteCitation, named: string | undefined, articleOf: ArticleOf): string {
	const { key, mode, prefix, suffix } = citation;
	const article = articleOf(key);
	const name =
		article === undefined ? `${key}?` : mode === 'suppressed' ? displayYear(article) : displayAuthorYear(article);
	const behind = suffix === '' || /^[\p{P}\s]/u.test(suffix) ? suffix : `, ${suffix}`;
	return `${prefix === '' ? '' : `${prefix} `}${named ?? (name || key)}${behind}`;
}

function toOutputs(text: string): FormattedText {
	return renderOutputs(withoutMarks(text));
}
