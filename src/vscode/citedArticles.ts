/**
 * Which articles are cited in the note that is being written, and which in other open notes.
 * Out: their keys, as they are now; an event with the keys of articles that are cited, or cited no more, after a pause in typing.
 */
import * as vscode from 'vscode';
import { type CitedArticles, changedCitations, citedArticles } from '../core/features/articleState';
import { createBatch, typingPause } from '../workspace/batch';
import type { ActiveNote } from './activeNote';
import { isOwnNote } from './documents';
import type { WindowLibrary } from './library';

export interface CurrentCitations extends vscode.Disposable {
	get(): CitedArticles;
	readonly onDidChange: vscode.Event<ReadonlySet<string>>;
}

export function createCurrentCitations(library: WindowLibrary, note: ActiveNote): CurrentCitations {
	const changes = new vscode.EventEmitter<ReadonlySet<string>>();
	let known = { cited: find(library, note), library: library.state().library };
	const update = () => {
		const before = known.cited;
		known = { cited: find(library, note), library: library.state().library };
		return changedCitations(before, known.cited);
	};
	const batch = createBatch(async () => {
		const changed = update();
		if (changed.size > 0) changes.fire(changed);
	}, typingPause);
	const updateSoon = (document: vscode.TextDocument) => {
		if (isOwnNote(document)) batch.add(document.uri.toString());
	};
	const subscriptions = vscode.Disposable.from(
		changes,
		batch,
		vscode.window.onDidChangeActiveTextEditor((editor) => editor && updateSoon(editor.document)),
		vscode.workspace.onDidOpenTextDocument(updateSoon),
		vscode.workspace.onDidCloseTextDocument(updateSoon),
		vscode.workspace.onDidChangeTextDocument(({ document }) => updateSoon(document)),
	);
	return {
		get() {
			// What a key means may have changed.
			if (known.library !== library.state().library) update();
			return known.cited;
		},
		onDidChange: changes.event,
		dispose: () => subscriptions.dispose(),
	};
}

function find(library: WindowLibrary, note: ActiveNote): CitedArticles {
	const { library: snapshot } = library.state();
	const active = note.document();
	const others = vscode.workspace.textDocuments.filter((document) => document !== active && isOwnNote(document));
	const elsewhere = others.map((document) => citedArticles(snapshot, document.getText()));
	return { here: citedArticles(snapshot, note.text()), elsewhere: new Set(elsewhere.flatMap((keys) => [...keys])) };
}
