/** **Article Details**: a text that cannot be changed, with all that is known of an article and links to its records. */
import * as vscode from 'vscode';
import { type Details, renderDetails } from '../../core/features/details';
import { fileName } from '../documents';
import type { WindowLibrary } from '../library';
import { toRange } from '../ranges';

const scheme = 'shelfmark-details';

/** The key stands in the query: a path may not hold all that a key may. */
export async function showDetails(key: string, shown: vscode.TextDocumentShowOptions = {}): Promise<void> {
	const uri = vscode.Uri.from({ scheme, path: 'Article Details', query: key });
	await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: true, ...shown });
}

export function registerDetails(library: WindowLibrary): vscode.Disposable {
	const changes = new vscode.EventEmitter<vscode.Uri>();
	const detailsOf = ({ query }: vscode.Uri): Details => {
		const entry = library.state().library.resolve(query);
		if (entry === undefined) return { text: `No article of the library has the key ${query}.\n`, links: [] };
		return renderDetails(entry, fileName);
	};
	const isShown = ({ uri }: vscode.TextDocument) => uri.scheme === scheme;
	return vscode.Disposable.from(
		changes,
		vscode.workspace.registerTextDocumentContentProvider(scheme, {
			onDidChange: changes.event,
			provideTextDocumentContent: (uri) => detailsOf(uri).text,
		}),
		vscode.languages.registerDocumentLinkProvider(
			{ scheme },
			{
				provideDocumentLinks: (document) =>
					detailsOf(document.uri).links.map(({ span, source }) => {
						const target = vscode.Uri.parse(source.file).with({ fragment: `L${source.line}` });
						return new vscode.DocumentLink(toRange(document, span), target);
					}),
			},
		),
		library.onDidChange(() => {
			for (const document of vscode.workspace.textDocuments) if (isShown(document)) changes.fire(document.uri);
		}),
	);
}
