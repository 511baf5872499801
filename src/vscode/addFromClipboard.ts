/**
 * **Add from Clipboard**: a copied page or list becomes part of a dump. First it shows what was read and what could not be,
 * then it asks where to put the text; until then nothing is changed.
 */
import * as vscode from 'vscode';
import { type AddedArticle, type Addition, describeAddition, renderAddition } from '../core/features/addition';
import { count } from '../core/text/count';
import { withoutIcons } from '../core/text/icons';
import { fileName } from './documents';
import { dumpLanguage } from './dumpReadings';
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
	await (target.file === undefined ? openNew(text) : append(target.file, text));
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

/** `file` is absent for a new text. */
interface Target extends vscode.QuickPickItem {
	readonly file?: vscode.Uri;
}

async function pickTarget(library: WindowLibrary): Promise<Target | undefined> {
	const { library: snapshot, guessed, unreadable } = library.state();
	const files = new Set([...snapshot.entries.values()].flatMap(({ sources }) => sources.map(({ file }) => file)));
	// What is saved in a guessed encoding would not be what was read.
	const writable = [...files].filter((file) => !guessed.has(file) && !unreadable.has(file)).sort();
	const active = vscode.window.activeTextEditor?.document.uri.toString();
	const first = writable.filter((file) => file === active);
	const targets: readonly Target[] = [
		...[...first, ...writable.filter((file) => file !== active)].map(toTarget),
		{ label: '$(new-file) New File', description: 'is saved when you say where' },
	];
	return vscode.window.showQuickPick(targets, { title: 'Add to which Dump?', placeHolder: 'The name of a file' });
}

function toTarget(file: string): Target {
	return { label: fileName(file), file: vscode.Uri.parse(file) };
}

async function openNew(text: string): Promise<void> {
	const document = await vscode.workspace.openTextDocument({
		language: dumpLanguage,
		content: renderAddition('', text),
	});
	await vscode.window.showTextDocument(document);
}

/** Behind what the file holds, also what is not saved; a file without unsaved changes is saved again. */
async function append(file: vscode.Uri, text: string): Promise<void> {
	const document = await vscode.workspace.openTextDocument(file);
	const wasSaved = !document.isDirty && !document.isUntitled;
	const existing = document.getText();
	const end = document.positionAt(existing.length);
	const edit = new vscode.WorkspaceEdit();
	edit.insert(file, end, renderAddition(existing, text));
	if (!(await vscode.workspace.applyEdit(edit))) throw new Error('the file cannot be changed.');
	if (wasSaved && !(await document.save()))
		throw new Error('the file could not be saved; what was added stands in it.');
	const editor = await vscode.window.showTextDocument(document);
	editor.selections = [new vscode.Selection(end, end)];
	editor.revealRange(new vscode.Range(end, end), vscode.TextEditorRevealType.AtTop);
}
