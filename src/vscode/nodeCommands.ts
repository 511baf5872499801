/** What can be done with an article of the tree. */
import * as vscode from 'vscode';
import { doiAddress } from '../core/csl/addresses';
import type { Entry } from '../core/library/library';
import type { WindowLibrary } from './library';

/** A node of the tree, or the argument of a link in a hover. */
export interface WithKey {
	readonly key: string;
}

export type NodeCommand = (node: WithKey | undefined) => Promise<void>;

export function createNodeCommands(
	library: WindowLibrary,
): Readonly<Record<'revealInDump' | 'copyCitationKey' | 'openDoi', NodeCommand>> {
	const withEntry = (act: (entry: Entry) => Promise<void>) => async (node: WithKey | undefined) => {
		const entry = node === undefined ? undefined : library.state().library.entries.get(node.key);
		if (entry !== undefined) await act(entry);
	};
	return {
		revealInDump: withEntry(revealInDump),
		copyCitationKey: withEntry(async ({ article }) => vscode.env.clipboard.writeText(article.id)),
		openDoi: withEntry(async ({ article }) => {
			if (article.DOI === undefined) await vscode.window.showInformationMessage('This article has no DOI.');
			else await vscode.env.openExternal(vscode.Uri.parse(doiAddress(article.DOI), true));
		}),
	};
}

/** Opens the dump of the article's first record, at the record. */
async function revealInDump({ sources }: Entry): Promise<void> {
	const [source] = sources;
	if (source === undefined) return;
	const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(source.file, true));
	const start = new vscode.Position(source.line - 1, 0);
	const editor = await vscode.window.showTextDocument(document, { selection: new vscode.Range(start, start) });
	editor.revealRange(new vscode.Range(start, start), vscode.TextEditorRevealType.AtTop);
}
