/**
 * Dumps with a damaged stretch between records that are whole.
 * In: printed records, and what befalls some of them. Out: texts, and what holds of the reading of each: no failure, nothing
 * lost, the whole records as if they stood alone, in time that grows with the text.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { UnkeyedArticle } from '../../src/core/csl/article';
import { readDump } from '../../src/core/dump/read';
import { splitLines } from '../../src/core/text/lines';
import { arbitraryFacts } from './arbitraryFacts';
import { checkReading } from './checkReading';
import { toPage } from './factsPage';
import { dresses, type Facts, printEntry, printPage } from './printDumps';
import { type Printing, printings } from './printPages';

export interface DamagedDump {
	readonly before: readonly string[];
	readonly damaged: string;
	readonly after: readonly string[];
}

/** A blank line stands before what is damaged: a row or a rule right below a table would be a part of it. */
function printDamaged({ before, damaged, after }: DamagedDump): string {
	return `${[...before, '', damaged, ...after].join('\n')}\n`;
}

const names = Object.keys(printings) as Printing[];

const printedRecord = fc
	.tuple(arbitraryFacts, fc.constantFrom<'entry' | 'page' | Printing>('entry', 'page', ...names), fc.boolean())
	.map(([facts, form, hasCover]) =>
		form === 'entry'
			? printEntry(facts)
			: form === 'page'
				? printPage(facts)
				: printings[form](toPage(facts, hasCover)),
	);

const dressedEntry = fc
	.tuple(arbitraryFacts, fc.constantFrom(...dresses))
	.map(([facts, dress]) => dress(printEntry(facts)));
const anyRecord = fc.oneof({ weight: 3, arbitrary: printedRecord }, dressedEntry);

const insertion = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.constantFrom(
		...[
			'\n',
			'\r',
			'\n\n',
			'|',
			' | ',
			'\n|\n',
			'---|---|',
			'| --- |',
			'\t',
			'\\',
			'](',
			'[',
			']',
			'[PMID: ',
			'\0',
			'\ufeff',
		],
		...[
			'\ud800',
			'…',
			'Loading…\n',
			'Collapse\n',
			'Abstract\n',
			'Affiliation(s)\n',
			'| | ',
			'1\n|\n',
			'\f',
			'\u00a0',
			'\u2028',
		],
	),
);

/** What befalls a text. Places are taken modulo its length. */
const damage: fc.Arbitrary<(text: string) => string> = fc.oneof(
	fc.tuple(fc.nat(), fc.nat({ max: 40 }), insertion).map(([place, removed, inserted]) => (text: string) => {
		const at = place % (text.length + 1);
		return text.slice(0, at) + inserted + text.slice(at + removed);
	}),
	fc.nat().map((place) => (text: string) => text.slice(0, place % (text.length + 1))),
	fc.nat().map((place) => (text: string) => text.slice(place % (text.length + 1))),
	fc.tuple(fc.nat(), fc.nat()).map(([one, other]) => (text: string) => {
		const [start = 0, end = 0] = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b);
		return text.slice(0, end) + text.slice(start);
	}),
	fc.tuple(fc.nat(), fc.nat()).map(([from, to]) => (text: string) => {
		const lines = text.split('\n');
		const [line = ''] = lines.splice(from % lines.length, 1);
		lines.splice(to % (lines.length + 1), 0, line);
		return lines.join('\n');
	}),
);

/** The lines of two records, now of one and now of the other. */
const interleaved = fc
	.tuple(anyRecord, anyRecord, fc.array(fc.boolean(), { minLength: 1, maxLength: 20 }))
	.map(([one, other, turns]) => {
		const sources = [one.split('\n'), other.split('\n')] as const;
		const lines: string[] = [];
		for (let turn = 0; sources[0].length + sources[1].length > 0; turn++) {
			const line = sources[turns[turn % turns.length] === true ? 0 : 1].shift();
			lines.push(line ?? sources[0].shift() ?? sources[1].shift() ?? '');
		}
		return lines.join('\n');
	});

const damaged = fc
	.tuple(fc.oneof(anyRecord, interleaved), fc.array(damage, { minLength: 1, maxLength: 4 }))
	.map(([text, damages]) => damages.reduce((changed, change) => change(changed), text));

/** Whole records that show where they begin: nothing before them can be taken for a part of them. */
const wholeRecord = (number: number) =>
	fc.tuple(arbitraryFacts, fc.constantFrom('entry', 'page', 'A', 'D')).map(([facts, form]) => {
		const own: Facts = { ...facts, number, doi: `10.5555/whole.${number}`, pmid: String(80000000 + number) };
		if (form === 'entry') return printEntry(own);
		return form === 'page' ? printPage(own) : printings[form === 'A' ? 'A' : 'D'](toPage(own, true));
	});

const wholeRecords = (first: number) =>
	fc
		.integer({ min: 0, max: 2 })
		.chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => wholeRecord(first + index))));

export const damagedDump: fc.Arbitrary<DamagedDump> = fc.record({
	before: wholeRecords(1),
	damaged,
	after: wholeRecords(5001),
});

/** So long may a text of one character take, and so much longer one of a thousand more. */
const [fixedTimeInMs, timePerThousandInMs] = [500, 50];

export function checkDamaged(dump: DamagedDump): void {
	const text = printDamaged(dump);
	const start = performance.now();
	const reading = readDump(text, 'x.txt');
	const time = performance.now() - start;
	assert.ok(
		time < fixedTimeInMs + (timePerThousandInMs * text.length) / 1000,
		`${time} ms for ${text.length} characters`,
	);
	checkReading(text, reading);
	checkLines(text);
	const facts = reading.value.map(factsOf);
	for (const whole of [...dump.before, ...dump.after]) {
		const [alone] = readDump(`${whole}\n`, 'x.txt').value;
		assert.ok(alone !== undefined);
		assert.deepEqual(
			facts.filter(({ DOI }) => DOI === alone.DOI),
			[factsOf(alone)],
		);
	}
}

/** All but where in the file the article stands. */
function factsOf({ custom: { sources, ...custom }, ...article }: UnkeyedArticle) {
	return { ...article, custom, sources: sources.map(({ format, record }) => ({ format, record })) };
}

function checkLines(text: string): void {
	const lines = splitLines(text);
	let end = 0;
	for (let line = 0; line < lines.count; line++) {
		const full = lines.fullSpan(line);
		assert.equal(full.start, end);
		assert.doesNotMatch(lines.content(line), /[\r\n]/);
		end = full.end;
	}
	assert.equal(end, text.length);
}
