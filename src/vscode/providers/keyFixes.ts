/** Quick fixes for citation keys: what they may be replaced by, a search for it, and to leave a key alone. */
import * as vscode from 'vscode';
import type { DiagnosticCode } from '../../core/diagnostic';
import { citationFaults } from '../../core/features/citationFaults';
import { keyFixes } from '../../core/features/keyFixes';
import type { WindowLibrary } from '../library';
import { toRange } from '../ranges';
import { diagnosticSource } from './diagnostics';

const fixable: readonly unknown[] = [
	'unknown-key',
	'ambiguous-key',
	'old-key',
	'article-cited-twice',
	'bracket-not-closed',
] satisfies DiagnosticCode[];

export function registerKeyFixes(library: WindowLibrary): vscode.Disposable {
	return vscode.languages.registerCodeActionsProvider(
		'markdown',
		{
			provideCodeActions: (document, _range, { diagnostics }) =>
				diagnostics
					.filter(({ source, code }) => source === diagnosticSource && fixable.includes(code))
					.flatMap((diagnostic) => [
						...(diagnostic.code === 'bracket-not-closed'
							? closeBracket(document, diagnostic)
							: replacements(library, document, diagnostic)),
						...(diagnostic.code === 'unknown-key' ? otherWays(document, diagnostic) : []),
					]),
		},
		{ providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
	);
}

function replacements(
	{ of }: WindowLibrary,
	document: vscode.TextDocument,
	diagnostic: vscode.Diagnostic,
): vscode.CodeAction[] {
	const code = diagnostic.code as DiagnosticCode;
	return keyFixes(of(document.uri), code, document.getText(diagnostic.range)).map(({ key, title }) => {
		const action = createFix(title, diagnostic);
		action.edit = new vscode.WorkspaceEdit();
		action.edit.replace(document.uri, diagnostic.range, key);
		return action;
	});
}

function closeBracket(document: vscode.TextDocument, diagnostic: vscode.Diagnostic): vscode.CodeAction[] {
	const start = document.offsetAt(diagnostic.range.start);
	const fault = citationFaults(document.getText()).find((one) => one.diagnostic.span.start === start);
	if (fault?.fix === undefined) return [];
	const action = createFix('Close the Bracket', diagnostic);
	action.isPreferred = true;
	action.edit = new vscode.WorkspaceEdit();
	action.edit.replace(document.uri, toRange(document, fault.fix.span), fault.fix.newText);
	return [action];
}

/** Whoever calls a command for a key says where it stands. */
function otherWays(document: vscode.TextDocument, diagnostic: vscode.Diagnostic): vscode.CodeAction[] {
	const { start, end } = diagnostic.range;
	const place = { uri: document.uri.toString(), line: start.line, start: start.character, end: end.character };
	const ways = [
		{ title: 'Search in Library…', command: 'shelfmark.replaceCitationKey' },
		{ title: 'Ignore This Key in the Workspace', command: 'shelfmark.ignoreCitationKey' },
	];
	return ways.map(({ title, command }) => {
		const action = createFix(title, diagnostic);
		action.command = { title, command, arguments: [place] };
		return action;
	});
}

function createFix(title: string, diagnostic: vscode.Diagnostic): vscode.CodeAction {
	const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
	action.diagnostics = [diagnostic];
	return action;
}
