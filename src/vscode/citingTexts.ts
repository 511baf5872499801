/**
 * What is cited where: by the notes of the window, and by open texts of other languages, whose keys no index of notes holds.
 * Out: the keys by file, as they are now, and an event when somebody changes such a text. A text is read again only where it has
 * changed.
 */
import * as vscode from 'vscode';
import type { CitingTexts } from '../core/features/articleState';
import { isOnlyPandoc, keysOfText } from '../core/features/textKeys';
import type { ActiveNote } from './activeNote';
import { isOwnNote, syntaxesOf } from './documents';
import type { WindowNotes } from './notes';

export interface WindowTexts extends vscode.Disposable {
	keys(): CitingTexts;
	readonly onDidChange: vscode.Event<unknown>;
}

interface Reading {
	/** Of which version, in which syntaxes. */
	readonly of: string;
	readonly keys: readonly { readonly key: string }[];
}

export function createCitingTexts(notes: WindowNotes, note: ActiveNote): WindowTexts {
	const changes = new vscode.EventEmitter<unknown>();
	const known = new WeakMap<vscode.TextDocument, Reading>();
	const keysOf = (document: vscode.TextDocument) => {
		const syntaxes = syntaxesOf(document);
		const of = [document.version, ...syntaxes].join(' ');
		const before = known.get(document);
		if (before?.of === of) return before.keys;
		const keys = [...keysOfText(document.getText(), syntaxes)].map((key) => ({ key }));
		known.set(document, { of, keys });
		return keys;
	};
	const tellOf = (document: vscode.TextDocument) => {
		if (isOther(document)) changes.fire(undefined);
	};
	const subscriptions = vscode.Disposable.from(
		changes,
		notes.onDidChange(() => changes.fire(undefined)),
		vscode.workspace.onDidOpenTextDocument(tellOf),
		vscode.workspace.onDidCloseTextDocument(tellOf),
		vscode.workspace.onDidChangeTextDocument(({ document }) => tellOf(document)),
		vscode.workspace.onDidChangeConfiguration((event) => {
			if (event.affectsConfiguration('shelfmark.citationSyntax')) changes.fire(undefined);
		}),
	);
	return {
		keys() {
			const others = openTexts(note).filter(isOther);
			return new Map([
				...notes.keys(),
				...others.map((document) => [document.uri.toString(), keysOf(document)] as const),
			]);
		},
		onDidChange: changes.event,
		dispose: () => subscriptions.dispose(),
	};
}

/** With the note that was active last, also when its editor is closed; what was never saved is gone with its editor. */
function openTexts(note: ActiveNote): vscode.TextDocument[] {
	const last = note.document();
	const isGone = last === undefined || (last.isUntitled && last.isClosed);
	// Where it is open again, what is open counts.
	return [...(isGone ? [] : [last]), ...vscode.workspace.textDocuments];
}

/** Whether it cites what the index of notes does not see. */
function isOther(document: vscode.TextDocument): boolean {
	const syntaxes = syntaxesOf(document);
	return syntaxes.length > 0 && !(isOwnNote(document) && isOnlyPandoc(syntaxes));
}
