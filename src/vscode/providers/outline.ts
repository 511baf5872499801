/** Outline and breadcrumbs of dumps. */
import * as vscode from 'vscode';
import type { BlockReading } from '../../core/dump/blockReadings';
import { type OutlineItem, outlineDump } from '../../core/features/outline';
import { createByBlock, type DumpReadings, dumpLanguage } from '../dumpReadings';
import { rangeInBlock } from '../ranges';

const kinds: Readonly<Record<OutlineItem['kind'], vscode.SymbolKind>> = {
	record: vscode.SymbolKind.Class,
	part: vscode.SymbolKind.Field,
	section: vscode.SymbolKind.String,
};

export function registerOutline(readings: DumpReadings): vscode.Disposable {
	const symbolsOf = createByBlock(readings, (reading) => outlineDump(reading).map((item) => toSymbol(reading, item)));
	return vscode.languages.registerDocumentSymbolProvider(
		dumpLanguage,
		{ provideDocumentSymbols: (document) => symbolsOf(document) },
		{ label: 'Shelfmark' },
	);
}

function toSymbol(reading: BlockReading, item: OutlineItem): vscode.DocumentSymbol {
	const range = rangeInBlock(reading, item.span);
	const symbol = new vscode.DocumentSymbol(
		item.name,
		item.detail,
		kinds[item.kind],
		range,
		rangeInBlock(reading, item.selection),
	);
	symbol.children = item.children.map((child) => toSymbol(reading, child));
	return symbol;
}
