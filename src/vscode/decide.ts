/** A decision of the user: kept, told, and taken back where the user says so, with no other decision lost. */
import * as vscode from 'vscode';
import type { LibraryMemory } from '../core/library/memory';
import { takeBack } from '../core/library/memoryMerge';
import type { WindowMemory } from './memoryFile';

/** `said`: what was done, in a sentence. */
export async function decide(
	memory: WindowMemory,
	change: (known: LibraryMemory) => LibraryMemory,
	said: string,
): Promise<void> {
	const before = memory.state().memory;
	await memory.change(change);
	const after = memory.state().memory;
	// Who does not answer shall not keep the command waiting.
	void vscode.window.showInformationMessage(said, 'Undo').then(async (answer) => {
		if (answer !== undefined) await memory.change((known) => takeBack(known, before, after));
	});
}
