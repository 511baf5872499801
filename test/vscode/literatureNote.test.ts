/** Literature notes: created once, then the user's own. */
import { deepEqual, equal, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { run, textOf, uriOf, waitUntil, writeText } from '../support/inEditor';

const key = 'marchetti2021night';

describe('a literature note in VS Code', () => {
	const namesIn = async (uri: vscode.Uri) =>
		(await vscode.workspace.fs.readDirectory(uri).then(undefined, () => [])).map(([name]) => name).sort();
	const remove = (folder: string) =>
		vscode.workspace.fs.delete(uriOf(folder), { recursive: true }).then(undefined, () => undefined);
	const set = (name: string, value: string | undefined) =>
		vscode.workspace.getConfiguration('shelfmark.literatureNotes').update(name, value);
	/** The file that is active when the command has done its work. */
	const open = async (argument = key) => {
		await run('shelfmark.openLiteratureNote', { key: argument });
		return vscode.window.activeTextEditor?.document.uri.path.split('/').slice(-2).join('/');
	};

	afterEach(async () => {
		await run('workbench.action.closeAllEditors');
		await run('notifications.clearAll');
		for (const name of ['folder', 'template']) await set(name, undefined);
		for (const folder of ['literature', 'reading', 'templates']) await remove(folder);
	});

	it('is created with what is known of the article, and opened again as the user left it', async () => {
		equal(await open(), `literature/${key}.md`);
		const uri = uriOf('literature', `${key}.md`);
		const text = await textOf(uri);
		ok(text.includes('title: "Night Herons in Town: A Guide for Insomniacs"\n'), text);
		ok(
			text.includes(`citation-key: "${key}"\n`) && text.includes('\n# Night Herons in Town: A Guide for Insomniacs\n'),
			text,
		);
		await run('workbench.action.closeAllEditors');
		await writeText(uri, 'My own words.\n');
		equal(await open(), `literature/${key}.md`);
		equal(await textOf(uri), 'My own words.\n');
		deepEqual(await namesIn(uriOf('literature')), [`${key}.md`]);
	});

	it('is found by its metadata wherever it is', async () => {
		await writeText(uriOf('reading', 'herons.md'), '---\ncitation-key: "pmid:99000104"\n---\nMine.\n');
		// It is heard of after a moment; until then another one is created.
		await waitUntil(async () => {
			await remove('literature');
			await new Promise((resolve) => setTimeout(resolve, 500));
			return (await open()) === 'reading/herons.md';
		});
		await run('workbench.action.closeAllEditors');
		equal(await open(), 'reading/herons.md');
		deepEqual(await namesIn(uriOf('literature')), []);
	});

	it('does not take the place of a note about something else', async () => {
		const other = uriOf('literature', `${key}.md`);
		await writeText(other, '---\ncitation-key: riverscommons2023\n---\n');
		equal(await open(), `literature/${key}-2.md`);
		equal(await textOf(other), '---\ncitation-key: riverscommons2023\n---\n');
	});

	it('is made from the template and in the folder of the user', async () => {
		await writeText(uriOf('templates', 'own.md'), 'Read {{ title }} ({{ year }}).\n');
		await set('template', 'templates/own.md');
		await set('folder', 'reading/papers');
		equal(await open(), `papers/${key}.md`);
		const text = await textOf(uriOf('reading', 'papers', `${key}.md`));
		equal(text, 'Read Night Herons in Town: A Guide for Insomniacs (2021).\n');
	});

	it('is not created where the template is wrong or the folder is none of the workspace', async () => {
		const failing = async () => {
			// The message waits for an answer.
			void run('shelfmark.openLiteratureNote', { key });
			await new Promise((resolve) => setTimeout(resolve, 1000));
			await run('notifications.clearAll');
			deepEqual(await namesIn(uriOf('literature')), []);
		};
		await writeText(uriOf('templates', 'own.md'), 'One\n{{ titel }}\n');
		await set('template', 'templates/own.md');
		await failing();
		await set('template', 'templates/none.md');
		await failing();
		await set('template', undefined);
		await set('folder', '../outside');
		await failing();
		deepEqual(await namesIn(uriOf('..', 'outside')), []);
	});
});
