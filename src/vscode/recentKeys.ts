/**
 * What the user has inserted last.
 * In: keys that are inserted. Out: the latest, each once; they are remembered for the workspace.
 */
import type * as vscode from 'vscode';
import { withRecent } from '../core/features/pick';

/** Where they are kept. */
const memory = 'shelfmark.recentKeys';

export interface RecentKeys {
	/** The latest first. */
	list(): readonly string[];
	add(keys: readonly string[]): Promise<void>;
}

export function createRecentKeys(state: vscode.Memento): RecentKeys {
	const list = () => state.get<readonly string[]>(memory, []);
	return {
		list,
		add: async (keys) => state.update(memory, withRecent(list(), keys)),
	};
}
