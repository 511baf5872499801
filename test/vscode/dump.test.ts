/** What the editor knows of an open dump, through its own commands. */
import { deepEqual, equal, ok } from 'node:assert/strict';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { run, waitUntil } from '../support/inEditor';

async function open(pattern: string): Promise<vscode.TextDocument> {
	const [file] = await vscode.workspace.findFiles(pattern);
	ok(file, pattern);
	const document = await vscode.workspace.openTextDocument(file);
	await vscode.window.showTextDocument(document);
	return document;
}

async function openText(content: string): Promise<vscode.TextDocument> {
	return vscode.workspace.openTextDocument({ language: 'plaintext', content });
}

/** What providers tell of a document. */
async function shownOf({ uri }: vscode.TextDocument) {
	const outline = await run<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', uri);
	const folding = await run<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', uri);
	const links = await run<vscode.DocumentLink[]>('vscode.executeLinkProvider', uri);
	const tokens = await run<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', uri);
	return {
		outline: outline.map(({ name, range, children }) => [name, range, children.map((child) => child.range)]),
		folding: folding.map(({ start, end }) => [start, end]),
		links: links.map(({ range, target }) => [range, target?.toString()]),
		tokens: [...tokens.data],
	};
}

const entry = '1\n|\nLi X. Eels. B 2020; 1:2. [PMID: 1] [Abstract]\n|\n';

describe('an open dump', () => {
	it('folds', async () => {
		const { uri } = await open('dumps/river-care.rca.txt');
		const ranges = await run<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', uri);
		deepEqual(ranges.map(({ start, end }) => [start, end]).slice(0, 4), [
			[0, 16],
			[3, 5],
			[6, 15],
			[17, 28],
		]);
	});

	it('has an outline', async () => {
		const { uri } = await open('dumps/river-care.rca.txt');
		const symbols = await run<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', uri);
		equal(symbols.length, 4);
		equal(symbols[0]?.detail, 'Vandermeer et al. 2024');
		deepEqual(
			symbols[0]?.children.map(({ name }) => name),
			['Citation', 'Abstract', 'Affiliations'],
		);
		deepEqual(
			symbols[0]?.children[1]?.children.map(({ name }) => name),
			['BACKGROUND', 'METHODS', 'RESULTS', 'CONCLUSIONS'],
		);
	});

	it('links identifiers and addresses', async () => {
		const { uri } = await open('dumps/river-care.rca.txt');
		const links = await run<vscode.DocumentLink[]>('vscode.executeLinkProvider', uri);
		const targets = links.map(({ target }) => target?.toString(true));
		for (const target of [
			'https://doi.org/10.5555/jrs.2024.0123',
			'https://pubmed.ncbi.nlm.nih.gov/99000101/',
			'https://pmc.ncbi.nlm.nih.gov/articles/PMC99000101/',
		])
			ok(targets.includes(target), target);
	});

	it('shows the article on hover, and trusts none of its text', async () => {
		const document = await open('dumps/river-care.rca.txt');
		const at = document.positionAt(document.getText().indexOf('Walking the towpath') + 2);
		const hovers = await run<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
		const contents = hovers.flatMap(({ contents }) => contents) as vscode.MarkdownString[];
		const own = contents.find(({ value }) => value.includes('Walking the towpath')) ?? new vscode.MarkdownString();
		ok(own.value.includes('Oyelaran\\, Adebayo Ben'));
		ok(own.value.includes('**METHODS** Forty volunteers'));
		ok(own.isTrusted !== true && own.supportHtml !== true);
	});

	it('has semantic tokens', async () => {
		const { uri } = await open('dumps/river-care.rca.txt');
		const legend = await run<vscode.SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend', uri);
		const tokens = await run<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', uri);
		ok(legend.tokenTypes.includes('dumpJournal'));
		ok(tokens.data.length >= 4 * 5);
	});

	it('says in Problems what is wrong', async () => {
		const document = await openText(entry + entry.slice(0, 30).replace('1', '2'));
		await vscode.window.showTextDocument(document);
		await waitUntil(() => document.languageId === 'catalogue-dump');
		const [diagnostic] = await waitUntil(() => {
			const found = vscode.languages.getDiagnostics(document.uri);
			return found.length > 0 && found;
		});
		equal(diagnostic?.code, 'record-cut');
		equal(diagnostic?.source, 'Shelfmark');
		equal(diagnostic?.severity, vscode.DiagnosticSeverity.Error);
	});

	it('is after every edit, undo included, what a new document with its text is', async () => {
		const content = readFileSync(join('test', 'workspace', 'dumps', 'river-care.rca.txt'), 'utf8').repeat(2);
		const document = await vscode.workspace.openTextDocument({ language: 'catalogue-dump', content });
		const editor = await vscode.window.showTextDocument(document);
		const edits: readonly ((builder: vscode.TextEditorEdit) => void)[] = [
			(builder) => builder.insert(new vscode.Position(2, 0), 'x'),
			(builder) => builder.insert(new vscode.Position(0, 0), `${entry}\nMy notes.\n`),
			(builder) => {
				builder.delete(new vscode.Range(8, 0, 30, 0));
				builder.insert(document.lineAt(document.lineCount - 1).range.end, `\n${entry}`);
			},
		];
		const changes = [...edits.map((edit) => () => editor.edit(edit)), ...edits.map(() => () => run('undo'))];
		const before = await shownOf(document);
		for (const change of changes) {
			await change();
			const fresh = await vscode.workspace.openTextDocument({
				language: 'catalogue-dump',
				content: document.getText(),
			});
			deepEqual(await shownOf(document), await shownOf(fresh));
		}
		deepEqual(await shownOf(document), before);
	});

	it('wraps its long lines', async () => {
		const document = await open('dumps/river-care.rca.txt');
		equal(vscode.workspace.getConfiguration('editor', document).get('wordWrap'), 'on');
	});
});

describe('plain text', () => {
	it('becomes a dump by its content: when opened, and after a paste', async () => {
		const opened = await openText(`Saved on Tuesday.\n\n${entry}`);
		await waitUntil(() => opened.languageId === 'catalogue-dump');
		const pasted = await openText('My list:\n');
		const editor = await vscode.window.showTextDocument(pasted);
		await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), entry));
		await waitUntil(() => pasted.languageId === 'catalogue-dump');
	});

	it('stays plain without a complete record start', async () => {
		const document = await openText('1\n|\neels\n');
		const later = await openText(entry);
		await waitUntil(() => later.languageId === 'catalogue-dump');
		equal(document.languageId, 'plaintext');
	});

	it('is looked at no further than 64 KB', async () => {
		const document = await openText('x'.repeat(64 * 1024) + entry);
		const later = await openText(entry);
		await waitUntil(() => later.languageId === 'catalogue-dump');
		equal(document.languageId, 'plaintext');
	});

	it('is kept as such by a command, also when it changes, and made a dump again by another', async () => {
		const document = await openText(entry);
		const editor = await vscode.window.showTextDocument(document);
		await waitUntil(() => document.languageId === 'catalogue-dump');
		await run('shelfmark.keepAsPlainText');
		equal(document.languageId, 'plaintext');
		await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), entry));
		const later = await openText('note\n');
		const other = await vscode.window.showTextDocument(later);
		await other.edit((edit) => edit.insert(new vscode.Position(0, 0), entry));
		await waitUntil(() => later.languageId === 'catalogue-dump');
		equal(document.languageId, 'plaintext');
		await vscode.window.showTextDocument(document);
		await run('shelfmark.treatAsDump');
		equal(document.languageId, 'catalogue-dump');
	});

	it('forgets the choice for a new text with that text', async () => {
		const keep = async (): Promise<string> => {
			const document = await openText(entry);
			await vscode.window.showTextDocument(document);
			await waitUntil(() => document.languageId === 'catalogue-dump');
			await run('shelfmark.keepAsPlainText');
			equal(document.languageId, 'plaintext');
			await run('workbench.action.revertAndCloseActiveEditor');
			await waitUntil(() => document.isClosed);
			return document.uri.toString();
		};
		await run('workbench.action.closeAllEditors');
		const first = await keep();
		// The editor gives the next new text the same name.
		equal(await keep(), first);
	});

	it('is kept as such when the language is set back by other means', async () => {
		const document = await openText(entry);
		await vscode.window.showTextDocument(document);
		await waitUntil(() => document.languageId === 'catalogue-dump');
		const plain = await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
		const later = await openText(`2${entry}`);
		await waitUntil(() => later.languageId === 'catalogue-dump');
		equal(plain.languageId, 'plaintext');
	});
});

describe('the real dumps', () => {
	const real = [
		{
			name: 'rca-list.txt',
			count: 15,
			piece: 'Oral health ambassador',
			author: 'Archer\\, Natalie',
			links: 41,
			problems: 0,
		},
		{
			name: 'vufind-record-es.txt',
			count: 1,
			piece: '(Dis)Integrated Care?',
			author: 'Bussu\\, Sonia',
			links: 6,
			problems: 1,
		},
	];
	for (const { name, count, piece, author, links, problems } of real) {
		it(`${name} is recognised, and every provider answers`, async function () {
			const project = realpathSync(vscode.extensions.getExtension('shelfmark.shelfmark')?.extensionPath ?? '.');
			const path = join(process.env.SHELFMARK_SHARED ?? join(project, '..', 'shared'), 'dumps', name);
			if (!existsSync(path)) this.skip();
			const document = await vscode.workspace.openTextDocument(vscode.Uri.file(path));
			const { uri } = document;
			await waitUntil(() => document.languageId === 'catalogue-dump');
			const symbols = await run<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', uri);
			equal(symbols.length, count);
			const ranges = await run<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', uri);
			ok(ranges.length > count);
			const found = await run<vscode.DocumentLink[]>('vscode.executeLinkProvider', uri);
			ok(found.length >= links, `${found.length} links`);
			const at = document.positionAt(document.getText().indexOf(piece) + 3);
			const hovers = await run<vscode.Hover[]>('vscode.executeHoverProvider', uri, at);
			ok(hovers.some(({ contents }) => (contents[0] as vscode.MarkdownString).value.includes(author)));
			const tokens = await run<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', uri);
			ok(tokens.data.length > 0);
			equal(vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Shelfmark').length, problems);
		});
	}
});
