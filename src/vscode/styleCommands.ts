/** *Choose Citation Style*: all styles that there are, each with the first reference of the note as it would look. */
import * as vscode from 'vscode';
import { parseCitations } from '../core/citation/citations';
import type { Library } from '../core/library/library';
import type { ActiveNote } from './activeNote';
import type { FormattedNotes } from './formattedNotes';
import type { WindowLibrary } from './library';
import type { WindowStyles } from './styles';

export interface StyleSources {
	readonly styles: WindowStyles;
	readonly formatted: FormattedNotes;
	readonly library: WindowLibrary;
	readonly note: ActiveNote;
}

interface StyleItem extends vscode.QuickPickItem {
	readonly name: string;
}

/** More are shown by their titles only: opening a style takes up to seconds. */
const mostShown = 40;

export async function chooseCitationStyle({ styles, formatted, library, note }: StyleSources): Promise<void> {
	const document = note.document();
	const { shelf, name: current, ofNote } = styles.choiceFor(document);
	const names = await shelf.names();
	const titles = await Promise.all(names.map(shelf.titleOf));
	const items = names.flatMap((name, index): StyleItem[] => {
		const label = titles[index];
		const description = name === current ? `${name}, now chosen` : name;
		return label === undefined ? [] : [{ name, label, description }];
	});
	const known = document === undefined ? library.state().library : library.of(document.uri);
	const key = firstArticle(known, document?.getText() ?? '');
	const sample = async (name: string) => {
		const entries = await formatted.formatAlone(key === undefined ? [] : [key], document, async () => {
			const choice = styles.choiceFor(document);
			return choice.shelf.choose(name, choice.locales);
		});
		return entries[0]?.text;
	};
	const picked = await pickStyle(items, current, sample);
	if (picked === undefined) return;
	await vscode.workspace.getConfiguration('shelfmark', document?.uri ?? null).update('citationStyle', picked, target());
	if (ofNote !== undefined)
		await vscode.window.showInformationMessage(
			`This note names its own style, “csl: ${ofNote}”, which wins over the chosen one.`,
		);
}

function target(): vscode.ConfigurationTarget {
	const { Workspace, Global } = vscode.ConfigurationTarget;
	return vscode.workspace.workspaceFolders === undefined ? Global : Workspace;
}

/** The first that the note cites; of a note that cites none, the first of the library. */
function firstArticle(library: Library, text: string): string | undefined {
	const cited = parseCitations(text).find(({ key }) => library.resolve(key.text) !== undefined);
	return cited?.key.text ?? library.entries.keys().next().value;
}

/** Shows the titles at once, and the samples as they come. */
function pickStyle(
	items: readonly StyleItem[],
	current: string,
	sample: (name: string) => Promise<string | undefined>,
): Promise<string | undefined> {
	const pick = vscode.window.createQuickPick<StyleItem>();
	let isOpen = true;
	let shown = items;
	const show = (next: readonly StyleItem[]) => {
		const active = pick.activeItems[0]?.name ?? current;
		shown = next;
		pick.items = next;
		pick.activeItems = next.filter(({ name }) => name === active);
	};
	const showSamples = async () => {
		for (const { name } of items.slice(0, mostShown)) {
			const detail = await sample(name).catch(() => undefined);
			if (!isOpen) return;
			if (detail !== undefined) show(shown.map((item) => (item.name === name ? { ...item, detail } : item)));
		}
		pick.busy = false;
	};
	pick.title = 'Choose Citation Style';
	pick.placeholder = 'The first reference of the note, as each style has it';
	pick.matchOnDescription = true;
	pick.busy = true;
	show(items);
	void showSamples();
	return new Promise((resolve) => {
		pick.onDidAccept(() => {
			resolve(pick.activeItems[0]?.name);
			pick.hide();
		});
		pick.onDidHide(() => {
			isOpen = false;
			resolve(undefined);
			pick.dispose();
		});
		pick.show();
	});
}
