/** Outline and breadcrumbs of dumps. */
import * as vscode from 'vscode';
import { type OutlineItem, outlineDump } from '../../core/features/outline';
import { type DumpReadings, dumpLanguage } from '../dumpReadings';
import { toRange } from '../ranges';

const kinds: Readonly<Record<OutlineItem['kind'], vscode.SymbolKind>> = {
	record: vscode.SymbolKind.Class,
	part: vscode.SymbolKind.Field,
	section: vscode.SymbolKind.String,
};

export function registerOutline(readings: DumpReadings): vscode.Disposable {
	return vscode.languages.registerDocumentSymbolProvider(
		dumpLanguage,
		{ provideDocumentSymbols: (document) => outlineDump(readings(document)).map((item) => toSymbol(document, item)) },
		{ label: 'Shelfmark' },
	);
}

function toSymbol(document: vscode.TextDocument, item: OutlineItem): vscode.DocumentSymbol {
	const range = toRange(document, item.span);
	const symbol = new vscode.DocumentSymbol(
		item.name,
		item.detail,
		kinds[item.kind],
		range,
		toRange(document, item.selection),
	);
	symbol.children = item.children.map((child) => toSymbol(document, child));
	return symbol;
}
