/** What is wrong in open dumps and with the encoding of their files, in the Problems view. */
import * as vscode from 'vscode';
import type { Diagnostic } from '../../core/diagnostic';
import { isUsersOwn } from '../documents';
import { type DumpReadings, dumpLanguage } from '../dumpReadings';
import type { WindowLibrary } from '../library';
import { toRange } from '../ranges';
import { severities } from '../severities';

/** What the Problems view names as the source. */
export const diagnosticSource = 'Shelfmark';

/** While somebody types, a dump is read again only after a pause. */
const pauseInMs = 300;

export function registerDiagnostics(readings: DumpReadings, library: WindowLibrary): vscode.Disposable {
	const collection = vscode.languages.createDiagnosticCollection('shelfmark');
	const timers = new Map<string, ReturnType<typeof setTimeout>>();
	const publish = (document: vscode.TextDocument) => {
		if (document.isClosed || document.languageId !== dumpLanguage || !isUsersOwn(document)) return;
		const guess = library.state().guessed.get(document.uri.toString());
		const found = [...(guess === undefined ? [] : [guess]), ...readings(document).diagnostics];
		collection.set(
			document.uri,
			found.map((diagnostic) => toDiagnostic(document, diagnostic)),
		);
	};
	const publishAll = () => {
		for (const document of vscode.workspace.textDocuments) publish(document);
	};
	const publishSoon = (document: vscode.TextDocument) => {
		if (document.languageId !== dumpLanguage) return;
		const key = document.uri.toString();
		clearTimeout(timers.get(key));
		timers.set(
			key,
			setTimeout(() => publish(document), pauseInMs),
		);
	};
	const forget = (document: vscode.TextDocument) => {
		clearTimeout(timers.get(document.uri.toString()));
		timers.delete(document.uri.toString());
		collection.delete(document.uri);
	};
	publishAll();
	return vscode.Disposable.from(
		collection,
		new vscode.Disposable(() => {
			for (const timer of timers.values()) clearTimeout(timer);
		}),
		library.onDidChange(publishAll),
		vscode.workspace.onDidOpenTextDocument(publish),
		vscode.workspace.onDidChangeTextDocument(({ document }) => publishSoon(document)),
		vscode.workspace.onDidCloseTextDocument(forget),
	);
}

/** A diagnostic of the core as the editor shows it. */
export function toDiagnostic(
	document: vscode.TextDocument,
	{ code, severity, message, span }: Diagnostic,
): vscode.Diagnostic {
	const diagnostic = new vscode.Diagnostic(toRange(document, span), message, severities[severity]);
	diagnostic.source = diagnosticSource;
	diagnostic.code = code;
	return diagnostic;
}
