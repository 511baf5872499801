/**
 * The sample workspace, whole: every dump against the Article JSON that was checked by eye when it was written.
 * SHELFMARK_UPDATE_GOLDEN=1 writes the files anew; look at what changed before committing it.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDump } from '../../src/core/dump/read';
import { assignCitationKeys } from '../../src/core/library/citationKeys';

const dumps = join('test', 'workspace', 'dumps');

describe('the sample workspace', () => {
	for (const name of readdirSync(dumps)) {
		it(`reads ${name} as before`, () => {
			const { value, diagnostics } = readDump(readFileSync(join(dumps, name), 'utf8'), name);
			const actual = { articles: assignCitationKeys(value), diagnostics };
			const golden = join('test', 'golden', `${name}.json`);
			if (process.env.SHELFMARK_UPDATE_GOLDEN === '1') writeFileSync(golden, `${JSON.stringify(actual, null, '\t')}\n`);
			assert.deepEqual(actual, JSON.parse(readFileSync(golden, 'utf8')));
		});
	}

	it('has notes that cite only articles of its dumps', () => {
		const articles = readdirSync(dumps).flatMap(
			(name) => readDump(readFileSync(join(dumps, name), 'utf8'), name).value,
		);
		const keys = new Set(assignCitationKeys(articles).map(({ id }) => id));
		const notes = join('test', 'workspace', 'notes');
		const cited = readdirSync(notes).flatMap((name) => [
			...readFileSync(join(notes, name), 'utf8').matchAll(/@([a-z0-9]+)/g),
		]);
		assert.ok(cited.length >= 6);
		for (const [, key = ''] of cited) assert.ok(keys.has(key), key);
	});
});
