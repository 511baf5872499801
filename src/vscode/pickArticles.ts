/**
 * Picking articles by a query; those that the note cites come first.
 * Out: the keys of the chosen articles; none when the user leaves.
 */
import * as vscode from 'vscode';
import { entriesOf, type PickItem, pickItems } from '../core/features/pick';
import type { Entry, Library } from '../core/library/library';
import type { SearchIndex } from '../core/library/searchIndex';
import { openDoi, revealInDump } from './nodeCommands';
import { showDetails } from './providers/details';

export interface PickSource {
	readonly library: Library;
	readonly index: SearchIndex;
	/** The keys that the note cites. */
	readonly cited: ReadonlySet<string>;
	/** The keys that were inserted last, the latest first. */
	readonly recent: readonly string[];
	/** What is searched at first. */
	readonly query?: string;
}

/** What a button of an article does: it leaves the pick, and what is ticked there, as it is. */
interface ItemButton extends vscode.QuickInputButton {
	readonly act: (entry: Entry) => Thenable<unknown>;
}

/** The editor's own filter wants words in their order: items that are always shown leave the choice to our search. */
type Item = (PickItem | { readonly key: undefined }) & vscode.QuickPickItem;

export function pickArticles(source: PickSource): Promise<readonly string[]> {
	const { library, index, cited } = source;
	const recent = source.recent.flatMap((key) => library.resolve(key) ?? []);
	const pick = vscode.window.createQuickPick<Item>();
	let chosen: readonly string[] = [];
	const show = () => {
		const list = pickItems(index, { query: pick.value, chosen: entriesOf(library, chosen), cited, recent });
		const found = list.found.map(toShown);
		pick.items = [...list.chosen.map(toShown), ...(list.isNear ? [nearBorder] : []), ...found];
		pick.selectedItems = pick.items.filter(({ key }) => key !== undefined && chosen.includes(key));
		// Where several can be ticked the editor makes none active by itself, and Enter would mean nothing.
		pick.activeItems = found.slice(0, 1);
	};
	pick.value = source.query ?? '';
	pick.canSelectMany = true;
	pick.title = 'Insert Citation';
	pick.placeholder =
		library.entries.size === 0
			? 'The library is empty: open a dump first'
			: 'Words in any order, or author:…, title:…, year:2020..2022, has:abstract, -word';
	show();
	return new Promise((resolve) => {
		pick.onDidChangeValue(show);
		pick.onDidChangeSelection((items) => {
			chosen = items.flatMap(({ key }) => key ?? []);
		});
		pick.onDidTriggerItemButton(async ({ button, item }) => {
			const entry = item.key === undefined ? undefined : library.entries.get(item.key);
			if (entry === undefined) return;
			// What opens takes no more than the eye.
			pick.ignoreFocusOut = true;
			await itemButtons.find((one) => one === button)?.act(entry);
			pick.ignoreFocusOut = false;
		});
		pick.onDidAccept(() => {
			// Enter on an item that is not ticked means that item.
			const [active] = pick.activeItems;
			resolve(chosen.length > 0 || active?.key === undefined ? chosen : [active.key]);
			pick.hide();
		});
		pick.onDidHide(() => {
			resolve([]);
			pick.dispose();
		});
		pick.show();
	});
}

function toShown(item: PickItem): Item {
	return { ...item, alwaysShow: true, buttons: item.hasDoi ? itemButtons : itemButtons.slice(0, -1) };
}

const beside = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };

/** The last one is for those that have a DOI. */
const itemButtons: readonly ItemButton[] = [
	{
		iconPath: new vscode.ThemeIcon('info'),
		tooltip: 'Article Details',
		act: ({ article }) => showDetails(article.id, beside),
	},
	{
		iconPath: new vscode.ThemeIcon('go-to-file'),
		tooltip: 'Reveal in Dump',
		act: (entry) => revealInDump(entry, beside),
	},
	{ iconPath: new vscode.ThemeIcon('link-external'), tooltip: 'Open DOI', act: openDoi },
];

const nearBorder: Item = {
	key: undefined,
	label: 'nothing matches; these are spelt nearly so',
	kind: vscode.QuickPickItemKind.Separator,
	alwaysShow: true,
};
