/** Citation keys in all notes of the workspace, through the editor's own commands. */
import { deepEqual, equal, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { run, textOf, uriOf, waitUntil, writeText } from '../support/inEditor';

const key = 'marchetti2021night';

async function writeNote(name: string, text: string): Promise<vscode.Uri> {
	const uri = uriOf('notes', name);
	await writeText(uri, text);
	return uri;
}

const problemsOf = (uri: vscode.Uri) =>
	vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Shelfmark');

describe('the notes of the workspace', () => {
	const written: vscode.Uri[] = [];
	const write = async (name: string, text: string) => {
		const uri = await writeNote(name, text);
		written.push(uri);
		return uri;
	};
	const memory = () => uriOf('.shelfmark', 'library.json');

	afterEach(async () => {
		await run('workbench.action.closeAllEditors');
		for (const uri of written.splice(0)) await vscode.workspace.fs.delete(uri);
		await vscode.workspace.fs.delete(memory()).then(undefined, () => undefined);
	});

	const references = (uri: vscode.Uri, position: vscode.Position) =>
		run<vscode.Location[]>('vscode.executeReferenceProvider', uri, position);

	it('are searched for an article, from a note and from its record, whatever they call it by', async () => {
		const other = await write('other.md', `Not open: [see @${key}, p. 3].\n`);
		const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: `See @${key}.` });
		await vscode.window.showTextDocument(document);
		const names = (places: readonly vscode.Location[]) =>
			places.filter(({ uri }) => uri.path === other.path || uri.scheme === 'untitled').map(({ range }) => range.start);
		const found = await waitUntil(async () => {
			const places = names(await references(document.uri, new vscode.Position(0, 7)));
			return places.length === 2 && places;
		});
		deepEqual(found.map(({ character }) => character).sort(), [16, 5]);
		const [definition] = await run<vscode.Location[]>(
			'vscode.executeDefinitionProvider',
			document.uri,
			new vscode.Position(0, 7),
		);
		ok(definition);
		await vscode.workspace.openTextDocument(definition.uri);
		const fromRecord = await references(definition.uri, definition.range.start);
		equal(names(fromRecord).length, 2);
		const highlights = await run<vscode.DocumentHighlight[]>(
			'vscode.executeDocumentHighlights',
			document.uri,
			new vscode.Position(0, 7),
		);
		deepEqual(
			highlights.map(({ range }) => document.getText(range)),
			[key],
		);
	});

	it('take a new key, whether they are open or not, and the article keeps its old one as a name', async () => {
		const other = await write('renamed.md', `Not open: [see @${key}, p. 3].\n`);
		const own = await write('renaming.md', `See @${key} and \`@${key}\`.\n`);
		const document = await vscode.workspace.openTextDocument(own);
		await vscode.window.showTextDocument(document);
		const edit = await waitUntil(async () => {
			const found = await run<vscode.WorkspaceEdit>(
				'vscode.executeDocumentRenameProvider',
				own,
				new vscode.Position(0, 7),
				'herons',
			);
			return found.entries().some(([uri]) => uri.path === other.path) && found;
		});
		ok(await vscode.workspace.applyEdit(edit, { isRefactoring: true }));
		equal(document.getText(), `See @herons and \`@${key}\`.\n`);
		await vscode.workspace.saveAll();
		await waitUntil(async () => (await textOf(other)) === 'Not open: [see @herons, p. 3].\n');
		const remembered = JSON.parse(await textOf(memory()));
		equal(remembered.aliases[key], 'herons');
		ok(remembered.pins.herons);
		const places = await waitUntil(async () => {
			const found = await run<vscode.Location[]>('vscode.executeDefinitionProvider', own, new vscode.Position(0, 7));
			return found.length > 0 && found;
		});
		ok(places[0]?.uri.path.endsWith('.txt'));
	});

	it('refuse a key that another article has, and one that is none', async () => {
		const own = await write('own.md', `See @${key}.\n`);
		await vscode.window.showTextDocument(own);
		const rename = (name: string) =>
			run<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', own, new vscode.Position(0, 7), name).then(
				() => '',
				(error: Error) => error.message,
			);
		await waitUntil(async () => (await rename('riverscommons2023')).includes('Another article'));
		ok((await rename('two words')).includes('A citation key is made of'));
	});

	it('are checked also where they are not open, and heard of again when they change', async () => {
		const other = await write('checked.md', 'See @nobody1999.\n');
		const [problem] = await waitUntil(() => problemsOf(other).length > 0 && problemsOf(other));
		deepEqual([problem?.code, problem?.range.start.character], ['unknown-key', 5]);
		await writeText(other, `See @${key}.\n`);
		await waitUntil(() => problemsOf(other).length === 0);
	});

	it('have their keys coloured, and articles are among the symbols of the workspace', async () => {
		const document = await vscode.workspace.openTextDocument({
			language: 'markdown',
			content: `See @${key} and @{pmid:90000011}, @fig-herons.`,
		});
		await vscode.window.showTextDocument(document);
		const symbols = await waitUntil(async () => {
			const found = await run<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'herons marchetti');
			return found.length > 0 && found;
		});
		ok(symbols.some(({ name, containerName }) => name.includes('Night Herons') && containerName === key));
		const tokens = await waitUntil(async () => {
			const found = await run<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri);
			return found !== undefined && found.data.length >= 10 && found;
		});
		deepEqual([...tokens.data.slice(0, 5)], [0, 5, key.length, 0, 0]);
	});

	it('leave a key alone that shall be ignored', async () => {
		const own = await write('ignoring.md', 'See @preprint2024.\n');
		await vscode.window.showTextDocument(own);
		const [problem] = await waitUntil(() => problemsOf(own).length > 0 && problemsOf(own));
		ok(problem);
		// The editor cancels what it asks for when something changes meanwhile.
		const ignore = await waitUntil(async () => {
			const asked = run<vscode.CodeAction[]>('vscode.executeCodeActionProvider', own, problem.range);
			const actions = await asked.then(undefined, () => []);
			return actions.find(({ title }) => title.startsWith('Ignore'));
		});
		ok(ignore.command?.arguments);
		await run(ignore.command.command, ...ignore.command.arguments);
		await waitUntil(() => problemsOf(own).length === 0);
		await vscode.workspace
			.getConfiguration('shelfmark', own)
			.update('ignoredKeys', undefined, vscode.ConfigurationTarget.WorkspaceFolder);
	});
});
