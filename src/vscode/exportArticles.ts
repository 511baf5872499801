/**
 * Exports: articles as a file of another program.
 * In: articles, what a file of them is called, and, where a keyboard shortcut brings them, the format and the file. Out: a file
 * that the user has chosen, or a new text. Long work shows how to stop it.
 */
import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { placedKeys } from '../core/citation/placedKeys';
import type { Article } from '../core/csl/article';
import { citedForExport } from '../core/features/citedForExport';
import { createLeftTest } from '../core/features/noteProblems';
import { count } from '../core/text/count';
import { formatNames, renderPieces, type WrittenFormat, writtenFormats } from '../exchange/formats';
import { createSlices } from '../workspace/slices';
import type { ActiveNote } from './activeNote';
import { fileName } from './documents';
import { type WindowLibrary, whenComplete } from './library';
import { leftKeys } from './settings';

export interface Export {
	readonly articles: readonly Article[];
	/** Of the file, without its ending. */
	readonly name: string;
}

/** A file as an address; without one a new text. */
const ChoiceSchema = z.object({ format: z.enum(writtenFormats), file: z.optional(z.string()) });

export async function exportArticles({ articles, name }: Export, choice: unknown): Promise<void> {
	if (articles.length === 0) {
		await vscode.window.showInformationMessage('There is no article to export.');
		return;
	}
	const { data } = z.safeParse(ChoiceSchema, choice);
	const what = count(articles.length, 'article');
	const format = data?.format ?? (await pickFormat(what));
	if (format === undefined) return;
	const target = data === undefined ? await pickTarget(format, name) : toTarget(data.file);
	if (target === undefined) return;
	const text = await runLong(`Exporting ${what}`, (token) => render(articles, format, token));
	if (text === undefined) return;
	if (target === 'newText') await showNewText(text, format);
	else await writeFile(target, text, what);
}

/** What the note that was active last cites; rejects where there is none. */
export async function findCited(library: WindowLibrary, note: ActiveNote): Promise<Export> {
	const document = note.document();
	if (document === undefined) throw new Error('open the note whose citations you want first.');
	await whenComplete(library);
	const isLeft = createLeftTest(leftKeys(vscode.workspace.getWorkspaceFolder(document.uri)));
	const { articles, unknown } = citedForExport(library.of(document.uri), placedKeys(document.getText()), isLeft);
	if (unknown.length > 0)
		void vscode.window.showWarningMessage(`No article has the key ${unknown.map((key) => `“${key}”`).join(', ')}.`);
	const file = fileName(document.uri.toString());
	return { articles, name: file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '') };
}

async function pickFormat(what: string): Promise<WrittenFormat | undefined> {
	const items = writtenFormats.map((format) => {
		const { title, end } = formatNames[format];
		const detail = format === 'nbib' || format === 'text' ? { detail: 'has no place for citation keys' } : {};
		return { format, label: title, description: `.${end}`, ...detail };
	});
	return (await vscode.window.showQuickPick(items, { title: `Export ${what} As` }))?.format;
}

type Target = vscode.Uri | 'newText';

function toTarget(file: string | undefined): Target {
	return file === undefined ? 'newText' : vscode.Uri.parse(file, true);
}

async function pickTarget(format: WrittenFormat, name: string): Promise<Target | undefined> {
	const file = { label: '$(save) File…', isFile: true };
	const newText = { label: '$(new-file) New Text', isFile: false };
	const picked = await vscode.window.showQuickPick([file, newText], { title: 'Export To' });
	if (picked === undefined) return undefined;
	if (!picked.isFile) return 'newText';
	const { title, end } = formatNames[format];
	const [folder] = vscode.workspace.workspaceFolders ?? [];
	return vscode.window.showSaveDialog({
		title: `Export As ${title}`,
		filters: { [title]: [end] },
		...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder.uri, `${name}.${end}`) }),
	});
}

async function showNewText(text: string, format: WrittenFormat): Promise<void> {
	const languages: Readonly<Record<string, string>> = { bib: 'bibtex', json: 'json' };
	const language = languages[formatNames[format].end] ?? 'plaintext';
	await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language, content: text }));
}

async function writeFile(file: vscode.Uri, text: string, what: string): Promise<void> {
	await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
	// Who does not answer shall not keep the command waiting.
	void vscode.window
		.showInformationMessage(`${fileName(file.toString())} has ${what}.`, 'Open')
		.then(async (answer) => {
			if (answer !== undefined) await vscode.window.showTextDocument(file);
		});
}

/** Undefined where it was stopped. */
function render(
	articles: readonly Article[],
	format: WrittenFormat,
	token: vscode.CancellationToken,
): Promise<string | undefined> {
	return createSlices().run(async (slice) => {
		const pieces: string[] = [];
		for (const piece of renderPieces(articles, format)) {
			pieces.push(piece);
			if (slice.isOver()) await slice.pause();
			if (token.isCancellationRequested) return undefined;
		}
		return pieces.join('');
	});
}

/** What is done within it needs no word. */
const unsaidInMs = 1000;

async function runLong<T>(title: string, work: (token: vscode.CancellationToken) => Promise<T>): Promise<T> {
	const source = new vscode.CancellationTokenSource();
	const done = work(source.token);
	const isLong = new Promise<true>((resolve) => setTimeout(() => resolve(true), unsaidInMs));
	if ((await Promise.race([isLong, done])) === true)
		void vscode.window.withProgress(
			{ location: vscode.ProgressLocation.Notification, title, cancellable: true },
			async (_, token) => {
				token.onCancellationRequested(() => source.cancel());
				await done;
			},
		);
	return done.finally(() => source.dispose());
}
