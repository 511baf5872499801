/**
 * **Add from Clipboard**: a copied page or list becomes part of a dump. First it shows what was read and what could not be,
 * then it asks where to put the text; until then nothing is changed.
 */
import * as vscode from 'vscode';
import { type AddedArticle, type Addition, describeAddition } from '../core/features/addition';
import { count } from '../core/text/count';
import { withoutIcons } from '../core/text/icons';
import { addText, pickTarget } from './dumpTarget';
import type { WindowLibrary } from './library';

const nothingCopied =
	'The clipboard holds no page of a library catalogue (VuFind) and no RCA list. Copy the whole page, with its staff view, ' +
	'or whole entries of the list, with their numbers.';

export async function addFromClipboard(library: WindowLibrary): Promise<void> {
	const text = await vscode.env.clipboard.readText();
	const addition = describeAddition(text, library.state().library);
	if (addition === undefined) {
		await vscode.window.showInformationMessage(nothingCopied);
		return;
	}
	if (!(await confirm(addition))) return;
	const target = await pickTarget(library);
	if (target === undefined) return;
	const { document, start } = await addText(target, text);
	const editor = await vscode.window.showTextDocument(document);
	editor.selections = [new vscode.Selection(start, start)];
	editor.revealRange(new vscode.Range(start, start), vscode.TextEditorRevealType.AtTop);
}

/** Shows the articles; true when the user goes on. */
async function confirm({ articles, problems }: Addition): Promise<boolean> {
	const title = `Add ${count(articles.length, 'Article')} from Clipboard`;
	const placeHolder = 'Enter to choose the dump that they go into, Escape to leave';
	const items = [
		...articles.map(toItem),
		...problems.map((problem) => ({
			label: `$(warning) ${withoutIcons(problem)}`,
			description: 'outside of the articles',
		})),
	];
	return (await vscode.window.showQuickPick(items, { title, placeHolder })) !== undefined;
}

function toItem({ title, description, problems, known }: AddedArticle): vscode.QuickPickItem {
	const said = known === undefined ? problems : [`Already in the library as ${known}.`, ...problems];
	return {
		label: `${problems.length > 0 ? '$(warning)' : '$(book)'} ${withoutIcons(title)}`,
		description: withoutIcons(description),
		...(said.length === 0 ? {} : { detail: withoutIcons(said.join(' ')) }),
	};
}
