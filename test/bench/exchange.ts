/**
 * Reading and writing other programs' formats, beside libraries for them: MB of the format's text a second.
 * The same articles in each; the ratio says how many times as fast ours is, and is 1 where there is none to compare with.
 */
import { plugins } from '@citation-js/core';
import type { Article } from '../../src/core/csl/article';
import { readBibtex } from '../../src/exchange/bibtex/read';
import { readCslJson, renderCslJson } from '../../src/exchange/cslJson';
import { renderArticles } from '../../src/exchange/formats';
import { gatherArticles } from '../../src/exchange/gather';
import { readNbib } from '../../src/exchange/nbib';
import { readRis } from '../../src/exchange/ris';
import { createFacts } from './corpus';
import { libraries, printBibtex } from './libraries';
import { measure, report } from './measure';

const sampleSize = 3000;
const formats = ['bibtex', 'ris', 'nbib', 'csl-json'] as const;
type Format = (typeof formats)[number];
const readers = { bibtex: readBibtex, ris: readRis, nbib: readNbib, 'csl-json': readCslJson } as const;

/** What the libraries of the benchmark can write. */
const written = [
	{ name: 'plugin-bibtex', format: 'bibtex' },
	{ name: 'plugin-ris', format: 'ris' },
] as const;

export function benchExchange(): void {
	const next = createFacts();
	const printed = Array.from({ length: sampleSize }, () => printBibtex(next())).join('\n');
	const articles = gatherArticles(readBibtex(printed, 'bench').value);
	const texts = new Map(formats.map((format) => [format, renderArticles(articles, format)]));
	benchReading(texts);
	benchWriting(texts, articles);
}

type Texts = ReadonlyMap<Format, string>;

function benchReading(texts: Texts): void {
	const textOf = (format: Format) => texts.get(format) ?? '';
	const times: Record<string, number> = measure({
		...Object.fromEntries(formats.map((format) => [format, () => readers[format](textOf(format), 'bench')])),
		...Object.fromEntries(libraries.map(({ name, format, read }) => [name, () => read(textOf(format))])),
	});
	reportAll('read', { texts, times, others: libraries });
}

function benchWriting(texts: Texts, articles: readonly Article[]): void {
	const items: unknown = JSON.parse(renderCslJson(articles));
	const times: Record<string, number> = measure({
		...Object.fromEntries(formats.map((format) => [format, () => renderArticles(articles, format)])),
		...Object.fromEntries(written.map(({ name, format }) => [name, () => plugins.output.format(format, items)])),
	});
	reportAll('write', { texts, times, others: written });
}

interface Measured {
	readonly texts: Texts;
	readonly times: Readonly<Record<string, number>>;
	readonly others: readonly { readonly name: string; readonly format: Format }[];
}

/** Of the same bytes for all: what a library writes itself may be longer or shorter. */
function reportAll(what: string, { texts, times, others }: Measured): void {
	const speed = (format: Format, name: string) => (texts.get(format)?.length ?? 0) / 1e3 / (times[name] ?? 0);
	for (const format of formats) report(`${format}-${what}`, speed(format, format), 'MB/s', 1);
	for (const { name, format } of others) {
		const theirs = speed(format, name);
		report(`${format}-${what}-beside-${name}`, theirs, 'MB/s', speed(format, format) / theirs);
	}
}
