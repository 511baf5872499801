/**
 * Which articles are cited in the note that is being written, of whatever language, and which in others.
 * Out: their keys, as they are now; an event with the keys of articles that are cited, or cited no more, after a pause in typing.
 */
import * as vscode from 'vscode';
import { type CitedArticles, changedCitations, citedArticles } from '../core/features/articleState';
import { createBatch, typingPause } from '../workspace/batch';
import type { ActiveNote } from './activeNote';
import type { WindowTexts } from './citingTexts';
import type { WindowLibrary } from './library';

export interface CurrentCitations extends vscode.Disposable {
	get(): CitedArticles;
	readonly onDidChange: vscode.Event<ReadonlySet<string>>;
}

export function createCurrentCitations(library: WindowLibrary, texts: WindowTexts, note: ActiveNote): CurrentCitations {
	const changes = new vscode.EventEmitter<ReadonlySet<string>>();
	const find = () => citedArticles(library.state().library, texts.keys(), note.document()?.uri.toString());
	let known = { cited: find(), library: library.state().library };
	const update = () => {
		const before = known.cited;
		known = { cited: find(), library: library.state().library };
		return changedCitations(before, known.cited);
	};
	const batch = createBatch(async () => {
		const changed = update();
		if (changed.size > 0) changes.fire(changed);
	}, typingPause);
	const updateSoon = () => batch.add('');
	const subscriptions = vscode.Disposable.from(
		changes,
		batch,
		vscode.window.onDidChangeActiveTextEditor(updateSoon),
		texts.onDidChange(updateSoon),
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
