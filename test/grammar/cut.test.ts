/** Texts that are cut anywhere, one after the other, and the user's own lines between them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { check, tokenise } from './grammar';

const list = readFileSync('test/workspace/dumps/river-care.rca.txt', 'utf8');
const pages = readFileSync('test/workspace/dumps/tidal-archives.vufind.txt', 'utf8');
const entry = '7\n|\nIto K. Reeds. Pond J 2020. [PMID: 1] [Abstract]\nAbstract\nRESULTS Many.\nCollapse\n|\n';
const page = 'Format: | Book |\n---|---|\nid | b1 |\n';

/** The scopes of the lines from the first one that starts with `first`. */
async function scopesFrom(text: string, first: string): Promise<string[]> {
	const line = text.slice(0, text.lastIndexOf(first)).split('\n').length - 1;
	return (await tokenise(text))
		.filter((token) => token.line >= line)
		.map((token) => `${token.text}: ${token.scopes.filter((scope) => !scope.startsWith('meta.')).join(' ')}`);
}

/** Ends of the text at every line, and in the middle of every line. */
function cuts(text: string): string[] {
	const starts: number[] = [];
	for (const line of text.split('\n')) starts.push((starts.at(-1) ?? 0) + line.length + 1);
	const middles = starts.map((end, index) => Math.floor((end + (starts[index - 1] ?? 0)) / 2));
	return [...starts, ...middles].map((at) => text.slice(0, at).trimEnd());
}

describe('the grammar in a text that is cut', () => {
	it('colours a page after a cut entry', async () => {
		const expected = await scopesFrom(page, 'Format');
		for (const cut of cuts(list)) assert.deepEqual(await scopesFrom(`${cut}\n${page}`, 'Format: |'), expected, cut);
	});

	it('colours an entry after a cut entry', async () => {
		const expected = await scopesFrom(entry, '7\n|');
		for (const cut of cuts(list).filter((text) => !/(?:^|\n)\d$/.test(text))) {
			assert.deepEqual(await scopesFrom(`${cut}\n${entry}`, '7\n|'), expected, cut);
		}
	});

	it('colours an entry after a cut page', async () => {
		const expected = await scopesFrom(entry, '7\n|');
		for (const cut of cuts(pages)) assert.deepEqual(await scopesFrom(`${cut}\n${entry}`, '7\n|'), expected, cut);
	});

	it('colours a page after a cut page', async () => {
		const expected = await scopesFrom(page, 'Format');
		for (const cut of cuts(pages)) assert.deepEqual(await scopesFrom(`${cut}\n${page}`, 'Format: |'), expected, cut);
	});

	it('leaves the user’s own lines plain', async () => {
		const notes =
			'My notes on 2020: see | there\n\n- a list\n- of things\n\n| a | b |\n|---|---|\n\nname | age | town\nRESULTS Many. https://a.example [PMID: 1]\nAbstract\nWait for it…\n';
		for (const text of [notes, `${entry}${notes}`, `${page}\n${notes}`, `${list.trimEnd()}\n${notes}${page}`]) {
			await check(text, [
				...notes
					.split('\n')
					.filter(Boolean)
					.map((line) => [line, ''] as const),
			]);
		}
	});

	it('colours authors of a citation that ends before its brackets', () =>
		check('1\n|\nIto K, Reed AB. Sedges', [
			['Ito K', 'entity.name.function.author'],
			['Reed AB', 'entity.name.function.author'],
			['Sedges', ''],
		]));
});
