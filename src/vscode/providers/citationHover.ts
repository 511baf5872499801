/** Hover over a citation in a note: the article, and what can be done with it. */
import * as vscode from 'vscode';
import { renderArticle } from '../../core/features/articleMarkdown';
import { renderCitedIn } from '../../core/features/citedIn';
import { citingNotes } from '../../core/features/keyReferences';
import { citedEntryAt } from '../../core/features/noteCitations';
import { renderProvenance } from '../../core/features/provenance';
import { fileName } from '../documents';
import type { FormattedNotes } from '../formattedNotes';
import type { WindowLibrary } from '../library';
import type { WindowNotes } from '../notes';
import { toRange } from '../ranges';
import { abstractLength } from '../settings';

const actions = [
	{ command: 'shelfmark.showDetails', title: 'Details' },
	{ command: 'shelfmark.openLiteratureNote', title: 'Literature note' },
	{ command: 'shelfmark.revealInDump', title: 'Reveal in dump' },
	{ command: 'shelfmark.copyCitationKey', title: 'Copy citation key' },
	{ command: 'shelfmark.copyFormattedReference', title: 'Copy reference' },
	{ command: 'shelfmark.showCitations', title: 'Cited in' },
	{ command: 'shelfmark.addTopic', title: 'Add topic' },
];

export function registerCitationHover(
	library: WindowLibrary,
	notes: WindowNotes,
	formatted: FormattedNotes,
): vscode.Disposable {
	return vscode.languages.registerHoverProvider('markdown', {
		provideHover(document, position) {
			const { library: snapshot } = library.state();
			const cited = citedEntryAt(library.of(document.uri), document.getText(), document.offsetAt(position));
			if (cited === undefined) return undefined;
			const { entry } = cited;
			const citing = citingNotes(snapshot, notes.keys(), entry);
			// A hover waits for nothing: the reference is there as soon as the note was formatted.
			const reference = formatted.latest(document)?.references.get(entry.article.id)?.markdown ?? '';
			const parts = [
				renderArticle(entry.article, abstractLength()),
				reference,
				renderProvenance(entry, fileName),
				renderCitedIn(citing, document.uri.toString(), fileName),
			];
			const article = new vscode.MarkdownString(parts.filter((part) => part !== '').join('\n\n'));
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
