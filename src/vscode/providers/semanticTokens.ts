/** Colours that only the reader can tell: titles, authors, journals, years. */
import * as vscode from 'vscode';
import { tokensIn, tokenTypes } from '../../core/features/semanticTokens';
import { createByBlock, type DumpReadings, dumpLanguage } from '../dumpReadings';
import { rangeInBlock } from '../ranges';

export function registerSemanticTokens(readings: DumpReadings): vscode.Disposable {
	const tokensOf = createByBlock(readings, (reading) =>
		tokensIn(reading.dump).map(({ type, span }) => ({ type, range: rangeInBlock(reading, span) })),
	);
	const legend = new vscode.SemanticTokensLegend([...tokenTypes]);
	return vscode.languages.registerDocumentSemanticTokensProvider(
		dumpLanguage,
		{
			provideDocumentSemanticTokens(document) {
				const builder = new vscode.SemanticTokensBuilder(legend);
				for (const { type, range } of tokensOf(document)) builder.push(range, type);
				return builder.build();
			},
		},
		legend,
	);
}
