/**
 * The status bar item of a dump: how many articles were read from the document in the active editor.
 * Shown for documents of the dump language and for plain text that a format recognises; hidden otherwise.
 */
import * as vscode from 'vscode';
import { detectionLimit, isDump } from '../core/dump/dump';
import { readDump } from '../core/dump/read';
import { summarizeDump } from '../core/features/summary';

/** While somebody types, a dump is read again only after a pause. */
const pauseInMs = 300;

export function createDumpStatus(): vscode.Disposable {
	const item = vscode.window.createStatusBarItem('shelfmark.dump', vscode.StatusBarAlignment.Right, 100);
	item.name = 'Shelfmark: Articles in Dump';
	let timer: ReturnType<typeof setTimeout> | undefined;
	const update = () => showDump(item, vscode.window.activeTextEditor?.document);
	const updateSoon = () => {
		clearTimeout(timer);
		timer = setTimeout(update, pauseInMs);
	};
	const isShown = (document: vscode.TextDocument) => document === vscode.window.activeTextEditor?.document;
	update();
	return vscode.Disposable.from(
		item,
		new vscode.Disposable(() => clearTimeout(timer)),
		vscode.window.onDidChangeActiveTextEditor(update),
		vscode.workspace.onDidOpenTextDocument((document) => isShown(document) && update()),
		vscode.workspace.onDidChangeTextDocument(({ document }) => isShown(document) && updateSoon()),
	);
}

function showDump(item: vscode.StatusBarItem, document: vscode.TextDocument | undefined): void {
	if (document === undefined || !holdsDump(document)) {
		item.hide();
		return;
	}
	const { text, detail } = summarizeDump(readDump(document.getText(), document.uri.path));
	item.text = `$(book) ${text}`;
	item.tooltip = detail;
	item.accessibilityInformation = { label: detail };
	item.show();
}

/** Of plain text no more than the beginning is looked at. */
function holdsDump(document: vscode.TextDocument): boolean {
	if (document.languageId === 'catalogue-dump') return true;
	if (document.languageId !== 'plaintext') return false;
	const beginning = new vscode.Range(new vscode.Position(0, 0), document.positionAt(detectionLimit));
	return isDump(document.getText(beginning));
}
