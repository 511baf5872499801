/**
 * The tree **References** in the side bar: what the note that was active last cites. Choosing a row goes to its first place;
 * a row with several places has each of them below it. Its rows are the formatted references as soon as there are any. It follows
 * the note as it is written.
 */
import * as vscode from 'vscode';
import type { PlacedKey } from '../../core/citation/placedKeys';
import { renderArticle } from '../../core/features/articleMarkdown';
import { createLeftTest } from '../../core/features/noteProblems';
import { describeNoReferences, type NoteReference, noteReferences, placeRow } from '../../core/features/noteReferences';
import { count } from '../../core/text/count';
import type { ActiveNote } from '../activeNote';
import { fileName, isOwnNote } from '../documents';
import type { FormattedNotes } from '../formattedNotes';
import type { WindowLibrary } from '../library';
import type { WindowNotes } from '../notes';
import { abstractLength, leftKeys } from '../settings';

const referencesViewId = 'shelfmark.references';

interface ReferenceNode {
	readonly kind: 'reference';
	/** Menus hand it over; only articles have one. */
	readonly key: string | undefined;
	readonly reference: NoteReference;
	readonly document: vscode.TextDocument;
}

interface PlaceNode {
	readonly kind: 'place';
	readonly id: string;
	readonly placed: PlacedKey;
	readonly document: vscode.TextDocument;
}

type Node = ReferenceNode | PlaceNode;

/** What the tree is made from. */
export interface ReferencesSources {
	readonly library: WindowLibrary;
	readonly notes: WindowNotes;
	readonly note: ActiveNote;
	readonly formatted: FormattedNotes;
}

export function createReferencesView(sources: ReferencesSources): vscode.Disposable {
	const changes = new vscode.EventEmitter<undefined>();
	let top = topNodes(sources);
	const view = vscode.window.createTreeView<Node>(referencesViewId, {
		treeDataProvider: {
			onDidChangeTreeData: changes.event,
			getChildren: (node) => (node === undefined ? top : placesOf(node)),
			getTreeItem: toItem,
			resolveTreeItem: resolveTooltip,
		},
	});
	const show = () => {
		const document = openNote(sources);
		top = topNodes(sources);
		view.description = document === undefined || top.length === 0 ? '' : describeNote(document, top);
		const problem = document === undefined ? undefined : sources.formatted.problem(document);
		view.message =
			top.length > 0 ? capitalized(problem ?? '') : describeNoReferences(document && fileName(document.uri.toString()));
		changes.fire(undefined);
	};
	show();
	return vscode.Disposable.from(changes, view, followNote(sources, show));
}

/** Whenever another note is the active one, or something else is to be said of the same. */
function followNote(sources: ReferencesSources, show: () => void): vscode.Disposable {
	const { library, notes, formatted } = sources;
	let shown = openNote(sources);
	const showIf = (isConcerned: (document: vscode.TextDocument | undefined) => boolean) => {
		const document = openNote(sources);
		const isOther = document !== shown;
		shown = document;
		if (isOther || isConcerned(document)) show();
	};
	// Moves between other editors say nothing new.
	const follow = () => showIf(() => false);
	return vscode.Disposable.from(
		library.onDidChange(show),
		notes.onDidChange((files) => showIf((document) => document !== undefined && files.has(document.uri.toString()))),
		formatted.onDidChange((file) => showIf((document) => document?.uri.toString() === file)),
		vscode.window.onDidChangeActiveTextEditor(follow),
		vscode.window.onDidChangeVisibleTextEditors(follow),
		vscode.workspace.onDidChangeConfiguration((event) => {
			if (event.affectsConfiguration('shelfmark')) show();
		}),
	);
}

/** Of other languages nobody knows the keys. What was never saved is gone with its editor. */
function openNote({ notes, note }: ReferencesSources): vscode.TextDocument | undefined {
	const document = note.document();
	if (document === undefined || (document.isUntitled && document.isClosed)) return undefined;
	return isOwnNote(document) || notes.keys().has(document.uri.toString()) ? document : undefined;
}

function topNodes(sources: ReferencesSources): Node[] {
	const { library, notes, formatted } = sources;
	const document = openNote(sources);
	if (document === undefined) return [];
	const isLeft = createLeftTest(leftKeys(vscode.workspace.getWorkspaceFolder(document.uri)));
	const keys = notes.keys().get(document.uri.toString()) ?? [];
	const references = keys.length === 0 ? undefined : formatted.latest(document)?.references;
	const read = { library: library.of(document.uri), isComplete: library.state().isComplete };
	return noteReferences(read, keys, isLeft, (id) => references?.get(id)?.text).map((reference) => ({
		kind: 'reference',
		key: reference.entry?.article.id,
		reference,
		document,
	}));
}

function capitalized(sentence: string): string {
	return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function placesOf(node: Node): PlaceNode[] {
	if (node.kind === 'place' || node.reference.places.length === 1) return [];
	const { reference, document } = node;
	return reference.places.map((placed, index) => ({
		kind: 'place',
		id: `${reference.id}/${index}`,
		placed,
		document,
	}));
}

function describeNote(document: vscode.TextDocument, rows: readonly Node[]): string {
	const name = fileName(document.uri.toString());
	return `${name.slice(name.lastIndexOf('/') + 1)}: ${count(rows.length, 'reference')}`;
}

function toItem(node: Node): vscode.TreeItem {
	return node.kind === 'place' ? placeItem(node) : referenceItem(node);
}

function referenceItem({ reference, document }: ReferenceNode): vscode.TreeItem {
	const { id, label, description, spoken, isUnknown, entry, places } = reference;
	const { None, Collapsed } = vscode.TreeItemCollapsibleState;
	const item = new vscode.TreeItem(label, places.length > 1 ? Collapsed : None);
	item.id = id;
	item.description = description;
	item.iconPath = isUnknown ? unknownIcon : plainIcon;
	item.accessibilityInformation = { label: spoken };
	if (entry !== undefined) item.contextValue = 'article';
	const [first] = places;
	if (first !== undefined) item.command = goTo(document, first);
	return item;
}

function placeItem({ id, placed, document }: PlaceNode): vscode.TreeItem {
	const line = placed.line < document.lineCount ? document.lineAt(placed.line).text : '';
	const { label, description, spoken } = placeRow(placed, line);
	const item = new vscode.TreeItem(label);
	item.id = id;
	item.description = description;
	item.accessibilityInformation = { label: spoken };
	item.command = goTo(document, placed);
	return item;
}

/** The tooltip takes the abstract: it is made when it is asked for. */
function resolveTooltip(item: vscode.TreeItem, node: Node): vscode.TreeItem {
	if (node.kind === 'reference' && node.reference.entry !== undefined)
		item.tooltip = new vscode.MarkdownString(renderArticle(node.reference.entry.article, abstractLength()));
	return item;
}

function goTo({ uri }: vscode.TextDocument, { line, column, span }: PlacedKey): vscode.Command {
	const place = { uri: uri.toString(), line, start: column, end: column + span.end - span.start };
	return { command: 'shelfmark.goToCitation', title: 'Go to Citation', arguments: [place] };
}

const unknownIcon = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
const plainIcon = new vscode.ThemeIcon('book');
