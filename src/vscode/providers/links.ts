/** Links on identifiers and addresses, in dumps and as citation keys of notes. */
import * as vscode from 'vscode';
import { keyLinks } from '../../core/features/keyLinks';
import { type DumpLink, linksIn } from '../../core/features/links';
import { createByBlock, type DumpReadings, dumpLanguage } from '../dumpReadings';
import { rangeInBlock, toRange } from '../ranges';

export function registerLinks(readings: DumpReadings): vscode.Disposable {
	const linksOf = createByBlock(readings, (reading) =>
		linksIn(reading.dump).map((link) => toLink(rangeInBlock(reading, link.span), link)),
	);
	return vscode.Disposable.from(
		vscode.languages.registerDocumentLinkProvider(dumpLanguage, {
			provideDocumentLinks: (document) => linksOf(document),
		}),
		vscode.languages.registerDocumentLinkProvider('markdown', {
			provideDocumentLinks: (document) =>
				keyLinks(document.getText()).map((link) => toLink(toRange(document, link.span), link)),
		}),
	);
}

function toLink(range: vscode.Range, { target }: DumpLink): vscode.DocumentLink {
	return new vscode.DocumentLink(range, vscode.Uri.parse(target, true));
}
