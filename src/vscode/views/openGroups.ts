/**
 * Which groups of the tree are open, kept for the workspace.
 * In: what the workspace remembers, which may be from another version; groups that are opened and closed. Out: whether one is
 * open. Of very many only the last are remembered.
 */
import type * as vscode from 'vscode';
import * as z from 'zod/mini';

export interface OpenGroups {
	has(id: string): boolean;
	open(id: string): Promise<void>;
	close(id: string): Promise<void>;
}

const openMemory = 'shelfmark.openGroups';
const mostRemembered = 200;

const IdsSchema = z.catch(z.array(z.string()), []);

export function createOpenGroups(memory: vscode.Memento): OpenGroups {
	const ids = new Set(IdsSchema.parse(memory.get(openMemory)));
	const keep = async () => memory.update(openMemory, [...ids].slice(-mostRemembered));
	return {
		has: (id) => ids.has(id),
		open(id) {
			ids.add(id);
			return keep();
		},
		close(id) {
			ids.delete(id);
			return keep();
		},
	};
}
