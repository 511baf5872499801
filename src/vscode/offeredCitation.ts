/**
 * A citation that the editor has been offered, by dragging or pasting, and may still write: as soon as it stands in the note,
 * its keys are pinned.
 */
import * as vscode from 'vscode';
import type { WindowLibrary } from './library';
import type { WindowMemory } from './memoryFile';
import { pinKeys } from './pins';
import { runSafely } from './safely';

export interface OfferedCitation {
	readonly document: vscode.TextDocument;
	/** What would be written. */
	readonly newText: string;
	readonly keys: readonly string[];
}

export interface CitationOffers extends vscode.Disposable {
	/** The last one counts. */
	make(offer: OfferedCitation): void;
}

export function createCitationOffers(
	library: WindowLibrary,
	memory: WindowMemory,
	log: vscode.LogOutputChannel,
): CitationOffers {
	let offer: OfferedCitation | undefined;
	const subscription = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
		const { newText, keys } = offer?.document === document ? offer : {};
		if (newText === undefined || !contentChanges.some(({ text }) => text.includes(newText))) return;
		offer = undefined;
		void runSafely(() => pinKeys(library, memory, keys ?? []), log);
	});
	return {
		make: (made) => {
			offer = made;
		},
		dispose: () => subscription.dispose(),
	};
}
