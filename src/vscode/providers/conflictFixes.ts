/** Quick fixes where records of one article contradict: **Use this value**. */
import * as vscode from 'vscode';
import { entryAtLine } from '../../core/features/entryAtLine';
import type { Conflict } from '../../core/library/conflicts';
import { chooseValues } from '../../core/library/deciding';
import type { ConflictsOf } from '../conflicts';
import { decide } from '../decide';
import { entrySelector } from '../documents';
import type { WindowLibrary } from '../library';
import type { WindowMemory } from '../memoryFile';
import { runSafely } from '../safely';

/** The commands that the fixes run, with what they choose. */
const commandId = 'shelfmark.useThisValue';

export interface ConflictFixSources {
	readonly library: WindowLibrary;
	readonly memory: WindowMemory;
	readonly conflictsOf: ConflictsOf;
	readonly log: vscode.LogOutputChannel;
}

export function registerConflictFixes({ library, memory, conflictsOf, log }: ConflictFixSources): vscode.Disposable {
	const find = (document: vscode.TextDocument, { code, range }: vscode.Diagnostic) =>
		conflictsOf(document.uri.toString()).filter(
			(conflict) => conflict.code === code && conflict.source.line - 1 === range.start.line,
		);
	const handlers = {
		'shelfmark.useThisValue': async (conflict: Conflict) => {
			const { value, source } = conflict;
			const entry = entryAtLine(library.state().library, source.file, source.line);
			if (entry === undefined || value === undefined) return;
			await decide(memory, (known) => chooseValues(known, entry, value), 'The article has this value now.');
		},
	};
	return vscode.Disposable.from(
		vscode.commands.registerCommand(commandId, (conflict: Conflict) =>
			runSafely(() => handlers[commandId](conflict), log),
		),
		vscode.languages.registerCodeActionsProvider(
			entrySelector,
			{
				provideCodeActions: (document, _range, { diagnostics }) =>
					diagnostics.flatMap((diagnostic) =>
						find(document, diagnostic).flatMap((conflict) => {
							if (conflict.value === undefined) return [];
							const fix = new vscode.CodeAction('Use This Value', vscode.CodeActionKind.QuickFix);
							fix.diagnostics = [diagnostic];
							fix.command = { command: commandId, title: fix.title, arguments: [conflict] };
							return [fix];
						}),
					),
			},
			{ providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
		),
	);
}
