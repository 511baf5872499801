/** Folding of dumps. */
import * as vscode from 'vscode';
import { foldDump } from '../../core/features/folding';
import { type DumpReadings, dumpLanguage } from '../dumpReadings';

export function registerFolding(readings: DumpReadings): vscode.Disposable {
	return vscode.languages.registerFoldingRangeProvider(dumpLanguage, {
		provideFoldingRanges: (document) =>
			foldDump(readings(document).dump).map(({ start, end }) => new vscode.FoldingRange(start, end)),
	});
}
