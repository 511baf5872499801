/**
 * Picking articles by a query; those that the note cites come first.
 * Out: the keys of the chosen articles, none when the user leaves, and how the pick stood then, so that it can be shown again.
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
	/** What is ticked at first. */
	readonly ticked?: readonly string[];
	/** A button that takes what is chosen, as Enter does. */
	readonly taking?: vscode.QuickInputButton | undefined;
	openNote(key: string, shown: vscode.TextDocumentShowOptions): Promise<void>;
}

export interface Picked {
	readonly keys: readonly string[];
	readonly query: string;
	readonly ticked: readonly string[];
	/** What they were taken by. */
	readonly by: 'enter' | 'button';
}

/** What a button of an article does: it leaves the pick, and what is ticked there, as it is. */
interface ItemButton extends vscode.QuickInputButton {
	readonly act: (entry: Entry) => Thenable<unknown>;
}

/** The editor's own filter wants words in their order: items that are always shown leave the choice to our search. */
type Item = (PickItem | { readonly key: undefined }) & vscode.QuickPickItem;

export function pickArticles(source: PickSource): Promise<Picked> {
	const { library } = source;
	const pick = vscode.window.createQuickPick<Item>();
	const buttons = itemButtons(source);
	let ticked: readonly string[] = source.ticked ?? [];
	const show = createShowing(source, pick, buttons);
	pick.value = source.query ?? '';
	pick.canSelectMany = true;
	pick.title = 'Insert Citation';
	pick.buttons = source.taking === undefined ? [] : [source.taking];
	pick.placeholder =
		library.entries.size === 0
			? 'The library is empty: open a dump first'
			: 'Words in any order, or author:…, title:…, year:2020..2022, has:abstract, -word';
	show(ticked);
	return new Promise((resolve) => {
		const take = (by: Picked['by']) => {
			// Taking an item that is not ticked means that item.
			const [active] = pick.activeItems;
			const keys = ticked.length > 0 || active?.key === undefined ? ticked : [active.key];
			resolve({ keys, query: pick.value, ticked, by });
			pick.hide();
		};
		pick.onDidChangeValue(() => show(ticked));
		pick.onDidChangeSelection((items) => {
			ticked = items.flatMap(({ key }) => key ?? []);
		});
		pick.onDidTriggerItemButton(async ({ button, item }) => {
			const entry = item.key === undefined ? undefined : library.entries.get(item.key);
			if (entry === undefined) return;
			// What opens takes no more than the eye.
			pick.ignoreFocusOut = true;
			await buttons.find((one) => one === button)?.act(entry);
			pick.ignoreFocusOut = false;
		});
		pick.onDidTriggerButton(() => take('button'));
		pick.onDidAccept(() => take('enter'));
		pick.onDidHide(() => {
			resolve({ keys: [], query: pick.value, ticked, by: 'enter' });
			pick.dispose();
		});
		pick.show();
	});
}

/** Lists what fits the query, what is ticked on top. */
function createShowing(
	{ library, index, cited, recent: recentKeys }: PickSource,
	pick: vscode.QuickPick<Item>,
	buttons: readonly ItemButton[],
): (ticked: readonly string[]) => void {
	const recent = recentKeys.flatMap((key) => library.resolve(key) ?? []);
	let shown = '';
	return (ticked) => {
		const list = pickItems(index, { query: pick.value, chosen: entriesOf(library, ticked), cited, recent });
		const above: readonly Item[] = [
			...list.chosen.map((item) => toShown(item, buttons)),
			...(list.isNear ? [nearBorder] : []),
		];
		const items = [...above, ...list.found.map((item) => toShown(item, buttons))];
		const now = items.map(({ key }) => key ?? '').join('\n');
		// New items would take back a tick that was set while they were on their way.
		if (now !== shown) {
			pick.items = items;
			pick.selectedItems = items.slice(0, list.chosen.length);
			shown = now;
		}
		// Where several can be ticked the editor makes none active by itself, and Enter would mean nothing.
		pick.activeItems = pick.items.slice(above.length, above.length + 1);
	};
}

function toShown(item: PickItem, buttons: readonly ItemButton[]): Item {
	return { ...item, alwaysShow: true, buttons: item.hasDoi ? buttons : buttons.slice(0, -1) };
}

const beside = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };

/** The last one is for those that have a DOI. */
function itemButtons({ openNote }: PickSource): readonly ItemButton[] {
	return [
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
		{
			iconPath: new vscode.ThemeIcon('note'),
			tooltip: 'Open Literature Note',
			act: ({ article }) => openNote(article.id, beside),
		},
		{ iconPath: new vscode.ThemeIcon('link-external'), tooltip: 'Open DOI', act: openDoi },
	];
}

const nearBorder: Item = {
	key: undefined,
	label: 'nothing matches; these are spelt nearly so',
	kind: vscode.QuickPickItemKind.Separator,
	alwaysShow: true,
};
