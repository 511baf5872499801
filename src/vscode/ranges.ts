/** Spans of the core as ranges of a document: both count UTF-16 units of the same text. */
import * as vscode from 'vscode';
import type { Span } from '../core/text/span';

export function toRange(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
	return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
