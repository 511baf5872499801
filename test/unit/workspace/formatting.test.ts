import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { noteClusters } from '../../../src/core/citation/noteClusters';
import { toCslItems } from '../../../src/exchange/style/item';
import { createFormatting, type FormatRequest, type Formatting } from '../../../src/workspace/formatting';
import { createThreadFormatting } from '../../../src/workspace/nodeFormatting';
import { record } from '../../support/records';
import { citedTexts, footnoteStyle, shippedLocales, shippedStyle } from '../../support/styles';

const thread = resolve('dist', 'formattingWorker.js');

function request(text: string, style = shippedStyle('vancouver')): FormatRequest {
	const { clusters, uncited } = noteClusters(text);
	const articles = ['a', 'b', 'c'].map((id) => [id, { ...record({ title: `Eels ${id}` }), id }] as const);
	return {
		texts: { style, locale: 'en-US', locales: shippedLocales() },
		clusters,
		uncited,
		items: toCslItems(articles),
	};
}

const never = new AbortController().signal;

/** The same, formatted here and in a thread. */
function both(name: string, test: (formatting: Formatting) => Promise<void>): void {
	for (const [where, create] of Object.entries({
		here: createFormatting,
		'in a thread': () => createThreadFormatting(thread),
	}))
		it(`${name}, ${where}`, async () => {
			const formatting = create();
			await test(formatting);
			formatting.dispose();
		}).timeout(20_000);
}

describe('formatting', () => {
	both('gives the formatted note', async (formatting) => {
		const note = await formatting.format(request('[@a] [@b; @a] [@x]'), never);
		assert.deepEqual(note && citedTexts(note), ['(1)', '(1,2)', '(x?)']);
		assert.deepEqual(
			note?.bibliography?.map(({ key }) => key),
			['a', 'b'],
		);
	});

	both('gives many notes in several styles', async (formatting) => {
		const styles = ['vancouver', 'harvard1', 'vancouver'].map(shippedStyle);
		const notes = await Promise.all(
			[...styles, footnoteStyle].map((style) => formatting.format(request('[@c]', style), never)),
		);
		assert.deepEqual(
			notes.map((note) => note && citedTexts(note)[0]),
			['(1)', '(Li, 2020)', '(1)', 'Li, X., Eels c.'],
		);
	});

	both('gives nothing that nobody waits for', async (formatting) => {
		const cancel = new AbortController();
		const first = formatting.format(request('[@a]'), cancel.signal);
		const second = formatting.format(request('[@b]'), never);
		cancel.abort();
		assert.equal(await first, undefined);
		assert.equal(await formatting.format(request('[@a]'), cancel.signal), undefined);
		assert.deepEqual(citedTexts((await second) ?? assert.fail()), ['(1)']);
	});

	both('says why a style cannot be used, and goes on with others', async (formatting) => {
		const bad = footnoteStyle.replace('variable="title"', 'macro="lost"');
		await assert.rejects(
			formatting.format(request('[@a]', bad), never),
			/The citation style cannot be used: it calls a macro “lost”/,
		);
		assert.deepEqual(citedTexts((await formatting.format(request('[@a]'), never)) ?? assert.fail()), ['(1)']);
	});
});

describe('a formatting thread', () => {
	const folder = mkdtempSync(join(tmpdir(), 'shelfmark-thread-'));
	after(() => rmSync(folder, { recursive: true }));

	it('that dies fails what waits for it, and is started anew', async () => {
		const file = join(folder, 'dies.js');
		writeFileSync(file, "require('node:worker_threads').parentPort.on('message', () => { throw new Error('ill'); });");
		const formatting = createThreadFormatting(file);
		for (let time = 0; time < 2; time++)
			await assert.rejects(formatting.format(request('[@a]'), never), /formatting failed \(ill\)/);
		formatting.dispose();
	});

	it('fails what waits for it when it is put away', async () => {
		const file = join(folder, 'waits.js');
		writeFileSync(file, "require('node:worker_threads').parentPort.on('message', () => undefined);");
		const formatting = createThreadFormatting(file);
		const waiting = formatting.format(request('[@a]'), never);
		formatting.dispose();
		await assert.rejects(waiting, /the editor is closing/);
	});
});
