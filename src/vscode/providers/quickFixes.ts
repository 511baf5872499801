/** Quick fixes for what is wrong in dumps. */
import * as vscode from 'vscode';
import { type DiagnosticCode, diagnosticKinds } from '../../core/diagnostic';
import { type QuickFix, quickFixesFor } from '../../core/features/quickFixes';
import { type DumpReadings, dumpLanguage } from '../dumpReadings';
import { toRange } from '../ranges';
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
					const { start, end } = diagnostic.range;
					const span = { start: document.offsetAt(start), end: document.offsetAt(end) };
					return quickFixesFor(readings(document), { code, span }).map((fix) => toAction(document, diagnostic, fix));
				}),
		},
		{ providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
	);
}

function codeOf({ source, code }: vscode.Diagnostic): DiagnosticCode | undefined {
	return source === diagnosticSource && typeof code === 'string' && isDiagnosticCode(code) ? code : undefined;
}

function isDiagnosticCode(code: string): code is DiagnosticCode {
	return Object.hasOwn(diagnosticKinds, code);
}

function toAction(document: vscode.TextDocument, diagnostic: vscode.Diagnostic, fix: QuickFix): vscode.CodeAction {
	const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
	action.diagnostics = [diagnostic];
	action.edit = new vscode.WorkspaceEdit();
	for (const { span, newText } of fix.edits) action.edit.replace(document.uri, toRange(document, span), newText);
	return action;
}

/** The editor asks which encoding, and whether to read or to save the file in it. */
function changeEncoding(diagnostic: vscode.Diagnostic): vscode.CodeAction {
	const action = new vscode.CodeAction('Reopen with Encoding', vscode.CodeActionKind.QuickFix);
	action.diagnostics = [diagnostic];
	action.command = { command: 'workbench.action.editor.changeEncoding', title: 'Reopen with Encoding' };
	return action;
}
