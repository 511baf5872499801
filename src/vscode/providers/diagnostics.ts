/** What is wrong in open dumps and bibliographies and with the encoding of their files, in the Problems view. */
import * as vscode from 'vscode';
import type { Diagnostic } from '../../core/diagnostic';
import { conflictDiagnostic } from '../../core/library/conflicts';
import type { Span } from '../../core/text/span';
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
		const found = findAll(document, sources);
		collection.set(
			document.uri,
			found.map((diagnostic) => toDiagnostic(document, diagnostic)),
		);
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
): readonly Diagnostic[] {
	const file = document.uri.toString();
	const guess = library.state().guessed.get(file);
	const { diagnostics } = readings(document);
	const contrary = conflictsOf(file).map((conflict) =>
		conflictDiagnostic(conflict, lineSpan(document, conflict.source.line - 1)),
	);
	return [...(guess === undefined ? [] : [guess]), ...diagnostics, ...contrary];
}

/** The library may be older than the text. */
function lineSpan(document: vscode.TextDocument, line: number): Span {
	const { range } = document.lineAt(Math.min(line, document.lineCount - 1));
	return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

/** A diagnostic of the core as the editor shows it. */
function toDiagnostic(document: vscode.TextDocument, { code, severity, message, span }: Diagnostic): vscode.Diagnostic {
	const diagnostic = new vscode.Diagnostic(toRange(document, span), message, severities[severity]);
	diagnostic.source = diagnosticSource;
	diagnostic.code = code;
	return diagnostic;
}
