/** Entries that may be one article: shown in pairs, to be merged or told apart by the user; nothing happens by itself. */
import * as vscode from 'vscode';
import { displayAuthorYear, displaySource } from '../core/csl/display';
import { decideApart, decideSame } from '../core/library/deciding';
import { type DuplicatePair, probableDuplicates } from '../core/library/duplicates';
import type { Entry } from '../core/library/library';
import type { LibraryMemory } from '../core/library/memory';
import { count } from '../core/text/count';
import { withoutIcons } from '../core/text/icons';
import { decide } from './decide';
import type { WindowLibrary } from './library';
import type { WindowMemory } from './memoryFile';

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
		const title = count(pairs.length, 'Probable Duplicate');
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
	const change = (known: LibraryMemory) => others.reduce((result, other) => decideSame(result, first, other), known);
	await decide(memory, change, `Merged ${count(entries.length, 'article')}.`);
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
		label: withoutIcons(one.article.title ?? 'No title'),
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
	const [change, said] =
		answer === merge ? [decideSame, 'Merged two articles.'] : [decideApart, 'The two articles stay apart.'];
	await decide(memory, (known) => change(known, one, other), said);
	await changed;
	return true;
}

function describe({ article }: Entry): vscode.QuickPickItem {
	return {
		label: withoutIcons(article.title ?? 'No title'),
		description: article.id,
		detail: withoutIcons([displayAuthorYear(article), displaySource(article), article.DOI].filter(Boolean).join(' · ')),
	};
}
