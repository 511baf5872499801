/** Spans and edits of the core as ranges and edits of a document: both count UTF-16 units of the same text. */
import * as vscode from 'vscode';
import type { PlacedKey } from '../core/citation/placedKeys';
import { type BlockReading, offsetInBlock, positionInWhole } from '../core/dump/blockReadings';
import type { TextEdit } from '../core/text/edit';
import type { Span } from '../core/text/span';

export function toRange(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
	return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** Edits of a document as one change of the editor. */
export function toWorkspaceEdit(document: vscode.TextDocument, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
	const edit = new vscode.WorkspaceEdit();
	for (const { span, newText } of edits) edit.replace(document.uri, toRange(document, span), newText);
	return edit;
}

/** The range of what stands in a block of a dump, whose places are those of its own lines. */
export function rangeInBlock(reading: BlockReading, { start, end }: Span): vscode.Range {
	const [from, to] = [positionInWhole(reading, start), positionInWhole(reading, end)];
	return new vscode.Range(from.line, from.column, to.line, to.column);
}

export function offsetOf(reading: BlockReading, { line, character }: vscode.Position): number {
	return offsetInBlock(reading, { line, column: character });
}

/** Where something of a note stands, whether the note is open or not. */
export function placedRange({ line, column, span }: Omit<PlacedKey, 'key'>): vscode.Range {
	return new vscode.Range(line, column, line, column + span.end - span.start);
}
