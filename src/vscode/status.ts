/**
 * The status bar item of a dump: how many articles were read from the document in the active editor. Hidden for others.
 */
import * as vscode from 'vscode';
import { summarizeDump } from '../core/features/summary';
import { type DumpReadings, dumpLanguage } from './dumpReadings';

/** While somebody types, a dump is read again only after a pause. */
const pauseInMs = 300;

export function createDumpStatus(readings: DumpReadings): vscode.Disposable {
	const item = vscode.window.createStatusBarItem('shelfmark.dump', vscode.StatusBarAlignment.Right, 100);
	item.name = 'Shelfmark: Articles in Dump';
	let timer: ReturnType<typeof setTimeout> | undefined;
	const update = () => showDump(item, vscode.window.activeTextEditor?.document, readings);
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

function showDump(item: vscode.StatusBarItem, document: vscode.TextDocument | undefined, readings: DumpReadings): void {
	if (document?.languageId !== dumpLanguage) {
		item.hide();
		return;
	}
	const { text, detail } = summarizeDump(readings(document));
	item.text = `$(book) ${text}`;
	item.tooltip = detail;
	item.accessibilityInformation = { label: detail };
	item.show();
}
