import assert from 'node:assert/strict';
import { readDump } from '../../../../src/core/dump/read';
import {
	keysOfArticle,
	mayBeAbout,
	noteFileName,
	notesAbout,
	pathWithin,
} from '../../../../src/core/features/literatureNote';
import { createLibrary } from '../../../../src/core/library/library';
import { emptyMemory } from '../../../../src/core/library/memory';

function checkName(key: string, expected: string): void {
	assert.equal(noteFileName(key), expected);
}

describe('the name of a literature note', () => {
	it('is the citation key', () => {
		checkName('li2020eels', 'li2020eels.md');
		checkName('müller2021über', 'müller2021über.md');
		checkName('王2020', '王2020.md');
		assert.equal(noteFileName('li2020eels', 2), 'li2020eels-2.md');
	});

	it('leads to no other folder', () => {
		checkName('../../x', 'x.md');
		checkName('..\\..\\x', 'x.md');
		checkName('/etc/passwd', 'etc-passwd.md');
		checkName('C:\\x', 'C-x.md');
		checkName('file:///x', 'file-x.md');
		checkName('..', 'note.md');
		checkName('', 'note.md');
		checkName('.hidden', 'hidden.md');
	});

	it('is no device', () => {
		checkName('CON', '_CON.md');
		checkName('con.2020', '_con.2020.md');
		checkName('LPT1', '_LPT1.md');
		checkName('COM¹', '_COM¹.md');
		checkName('Conrad2020', 'Conrad2020.md');
	});

	it('has nothing that is not seen, and no wildcard', () => {
		checkName('a\u0000b\nc\u202ed', 'a b c d.md');
		checkName('a*b?c"d<e>f|g', 'a-b-c-d-e-f-g.md');
		checkName('" onmouseover=', 'onmouseover=.md');
		checkName('{{x}}', 'x.md');
		checkName('a\ud800b', 'a\ufffdb.md');
		checkName('a. .', 'a.md');
	});

	it('is short, also in bytes, and never cut within a character', () => {
		assert.equal(noteFileName('a'.repeat(500)).length, 100);
		assert.equal(noteFileName('a'.repeat(500), 12).length, 100);
		assert.ok(noteFileName('a'.repeat(500), 12).endsWith('a-12.md'));
		for (const key of ['王'.repeat(200), '😀'.repeat(200), `a${'😀'.repeat(200)}`]) {
			const name = noteFileName(key);
			assert.ok(name.length <= 100 && Buffer.byteLength(name) <= 255);
			assert.ok(name.isWellFormed());
		}
	});
});

describe('a place in the workspace', () => {
	it('is a path below its folder', () => {
		assert.deepEqual(pathWithin('literature'), ['literature']);
		assert.deepEqual(pathWithin('./notes/read papers/'), ['notes', 'read papers']);
		assert.deepEqual(pathWithin('a\\b.md'), ['a', 'b.md']);
	});

	it('is nowhere else', () => {
		for (const path of ['', '.', '..', '../x', 'a/../../b', '/etc', '\\\\host\\x', 'C:\\x', 'a/ /b', 'a\u0000b', '...'])
			assert.equal(pathWithin(path), undefined, path);
	});
});

describe('the literature note of an article', () => {
	const entryOf = (title: string, pmid: number) => `1\n|\nLi X. ${title}. B 2020; 1:2. [PMID: ${pmid}] [Abstract]\n|\n`;
	const { value: articles } = readDump(`${entryOf('Eels', 1)}\n${entryOf('Herons', 2)}`, 'a.txt');
	const memory = { ...emptyMemory, aliases: new Map([['old', 'li2020eels']]) };
	const library = createLibrary(articles, { memory });
	const entry = library.resolve('li2020eels') ?? assert.fail();

	it('is found by its key and by old ones', () => {
		assert.deepEqual(keysOfArticle(library, entry), ['li2020eels', 'old']);
		const notes = new Map([
			['c.md', 'old'],
			['b.md', 'li2020herons'],
			['a.md', 'li2020eels'],
			['d.md', 'nobody'],
		]);
		assert.deepEqual(notesAbout(library, entry, notes), ['a.md', 'c.md']);
	});

	it('is no note about something else', () => {
		for (const [key, expected] of [
			[undefined, true],
			['old', true],
			['li2020herons', false],
			['nobody', false],
		] as const)
			assert.equal(mayBeAbout(library, entry, key), expected, key);
	});
});
