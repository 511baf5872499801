/** Citing in a note, through the editor's own commands. */
import { deepEqual, equal, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { run, waitUntil } from '../support/inEditor';

/** A note with the cursor where `$0` stands. */
async function openNote(
	marked: string,
	language = 'markdown',
): Promise<{ document: vscode.TextDocument; position: vscode.Position; editor: vscode.TextEditor }> {
	const document = await vscode.workspace.openTextDocument({ language, content: marked.replace('$0', '') });
	const editor = await vscode.window.showTextDocument(document);
	const position = document.positionAt(marked.indexOf('$0'));
	editor.selection = new vscode.Selection(position, position);
	return { document, position, editor };
}

async function completions(marked: string): Promise<vscode.CompletionItem[]> {
	const { document, position } = await openNote(marked);
	return waitUntil(async () => {
		const { items } = await run<vscode.CompletionList>(
			'vscode.executeCompletionItemProvider',
			document.uri,
			position,
			'@',
			5,
		);
		const own = items.filter(({ kind }) => kind === vscode.CompletionItemKind.Reference);
		return own.length > 0 && own;
	});
}

describe('citing in a note', () => {
	it('completes a key by any word of title or authors, with the abstract', async () => {
		const [item] = await completions('See @herons$0');
		equal(typeof item?.label === 'object' ? item.label.label : item?.label, 'marchetti2021night');
		equal(item?.detail, 'Night Herons in Town: A Guide for Insomniacs');
		const [salt] = await completions('See [@möller$0]');
		ok(
			salt?.documentation instanceof vscode.MarkdownString &&
				salt.documentation.value.includes('Small archives need carpenters'),
		);
	});

	it('shows the article on hover, and trusts only its own words', async () => {
		const { document, position } = await openNote('See [@vandermeer$02024walking, p. 3].');
		const hover = await waitUntil(
			async () => (await run<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position))[0],
		);
		const [article, actions] = hover.contents as vscode.MarkdownString[];
		ok(article?.value.includes('**METHODS** Forty volunteers'));
		ok(article?.value.includes('Citations in RCA\\: 4'));
		ok(article?.value.replaceAll('\\', '').includes('From dumps/river-care.rca.txt, line 1.'), article?.value);
		ok(article?.isTrusted !== true);
		ok(actions?.value.includes('command:shelfmark.revealInDump'));
		ok(actions?.value.includes('command:shelfmark.openLiteratureNote'));
	});

	it('shows as much of the abstract as the setting says', async () => {
		const settings = vscode.workspace.getConfiguration('shelfmark');
		const shows = async (abstract: 'some' | 'none') => {
			const { document, position } = await openNote('See [@vandermeer$02024walking, p. 3].');
			return waitUntil(async () => {
				const [hover] = await run<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
				const [article] = (hover?.contents ?? []) as vscode.MarkdownString[];
				const { value = '' } = article ?? {};
				return value.includes('Vandermeer') && value.includes('METHODS') === (abstract === 'some') && value;
			});
		};
		try {
			await settings.update('hover.abstractLength', 160, vscode.ConfigurationTarget.Global);
			ok(/\*\*METHODS\*\* Forty[^\n]*…\n/.test(await shows('some')));
			await settings.update('hover.abstractLength', 0, vscode.ConfigurationTarget.Global);
			ok((await shows('none')).includes('[DOI]'));
		} finally {
			await settings.update('hover.abstractLength', undefined, vscode.ConfigurationTarget.Global);
		}
	});

	it('shows nothing where Pandoc reads no citation', async () => {
		for (const marked of [
			'`@vander$0meer2024walking`',
			'me@vander$0meer2024walking',
			'<!-- @vander$0meer2024walking -->',
			'[x](https://a.org/@vander$0meer2024walking)',
		]) {
			const { document, position } = await openNote(marked);
			const hovers = await run<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
			ok(
				!hovers.some(({ contents }) =>
					contents.some((content) => (content as vscode.MarkdownString).value.includes('towpath')),
				),
				marked,
			);
		}
	});

	it('goes from a key to its record', async () => {
		const { document, position } = await openNote('See @riverscommons$02023.');
		const [place] = await waitUntil(async () => {
			const found = await run<vscode.Location[]>('vscode.executeDefinitionProvider', document.uri, position);
			return found.length > 0 && found;
		});
		ok(place?.uri.path.endsWith('river-care.rca.txt'));
		equal(place?.range.start.line, 29);
	});

	it('says which keys no article has', async () => {
		const { document } = await openNote('See @nobody1999 and @riverscommons2023.$0');
		const found = await waitUntil(async () => {
			const own = vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Shelfmark');
			return own.length > 0 && own;
		});
		deepEqual(
			found.map(({ code, range }) => [code, document.getText(range)]),
			[['unknown-key', 'nobody1999']],
		);
	});

	it('offers the key that an unknown one may mean', async () => {
		const { document } = await openNote('See @riverscomons2023.$0');
		const fixes = await waitUntil(async () => {
			const [unknown] = vscode.languages.getDiagnostics(document.uri);
			if (unknown === undefined) return false;
			const kind = vscode.CodeActionKind.QuickFix.value;
			const found = run<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, unknown.range, kind);
			return (await found).filter(({ title }) => title.startsWith('Replace with'));
		});
		ok(fixes[0]?.edit);
		equal(fixes[0].title, 'Replace with riverscommons2023 (2023: Rivers as commons: who speaks for the water?)');
		equal(await vscode.workspace.applyEdit(fixes[0].edit), true);
		equal(document.getText(), 'See @riverscommons2023.');
	});

	it('inserts the citation of a tree node at the cursor, and within a cluster', async () => {
		const { document, editor } = await openNote('As shown $0.');
		await run('shelfmark.insertCitation', { key: 'riverscommons2023' });
		equal(document.getText(), 'As shown [@riverscommons2023].');
		const within = document.positionAt(document.getText().indexOf(']'));
		editor.selection = new vscode.Selection(within, within);
		await run('shelfmark.insertCitation', { key: 'marchetti2021night' });
		equal(document.getText(), 'As shown [@riverscommons2023; @marchetti2021night].');
		await run('undo');
		equal(document.getText(), 'As shown [@riverscommons2023].');
	});

	it('inserts behind what is selected, and leaves a cursor behind the citation', async () => {
		const { document, editor } = await openNote('Herons$0 wade. Eels swim.');
		editor.selections = [new vscode.Selection(0, 0, 0, 6), new vscode.Selection(0, 17, 0, 13)];
		await run('shelfmark.insertCitation', { key: 'x1' });
		equal(document.getText(), 'Herons[@x1] wade. Eels[@x1] swim.');
		deepEqual(
			editor.selections.map(({ isEmpty, active }) => [isEmpty, active.character]),
			[
				[true, 11],
				[true, 27],
			],
		);
	});

	it('inserts every article of a selection once, and passes over its groups', async () => {
		const { document } = await openNote('$0');
		const nodes = [
			{ kind: 'article', key: 'a' },
			{ kind: 'group', articles: [] },
			{ kind: 'article', key: 'b' },
		];
		await run('shelfmark.insertCitation', nodes[0], [...nodes, { kind: 'article', key: 'a' }]);
		equal(document.getText(), '[@a; @b]');
		await run('shelfmark.insertCitation', nodes[1], [nodes[1]]);
		equal(document.getText(), '[@a; @b]');
	});

	it('inserts into the note that was active last, also when a dump has taken its place', async () => {
		await run('workbench.action.closeAllEditors');
		const [note] = await vscode.workspace.findFiles('notes/archives.md');
		const [dump] = await vscode.workspace.findFiles('dumps/river-care.rca.txt');
		const [other] = await vscode.workspace.findFiles('notes/reading.md');
		ok(note && dump && other);
		await vscode.window.showTextDocument(other, { viewColumn: vscode.ViewColumn.Two });
		const editor = await vscode.window.showTextDocument(note, { viewColumn: vscode.ViewColumn.One, preview: true });
		editor.selection = new vscode.Selection(2, 4, 2, 4);
		await waitUntil(() => vscode.window.activeTextEditor === editor);
		await vscode.window.showTextDocument(dump, { viewColumn: vscode.ViewColumn.One, preview: true });
		await waitUntil(() => !vscode.window.visibleTextEditors.some(({ document }) => document.uri.path === note.path));
		await run('shelfmark.insertCitation', { key: 'x1' });
		const active = vscode.window.activeTextEditor;
		equal(active?.document.uri.path, note.path);
		equal(active?.document.getText(new vscode.Range(2, 4, 2, 9)), '[@x1]');
		await run('workbench.action.files.revert');
	});

	it('cites in LaTeX, and adds to the command that the cursor is in', async () => {
		const { document, editor } = await openNote('As shown$0.', 'latex');
		await run('shelfmark.insertCitation', { key: 'riverscommons2023' });
		equal(document.getText(), 'As shown\\cite{riverscommons2023}.');
		const within = document.positionAt(document.getText().indexOf('}'));
		editor.selection = new vscode.Selection(within, within);
		await run('shelfmark.insertCitation', { key: 'marchetti2021night' });
		await run('shelfmark.insertCitation', { key: 'riverscommons2023' });
		equal(document.getText(), 'As shown\\cite{riverscommons2023,marchetti2021night}.');
		await run('undo');
		equal(document.getText(), 'As shown\\cite{riverscommons2023}.');
	});

	it('cites in the syntax that is chosen for a language', async () => {
		const settings = vscode.workspace.getConfiguration(undefined, { languageId: 'latex' });
		const choose = (syntax: string | undefined) =>
			settings.update('shelfmark.citationSyntax', syntax, vscode.ConfigurationTarget.Workspace, true);
		await choose('latexAutocite');
		try {
			const { document } = await openNote('$0', 'latex');
			await run('shelfmark.insertCitation', { key: 'x1' });
			equal(document.getText(), '\\autocite{x1}');
			const note = await openNote('$0');
			await run('shelfmark.insertCitation', { key: 'x1' });
			equal(note.document.getText(), '[@x1]');
		} finally {
			await choose(undefined);
		}
	});

	it('cites by footnotes, with their references at the end of the note, in one undo', async () => {
		const settings = vscode.workspace.getConfiguration();
		await settings.update('shelfmark.citationSyntax', 'footnote', vscode.ConfigurationTarget.Workspace);
		try {
			const { document, editor } = await openNote('Herons wade$0.\n\nEels swim.');
			await run('shelfmark.insertCitation', { key: 'marchetti2021night' });
			const [first, ...others] = document.getText().split('\n');
			equal(first, 'Herons wade[^marchetti2021night].');
			ok(
				/^\[\^marchetti2021night\]: Marchetti, .* \(2021\)\. Night Herons in Town: /.test(others.at(-2) ?? ''),
				others.join('|'),
			);
			deepEqual([editor.selection.active.line, editor.selection.active.character], [0, first.indexOf(']') + 1]);
			await run('undo');
			equal(document.getText(), 'Herons wade.\n\nEels swim.');
		} finally {
			await settings.update('shelfmark.citationSyntax', undefined, vscode.ConfigurationTarget.Workspace);
		}
	});

	it('leaves plain text alone until a syntax is chosen for it', async () => {
		await run('workbench.action.closeAllEditors');
		const settings = vscode.workspace.getConfiguration(undefined, { languageId: 'plaintext' });
		const choose = (syntax: string | undefined) =>
			settings.update('shelfmark.citationSyntax', syntax, vscode.ConfigurationTarget.Workspace, true);
		const note = await openNote('$0');
		const { document } = await openNote('So $0', 'plaintext');
		await run('shelfmark.insertCitation', { key: 'x1' });
		deepEqual([document.getText(), note.document.getText()], ['So ', '[@x1]']);
		await choose('wikiLink');
		try {
			await vscode.window.showTextDocument(document);
			await run('shelfmark.insertCitation', { key: 'x1' });
			equal(document.getText(), 'So [[@x1]]');
		} finally {
			await choose(undefined);
		}
	});

	it('copies a citation key', async () => {
		await waitUntil(async () => {
			await run('shelfmark.copyCitationKey', { key: 'okonkwo2016catalogue' });
			return (await vscode.env.clipboard.readText()) === 'okonkwo2016catalogue';
		});
		const nodes = ['okonkwo2016catalogue', 'marchetti2021night'].map((key) => ({ kind: 'article', key }));
		await waitUntil(async () => {
			await run('shelfmark.copyCitationKey', nodes[0], nodes);
			return (await vscode.env.clipboard.readText()) === 'okonkwo2016catalogue\nmarchetti2021night';
		});
	});

	it('knows only files that the settings name', async () => {
		const settings = vscode.workspace.getConfiguration();
		const found = async () => {
			const { document, position } = await openNote('@ferreiradacosta$02019salt');
			return (await run<vscode.Location[]>('vscode.executeDefinitionProvider', document.uri, position)).length > 0;
		};
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await settings.update('shelfmark.exclude', ['**/tidal*'], vscode.ConfigurationTarget.Workspace);
		await waitUntil(async () => !(await found()));
		await settings.update('shelfmark.exclude', undefined, vscode.ConfigurationTarget.Workspace);
		await waitUntil(found);
		await settings.update('shelfmark.dumps', ['**/*.catdump'], vscode.ConfigurationTarget.Workspace);
		await waitUntil(async () => !(await found()));
		await settings.update('shelfmark.dumps', undefined, vscode.ConfigurationTarget.Workspace);
		await waitUntil(found);
	});

	it('finds every key of the sample notes', async () => {
		for (const file of await vscode.workspace.findFiles('notes/*.md')) await vscode.window.showTextDocument(file);
		await new Promise((resolve) => setTimeout(resolve, 1000));
		const own = vscode.languages.getDiagnostics().filter(([uri]) => uri.path.includes('/notes/'));
		deepEqual(
			own.flatMap(([, found]) => found.filter(({ source }) => source === 'Shelfmark')),
			[],
		);
	});
});
