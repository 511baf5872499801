/** Hover over what names a record of a dump: the article. */
import * as vscode from 'vscode';
import { blockAt } from '../../core/dump/blockReadings';
import { hoverAt } from '../../core/features/hover';
import { type DumpReadings, dumpLanguage } from '../dumpReadings';
import { offsetOf, rangeInBlock } from '../ranges';
import { abstractLength } from '../settings';

export function registerHover(readings: DumpReadings): vscode.Disposable {
	return vscode.languages.registerHoverProvider(dumpLanguage, {
		provideHover(document, position) {
			const reading = blockAt(readings.read(document), position.line);
			const hover = reading && hoverAt(reading, offsetOf(reading, position), abstractLength());
			if (reading === undefined || hover === undefined) return undefined;
			return new vscode.Hover(new vscode.MarkdownString(hover.markdown), rangeInBlock(reading, hover.span));
		},
	});
}
