/** Colours that only the reader can tell: titles, authors, journals, years. */
import * as vscode from 'vscode';
import { tokensIn, tokenTypes } from '../../core/features/semanticTokens';
import { type DumpReadings, dumpLanguage } from '../dumpReadings';
import { toRange } from '../ranges';

export function registerSemanticTokens(readings: DumpReadings): vscode.Disposable {
	const legend = new vscode.SemanticTokensLegend([...tokenTypes]);
	return vscode.languages.registerDocumentSemanticTokensProvider(
		dumpLanguage,
		{
			provideDocumentSemanticTokens(document) {
				const builder = new vscode.SemanticTokensBuilder(legend);
				for (const { type, span } of tokensIn(readings(document).dump)) builder.push(toRange(document, span), type);
				return builder.build();
			},
		},
		legend,
	);
}
