/** Completion of citation keys after `@` in notes, by what finds an article anywhere, with the abstract as documentation. */
import * as vscode from 'vscode';
import { renderArticle } from '../../core/features/articleMarkdown';
import { completeCitation } from '../../core/features/citationCompletion';
import type { Entry } from '../../core/library/library';
import type { SearchIndex } from '../../core/library/searchIndex';
import { toRange } from '../ranges';

class CitationItem extends vscode.CompletionItem {
	constructor(
		readonly entry: Entry,
		label: vscode.CompletionItemLabel,
	) {
		super(label, vscode.CompletionItemKind.Reference);
	}
}

export function registerCitationCompletion(searchIndex: () => SearchIndex): vscode.Disposable {
	const provider: vscode.CompletionItemProvider<CitationItem> = {
		provideCompletionItems(document, position) {
			const completion = completeCitation(searchIndex(), document.getText(), document.offsetAt(position));
			if (completion === undefined) return undefined;
			const range = {
				inserting: toRange(document, completion.typedSpan),
				replacing: toRange(document, completion.keySpan),
			};
			const items = completion.items.map(({ key, title, detail, entry }, order) => {
				const item = new CitationItem(entry, { label: key, description: detail });
				// The search has found the item by words that the key may lack, so the editor has nothing left to filter.
				item.filterText = completion.typed;
				item.sortText = String(order).padStart(4, '0');
				item.detail = title;
				item.range = range;
				return item;
			});
			return new vscode.CompletionList(items, true);
		},
		resolveCompletionItem(item) {
			item.documentation = new vscode.MarkdownString(renderArticle(item.entry.article));
			return item;
		},
	};
	return vscode.languages.registerCompletionItemProvider('markdown', provider, '@', '{');
}
