/**
 * How long the Markdown preview takes to draw a note with many citations, beside markdown-it alone.
 * In: how many citations. Out: lines of `name value unit ratio`, where the ratio is to the same note without any plugin.
 */
import MarkdownIt from 'markdown-it';
import { noteClusters } from '../../src/core/citation/noteClusters';
import { readArticles } from '../../src/core/dump/read';
import { createLibrary } from '../../src/core/library/library';
import { citationPlugin, type PreviewedNote } from '../../src/exchange/preview/citationPlugin';
import { plainNote } from '../../src/exchange/style/plainNote';
import { createCorpus } from './corpus';
import { measure, report } from './measure';

export function benchPreview(citations: number): void {
	const library = createLibrary([...readArticles(createCorpus('rca', 4e6), 'bench')]);
	const keys = [...library.entries.keys()].slice(0, citations);
	const prose =
		'Rivers are read by those who walk along them, with *care* and `notes`, as [a map](https://example.org) has it';
	const text = keys.map((key, at) => `${prose} [see @${key}, p. ${at}; and more].`).join('\n\n');
	const note = noteClusters(text);
	const articleOf = (key: string) => library.resolve(key)?.article;
	// As the editor keeps it: to format takes longer, in a thread of its own.
	const known: PreviewedNote = { clusters: note.clusters, formatted: plainNote(note, articleOf), articleOf };
	const own = new MarkdownIt();
	citationPlugin(own, () => known);
	const plain = new MarkdownIt();
	const times = measure({ plain: () => plain.render(text, {}), own: () => own.render(text, {}) });
	report('preview-markdown-it', times.plain, 'ms', 1);
	report(`preview-${citations}-citations`, times.own, 'ms', times.own / times.plain);
}
