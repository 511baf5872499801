/**
 * Benchmark of the reader: one line a figure, `name value unit ratio`.
 * The first figures compare with decoding the same bytes and splitting them into lines, the others with libraries that read
 * the same articles in formats of their own; all are measured in the same run: machines differ, ratios hardly do.
 * `npm run bench -- MEGABYTES` sets the size of the corpus, 100 unless told.
 */
import { readArticles } from '../../src/core/dump/read';
import { assignCitationKeys } from '../../src/core/library/citationKeys';
import type { Facts } from '../support/printDumps';
import { createCorpus, createFacts, type DumpKind } from './corpus';
import { benchExchange } from './exchange';
import { libraries, printBibtex, printRis } from './libraries';
import { benchLibrary } from './library';
import { measure, report } from './measure';
import { benchNotes } from './notes';
import { benchPreview } from './preview';
import { benchSearch } from './search';
import { benchStyles } from './styles';
import { benchTyping } from './typing';

/** How many articles the libraries read: they need much longer for each. */
const sampleSize = 3000;

/** Reads a text as the command line does, article by article, every fact of it. */
function readEach(text: string): number {
	let count = 0;
	for (const _ of readArticles(text, 'bench')) count++;
	return count;
}

function benchCorpus(kind: DumpKind, megabytes: number): void {
	const bytes = new TextEncoder().encode(createCorpus(kind, megabytes * 1e6));
	let count = 0;
	const { baseline, read } = measure({
		baseline: () => new TextDecoder().decode(bytes).split(/\r\n|\n|\r/),
		read: () => {
			count = readEach(new TextDecoder().decode(bytes));
		},
	});
	report(`${kind}-decode-and-split`, baseline, 'ms', 1);
	report(`${kind}-read`, read, 'ms', read / baseline);
	report(`${kind}-throughput`, bytes.length / 1e3 / read, 'MB/s', read / baseline);
	report(`${kind}-articles`, (count / read) * 1000, 'articles/s', read / baseline);
}

/**
 * The same articles in each format; the ratio says how many of ours are read in the time of one of theirs. The libraries have
 * no other way than to hold all articles of a text at once: what that would cost ours is measured too.
 */
function benchLibraries(): void {
	const next = createFacts();
	const facts: Facts[] = Array.from({ length: sampleSize }, next);
	const texts = {
		rca: createCorpus('rca', facts),
		vufind: createCorpus('vufind', facts),
		bibtex: facts.map(printBibtex).join('\n'),
		ris: facts.map(printRis).join('\n'),
	};
	const ours = ['rca', 'vufind', 'rca-held', 'vufind-held'] as const;
	const times: Record<string, number> = measure({
		rca: () => readEach(texts.rca),
		vufind: () => readEach(texts.vufind),
		'rca-held': () => [...readArticles(texts.rca, 'bench')],
		'vufind-held': () => [...readArticles(texts.vufind, 'bench')],
		...Object.fromEntries(libraries.map(({ name, format, read }) => [name, () => read(texts[format])])),
	});
	const perSecond = (name: string) => (sampleSize / (times[name] ?? 0)) * 1000;
	for (const kind of ours) report(`${kind}-sample`, perSecond(kind), 'articles/s', 1);
	for (const { name } of libraries) {
		for (const kind of ours) {
			report(`${kind}-beside-${name}`, perSecond(name), 'articles/s', perSecond(kind) / perSecond(name));
		}
	}
}

function benchKeys(): void {
	const articles = [...readArticles(createCorpus('rca', 20e6), 'bench')];
	const { keys } = measure({ keys: () => assignCitationKeys(articles) });
	report('citation-keys', (articles.length / keys) * 1000, 'articles/s', 1);
}

async function bench(megabytes: number): Promise<void> {
	if (!(megabytes > 0)) throw new Error(`not a size in megabytes: ${process.argv[2]}`);
	benchCorpus('rca', megabytes);
	benchCorpus('vufind', megabytes);
	benchLibraries();
	benchExchange();
	benchKeys();
	for (const count of [5000, 50_000, 200_000]) await benchLibrary(count);
	benchSearch(50_000);
	benchStyles();
	benchTyping(19);
	benchPreview(300);
	await benchNotes(1000);
}

bench(Number(process.argv[2] ?? 100)).catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
