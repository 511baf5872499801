/** Invariants 3 and 4: reading never fails, loses nothing, and one bad record costs no other. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { UnkeyedArticle } from '../../src/core/csl/article';
import { isDump } from '../../src/core/dump/dump';
import { readDump } from '../../src/core/dump/read';
import { arbitraryFacts } from '../support/arbitraryFacts';
import { checkReading } from '../support/checkReading';
import { printEntry, printPage } from '../support/printDumps';
import { property } from '../support/property';
import { sized } from '../support/sizes';

const folder = join('test', 'workspace', 'dumps');
const samples = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
const printed = fc
	.array(fc.tuple(arbitraryFacts, fc.boolean()), { minLength: 1, maxLength: 4 })
	.map(
		(pieces) => `${pieces.map(([facts, isEntry]) => (isEntry ? printEntry(facts) : printPage(facts))).join('\n')}\n`,
	);
const anyDump = fc.oneof(fc.constantFrom(...samples), printed);

function read(text: string) {
	const reading = readDump(text, 'x.txt');
	checkReading(text, reading);
	return reading;
}

/** Facts that do not say where in a file the article stood. */
function withoutPlace({ custom: { sources, ...custom }, ...facts }: UnkeyedArticle) {
	return { ...facts, custom, sources: sources.map(({ format, record }) => ({ format, record })) };
}

/** Facts that a cut may take away but never change. */
const exactFacts = ['title', 'container-title', 'volume', 'page', 'DOI', 'PMID', 'PMCID', 'publisher'] as const;

/** `ending` is what an editor or the next copy may have put behind the cut. */
function checkCut(text: string, at: number, ending: string): void {
	const whole = read(text).value;
	const cut = read(text.slice(0, at) + ending);
	const last = cut.value.length - 1;
	assert.ok(last < whole.length);
	assert.deepEqual(cut.value.slice(0, Math.max(0, last)), whole.slice(0, Math.max(0, last)));
	const [before, after] = [whole[last], cut.value[last]];
	if (before === undefined || after === undefined) return;
	for (const name of exactFacts) if (after[name] !== undefined) assert.equal(after[name], before[name], name);
	const families = (article: UnkeyedArticle) => article.author?.map((name) => name.family ?? name.literal);
	if (after.author !== undefined) assert.deepEqual(families(after), families(before));
	const isSame = JSON.stringify(withoutPlace(after)) === JSON.stringify(withoutPlace(before));
	if (!isSame)
		assert.ok(
			cut.diagnostics.some(({ code }) => code !== 'field-not-split'),
			'the loss is said',
		);
}

describe('reading, whatever the text', () => {
	it('holds for the sample dumps', () => {
		for (const text of samples) assert.ok(read(text).value.length >= 2);
	});

	it('survives a cut anywhere: at most the cut record suffers, and says so', () => {
		const ending = fc.constantFrom('', '\n', '\n\nMy notes.\n');
		property(
			fc.tuple(anyDump, fc.nat(), ending),
			([text, at, end]) => checkCut(text, at % (text.length + 1), end),
			600,
		);
	});

	it('survives a cut at every place of the sample dumps', () => {
		for (const text of samples) for (let at = 0; at <= text.length; at += sized(23, 7)) checkCut(text, at, '');
	}).timeout(60_000);

	it('survives any change of the text', () => {
		const edit = fc.record({
			at: fc.nat(),
			remove: fc.nat({ max: 40 }),
			insert: fc.oneof(
				fc.string(),
				fc.constantFrom('\n', '|', ' | ', '---|---|', '\0', '\ud800', '[', ']', '\n|\n', 'Collapse\n', '1\n|\n'),
			),
		});
		property(
			fc.tuple(anyDump, fc.array(edit, { minLength: 1, maxLength: 5 })),
			([text, edits]) => {
				let changed = text;
				for (const { at, remove, insert } of edits) {
					const place = at % (changed.length + 1);
					changed = changed.slice(0, place) + insert + changed.slice(place + remove);
				}
				read(changed);
			},
			500,
		);
	});

	it('reads the same from CRLF, CR, with a byte order mark, and without a final line end', () => {
		property(
			printed,
			(text) => {
				const expected = read(text).value.map(withoutPlace);
				const variants = [text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r'), `\ufeff${text}`, text.trimEnd()];
				for (const variant of variants) assert.deepEqual(read(variant).value.map(withoutPlace), expected);
			},
			60,
		);
	});

	it('lets a broken record cost no other', () => {
		property(
			fc.tuple(arbitraryFacts, arbitraryFacts, arbitraryFacts, fc.nat(), fc.boolean()),
			([first, broken, last, at, isEntry]) => {
				const whole = isEntry ? printEntry(broken) : printPage(broken);
				const torn = whole.slice(0, at % whole.length);
				const reading = read(`${printEntry(first)}\n${torn}\n${printPage(last)}\n${printEntry(first)}\n`);
				const dois = reading.value.map((article) => article.DOI);
				for (const facts of [first, last]) assert.ok(dois.includes(facts.doi), `${facts.doi} of ${dois}`);
			},
		);
	});
});

describe('ordinary text', () => {
	const line = fc.oneof(
		fc.string(),
		fc.constantFrom(
			'1',
			'|',
			'12',
			'# Notes',
			'---|---|',
			'| a | b |',
			'a | b |',
			'|---|---|',
			'Title: | x |',
			'title | year |',
			'---|---',
			'Loading…',
			'Loading...',
			'Abstract',
			'Collapse',
			'- item',
			'[DOI: x',
			'Author: | Smith |',
			'id | name |',
			'A title. BMJ 2020; 1:2.',
			'',
			'key: value',
			'{ "a": 1 }',
			'name,year',
			'author | Smith |',
			'url | x |',
		),
	);

	it('is never taken for a dump', () => {
		property(
			fc.array(line, { maxLength: 30 }),
			(lines) => {
				const text = lines.join('\n');
				assert.equal(isDump(text), false);
				const reading = read(text);
				assert.deepEqual(reading.value, []);
				assert.deepEqual(
					reading.diagnostics.map(({ code }) => code),
					['no-record'],
				);
			},
			2000,
		);
	});

	it('is not this project either', () => {
		const files = [
			'README.md',
			'package.json',
			'tsconfig.json',
			'esbuild.mjs',
			'CHANGELOG.md',
			'src/README.md',
			...readdirSync('test/workspace/notes').map((name) => `test/workspace/notes/${name}`),
		];
		for (const file of files) assert.equal(isDump(readFileSync(file, 'utf8')), false, file);
	});
});
