/**
 * The status of the dump in the active editor: how many articles were read from it, in the status bar; what it holds and what
 * is wrong in it, in the language status beside the name of its language. Hidden for other documents.
 */
import * as vscode from 'vscode';
import { type Summary, summarizeDump } from '../core/features/summary';
import { type DumpReadings, dumpLanguage } from './dumpReadings';

/** While somebody types, a dump is read again only after a pause. */
const pauseInMs = 300;

export function createDumpStatus(readings: DumpReadings): vscode.Disposable {
	const item = vscode.window.createStatusBarItem('shelfmark.dump', vscode.StatusBarAlignment.Right, 100);
	item.name = 'Shelfmark: Articles in Dump';
	const language = createLanguageStatus();
	let timer: ReturnType<typeof setTimeout> | undefined;
	const update = () => {
		const document = vscode.window.activeTextEditor?.document;
		const summary = document?.languageId === dumpLanguage ? summarize(document, readings) : undefined;
		showCount(item, summary);
		if (summary !== undefined) showLanguageStatus(language, summary);
	};
	const updateSoon = () => {
		clearTimeout(timer);
		timer = setTimeout(update, pauseInMs);
	};
	const isShown = (document: vscode.TextDocument) => document === vscode.window.activeTextEditor?.document;
	update();
	return vscode.Disposable.from(
		item,
		language,
		new vscode.Disposable(() => clearTimeout(timer)),
		vscode.window.onDidChangeActiveTextEditor(update),
		vscode.workspace.onDidOpenTextDocument((document) => isShown(document) && update()),
		vscode.workspace.onDidChangeTextDocument(({ document }) => isShown(document) && updateSoon()),
	);
}

function summarize(document: vscode.TextDocument, { read, check }: DumpReadings): Summary {
	const records = read(document).flatMap(({ dump }) => dump.records);
	return summarizeDump({ records, diagnostics: check(document).flat() });
}

function showCount(item: vscode.StatusBarItem, summary: Summary | undefined): void {
	if (summary === undefined) {
		item.hide();
		return;
	}
	item.text = `$(book) ${summary.text}`;
	item.tooltip = summary.detail;
	item.accessibilityInformation = { label: summary.detail };
	item.show();
}

/** The editor shows it for dumps only. */
function createLanguageStatus(): vscode.LanguageStatusItem {
	const item = vscode.languages.createLanguageStatusItem('shelfmark.dump', { language: dumpLanguage });
	item.name = 'Shelfmark: Catalogue Dump';
	item.command = { command: 'shelfmark.showDumpActions', title: 'Change' };
	return item;
}

const severities: Readonly<Record<Summary['severity'], vscode.LanguageStatusSeverity>> = {
	error: vscode.LanguageStatusSeverity.Error,
	warning: vscode.LanguageStatusSeverity.Warning,
	none: vscode.LanguageStatusSeverity.Information,
};

function showLanguageStatus(item: vscode.LanguageStatusItem, { content, problems, severity }: Summary): void {
	item.text = content;
	item.detail = problems;
	item.severity = severities[severity];
	item.accessibilityInformation = { label: `${content} ${problems}` };
}
