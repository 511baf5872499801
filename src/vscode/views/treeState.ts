/**
 * How the tree is grouped, sorted and filtered in this workspace.
 * In: what the workspace remembers, which may be from another version. Out: the state as it is now; changes are remembered.
 */
import type * as vscode from 'vscode';
import type { Sorting } from '../../core/features/articleOrder';
import type { Grouping } from '../../core/features/libraryTree';
import { groupings, sortings } from './treeChoices';

export interface TreeState {
	readonly grouping: Grouping;
	readonly sorting: Sorting;
	/** A query; empty where all is shown. */
	readonly filter: string;
}

const groupingMemory = 'shelfmark.grouping';
const sortingMemory = 'shelfmark.sorting';
const filterMemory = 'shelfmark.filter';

export function createTreeState(memory: vscode.Memento) {
	let state: TreeState = {
		grouping: knownName(groupings, memory.get(groupingMemory), 'author'),
		sorting: knownName(sortings, memory.get(sortingMemory), 'title'),
		filter: String(memory.get(filterMemory) ?? ''),
	};
	return {
		get: () => state,
		async change(part: Partial<TreeState>) {
			state = { ...state, ...part };
			await memory.update(groupingMemory, state.grouping);
			await memory.update(sortingMemory, state.sorting);
			await memory.update(filterMemory, state.filter);
		},
	};
}

function knownName<T extends string>(names: Readonly<Record<T, string>>, name: unknown, otherwise: T): T {
	const isKnown = (text: string): text is T => Object.hasOwn(names, text);
	return typeof name === 'string' && isKnown(name) ? name : otherwise;
}
