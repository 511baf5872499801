/** What counts in the library: files and documents as they come, change and go. Seen by going from a key to its record. */
import { deepEqual, equal } from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { run, waitUntil } from '../support/inEditor';

function list(name: string, pmid: number): string {
	return `1\n|\n${name} X. Reeds. B 2020; 1:2. [PMID: ${pmid}] [Abstract]\n|\n`;
}

describe('the library in VS Code', () => {
	const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '.';
	const pathOf = (name: string) => join(folder, name);
	let note: vscode.TextDocument;

	/** Whether the library has an article by an author of the given family name, as `list` prints it. */
	const has = async (name: string) => {
		const key = `@${name.toLowerCase()}2020reeds`;
		const edit = new vscode.WorkspaceEdit();
		edit.replace(note.uri, new vscode.Range(0, 0, 1, 0), key);
		await vscode.workspace.applyEdit(edit);
		const place = new vscode.Position(0, 3);
		return (await run<vscode.Location[]>('vscode.executeDefinitionProvider', note.uri, place)).length > 0;
	};
	const lacks = async (name: string) => !(await has(name));
	const openFile = async (name: string) => {
		const document = await vscode.workspace.openTextDocument(vscode.Uri.file(pathOf(name)));
		return { document, editor: await vscode.window.showTextDocument(document, { preview: false }) };
	};
	const codes = ({ uri }: vscode.TextDocument) => vscode.languages.getDiagnostics(uri).map(({ code }) => code);

	before(async () => {
		mkdirSync(pathOf('more/sub'), { recursive: true });
		note = await vscode.workspace.openTextDocument({ language: 'markdown', content: '' });
		await vscode.window.showTextDocument(note, { preview: false });
	});

	after(async () => {
		await run('workbench.action.closeAllEditors');
		rmSync(pathOf('more'), { recursive: true, force: true });
	});

	it('follows folders that come, move and go as a whole', async () => {
		writeFileSync(pathOf('more/sub/a.txt'), list('Adder', 99000801));
		await waitUntil(() => has('Adder'));
		mkdirSync(pathOf('more/from'));
		renameSync(pathOf('more/sub'), pathOf('more/from/moved'));
		await waitUntil(async () => {
			const [place] = await run<vscode.Location[]>(
				'vscode.executeDefinitionProvider',
				note.uri,
				new vscode.Position(0, 3),
			);
			return place?.uri.path.includes('more/from/moved/a.txt') === true;
		});
		rmSync(pathOf('more/from'), { recursive: true });
		await waitUntil(() => lacks('Adder'));
	});

	it('reads what is not UTF-8 right, also when it is open, and says so there', async () => {
		writeFileSync(pathOf('more/old.txt'), list('M\u00fcnch', 99000802), 'latin1');
		await waitUntil(() => has('Munch'));
		const { document } = await openFile('more/old.txt');
		await waitUntil(() => document.languageId === 'catalogue-dump' && codes(document).includes('encoding-guessed'));
		await new Promise((resolve) => setTimeout(resolve, 800));
		equal(await has('Munch'), true);
	});

	it('takes what is typed before it is saved, and the file when that is undone', async () => {
		writeFileSync(pathOf('more/typed.txt'), list('Bittern', 99000803));
		await waitUntil(() => has('Bittern'));
		const { document, editor } = await openFile('more/typed.txt');
		await waitUntil(() => document.languageId === 'catalogue-dump');
		const replace = (text: string) =>
			editor.edit((edit) => edit.replace(new vscode.Range(0, 0, document.lineCount, 0), text));
		await replace(list('Curlew', 99000804));
		await waitUntil(async () => (await has('Curlew')) && (await lacks('Bittern')));
		await document.save();
		await new Promise((resolve) => setTimeout(resolve, 800));
		equal(await has('Curlew'), true);
		await replace(list('Dunlin', 99000805));
		await waitUntil(() => has('Dunlin'));
		await vscode.window.showTextDocument(document);
		await run('workbench.action.files.revert');
		await waitUntil(async () => (await has('Curlew')) && (await lacks('Dunlin')));
	});

	it('counts neither an excluded file nor one that is kept as plain text, open or not', async () => {
		writeFileSync(pathOf('more/egret.txt'), list('Egret', 99000806));
		await waitUntil(() => has('Egret'));
		const { document, editor } = await openFile('more/egret.txt');
		await waitUntil(() => document.languageId === 'catalogue-dump');
		await run('shelfmark.keepAsPlainText');
		await waitUntil(() => lacks('Egret'));
		await run('shelfmark.treatAsDump');
		await waitUntil(() => has('Egret'));
		await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'My note.\n'));
		const settings = vscode.workspace.getConfiguration();
		await settings.update('shelfmark.exclude', ['more'], vscode.ConfigurationTarget.Workspace);
		await waitUntil(() => lacks('Egret'));
		await settings.update('shelfmark.exclude', undefined, vscode.ConfigurationTarget.Workspace);
		await waitUntil(() => has('Egret'));
		await vscode.window.showTextDocument(document);
		await run('workbench.action.files.revert');
	});

	it('keeps a key for the article that a note means by it, when another would share it', async () => {
		writeFileSync(pathOf('more/first.txt'), list('Whimbrel', 99000821));
		await waitUntil(() => has('Whimbrel'));
		writeFileSync(pathOf('more/second.txt'), list('Whimbrel', 99000822));
		const memory = pathOf('.shelfmark/library.json');
		await waitUntil(() => existsSync(memory) && readFileSync(memory, 'utf8').includes('whimbrel2020reeds'));
		deepEqual(JSON.parse(readFileSync(memory, 'utf8')).pins.whimbrel2020reeds, 'pmid:99000821');
		await waitUntil(() => has('Whimbrel'));
		const place = new vscode.Position(0, 3);
		const [record] = await run<vscode.Location[]>('vscode.executeDefinitionProvider', note.uri, place);
		equal(record?.uri.path.endsWith('more/first.txt'), true);
	});

	it('counts no file that the editor hides', async () => {
		writeFileSync(pathOf('more/hidden.txt'), list('Godwit', 99000817));
		await waitUntil(() => has('Godwit'));
		const settings = vscode.workspace.getConfiguration();
		for (const exclude of [undefined, []]) {
			await settings.update('shelfmark.exclude', exclude, vscode.ConfigurationTarget.Workspace);
			await settings.update('files.exclude', { '**/hidden.txt': true }, vscode.ConfigurationTarget.Workspace);
			await waitUntil(() => lacks('Godwit'));
			await settings.update('files.exclude', undefined, vscode.ConfigurationTarget.Workspace);
			await waitUntil(() => has('Godwit'));
		}
		await settings.update('shelfmark.exclude', undefined, vscode.ConfigurationTarget.Workspace);
	});

	it('counts no text that programs show, and finds no fault in it', async () => {
		const shown = vscode.workspace.registerTextDocumentContentProvider('shelftest', {
			provideTextDocumentContent: ({ path }) =>
				path === '/note' ? 'See @nobody1999.' : list('Fulmar', 99000807).slice(0, -3),
		});
		const open = async (path: string, language: string) => {
			const document = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme: 'shelftest', path }));
			return vscode.languages.setTextDocumentLanguage(document, language);
		};
		const documents = [await open('/dump', 'catalogue-dump'), await open('/note', 'markdown')];
		await vscode.workspace.openTextDocument({ language: 'catalogue-dump', content: list('Gannet', 99000808) });
		await waitUntil(() => has('Gannet'));
		await new Promise((resolve) => setTimeout(resolve, 800));
		equal(await has('Fulmar'), false);
		deepEqual(documents.flatMap(codes), []);
		shown.dispose();
	});

	it('lives on with settings that are none', async () => {
		const settings = vscode.workspace.getConfiguration();
		await settings.update('shelfmark.dumps', '**/*.txt', vscode.ConfigurationTarget.Workspace);
		await settings.update('shelfmark.exclude', { x: 1 }, vscode.ConfigurationTarget.Workspace);
		writeFileSync(pathOf('more/heron.txt'), list('Heron', 99000809));
		writeFileSync(pathOf('more/ibis.txt'), list('Ibis', 99000810));
		await waitUntil(async () => (await has('Heron')) && (await has('Ibis')));
		await settings.update('shelfmark.exclude', undefined, vscode.ConfigurationTarget.Workspace);
		await settings.update('shelfmark.dumps', ['**/[', '', '**/heron.txt'], vscode.ConfigurationTarget.Workspace);
		await waitUntil(async () => (await lacks('Ibis')) && (await has('Heron')));
		await settings.update('shelfmark.dumps', undefined, vscode.ConfigurationTarget.Workspace);
		await waitUntil(() => has('Ibis'));
	});
});
