/** Invariant 10: a text that comes in pieces is read as the whole text is. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { createPieceReader, type PlacedSection } from '../../src/core/dump/pieces';
import { checkProse } from '../../src/core/dump/prose';
import { createRecordCheck, readDump, readInText } from '../../src/core/dump/read';
import { arbitraryFacts } from '../support/arbitraryFacts';
import { toPage } from '../support/factsPage';
import { dresses, printEntry, printPage } from '../support/printDumps';
import { type Printing, printings } from '../support/printPages';
import { property } from '../support/property';

const folder = join('test', 'workspace', 'dumps');
const samples = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));

/** What a text holds, each record and each diagnostic with its place in the whole. */
interface Told {
	readonly articles: readonly unknown[];
	readonly diagnostics: readonly string[];
}

function readWhole(text: string): Told {
	const { dump, value, diagnostics } = readDump(text, 'x.txt');
	const own = diagnostics.filter(({ code }) => code !== 'no-record' && code !== 'impact-index-mismatch');
	return {
		articles: value,
		diagnostics: own.map(({ code, span, message }) => {
			const { line, column } = dump.lines.positionAt(span.start);
			return `${line}:${column} ${code} ${message}`;
		}),
	};
}

function* sectionsOf(pieces: readonly string[], longest?: number): Generator<PlacedSection> {
	const reader = createPieceReader(longest);
	for (const piece of pieces) yield* reader.add(piece);
	yield* reader.end();
}

function readPieces(pieces: readonly string[]): Told {
	const check = createRecordCheck(new Map());
	const articles: unknown[] = [];
	const diagnostics: string[] = [];
	for (const { section, lines, placeOf } of sectionsOf(pieces)) {
		let found = section.kind === 'prose' ? checkProse(lines, section.span) : [];
		if (section.kind === 'record') {
			const reading = readInText(section.record, 'x.txt', placeOf);
			articles.push(reading.value);
			found = check(lines.text, section.record, reading);
		}
		for (const { code, span, message } of found) {
			const { line, column } = placeOf(span.start);
			diagnostics.push(`${line}:${column} ${code} ${message}`);
		}
	}
	return { articles, diagnostics };
}

/** Cuts `text` into pieces of the given sizes, over and over. */
function cutIntoPieces(text: string, sizes: readonly number[]): string[] {
	const pieces: string[] = [];
	for (let at = 0; at < text.length; ) {
		const size = Math.max(1, sizes[pieces.length % sizes.length] ?? 1);
		pieces.push(text.slice(at, at + size));
		at += size;
	}
	return pieces;
}

const names = Object.keys(printings) as Printing[];
const record = fc.oneof(
	arbitraryFacts.map(printEntry),
	arbitraryFacts.map(printPage),
	fc
		.tuple(arbitraryFacts, fc.constantFrom(...names), fc.boolean())
		.map(([facts, name, hasCover]) => printings[name](toPage(facts, hasCover))),
	fc.constantFrom(...samples),
);
/** Lists as extractors and notes have them. */
const dressed = fc
	.tuple(fc.array(arbitraryFacts.map(printEntry), { minLength: 1, maxLength: 3 }), fc.constantFrom(...dresses))
	.map(([entries, dress]) => dress(entries.join('\n')));
const torn = fc.tuple(fc.oneof(record, dressed), fc.nat()).map(([text, at]) => text.slice(0, at % (text.length + 1)));
const stray = fc.constantFrom(
	'',
	'\n\n\n',
	'\n'.repeat(30),
	'|',
	'1\n|',
	'7\n|\n[PMID: 7]\nAbstract',
	'Collapse',
	'Affiliation(s)\n| | - X Y',
	'---|---|',
	'Loading…',
	'Loading…\nA title',
	'Format: | Book |',
	'title | x |\n---|---|',
	'Saved in:',
	'Staff View',
	'My notes, see [PMID: 12] and more.',
	'Eels.\nMore eels.\n\nNo eels.',
	'\ufeff',
);
const end = fc.constantFrom('\n', '\n\n', '\r\n', '\r', '\n\ufeff', '');
const mixture = fc
	.array(fc.tuple(fc.oneof(record, dressed, torn, stray, stray), end), { maxLength: 14 })
	.map((parts) => parts.flat().join(''));
const sizes = fc.array(fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 3000 })), {
	minLength: 1,
	maxLength: 8,
});

describe('a text in pieces', () => {
	it('gives the same articles and diagnostics as the whole text', () => {
		property(
			fc.tuple(mixture, sizes),
			([text, cuts]) => assert.deepEqual(readPieces(cutIntoPieces(text, cuts)), readWhole(text)),
			3000,
		);
	}).timeout(120_000);

	it('gives up its sections while it comes', () => {
		const text = samples.join('').repeat(40);
		const reader = createPieceReader();
		let most = 0;
		let count = 0;
		for (const piece of cutIntoPieces(text, [1000])) {
			for (const { section, lines } of reader.add(piece)) {
				most = Math.max(most, lines.text.length);
				if (section.kind === 'record') count++;
			}
		}
		assert.ok(count >= 39 * 6, `${count} records before the end`);
		assert.ok(most < 40_000, `${most} characters at once`);
	});

	it('is held no longer than a record may be, whatever it is', () => {
		const longest = 2000;
		const lines = [
			'x',
			'1\n|\n[PMID: 1]\nAbstract\n',
			'Format: | b |\n',
			'a: | b |\n---|---|\n',
			'author | x\n',
			'| ',
			'\n',
			'| | ',
		];
		for (const line of lines) {
			const text = `1\n|\n[PMID: 1]\nAbstract\n${line.repeat(20_000)}`;
			let at = 0;
			for (const { section, lines: held, placeOf } of sectionsOf(cutIntoPieces(text, [500]), longest)) {
				assert.ok(held.text.length <= 100_000, `${held.text.length} characters of ${JSON.stringify(line)}`);
				assert.ok(placeOf(section.span.end).line >= placeOf(section.span.start).line);
				at += section.span.end - section.span.start;
			}
			assert.equal(at, text.length, 'every character is in one section');
		}
	});
});
