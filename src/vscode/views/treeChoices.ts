/** Asking how the tree shall be grouped, sorted and filtered. */
import * as vscode from 'vscode';
import type { Sorting } from '../../core/features/articleOrder';
import type { Grouping } from '../../core/features/libraryTree';

export const groupings: Readonly<Record<Grouping, string>> = {
	author: 'Author',
	topic: 'Topic',
	journal: 'Journal',
	year: 'Year',
	institution: 'Institution',
	file: 'Dump file',
	title: 'None: a plain list',
};

export const sortings: Readonly<Record<Sorting, string>> = {
	title: 'Title',
	year: 'Year, the latest first',
	author: 'First author',
	citations: 'Citations, the most first',
	impact: 'Impact index, the highest first',
};

/** One of the names; undefined when the user leaves. */
export async function pickName<T extends string>(
	title: string,
	labels: Readonly<Record<T, string>>,
	current: T,
): Promise<T | undefined> {
	const names = Object.keys(labels).filter((name): name is T => Object.hasOwn(labels, name));
	const items = names.map((name) => ({
		name,
		label: labels[name],
		...(name === current && { description: 'now' }),
	}));
	return (await vscode.window.showQuickPick(items, { title }))?.name;
}

/** Tells what is typed at once; what was there before when the user leaves. */
export function askFilter(before: string, apply: (query: string) => void): void {
	const input = vscode.window.createInputBox();
	input.title = 'Filter Library';
	input.prompt = 'Words in any order, or author:… title:… year:2020..2022 has:abstract -word';
	input.value = before;
	let isAccepted = false;
	input.onDidChangeValue(apply);
	input.onDidAccept(() => {
		isAccepted = true;
		input.hide();
	});
	input.onDidHide(() => {
		if (!isAccepted) apply(before);
		input.dispose();
	});
	input.show();
}
