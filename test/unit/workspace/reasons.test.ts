import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readingFailure } from '../../../src/workspace/reasons';

describe('why a file cannot be read', () => {
	it('is said in plain words for what Node says', async () => {
		const failure = (path: string) => readFile(path).then(() => undefined, readingFailure);
		assert.equal(await failure(join(tmpdir(), 'no such file at all')), 'no such file');
		assert.equal(await failure(tmpdir()), 'it is a folder');
	});

	it('is said in plain words where the editor wraps it', () => {
		assert.equal(readingFailure(new Error("Error: EACCES: permission denied, open '/a'")), 'no permission to read it');
		assert.equal(readingFailure(Object.assign(new Error('?'), { code: 'NoPermissions' })), 'no permission to read it');
	});

	it('stays as it is where it is another', () => {
		assert.equal(readingFailure(new Error('The disk is on fire.')), 'The disk is on fire.');
	});
});
