/**
 * Which texts shall stay plain although they hold a dump.
 * In: the user's choices. Out: whether a text was chosen, and an event for each change. Choices for files are remembered for
 * the workspace; the choice for a new text ends with it, as the next new text may have the same name.
 */
import * as vscode from 'vscode';

/** Where the addresses of files that shall stay plain text are kept. */
const memory = 'shelfmark.plainTextFiles';

export interface PlainTextChoices extends vscode.Disposable {
	has(file: string): boolean;
	add(document: vscode.TextDocument): Promise<void>;
	delete(document: vscode.TextDocument): Promise<void>;
	/** Tells the address of the text whose choice has changed. */
	readonly onDidChange: vscode.Event<string>;
}

export function createPlainTextChoices(state: vscode.Memento): PlainTextChoices {
	const changes = new vscode.EventEmitter<string>();
	const newTexts = new Set<string>();
	const files = () => new Set(state.get<string[]>(memory, []));
	const change = async ({ uri, isUntitled }: vscode.TextDocument, kind: 'add' | 'delete') => {
		const chosen = isUntitled ? newTexts : files();
		chosen[kind](uri.toString());
		if (!isUntitled) await state.update(memory, [...chosen]);
		changes.fire(uri.toString());
	};
	const isOpen = (file: string) => vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === file);
	const subscriptions = vscode.Disposable.from(
		changes,
		vscode.workspace.onDidCloseTextDocument(({ uri }) => {
			// A text that is set to another language is closed and opened again at once.
			setTimeout(() => isOpen(uri.toString()) || newTexts.delete(uri.toString()));
		}),
	);
	return {
		has: (file) => newTexts.has(file) || files().has(file),
		add: (document) => change(document, 'add'),
		delete: (document) => change(document, 'delete'),
		onDidChange: changes.event,
		dispose: () => subscriptions.dispose(),
	};
}
