/**
 * Recognising dumps in plain text.
 * A plain-text document, saved, untitled or after a paste, becomes a dump when a format recognises its beginning. A user
 * who sets it back to plain text is not asked again: the choice is remembered for the file.
 */
import * as vscode from 'vscode';
import { detectionLimit, isDump } from '../core/dump/dump';
import { dumpLanguage } from './dumpReadings';
import type { PlainTextChoices } from './plainTextChoices';

/** While somebody types, plain text is looked at again only after a pause. */
const pauseInMs = 500;

export interface Detection extends vscode.Disposable {
	/** Sets a dump back to plain text, for good. */
	keepAsPlainText(document: vscode.TextDocument): Promise<void>;
	/** Takes a document for a dump again. */
	treatAsDump(document: vscode.TextDocument): Promise<void>;
}

export function createDetection(choices: PlainTextChoices): Detection {
	const detect = async (document: vscode.TextDocument) => {
		if (document.isClosed) return;
		const isKept = choices.has(document.uri.toString());
		// The end of a file's name makes it a dump before its user's choice is known.
		if (document.languageId === dumpLanguage && isKept)
			await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
		if (document.languageId !== 'plaintext' || isKept || !holdsDump(document)) return;
		await vscode.languages.setTextDocumentLanguage(document, dumpLanguage);
	};
	const timers = new Map<string, ReturnType<typeof setTimeout>>();
	const detectSoon = (document: vscode.TextDocument) => {
		if (document.languageId !== 'plaintext') return;
		const key = document.uri.toString();
		clearTimeout(timers.get(key));
		timers.set(
			key,
			setTimeout(() => void detect(document), pauseInMs),
		);
	};
	for (const document of vscode.workspace.textDocuments) void detect(document);
	const subscriptions = vscode.Disposable.from(
		watchChoices(choices),
		vscode.workspace.onDidOpenTextDocument((document) => void detect(document)),
		vscode.workspace.onDidChangeTextDocument(({ document }) => detectSoon(document)),
		new vscode.Disposable(() => {
			for (const timer of timers.values()) clearTimeout(timer);
		}),
	);
	return {
		async keepAsPlainText(document) {
			await choices.add(document);
			await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
		},
		async treatAsDump(document) {
			await choices.delete(document);
			await vscode.languages.setTextDocumentLanguage(document, dumpLanguage);
		},
		dispose: () => subscriptions.dispose(),
	};
}

/** Of plain text no more than the beginning is looked at. */
function holdsDump(document: vscode.TextDocument): boolean {
	const beginning = new vscode.Range(new vscode.Position(0, 0), document.positionAt(detectionLimit));
	return isDump(document.getText(beginning));
}

/**
 * Hears of documents that the user sets to another language by the editor's own means: the editor then closes the document
 * and opens it anew in that language, one right after the other.
 */
function watchChoices(choices: PlainTextChoices): vscode.Disposable {
	let closed: { file: string; language: string } | undefined;
	const isChange = (document: vscode.TextDocument, from: string, to: string) =>
		document.uri.toString() === closed?.file && closed.language === from && document.languageId === to;
	return vscode.Disposable.from(
		vscode.workspace.onDidCloseTextDocument((document) => {
			closed = { file: document.uri.toString(), language: document.languageId };
			// A file that is closed and opened again later has not been set to another language.
			setTimeout(() => {
				closed = undefined;
			});
		}),
		vscode.workspace.onDidOpenTextDocument((document) => {
			if (isChange(document, dumpLanguage, 'plaintext')) void choices.add(document);
			if (isChange(document, 'plaintext', dumpLanguage)) void choices.delete(document);
		}),
	);
}
