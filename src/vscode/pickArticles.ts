/**
 * Picking articles by any word of title, authors, year, journal or topic, in any order.
 * Out: the keys of the chosen articles; none when the user leaves.
 */
import * as vscode from 'vscode';
import { entriesOf, type PickItem, pickItems } from '../core/features/pick';
import type { Library } from '../core/library/library';
import { createSearchIndex } from '../core/library/search';

/** The editor's own filter wants words in their order: items that are always shown leave the choice to our search. */
type Item = PickItem & vscode.QuickPickItem;

export function pickArticles(library: Library): Promise<readonly string[]> {
	const pick = vscode.window.createQuickPick<Item>();
	const index = createSearchIndex(library);
	let chosen: readonly string[] = [];
	const show = () => {
		const items = pickItems(index, pick.value, entriesOf(library, chosen)).map((item) => ({
			...item,
			alwaysShow: true,
		}));
		pick.items = items;
		pick.selectedItems = items.filter(({ key }) => chosen.includes(key));
		// Where several can be ticked the editor makes none active by itself, and Enter would mean nothing.
		pick.activeItems = items.filter(({ key }) => !chosen.includes(key)).slice(0, 1);
	};
	pick.canSelectMany = true;
	pick.title = 'Insert Citation';
	pick.placeholder =
		library.entries.size === 0
			? 'The library is empty: open a dump first'
			: 'Words of title, author, year, journal or topic, in any order';
	show();
	return new Promise((resolve) => {
		pick.onDidChangeValue(show);
		pick.onDidChangeSelection((items) => {
			chosen = items.map(({ key }) => key);
		});
		pick.onDidAccept(() => {
			// Enter on an item that is not ticked means that item.
			const [active] = pick.activeItems;
			resolve(chosen.length > 0 || active === undefined ? chosen : [active.key]);
			pick.hide();
		});
		pick.onDidHide(() => {
			resolve([]);
			pick.dispose();
		});
		pick.show();
	});
}
