/**
 * How fast the tree of a library is built.
 * In: a library. Out: a line of `name value unit ratio` for each grouping, where the ratio is to naming all authors.
 */
import { displayName } from '../../src/core/csl/display';
import { buildTree } from '../../src/core/features/libraryTree';
import type { Library } from '../../src/core/library/library';
import { measure, report } from './measure';

export function benchTree(library: Library): void {
	const entries = [...library.entries.values()];
	for (const grouping of ['author', 'topic', 'journal', 'year', 'institution', 'file', 'title'] as const) {
		const { baseline, build } = measure({
			baseline: () => entries.map(({ article }) => (article.author ?? []).map(displayName)),
			build: () => buildTree(entries, { grouping, sorting: 'title', fileName: (file) => file }),
		});
		report(`tree-${grouping}`, build, 'ms', build / baseline);
	}
}
