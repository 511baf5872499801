/** Citation keys in open notes that no article has, in the Problems view. */
import * as vscode from 'vscode';
import { unknownKeys } from '../../core/features/noteCitations';
import { isOwnNote } from '../documents';
import type { WindowLibrary } from '../library';
import { toDiagnostic } from './diagnostics';

/** While somebody types, a note is looked at again only after a pause. */
const pauseInMs = 400;

export function registerNoteDiagnostics(library: WindowLibrary): vscode.Disposable {
	const collection = vscode.languages.createDiagnosticCollection('shelfmark citations');
	let timer: ReturnType<typeof setTimeout> | undefined;
	const publish = () => {
		const { library: snapshot, isComplete } = library.state();
		if (!isComplete) return;
		for (const document of vscode.workspace.textDocuments) {
			if (!isOwnNote(document)) continue;
			const found = unknownKeys(snapshot, document.getText());
			collection.set(
				document.uri,
				found.map((diagnostic) => toDiagnostic(document, diagnostic)),
			);
		}
	};
	const publishSoon = () => {
		clearTimeout(timer);
		timer = setTimeout(publish, pauseInMs);
	};
	publishSoon();
	return vscode.Disposable.from(
		collection,
		new vscode.Disposable(() => clearTimeout(timer)),
		library.onDidChange(publishSoon),
		vscode.workspace.onDidOpenTextDocument(publishSoon),
		vscode.workspace.onDidChangeTextDocument(({ document }) => document.languageId === 'markdown' && publishSoon()),
		vscode.workspace.onDidCloseTextDocument((document) => collection.delete(document.uri)),
	);
}
