/**
 * Benchmark of the reader: one line a figure, `name value unit ratio-to-baseline`.
 * The baseline is decoding the same bytes and splitting them into lines, measured in the same run: machines differ, ratios
 * hardly do. `npm run bench -- MEGABYTES` sets the size of the corpus, 20 unless told.
 */
import { readDump } from '../../src/core/dump/read';
import { assignCitationKeys } from '../../src/core/library/citationKeys';
import { splitLines } from '../../src/core/text/lines';
import { createCorpus } from './corpus';

const rounds = 5;

/** The median time of `task` in ms, after one round to warm up. */
function measure(task: () => unknown): number {
	task();
	const times = Array.from({ length: rounds }, () => {
		const start = performance.now();
		task();
		return performance.now() - start;
	});
	return times.sort((a, b) => a - b)[rounds >> 1] ?? 0;
}

function report(name: string, value: number, unit: string, ratio: number): void {
	console.log(`${name} ${value.toPrecision(4)} ${unit} ${ratio.toFixed(2)}`);
}

function benchFormat(kind: 'rca' | 'vufind', megabytes: number): void {
	const bytes = new TextEncoder().encode(createCorpus(kind, megabytes * 1e6));
	const decode = () => new TextDecoder().decode(bytes);
	const baseline = measure(() => decode().split('\n'));
	const text = decode();
	const { value: articles } = readDump(text, 'bench');
	const read = measure(() => readDump(decode(), 'bench'));
	const lines = measure(() => splitLines(text));
	report(`${kind}-baseline`, baseline, 'ms', 1);
	report(`${kind}-lines`, lines, 'ms', lines / baseline);
	report(`${kind}-read`, read, 'ms', read / baseline);
	report(`${kind}-throughput`, bytes.length / 1e3 / read, 'MB/s', read / baseline);
	report(`${kind}-articles`, (articles.length / read) * 1000, 'articles/s', read / baseline);
	const keys = measure(() => assignCitationKeys(articles));
	report(`${kind}-keys`, keys, 'ms', keys / baseline);
}

const megabytes = Number(process.argv[2] ?? 20);
if (!(megabytes > 0)) throw new Error(`not a size in megabytes: ${process.argv[2]}`);
benchFormat('rca', megabytes);
benchFormat('vufind', megabytes);
