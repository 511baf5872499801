/**
 * Citing articles in the note that is being written: which, and for one of them in which form and with which words.
 * The second step is asked for by setting or by the button of the first, and leads back to it as it stood.
 */
import * as vscode from 'vscode';
import type { CitationDetail } from '../core/features/citationForms';
import { toCited } from '../core/features/footnotes';
import type { SearchIndex } from '../core/library/searchIndex';
import type { ActiveNote } from './activeNote';
import { citingIn, insertIntoNote } from './insert';
import type { WindowLibrary } from './library';
import { openLiteratureNote } from './literatureNotes';
import type { WindowMemory } from './memoryFile';
import type { WindowNotes } from './notes';
import { type PickSource, pickArticles } from './pickArticles';
import { pickDetail } from './pickDetail';
import { pinKeys } from './pins';
import type { RecentKeys } from './recentKeys';
import { asksForDetail } from './settings';

export interface CitingContext {
	readonly library: WindowLibrary;
	searchIndex(): SearchIndex;
	readonly memory: WindowMemory;
	readonly note: ActiveNote;
	readonly notes: WindowNotes;
	readonly recent: RecentKeys;
}

export interface CitingCommands {
	/** The keys that the user picks, `query` searched at first. */
	pick(query?: string): Promise<readonly string[]>;
	insert(keys: readonly string[]): Promise<void>;
	pickAndInsert(): Promise<void>;
}

export function createCiting(context: CitingContext): CitingCommands {
	const { library, note } = context;
	const pickFrom = (start: Partial<PickSource>) => pickArticles({ ...pickSource(context), ...start });
	return {
		pick: async (query = '') => (await pickFrom({ query })).keys,
		insert: (keys) => insert(context, keys, undefined),
		async pickAndInsert() {
			let picked = await pickFrom({ taking: withDetail });
			for (;;) {
				const { keys, by } = picked;
				if (keys.length === 0) return;
				const isAsked = by === 'button' || asksForDetail();
				const citing = isAsked ? await citingIn(note, toCited(library.state().library, keys)) : undefined;
				if (by === 'button' && keys.length > 1) void vscode.window.showInformationMessage(onlyForOne);
				const detail = citing === undefined ? undefined : await pickDetail(citing);
				if (detail === 'left') return;
				if (detail !== 'back') return insert(context, keys, detail);
				picked = await pickFrom({ taking: withDetail, query: picked.query, ticked: picked.ticked });
			}
		},
	};
}

const withDetail: vscode.QuickInputButton = {
	iconPath: new vscode.ThemeIcon('edit'),
	tooltip: 'Insert with Locator, Words or in Another Form…',
};

const onlyForOne =
	'Locator, words and form are asked for where one article is inserted; several are inserted as they are.';

function pickSource({ library, searchIndex, note, notes, recent }: CitingContext): PickSource {
	return {
		library: library.state().library,
		index: searchIndex(),
		cited: note.citedKeys(),
		recent: recent.list(),
		openNote: (key, shown) => openLiteratureNote(library, notes, key, shown),
	};
}

async function insert(
	{ library, memory, note, recent }: CitingContext,
	keys: readonly string[],
	detail: CitationDetail | undefined,
): Promise<void> {
	if (keys.length === 0 || !(await insertIntoNote(note, toCited(library.state().library, keys), detail))) return;
	await recent.add(keys);
	await pinKeys(library, memory, keys);
}
