/** Quick fixes for what is wrong in dumps. */
import * as vscode from 'vscode';
import { type DiagnosticCode, diagnosticKinds } from '../../core/diagnostic';
import { type BlockReading, blockAt } from '../../core/dump/blockReadings';
import { type QuickFix, quickFixesFor } from '../../core/features/quickFixes';
import { type DumpReadings, dumpLanguage } from '../dumpReadings';
import { offsetOf, rangeInBlock } from '../ranges';
import { diagnosticSource } from './diagnostics';

export function registerQuickFixes(readings: DumpReadings): vscode.Disposable {
	return vscode.languages.registerCodeActionsProvider(
		dumpLanguage,
		{
			provideCodeActions: (document, _range, { diagnostics }) =>
				diagnostics.flatMap((diagnostic) => {
					const code = codeOf(diagnostic);
					if (code === undefined) return [];
					if (code === 'encoding-guessed' || code === 'bytes-not-read') return [changeEncoding(diagnostic)];
					return fixesOf(document, readings, { code, range: diagnostic.range }).map(({ reading, fix }) =>
						toAction({ document, diagnostic, reading }, fix),
					);
				}),
		},
		{ providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
	);
}

interface PlacedFix {
	readonly reading: BlockReading;
	readonly fix: QuickFix;
}

/** A diagnostic lies within one block, and is compared with those that the text has now. */
function fixesOf(
	document: vscode.TextDocument,
	readings: DumpReadings,
	{ code, range }: { code: DiagnosticCode; range: vscode.Range },
): readonly PlacedFix[] {
	const blocks = readings.read(document);
	const reading = blockAt(blocks, range.start.line);
	if (reading === undefined) return [];
	const diagnostics = readings.check(document)[blocks.indexOf(reading)] ?? [];
	const span = { start: offsetOf(reading, range.start), end: offsetOf(reading, range.end) };
	return quickFixesFor({ dump: reading.dump, diagnostics }, { code, span }).map((fix) => ({ reading, fix }));
}

function codeOf({ source, code }: vscode.Diagnostic): DiagnosticCode | undefined {
	return source === diagnosticSource && typeof code === 'string' && isDiagnosticCode(code) ? code : undefined;
}

function isDiagnosticCode(code: string): code is DiagnosticCode {
	return Object.hasOwn(diagnosticKinds, code);
}

interface FixedPlace {
	readonly document: vscode.TextDocument;
	readonly diagnostic: vscode.Diagnostic;
	readonly reading: BlockReading;
}

function toAction({ document, diagnostic, reading }: FixedPlace, fix: QuickFix): vscode.CodeAction {
	const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
	action.diagnostics = [diagnostic];
	action.edit = new vscode.WorkspaceEdit();
	for (const { span, newText } of fix.edits) action.edit.replace(document.uri, rangeInBlock(reading, span), newText);
	return action;
}

/** The editor asks which encoding, and whether to read or to save the file in it. */
function changeEncoding(diagnostic: vscode.Diagnostic): vscode.CodeAction {
	const action = new vscode.CodeAction('Reopen with Encoding', vscode.CodeActionKind.QuickFix);
	action.diagnostics = [diagnostic];
	action.command = { command: 'workbench.action.editor.changeEncoding', title: 'Reopen with Encoding' };
	return action;
}
