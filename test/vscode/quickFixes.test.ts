/** Quick fixes in an open dump, asked for as the editor does. */
import { deepEqual, equal, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { run, waitUntil } from '../support/inEditor';

const entry = (number: number, ids: string) => `${number}\n|\nLi X. Eels. B 2020; 1:2. [${ids}] [Abstract]\n|\n`;

/** An open dump once all of `codes` are said of it. */
async function openDump(content: string, codes: readonly string[]): Promise<vscode.TextDocument> {
	const document = await vscode.workspace.openTextDocument({ language: 'catalogue-dump', content });
	await vscode.window.showTextDocument(document);
	await waitUntil(() => codes.every((code) => diagnosticsOf(document).some((diagnostic) => diagnostic.code === code)));
	return document;
}

function diagnosticsOf({ uri }: vscode.TextDocument): vscode.Diagnostic[] {
	return vscode.languages.getDiagnostics(uri);
}

async function fixesAt({ uri }: vscode.TextDocument, code: string): Promise<vscode.CodeAction[]> {
	const diagnostic = vscode.languages.getDiagnostics(uri).find((candidate) => candidate.code === code);
	ok(diagnostic, code);
	const { QuickFix } = vscode.CodeActionKind;
	return run<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, diagnostic.range, QuickFix.value);
}

async function apply(document: vscode.TextDocument, code: string, title: string): Promise<void> {
	const fixes = await fixesAt(document, code);
	deepEqual(
		fixes.map((fix) => fix.title),
		[title],
	);
	ok(fixes[0]?.edit);
	equal(await vscode.workspace.applyEdit(fixes[0].edit), true);
	await waitUntil(() => diagnosticsOf(document).every((diagnostic) => diagnostic.code !== code));
}

describe('a quick fix', () => {
	it('trims a DOI, and removes a record that is there twice', async () => {
		const content = entry(1, 'PMID: 7 DOI: 10.1000/a.') + entry(2, 'PMID: 7') + entry(3, 'PMID: 8');
		const document = await openDump(content, ['identifier-trimmed', 'duplicate-record']);
		await apply(document, 'identifier-trimmed', 'Remove “.” from the DOI');
		await apply(document, 'duplicate-record', 'Remove this record');
		equal(document.getText(), entry(1, 'PMID: 7 DOI: 10.1000/a') + entry(3, 'PMID: 8'));
	});

	it('removes a stray pipe', async () => {
		const page = (row: string) =>
			`Loading…\nCare\nFormat: | Book |\n---|---|\n_version_ | 1783602393294831616 |\n---|---|\nid | a-1 |\n${row}\n`;
		const document = await openDump(page('publisher | Harbour Press | |'), ['stray-pipe']);
		await apply(document, 'stray-pipe', 'Remove the stray “|”');
		equal(document.getText(), page('publisher | Harbour Press |'));
	});

	it('opens the choice of encodings where the encoding was guessed', async () => {
		const document = await openDump(entry(1, 'PMID: 7'), []);
		const collection = vscode.languages.createDiagnosticCollection('guess');
		const guess = new vscode.Diagnostic(new vscode.Range(0, 0, 0, 0), 'Guessed.', vscode.DiagnosticSeverity.Warning);
		guess.source = 'Shelfmark';
		guess.code = 'encoding-guessed';
		collection.set(document.uri, [guess]);
		const [fix] = await fixesAt(document, 'encoding-guessed');
		collection.dispose();
		equal(fix?.title, 'Reopen with Encoding');
		equal(fix?.command?.command, 'workbench.action.editor.changeEncoding');
		ok((await vscode.commands.getCommands(true)).includes(fix?.command?.command ?? ''));
	});

	it('is not offered where there is none', async () => {
		const document = await openDump(entry(1, 'PMID: 7') + entry(2, 'PMID: 8').slice(0, 12), ['record-cut']);
		deepEqual(await fixesAt(document, 'record-cut'), []);
	});
});
