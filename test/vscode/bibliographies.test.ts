/** Files of other programs as part of the library: their keys, their places, and what is wrong with them. */
import { deepEqual, equal } from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { run, waitUntil } from '../support/inEditor';

describe('bibliographies in VS Code', () => {
	const folder = join(vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '.', 'bibliographies');
	const pathOf = (name: string) => join(folder, name);
	const codes = (uri: vscode.Uri) =>
		vscode.languages.getDiagnostics(uri).map(({ code, range }) => [code, range.start.line]);
	let note: vscode.TextDocument;

	/** Where the definition of a key is: file and line, counted from 0. */
	const placesOf = async (key: string) => {
		const edit = new vscode.WorkspaceEdit();
		edit.replace(note.uri, new vscode.Range(0, 0, 1, 0), `@${key}`);
		await vscode.workspace.applyEdit(edit);
		const place = new vscode.Position(0, 2);
		const found = await run<vscode.Location[]>('vscode.executeDefinitionProvider', note.uri, place);
		return found.map(({ uri, range }) => `${uri.path.slice(uri.path.lastIndexOf('/') + 1)}:${range.start.line}`);
	};
	const standsAt = (key: string, places: readonly string[]) =>
		waitUntil(async () => (await placesOf(key)).join() === places.join());

	before(async () => {
		mkdirSync(folder, { recursive: true });
		note = await vscode.workspace.openTextDocument({ language: 'markdown', content: '' });
		await vscode.window.showTextDocument(note, { preview: false });
	});

	after(async () => {
		await run('workbench.action.closeAllEditors');
		rmSync(folder, { recursive: true, force: true });
	});

	it('give their articles their keys, and lead to their places', async () => {
		writeFileSync(
			pathOf('refs.bib'),
			'% mine\n@article{Ibis:20,\n  title = {Ibises}, year = 2020, pmid = {99001001}\n}\n',
		);
		await standsAt('Ibis:20', ['refs.bib:1']);
		const hovers = await run<vscode.Hover[]>('vscode.executeHoverProvider', note.uri, new vscode.Position(0, 2));
		const contents = hovers.flatMap((hover) => hover.contents) as vscode.MarkdownString[];
		equal(
			contents.some(({ value }) => value.includes('Ibises') && value.includes('refs')),
			true,
		);
		writeFileSync(pathOf('dump.txt'), '1\n|\nLi X. Ibises. B 2020; 1:2. [PMID: 99001001] [Abstract]\n|\n');
		await standsAt('Ibis:20', ['dump.txt:0', 'refs.bib:1']);
		writeFileSync(pathOf('refs.bib'), '@article{Ibis:21, title = {Ibises}, pmid = {99001001}}\n');
		await standsAt('Ibis:21', ['dump.txt:0', 'refs.bib:0']);
	});

	it('count as they are typed, and say what is wrong with them at its place', async () => {
		writeFileSync(pathOf('typed.bib'), '@misc{kite, title = {Kites}}\n');
		await standsAt('kite', ['typed.bib:0']);
		const document = await vscode.workspace.openTextDocument(vscode.Uri.file(pathOf('typed.bib')));
		const editor = await vscode.window.showTextDocument(document, { preview: false });
		await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '\n@misc{merlin, title = {M}, doi = {none}}\n'));
		await standsAt('merlin', ['typed.bib:1']);
		await waitUntil(() => codes(document.uri).length > 0);
		deepEqual(codes(document.uri), [['invalid-identifier', 1]]);
		writeFileSync(pathOf('other.ris'), 'TY  - BOOK\nID  - kite\nTI  - Another book\nER  - \n');
		await waitUntil(() => codes(document.uri).length > 1);
		deepEqual(codes(document.uri)[1], ['key-conflict', 2]);
		await vscode.window.showTextDocument(document);
		await run('workbench.action.files.revert');
	});

	it('are JSON files only where they hold items of CSL, and none that the setting leaves out', async () => {
		writeFileSync(pathOf('my library.json'), '[\n{"id": "plover", "type": "book", "title": "Plovers"}\n]\n');
		writeFileSync(pathOf('library.json'), '{"id": "ruff", "type": "module", "title": "Ruffs"}\n');
		await standsAt('plover', ['my%20library.json:1'].map(decodeURIComponent));
		deepEqual(await placesOf('ruff'), []);
		const settings = vscode.workspace.getConfiguration();
		await settings.update('shelfmark.bibliographies', ['**/*.bib'], vscode.ConfigurationTarget.Workspace);
		await standsAt('plover', []);
		await settings.update('shelfmark.bibliographies', undefined, vscode.ConfigurationTarget.Workspace);
		await standsAt('plover', ['my library.json:1']);
	});

	it('are read where a note names them, and say so where they are not there', async () => {
		mkdirSync(pathOf('hidden'), { recursive: true });
		writeFileSync(pathOf('hidden/mine.json'), '[{"id": "crake", "type": "book", "title": "Crakes"}]\n');
		const text = '---\nbibliography:\n- hidden/mine.json\n- gone.bib\n---\nSee @crake and @kite.\n';
		writeFileSync(pathOf('paper.md'), text);
		const uri = vscode.Uri.file(pathOf('paper.md'));
		await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
		await waitUntil(() => JSON.stringify(codes(uri)) === '[["bibliography-not-read",3],["ambiguous-key",5]]');
		const at = (column: number) =>
			run<vscode.Location[]>('vscode.executeDefinitionProvider', uri, new vscode.Position(5, column));
		equal((await at(6))[0]?.uri.path.endsWith('hidden/mine.json'), true);
		writeFileSync(pathOf('gone.bib'), '@misc{kite, title = {A third kite}}\n');
		await waitUntil(async () => (await at(17))[0]?.uri.path.endsWith('gone.bib'));
		await waitUntil(() => codes(uri).length === 0);
		writeFileSync(pathOf('hidden/mine.json'), '[\n{"id": "rail", "type": "book", "title": "Rails"}]\n');
		await waitUntil(() => codes(uri)[0]?.[0] === 'unknown-key');
	});

	it('are written of the whole library, and of what a note cites under the keys that it cites by', async () => {
		writeFileSync(pathOf('cites.md'), 'See @crake, @{PMID:99001001} and @nobody.\n');
		await vscode.window.showTextDocument(vscode.Uri.file(pathOf('cites.md')), { preview: false });
		await run('shelfmark.exportCited', { format: 'biblatex' });
		const written = vscode.window.activeTextEditor?.document.getText() ?? '';
		deepEqual(written.match(/@\w+\{.*/g), ['@article{PMID:99001001,']);
		const file = vscode.Uri.file(pathOf('all.ris.txt'));
		await run('shelfmark.exportLibrary', { format: 'ris', file: file.toString() });
		const all = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
		equal(all.includes('ID  - Ibis:21\n'), true);
		await run('notifications.clearAll');
	});

	it('are kept up to date among entries of others, and teach the library nothing', async () => {
		const kept = pathOf('references.bib');
		const settings = vscode.workspace.getConfiguration('shelfmark.bibliographyFile');
		const mine = '% mine\n@book{own, title = {My Own}}\n';
		writeFileSync(kept, mine);
		await settings.update('path', 'bibliographies/references.bib', vscode.ConfigurationTarget.Workspace);
		writeFileSync(pathOf('cites.md'), 'See @crake, @rail and @own.\n');
		// The editor takes the old file away before it puts the new one in its place.
		const text = () => (existsSync(kept) ? readFileSync(kept, 'utf8') : '');
		const heads = () => (text().match(/^@\w+\{\w+/gm) ?? []).join(' ');
		await waitUntil(() => heads().startsWith('@book{own ') && heads().includes(' @book{rail'));
		equal(text().startsWith(mine), true);
		await standsAt('rail', ['mine.json:1']);
		await standsAt('own', ['references.bib:1']);
		const changed = text().replace('% mine', '% still mine');
		rmSync(kept);
		writeFileSync(`${kept}.new`, changed);
		writeFileSync(pathOf('cites.md'), 'See @own and @merlin.\n');
		const others = mine.replace('% mine', '% still mine');
		await waitUntil(() => text().startsWith(others) && !heads().includes('rail'));
		await settings.update('path', undefined, vscode.ConfigurationTarget.Workspace);
	});
});
