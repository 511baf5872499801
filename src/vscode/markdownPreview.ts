/**
 * Citations and references in the editor's Markdown preview.
 * In: the library and the formatted notes. Out: what the preview asks an extension for. It is drawn at once with what is known,
 * and again when there is more.
 */
import type MarkdownIt from 'markdown-it';
import * as vscode from 'vscode';
import type { NoteClusters } from '../core/citation/noteClusters';
import { citationPlugin, type PreviewedNote } from '../exchange/preview/citationPlugin';
import { plainNote } from '../exchange/style/plainNote';
import { isOwnNote, openDocument } from './documents';
import type { FormattedNotes } from './formattedNotes';
import type { WindowLibrary } from './library';
import { previewsCitations } from './settings';
import type { WindowStyles } from './styles';

export interface MarkdownPreview extends vscode.Disposable {
	extendMarkdownIt(markdown: MarkdownIt): MarkdownIt;
}

export interface PreviewSources {
	readonly library: WindowLibrary;
	readonly styles: WindowStyles;
	readonly formatted: FormattedNotes;
}

/** Much that changes at once is one reason to draw the preview again. */
const pauseInMs = 100;

export function createMarkdownPreview({ library, styles, formatted }: PreviewSources): MarkdownPreview {
	const drawn = new Set<string>();
	let timer: ReturnType<typeof setTimeout> | undefined;
	const drawAgain = () => {
		clearTimeout(timer);
		timer = setTimeout(() => vscode.commands.executeCommand('markdown.preview.refresh'), pauseInMs);
	};
	// Most that comes to the library changes no note: who asks is told where it does.
	const askAgain = () => {
		for (const file of drawn) {
			const document = openDocument(vscode.Uri.parse(file, true));
			if (document !== undefined) formatted.latest(document);
		}
	};
	const preview = (note: NoteClusters, environment: unknown): PreviewedNote | undefined => {
		const document = documentOf(environment);
		if (document === undefined || !isOwnNote(document) || !previewsCitations(document)) return undefined;
		drawn.add(document.uri.toString());
		return previewNote(document, note, { library, formatted });
	};
	const subscriptions = vscode.Disposable.from(
		library.onDidChange(askAgain),
		styles.onDidChange(askAgain),
		formatted.onDidChange((file) => drawn.has(file) && drawAgain()),
		vscode.workspace.onDidCloseTextDocument(({ uri }) => drawn.delete(uri.toString())),
		vscode.workspace.onDidChangeConfiguration((event) => {
			if (event.affectsConfiguration('shelfmark.previewCitations')) drawAgain();
		}),
	);
	return {
		extendMarkdownIt(markdown) {
			citationPlugin(markdown, preview);
			return markdown;
		},
		dispose() {
			clearTimeout(timer);
			subscriptions.dispose();
		},
	};
}

/** The preview says which note it draws. */
function documentOf(environment: unknown): vscode.TextDocument | undefined {
	const uri = (environment as { currentDocument?: unknown } | undefined)?.currentDocument;
	return uri instanceof vscode.Uri ? openDocument(uri) : undefined;
}

function previewNote(
	document: vscode.TextDocument,
	note: NoteClusters,
	{ library, formatted }: Pick<PreviewSources, 'library' | 'formatted'>,
): PreviewedNote {
	const own = library.of(document.uri);
	const articleOf = (key: string) => own.resolve(key)?.article;
	const known = formatted.latest(document);
	if (known !== undefined) return { clusters: known.clusters, formatted: known.note, articleOf };
	return { clusters: note.clusters, formatted: plainNote(note, articleOf), articleOf };
}
