/** What is wrong with citation keys in the notes of the workspace, in the Problems view. */
import * as vscode from 'vscode';
import { createKeyCheck, type NoteProblem } from '../../core/features/noteProblems';
import type { Library } from '../../core/library/library';
import type { WindowLibrary } from '../library';
import type { NoteBibliographies } from '../noteBibliographies';
import type { WindowNotes } from '../notes';
import { placedRange } from '../ranges';
import { leftKeys } from '../settings';
import { severities } from '../severities';
import { diagnosticSource } from './diagnostics';

export function registerNoteDiagnostics(
	library: WindowLibrary,
	notes: WindowNotes,
	bibliographies: NoteBibliographies,
): vscode.Disposable {
	const collection = vscode.languages.createDiagnosticCollection('shelfmark citations');
	const shown = new Map<string, string>();
	const publish = (files: Iterable<string>) => {
		if (!library.state().isComplete) return;
		const keys = notes.keys();
		const checkIn = createChecks(library);
		for (const file of files) {
			const uri = vscode.Uri.parse(file, true);
			const ofKeys = checkIn(uri)(keys.get(file) ?? []);
			const found = [...bibliographies.problems(file), ...ofKeys, ...notes.faults(file)];
			// The editor redraws whatever it is told, also what it knows.
			const told = JSON.stringify(found);
			if ((shown.get(file) ?? '[]') === told) continue;
			if (found.length === 0) shown.delete(file);
			else shown.set(file, told);
			collection.set(uri, found.map(toDiagnostic));
		}
	};
	const publishAll = () => publish(new Set([...notes.keys().keys(), ...shown.keys()]));
	publishAll();
	return vscode.Disposable.from(
		collection,
		library.onDidChange(publishAll),
		notes.onDidChange(publish),
		vscode.workspace.onDidChangeConfiguration((event) => {
			if (event.affectsConfiguration('shelfmark')) publishAll();
		}),
	);
}

type Check = ReturnType<typeof createKeyCheck>;

/** Each folder may leave other keys alone, and notes may name other bibliographies. */
function createChecks({ of }: WindowLibrary): (uri: vscode.Uri) => Check {
	const checks = new Map<Library, Map<vscode.WorkspaceFolder | undefined, Check>>();
	return (uri) => {
		const [library, folder] = [of(uri), vscode.workspace.getWorkspaceFolder(uri)];
		const byFolder = checks.get(library) ?? new Map<vscode.WorkspaceFolder | undefined, Check>();
		const check = byFolder.get(folder) ?? createKeyCheck(library, leftKeys(folder));
		checks.set(library, byFolder.set(folder, check));
		return check;
	};
}

function toDiagnostic({ placed, diagnostic: { code, severity, message } }: NoteProblem): vscode.Diagnostic {
	const shown = new vscode.Diagnostic(placedRange(placed), message, severities[severity]);
	shown.source = diagnosticSource;
	shown.code = code;
	return shown;
}
