/** Where the grammar tells what the reader tells too, both say the same: in the samples, and in real dumps where present. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseAbstract } from '../../src/core/dump/abstract';
import { readDump } from '../../src/core/dump/read';
import { readShared } from '../support/shared';
import { piecesWith, tokenise } from './grammar';

const author = 'entity.name.function.author';
const heading = 'markup.heading.section';

async function compareList(text: string, entries: number): Promise<void> {
	const { records } = readDump(text, 'x.rca.txt').dump;
	assert.equal(records.length, entries);
	const fields = records.flatMap((record) => record.fields());
	const authors = fields.filter(({ name, part }) => name === 'author' && part === 'citation');
	const citations = (await tokenise(text)).filter(({ scopes }) => scopes.includes('meta.citation'));
	const coloured = citations.filter(({ scopes }) => scopes.includes(author)).map((token) => token.text);
	assert.deepEqual(
		coloured,
		authors.flatMap(({ values }) => values.map((value) => value.text)),
	);
	assert.equal((await piecesWith('constant.numeric.integer', text)).length, entries);
	const abstracts = text.split('\n').filter((_, index, lines) => lines[index - 1] === 'Abstract');
	const headings = abstracts.flatMap((line) => parseAbstract(line).flatMap((part) => part.heading ?? []));
	assert.deepEqual(await piecesWith(heading, text), headings);
}

async function comparePages(text: string): Promise<void> {
	const { records } = readDump(text, 'x.vufind.txt').dump;
	const staff = records.flatMap(({ fields }) => fields().filter(({ part }) => part === 'staff'));
	assert.ok(staff.length > 0);
	assert.deepEqual(
		await piecesWith('support.variable.field', text),
		staff.map(({ name }) => name),
	);
	const descriptions = staff.filter(({ name }) => name === 'description').flatMap(({ values }) => values);
	const headings = descriptions.flatMap((value) => parseAbstract(value.text).flatMap((part) => part.heading ?? []));
	assert.deepEqual(await piecesWith(heading, text), headings);
}

describe('the grammar and the reader', () => {
	const sample = (name: string) => readFileSync(`test/workspace/dumps/${name}`, 'utf8');

	it('agree on the sample list', () => compareList(sample('river-care.rca.txt'), 4));
	it('agree on the sample pages', () => comparePages(sample('tidal-archives.vufind.txt')));
	it('agree on the real list', function () {
		return compareList(readShared(this, 'dumps', 'rca-list.txt'), 15);
	});
	for (const language of ['es', 'de', 'ar', 'ja']) {
		it(`agree on the real page in the interface language ${language}`, function () {
			return comparePages(readShared(this, 'dumps', `vufind-record-${language}.txt`));
		});
	}
});
