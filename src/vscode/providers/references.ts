/** Every note that cites an article: from a citation in a note, or from the article's record in a dump or a bibliography. */
import * as vscode from 'vscode';
import { placedKeys } from '../../core/citation/placedKeys';
import { entryAtLine } from '../../core/features/entryAtLine';
import { keysThatMean, type Meant, meaningOf } from '../../core/features/keyReferences';
import { citationKeyAt } from '../../core/features/noteCitations';
import { findCitations } from '../citations';
import { entrySelector, isEntryDocument } from '../documents';
import type { WindowLibrary } from '../library';
import type { WindowNotes } from '../notes';
import { toRange } from '../ranges';

export function registerReferences(library: WindowLibrary, notes: WindowNotes): vscode.Disposable {
	const provider: vscode.ReferenceProvider = {
		async provideReferences(document, position, { includeDeclaration }) {
			const meant = meantAt(library, document, position);
			if (meant === undefined) return undefined;
			const citing = await findCitations(library, notes, meant);
			return includeDeclaration && typeof meant === 'object' ? [...recordPlaces(meant), ...citing] : citing;
		},
	};
	return vscode.Disposable.from(
		vscode.languages.registerReferenceProvider(['markdown', ...entrySelector], provider),
		vscode.languages.registerDocumentHighlightProvider('markdown', {
			provideDocumentHighlights(document, position) {
				const meant = meantAt(library, document, position);
				if (meant === undefined) return undefined;
				const keys = keysThatMean(library.of(document.uri), placedKeys(document.getText()), meant);
				return keys.map(({ span }) => new vscode.DocumentHighlight(toRange(document, span)));
			},
		}),
	);
}

/** What stands at a place of a note or a dump: an article, or a key that no article has. */
function meantAt(library: WindowLibrary, document: vscode.TextDocument, position: vscode.Position): Meant | undefined {
	if (isEntryDocument(document))
		return entryAtLine(library.state().library, document.uri.toString(), position.line + 1);
	const key = citationKeyAt(document.getText(), document.offsetAt(position));
	return key === undefined ? undefined : meaningOf(library.of(document.uri), key.text);
}

function recordPlaces({ sources }: Exclude<Meant, string>): vscode.Location[] {
	return sources.map(
		({ file, line }) => new vscode.Location(vscode.Uri.parse(file, true), new vscode.Position(line - 1, 0)),
	);
}
