/** Hover over a citation in a note: the article, and what can be done with it. */
import * as vscode from 'vscode';
import { renderArticle } from '../../core/features/articleMarkdown';
import { citedEntryAt } from '../../core/features/noteCitations';
import { renderProvenance } from '../../core/features/provenance';
import { fileName } from '../documents';
import type { WindowLibrary } from '../library';
import { toRange } from '../ranges';

const actions = [
	{ command: 'shelfmark.showDetails', title: 'Details' },
	{ command: 'shelfmark.revealInDump', title: 'Reveal in dump' },
	{ command: 'shelfmark.copyCitationKey', title: 'Copy citation key' },
	{ command: 'shelfmark.addTopic', title: 'Add topic' },
];

export function registerCitationHover(library: WindowLibrary): vscode.Disposable {
	return vscode.languages.registerHoverProvider('markdown', {
		provideHover(document, position) {
			const cited = citedEntryAt(library.state().library, document.getText(), document.offsetAt(position));
			if (cited === undefined) return undefined;
			const { entry } = cited;
			const article = new vscode.MarkdownString(
				`${renderArticle(entry.article)}\n\n${renderProvenance(entry, fileName)}`,
			);
			return new vscode.Hover([article, renderActions(entry.article.id)], toRange(document, cited.span));
		},
	});
}

/** Words of our own only, so that they may be trusted with these commands and no others. */
function renderActions(key: string): vscode.MarkdownString {
	const argument = encodeURIComponent(JSON.stringify([{ key }]));
	const markdown = new vscode.MarkdownString(
		actions.map(({ command, title }) => `[${title}](command:${command}?${argument})`).join(' · '),
	);
	markdown.isTrusted = { enabledCommands: actions.map(({ command }) => command) };
	return markdown;
}
