/** What is wrong in open dumps and bibliographies and with the encoding of their files, in the Problems view. */
import * as vscode from 'vscode';
import type { Diagnostic } from '../../core/diagnostic';
import { conflictDiagnostic } from '../../core/library/conflicts';
import type { ConflictsOf } from '../conflicts';
import { isEntryDocument, isUsersOwn } from '../documents';
import type { EntryReadings } from '../entryReadings';
import type { WindowLibrary } from '../library';
import { toRange } from '../ranges';
import { severities } from '../severities';

/** What the Problems view names as the source. */
export const diagnosticSource = 'Shelfmark';

/** While somebody types, a dump is read again only after a pause. */
const pauseInMs = 300;

export interface DiagnosticSources {
	readonly readings: EntryReadings;
	readonly library: WindowLibrary;
	readonly conflictsOf: ConflictsOf;
}

export function registerDiagnostics(sources: DiagnosticSources): vscode.Disposable {
	const { library } = sources;
	const collection = vscode.languages.createDiagnosticCollection('shelfmark');
	const timers = new Map<string, ReturnType<typeof setTimeout>>();
	const publish = (document: vscode.TextDocument) => {
		if (document.isClosed || !isEntryDocument(document) || !isUsersOwn(document)) return;
		collection.set(document.uri, findAll(document, sources));
	};
	const publishAll = () => {
		for (const document of vscode.workspace.textDocuments) publish(document);
	};
	const publishSoon = (document: vscode.TextDocument) => {
		if (!isEntryDocument(document)) return;
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

function findAll(
	document: vscode.TextDocument,
	{ readings, library, conflictsOf }: DiagnosticSources,
): vscode.Diagnostic[] {
	const file = document.uri.toString();
	const guess = library.state().guessed.get(file);
	const own = readings.problems(document).map(({ range, diagnostic }) => toDiagnostic(range, diagnostic));
	const contrary = conflictsOf(file).map((conflict) => {
		// The library may be older than the text.
		const line = Math.min(conflict.source.line, document.lineCount) - 1;
		const { range } = document.lineAt(line);
		return toDiagnostic(range, conflictDiagnostic(conflict, { start: 0, end: 0 }));
	});
	return [...(guess === undefined ? [] : [toDiagnostic(toRange(document, guess.span), guess)]), ...own, ...contrary];
}

/** A diagnostic of the core as the editor shows it. */
function toDiagnostic(range: vscode.Range, { code, severity, message }: Diagnostic): vscode.Diagnostic {
	const diagnostic = new vscode.Diagnostic(range, message, severities[severity]);
	diagnostic.source = diagnosticSource;
	diagnostic.code = code;
	return diagnostic;
}
