/** Folding of dumps. */
import * as vscode from 'vscode';
import { foldDump } from '../../core/features/folding';
import { createByBlock, type DumpReadings, dumpLanguage } from '../dumpReadings';

export function registerFolding(readings: DumpReadings): vscode.Disposable {
	const rangesOf = createByBlock(readings, ({ dump, first, block }) => {
		const by = first - block.start;
		return foldDump(dump).map(({ start, end }) => new vscode.FoldingRange(start + by, end + by));
	});
	return vscode.languages.registerFoldingRangeProvider(dumpLanguage, {
		provideFoldingRanges: (document) => rangesOf(document),
	});
}
