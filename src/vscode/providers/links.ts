/** Links on identifiers and addresses, in dumps and as citation keys of notes. */
import * as vscode from 'vscode';
import { keyLinks } from '../../core/features/keyLinks';
import { type DumpLink, linksIn } from '../../core/features/links';
import { type DumpReadings, dumpLanguage } from '../dumpReadings';
import { toRange } from '../ranges';

export function registerLinks(readings: DumpReadings): vscode.Disposable {
	const toLinks = (document: vscode.TextDocument, links: readonly DumpLink[]) =>
		links.map(({ span, target }) => new vscode.DocumentLink(toRange(document, span), vscode.Uri.parse(target, true)));
	return vscode.Disposable.from(
		vscode.languages.registerDocumentLinkProvider(dumpLanguage, {
			provideDocumentLinks: (document) => toLinks(document, linksIn(readings(document).dump)),
		}),
		vscode.languages.registerDocumentLinkProvider('markdown', {
			provideDocumentLinks: (document) => toLinks(document, keyLinks(document.getText())),
		}),
	);
}
