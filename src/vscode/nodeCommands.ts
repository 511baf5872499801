/** What can be done with articles of the tree. */
import * as vscode from 'vscode';
import { doiAddress } from '../core/csl/addresses';
import type { Entry } from '../core/library/library';
import type { WindowLibrary } from './library';

export type NodeCommand = (keys: readonly string[] | undefined) => Promise<void>;

const messageInMs = 3000;

export function createNodeCommands(
	library: WindowLibrary,
): Readonly<Record<'revealInDump' | 'revealToSide' | 'copyCitationKey' | 'openDoi', NodeCommand>> {
	const entries = (keys: readonly string[]) => keys.flatMap((key) => library.state().library.entries.get(key) ?? []);
	const withEntry =
		(act: (entry: Entry) => Promise<void>): NodeCommand =>
		async (keys = []) => {
			const [entry] = entries(keys);
			if (entry !== undefined) await act(entry);
		};
	return {
		revealInDump: withEntry((entry) => revealInDump(entry, { viewColumn: vscode.ViewColumn.Active })),
		revealToSide: withEntry((entry) => revealInDump(entry, { viewColumn: vscode.ViewColumn.Beside })),
		async copyCitationKey(keys = []) {
			const copied = entries(keys).map(({ article }) => article.id);
			if (copied.length === 0) return;
			await vscode.env.clipboard.writeText(copied.join('\n'));
			// By keyboard nothing else tells what was selected.
			const what = copied.length === 1 ? copied[0] : `${copied.length} citation keys`;
			vscode.window.setStatusBarMessage(`Copied ${what}`, messageInMs);
		},
		openDoi: withEntry(openDoi),
	};
}

export async function openDoi({ article }: Entry): Promise<void> {
	if (article.DOI === undefined) await vscode.window.showInformationMessage('This article has no DOI.');
	else await vscode.env.openExternal(vscode.Uri.parse(doiAddress(article.DOI), true));
}

/** Opens the dump of the article's first record, at the record. */
export async function revealInDump({ sources }: Entry, shown: vscode.TextDocumentShowOptions): Promise<void> {
	const [source] = sources;
	if (source === undefined) return;
	const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(source.file, true));
	const start = new vscode.Position(source.line - 1, 0);
	const editor = await vscode.window.showTextDocument(document, {
		...shown,
		selection: new vscode.Range(start, start),
	});
	editor.revealRange(new vscode.Range(start, start), vscode.TextEditorRevealType.AtTop);
}
