/**
 * Readings of open documents.
 * In: a document. Out: the readings of its blocks, made once for each version of its text and shared by all providers. After a
 * change only the lines near it are read again.
 */
import * as vscode from 'vscode';
import { type BlockReader, type BlockReading, checkBlocks, createBlockReader } from '../core/dump/blockReadings';
import { type Block, type ChangingText, findBlocks, type LineChange, updateBlocks } from '../core/dump/blocks';
import { createListMap, joinLists, type ListMap } from '../core/text/listMap';

export const dumpLanguage = 'catalogue-dump';

export interface DumpReadings extends vscode.Disposable {
	read(document: vscode.TextDocument): readonly BlockReading[];
	/** What is wrong in each of the blocks. */
	check(document: vscode.TextDocument): BlockDiagnostics;
}

type BlockDiagnostics = ReturnType<typeof checkBlocks>;

/** What was read of a document, and what has changed since. */
interface Known {
	readonly reader: BlockReader;
	blocks: readonly Block[];
	readings: readonly BlockReading[];
	/** The version that was read, and the last of which all changes are known. */
	version: number;
	followed: number;
	lineCount: number;
	change: LineChange | undefined;
}

export function createDumpReadings(): DumpReadings {
	const readings = new WeakMap<vscode.TextDocument, Known>();
	const subscription = vscode.workspace.onDidChangeTextDocument((event) => {
		const known = readings.get(event.document);
		if (known !== undefined) follow(known, event);
	});
	const checked = new WeakMap<readonly BlockReading[], BlockDiagnostics>();
	const read = (document: vscode.TextDocument) => {
		const known = readings.get(document) ?? createKnown(document);
		readings.set(document, known);
		if (known.version !== document.version) readAgain(known, document);
		return known.readings;
	};
	return {
		read,
		check(document) {
			const blocks = read(document);
			const found = checked.get(blocks) ?? checkBlocks(blocks);
			checked.set(blocks, found);
			return found;
		},
		dispose: () => subscription.dispose(),
	};
}

function createKnown(document: vscode.TextDocument): Known {
	const reader = createBlockReader(document.uri.toString());
	const blocks = findBlocks(toText(document));
	return { reader, blocks, readings: reader(blocks), ...unchanged(document) };
}

function unchanged({ version, lineCount }: vscode.TextDocument) {
	return { version, followed: version, lineCount, change: { first: lineCount, kept: lineCount } };
}

/** Several changes are kept as one that covers them all. */
function follow(known: Known, { document, contentChanges }: vscode.TextDocumentChangeEvent): void {
	let before = document.lineCount;
	for (const { range, text } of contentChanges)
		before += range.end.line - range.start.line - (text.match(/\r\n|\n|\r/g)?.length ?? 0);
	// Without all of them nothing can be said of what has changed since.
	if (known.change === undefined || before !== known.lineCount) known.change = undefined;
	else
		for (const { range } of contentChanges)
			known.change = {
				first: Math.min(known.change.first, range.start.line),
				kept: Math.min(known.change.kept, before - 1 - range.end.line),
			};
	known.lineCount = document.lineCount;
	known.followed = document.version;
}

function readAgain(known: Known, document: vscode.TextDocument): void {
	const { change } = known;
	const text = toText(document);
	const isFollowed = known.followed === document.version && change !== undefined;
	if (!isFollowed) known.blocks = findBlocks(text);
	else if (change.first < known.lineCount) known.blocks = updateBlocks(known.blocks, text, change);
	known.readings = known.reader(known.blocks);
	Object.assign(known, unchanged(document));
}

function toText(document: vscode.TextDocument): ChangingText {
	const { lineCount } = document;
	return { lineCount, textOf: (first, end) => document.getText(new vscode.Range(first, 0, end, 0)) };
}

/** What a feature shows of a document, block by block: made anew only where a block was read anew, or has moved. */
export function createByBlock<T>({ read }: DumpReadings, make: (reading: BlockReading) => readonly T[]) {
	const lists = new WeakMap<vscode.TextDocument, ListMap<BlockReading, readonly T[]>>();
	return (document: vscode.TextDocument): T[] => {
		const list = lists.get(document) ?? createListMap(make);
		lists.set(document, list);
		return joinLists(list(read(document)));
	};
}
