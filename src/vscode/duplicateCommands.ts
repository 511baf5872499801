/** Entries that may be one article: shown in pairs, to be merged or told apart by the user; nothing happens by itself. */
import * as vscode from 'vscode';
import { displayAuthorYear, displaySource } from '../core/csl/display';
import { decideApart, decideSame } from '../core/library/deciding';
import { type DuplicatePair, probableDuplicates } from '../core/library/duplicates';
import type { Entry } from '../core/library/library';
import type { WindowLibrary } from './library';
import type { WindowMemory } from './memoryFile';
import { decide } from './topicCommands';

interface PairItem extends vscode.QuickPickItem {
	readonly pair: DuplicatePair;
}

/** One pair after another, until none is left or the user leaves. */
export async function reviewDuplicates(library: WindowLibrary, memory: WindowMemory): Promise<void> {
	for (;;) {
		const pairs = await vscode.window.withProgress(
			{ location: vscode.ProgressLocation.Window, title: 'Looking for articles that are there twice' },
			async () => probableDuplicates(library.state().library),
		);
		if (pairs.length === 0) {
			await vscode.window.showInformationMessage('No two articles of the library look like one.');
			return;
		}
		const title = pairs.length === 1 ? '1 Probable Duplicate' : `${pairs.length} Probable Duplicates`;
		const placeHolder = 'Choose a pair to merge it or to keep it apart';
		const picked = await vscode.window.showQuickPick(pairs.map(toItem), { title, placeHolder, matchOnDetail: true });
		if (picked === undefined || !(await settle(picked.pair, library, memory))) return;
	}
}

/** The selected articles are one. */
export async function mergeEntries(entries: readonly Entry[], memory: WindowMemory): Promise<void> {
	const [first, ...others] = entries;
	if (first === undefined || others.length === 0) {
		await vscode.window.showInformationMessage('Select the articles that are one, with Ctrl or Cmd held down.');
		return;
	}
	const change = (known: Parameters<typeof decideSame>[0]) =>
		others.reduce((result, other) => decideSame(result, first, other), known);
	await decide(memory, change, `Merged ${entries.length} articles.`);
}

function toItem(pair: DuplicatePair): PairItem {
	const [one, other] = pair.entries;
	const reasons = [
		{ same: 'same title', subtitle: 'same title, one with a subtitle', near: 'nearly the same title' }[
			pair.reasons.title
		],
		{ same: 'same year', near: 'years one apart', unknown: 'a year is not known' }[pair.reasons.year],
		{ same: 'same first author', unknown: 'an author is not known' }[pair.reasons.author],
	];
	return {
		pair,
		label: plain(one.article.title ?? 'No title'),
		description: `${one.article.id} · ${other.article.id}`,
		detail: reasons.join(', '),
	};
}

/** Whether the user has decided. */
async function settle(
	{ entries: [one, other] }: DuplicatePair,
	library: WindowLibrary,
	memory: WindowMemory,
): Promise<boolean> {
	const merge = {
		label: '$(merge) Merge',
		description: 'They are one article; of every fact the better value is kept.',
	};
	const apart = { label: '$(split-horizontal) Not the Same', description: 'They stay two, and are not shown again.' };
	const items = [merge, apart, describe(one), describe(other)];
	const title = 'Are these one Article?';
	const answer = await vscode.window.showQuickPick(items, { title });
	if (answer !== merge && answer !== apart) return false;
	const changed = new Promise<void>((resolve) => {
		const subscription = library.onDidChange(() => {
			subscription.dispose();
			resolve();
		});
	});
	await memory.change((known) => (answer === merge ? decideSame : decideApart)(known, one, other));
	await changed;
	return true;
}

function describe({ article }: Entry): vscode.QuickPickItem {
	return {
		label: plain(article.title ?? 'No title'),
		description: article.id,
		detail: plain([displayAuthorYear(article), displaySource(article), article.DOI].filter(Boolean).join(' · ')),
	};
}

/** A list takes `$(name)` for an icon. */
function plain(text: string): string {
	return text.replaceAll('$(', '$ (');
}
