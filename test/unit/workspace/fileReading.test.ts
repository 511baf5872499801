import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { UnkeyedArticle } from '../../../src/core/csl/article';
import { readDump } from '../../../src/core/dump/read';
import { decode } from '../../../src/workspace/decode';
import { readFile, surveyFile } from '../../../src/workspace/fileReading';

const folder = join('test', 'workspace', 'dumps');
const samples = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
const flags = (count: number, index: string) => `[Citation(s) in RCA: ${count}] [Impact Index Per Article: ${index}]`;
const entry = (number: number, end: string) =>
	`${number}\n|\nLi X, Mays N. Éels. B 2020; 1:2. [PMID: ${number}] ${end}\n|\n`;
const list = [
	entry(1, flags(8, '2.0')),
	entry(2, flags(4, '1.0')),
	entry(3, flags(12, '3.0')),
	entry(4, flags(9, '9.0')),
];

/** Read in pieces of `size` bytes, the file gives what it gives as a whole. */
async function check(bytes: Uint8Array, size: number): Promise<void> {
	const file = {
		name: 'x.txt',
		async *pieces() {
			for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
		},
	};
	const noted: UnkeyedArticle[] = [];
	const survey = await surveyFile(file, (article) => noted.push(article));
	const articles: UnkeyedArticle[] = [];
	const found: string[] = [];
	for await (const { article, diagnostics } of readFile(file, survey)) {
		if (article !== undefined) articles.push(article);
		for (const { diagnostic, place } of diagnostics) found.push(`${place.line}:${place.column} ${diagnostic.message}`);
	}
	const decoded = decode(bytes);
	const whole = readDump(decoded.value, 'x.txt');
	const expected = [...decoded.diagnostics, ...whole.diagnostics].map(({ span, message }) => {
		const { line, column } = whole.dump.lines.positionAt(span.start);
		return `${line}:${column} ${message}`;
	});
	assert.deepEqual(found, expected);
	assert.deepEqual(articles, whole.value);
	assert.deepEqual(noted, whole.value);
}

describe('a file in pieces', () => {
	const texts = {
		'the samples': samples.join('\n'),
		'a list whose indices do not all fit': list.join(''),
		'articles that stand there twice': `${list.join('')}Notes.\n\n${list.join('')}`,
		'no record': 'My notes, see [PMID: 1].\n',
		nothing: '',
	};
	for (const [name, text] of Object.entries(texts)) {
		it(`gives what the whole file gives: ${name}`, async () => {
			const mark = Buffer.from('\ufeff');
			const encodings = [
				Buffer.from(text),
				Buffer.concat([mark, Buffer.from(text)]),
				Buffer.from(text, 'utf16le'),
				Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
				Buffer.from(text, 'latin1'),
				Buffer.concat([Buffer.from(`é’ü${text}`), Buffer.from([0x20, 0xe2, 0x80])]),
				Buffer.concat([Buffer.from(`${'é’ü'.repeat(9)}${text}`), Buffer.from([0xfc, 0x20])]),
			];
			for (const bytes of encodings) for (const size of [7, 1001, 1e6]) await check(bytes, size);
		});
	}
});
