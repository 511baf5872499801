/** Links on identifiers and addresses in dumps. */
import * as vscode from 'vscode';
import { linksIn } from '../../core/features/links';
import { type DumpReadings, dumpLanguage } from '../dumpReadings';
import { toRange } from '../ranges';

export function registerLinks(readings: DumpReadings): vscode.Disposable {
	return vscode.languages.registerDocumentLinkProvider(dumpLanguage, {
		provideDocumentLinks: (document) =>
			linksIn(readings(document).dump).map(
				({ span, target }) => new vscode.DocumentLink(toRange(document, span), vscode.Uri.parse(target, true)),
			),
	});
}
