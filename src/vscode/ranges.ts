/** Spans of the core as ranges of a document: both count UTF-16 units of the same text. */
import * as vscode from 'vscode';
import type { PlacedKey } from '../core/citation/placedKeys';
import type { Span } from '../core/text/span';

export function toRange(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
	return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** Where something of a note stands, whether the note is open or not. */
export function placedRange({ line, column, span }: Omit<PlacedKey, 'key'>): vscode.Range {
	return new vscode.Range(line, column, line, column + span.end - span.start);
}
