/**
 * Notes with their citations and references in the citation style, as they are now.
 * In: open notes, the library and the styles. Out: what was formatted last, at once, and an event when there is more; nobody waits
 * who does not want to. A note is formatted when somebody asks for it, and again where what it cites, an article or the style has
 * changed since.
 */
import * as vscode from 'vscode';
import { keysInOrder, type NoteCluster, noteClusters } from '../core/citation/noteClusters';
import type { Article } from '../core/csl/article';
import type { Library } from '../core/library/library';
import type { FormattedEntry, FormattedNote, NoteToFormat } from '../exchange/style/formatNote';
import { toCslItems } from '../exchange/style/item';
import type { StyleTexts } from '../exchange/style/openStyle';
import { isRefused, type Refusal } from '../exchange/style/xmlTree';
import type { Formatting } from '../workspace/formatting';
import type { WindowLibrary } from './library';
import type { WindowStyles } from './styles';

export interface FormattedDocument {
	readonly note: FormattedNote;
	/** Parallel to those of `note`, with their places in the text that was formatted. */
	readonly clusters: readonly NoteCluster[];
	/** The references by the keys of their articles in the library. */
	readonly references: ReadonlyMap<string, FormattedEntry>;
	/** All that it was made from, but the places in the text. */
	readonly source: string;
}

export interface FormattedNotes extends vscode.Disposable {
	/** What was formatted last, which may be of a moment ago; where that is so, the note is formatted anew. */
	latest(document: vscode.TextDocument): FormattedDocument | undefined;
	/** Why the note cannot be formatted, in words; undefined where it can. */
	problem(document: vscode.TextDocument): string | undefined;
	/** The note as it is now. Rejects with a reason in plain words. */
	format(document: vscode.TextDocument): Promise<FormattedDocument>;
	/** References alone, in the style of the document or of the settings, as if all stood in one bibliography. */
	formatAlone(
		keys: readonly string[],
		document: vscode.TextDocument | undefined,
		style?: WindowStyles['styleFor'],
	): Promise<readonly FormattedEntry[]>;
	/** The citations of a text as if it stood in the document. */
	formatText(text: string, document: vscode.TextDocument | undefined): Promise<FormattedNote>;
	/** The address of a note of which there is more to say than before. */
	readonly onDidChange: vscode.Event<string>;
}

export interface FormattingSources {
	readonly library: WindowLibrary;
	readonly styles: WindowStyles;
	readonly formatting: Formatting;
	readonly log: vscode.LogOutputChannel;
}

interface NoteState {
	readonly stamp: { readonly version: number; readonly generation: number };
	readonly cancel: AbortController;
	readonly work: Promise<FormattedDocument>;
	/** Of this work, or of work before it. */
	result: FormattedDocument | undefined;
	problem: string | undefined;
}

export function createFormattedNotes(sources: FormattingSources): FormattedNotes {
	const { library, styles, formatting } = sources;
	const changes = new vscode.EventEmitter<string>();
	const generation = createGeneration(library, styles);
	const states = createNoteStates(sources, generation.get, (file) => changes.fire(file));
	const closed = vscode.workspace.onDidCloseTextDocument(({ uri }) => states.forget(uri.toString()));
	const subscriptions = vscode.Disposable.from(changes, closed, generation, formatting);
	return {
		latest: (document) => states.begin(document).result,
		problem: (document) => states.get(document.uri.toString())?.problem,
		async format(document) {
			// Who asks again after a failure may have mended what was wrong.
			if (states.get(document.uri.toString())?.problem !== undefined) states.forget(document.uri.toString());
			for (;;) {
				const { work, cancel } = states.begin(document);
				const result = await work.catch((error: unknown) => {
					if (!cancel.signal.aborted) throw error;
				});
				// What was called off while somebody waits for it is formatted as it is by now.
				if (result !== undefined && !cancel.signal.aborted) return result;
			}
		},
		formatAlone: (keys, document, style = styles.styleFor) => formatKeys(sources, keys, document, style),
		formatText: async (text, document) => {
			const style = usable(await styles.styleFor(document));
			return formatOnce(sources, toFormat(text, libraryOf(library, document)), style);
		},
		onDidChange: changes.event,
		dispose: () => subscriptions.dispose(),
	};
}

/** What is formatted, or being formatted, of each note. `changed` is told of a note of which there is more to say. */
function createNoteStates(sources: FormattingSources, generation: () => number, changed: (file: string) => void) {
	const states = new Map<string, NoteState>();
	const fail = (file: string, state: NoteState, error: unknown) => {
		if (state.cancel.signal.aborted) return;
		state.problem = error instanceof Error ? error.message : String(error);
		state.result = undefined;
		sources.log.warn(`${file}: ${state.problem}`);
		changed(file);
	};
	const finish = (file: string, state: NoteState, result: FormattedDocument) => {
		const isNew = state.result?.note !== result.note;
		Object.assign(state, { result, problem: undefined });
		if (isNew && states.get(file) === state) changed(file);
	};
	return {
		get: (file: string) => states.get(file),
		/** The work on the note as it is now. */
		begin(document: vscode.TextDocument): NoteState {
			const file = document.uri.toString();
			const before = states.get(file);
			const stamp = { version: document.version, generation: generation() };
			if (before?.stamp.version === stamp.version && before.stamp.generation === stamp.generation) return before;
			before?.cancel.abort();
			const cancel = new AbortController();
			const work = formatDocument(sources, document, cancel.signal, before?.result);
			const state: NoteState = { stamp, cancel, work, result: before?.result, problem: before?.problem };
			states.set(file, state);
			work.then(
				(result) => finish(file, state, result),
				(error: unknown) => fail(file, state, error),
			);
			return state;
		},
		forget(file: string) {
			states.get(file)?.cancel.abort();
			states.delete(file);
		},
	};
}

/** A number that is another one as soon as articles or styles are. */
function createGeneration(library: WindowLibrary, styles: WindowStyles) {
	let count = 0;
	const next = () => {
		count++;
	};
	const subscriptions = vscode.Disposable.from(library.onDidChange(next), styles.onDidChange(next));
	return { get: () => count, dispose: () => subscriptions.dispose() };
}

/** Most of what is typed, and most that comes to the library, changes nothing that is cited: then what is `known` holds on. */
async function formatDocument(
	{ library, styles, formatting }: FormattingSources,
	document: vscode.TextDocument,
	signal: AbortSignal,
	known: FormattedDocument | undefined,
): Promise<FormattedDocument> {
	const note = toFormat(document.getText(), library.of(document.uri));
	const { name } = styles.choiceFor(document);
	const style = await styles.styleFor(document);
	if (isRefused(style)) throw new Error(`the citation style “${name}” cannot be used: ${style.refusal}.`);
	const source = describeSource(note, style.texts);
	if (known?.source === source) return { ...known, clusters: note.clusters };
	const formatted = await formatting.format({ ...note, texts: style.texts }, signal);
	if (formatted === undefined) throw new Error('formatting was called off.');
	const references = new Map((formatted.bibliography ?? []).map((entry) => [entry.key, entry]));
	return { note: formatted, clusters: note.clusters, references, source };
}

function describeSource({ clusters, uncited, items }: NoteToFormat, { style, locale }: StyleTexts): string {
	const cited = clusters.map(({ place, noteNumber, citations }) => [
		place,
		noteNumber,
		citations.map(({ key, mode, prefix, rest, locator }) => [key, mode, prefix, rest, locator?.label, locator?.value]),
	]);
	return JSON.stringify([cited, uncited, [...items], locale, style]);
}

function toFormat(text: string, library: Library): NoteToFormat {
	const found = noteClusters(text);
	const uncited = found.isAllUncited ? [...found.uncited, ...library.entries.keys()] : found.uncited;
	return { clusters: found.clusters, uncited, items: itemsOf(library, keysInOrder({ ...found, uncited })) };
}

function itemsOf(library: Library, keys: readonly string[]): NoteToFormat['items'] {
	return toCslItems(
		keys.flatMap((key): [string, Article][] => {
			const entry = library.resolve(key);
			return entry === undefined ? [] : [[key, entry.article]];
		}),
	);
}

async function formatKeys(
	sources: FormattingSources,
	keys: readonly string[],
	document: vscode.TextDocument | undefined,
	findStyle: WindowStyles['styleFor'],
): Promise<readonly FormattedEntry[]> {
	const style = usable(await findStyle(document));
	const items = itemsOf(libraryOf(sources.library, document), keys);
	const { bibliography } = await formatOnce(sources, { clusters: [], uncited: keys, items }, style);
	if (bibliography === undefined) throw new Error(`the citation style “${style.title}” has no bibliography.`);
	return bibliography;
}

function libraryOf(library: WindowLibrary, document: vscode.TextDocument | undefined): Library {
	return document === undefined ? library.state().library : library.of(document.uri);
}

type AnyStyle = Awaited<ReturnType<WindowStyles['styleFor']>>;
type UsableStyle = Exclude<AnyStyle, Refusal>;

function usable(style: AnyStyle): UsableStyle {
	if (isRefused(style)) throw new Error(`the citation style cannot be used: ${style.refusal}.`);
	return style;
}

async function formatOnce(
	{ formatting }: FormattingSources,
	note: NoteToFormat,
	style: UsableStyle,
): Promise<FormattedNote> {
	const formatted = await formatting.format({ ...note, texts: style.texts }, new AbortController().signal);
	if (formatted === undefined) throw new Error('formatting was called off.');
	return formatted;
}
