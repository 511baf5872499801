/** Hover over what names a record of a dump: the article. */
import * as vscode from 'vscode';
import { hoverAt } from '../../core/features/hover';
import { type DumpReadings, dumpLanguage } from '../dumpReadings';
import { toRange } from '../ranges';

export function registerHover(readings: DumpReadings): vscode.Disposable {
	return vscode.languages.registerHoverProvider(dumpLanguage, {
		provideHover(document, position) {
			const hover = hoverAt(readings(document), document.offsetAt(position));
			if (hover === undefined) return undefined;
			return new vscode.Hover(new vscode.MarkdownString(hover.markdown), toRange(document, hover.span));
		},
	});
}
