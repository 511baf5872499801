/** Formatted references: in the note, on hover, on the clipboard; in the style of the settings or of the note. */
import { equal, match, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { run, textOf, uriOf, waitUntil, writeText } from '../support/inEditor';
import { footnoteStyle } from '../support/styles';

const apaHerons =
	'Marchetti, G., & Lindqvist, S. (2021). Night Herons in Town: A Guide for Insomniacs. *Urban Birds Q*. <https://doi.org/10.5555/ubq.2021.44>';
const footnoteHerons = 'Marchetti, Giulia, Lindqvist, Signe. *Night Herons in Town: A Guide for Insomniacs*.';
const start = '<!-- bibliography -->';
const end = '<!-- /bibliography -->';

describe('formatted references in VS Code', () => {
	const place = 'formatted';
	// Watchers may lose what is written into a folder that has just come.
	const watched = () => uriOf('notes', 'mine.csl');
	const set = (name: string, value: unknown) => vscode.workspace.getConfiguration('shelfmark').update(name, value);
	const openText = async (content: string) => {
		const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
		await vscode.window.showTextDocument(document);
		return document;
	};
	/** A file of the workspace, open. */
	const openFile = async (name: string, content: string) => {
		const uri = uriOf(place, name);
		await writeText(uri, content);
		const document = await vscode.workspace.openTextDocument(uri);
		await vscode.window.showTextDocument(document);
		return document;
	};
	const between = (document: vscode.TextDocument) => {
		const text = document.getText();
		return text.slice(text.indexOf(start) + start.length, text.indexOf(end)).trim();
	};

	afterEach(async () => {
		await run('workbench.action.closeAllEditors');
		await run('notifications.clearAll');
		for (const name of ['citationStyle', 'citationLocale', 'bibliographyOnSave', 'styleFolder'])
			await set(name, undefined);
		await vscode.workspace.fs.delete(uriOf(place), { recursive: true }).then(undefined, () => undefined);
		await vscode.workspace.fs.delete(watched()).then(undefined, () => undefined);
	});

	it('are written between markers, and nowhere else', async () => {
		const before = 'Herons [@marchetti2021night].  \n\ttab\n\n';
		const document = await openText(`${before}${start}\nold\n${end}\n\nThe rest \n`);
		await run('shelfmark.insertBibliography');
		equal(document.getText(), `${before}${start}\n\n${apaHerons}\n\n${end}\n\nThe rest \n`);
		const { version } = document;
		await run('shelfmark.insertBibliography');
		equal(document.version, version);
	});

	it('come at the end of a note that has no markers, and follow what it cites', async () => {
		const document = await openText('Herons [@marchetti2021night] and @nobody1999.');
		await run('shelfmark.insertBibliography');
		equal(document.getText(), `Herons [@marchetti2021night] and @nobody1999.\n\n${start}\n\n${apaHerons}\n\n${end}\n`);
		const edit = new vscode.WorkspaceEdit();
		edit.replace(document.uri, new vscode.Range(0, 8, 0, 28), '@okonkwo2016catalogue');
		await vscode.workspace.applyEdit(edit);
		await run('shelfmark.insertBibliography');
		match(between(document), /^Okonkwo, .* \(2016\)\. \*A Catalogue of Small Bridges\*/);
	});

	it('are in the style and the language of the settings, and of the note, which wins', async () => {
		const document = await openText('@marchetti2021night @delafuente2022fish [p. 3]');
		const formatted = async (style: string | undefined, locale: string | undefined) => {
			await set('citationStyle', style);
			await set('citationLocale', locale);
			await run('shelfmark.insertBibliography');
			return between(document);
		};
		match(await formatted('vancouver', undefined), /^1\\\. Marchetti G, Lindqvist S\./);
		match(await formatted(undefined, 'de'), /Freshw Rep\*, \*7\*, Artikel e010203/);
		await writeText(uriOf(place, 'own.csl'), footnoteStyle);
		const note = await openFile('own.md', '---\ncsl: own.csl\n---\n@marchetti2021night');
		await run('shelfmark.insertBibliography');
		equal(between(note), footnoteHerons);
	});

	it('are in a style of the workspace, and follow its file', async () => {
		const document = await openText('@marchetti2021night');
		await writeText(watched(), footnoteStyle);
		await set('citationStyle', 'mine');
		await waitUntil(async () => {
			await run('shelfmark.insertBibliography');
			return between(document) === footnoteHerons;
		});
		await writeText(watched(), footnoteStyle.replace('delimiter=". "', 'delimiter=" – "'));
		await waitUntil(async () => {
			await run('shelfmark.insertBibliography');
			return between(document).includes('Signe – *Night');
		});
	});

	it('leave the note as it is where the style cannot be used', async () => {
		const document = await openText('@marchetti2021night');
		await set('citationStyle', 'nowhere');
		// The message stays until it is closed.
		void run('shelfmark.insertBibliography');
		await new Promise((resolve) => setTimeout(resolve, 1000));
		equal(document.getText(), '@marchetti2021night');
	});

	it('are refreshed on saving where the settings say so, and the note has markers', async () => {
		await set('bibliographyOnSave', true);
		const plain = await openFile('plain.md', 'Herons @marchetti2021night.\n');
		const text = `Herons @marchetti2021night.\n\n${start}\n${end}\n`;
		const document = await openFile('saved.md', text);
		for (const note of [plain, document]) {
			const edit = new vscode.WorkspaceEdit();
			edit.insert(note.uri, new vscode.Position(0, 0), 'Night ');
			await vscode.workspace.applyEdit(edit);
			await note.save();
		}
		const expected = `Night Herons @marchetti2021night.\n\n${start}\n\n${apaHerons}\n\n${end}\n`;
		await waitUntil(async () => (await textOf(document.uri)) === expected && !document.isDirty);
		equal(await textOf(plain.uri), 'Night Herons @marchetti2021night.\n');
	});

	it('stand in the hover as soon as they are there', async () => {
		const document = await openText('See [@marchetti2021night].');
		const value = await waitUntil(async () => {
			const position = new vscode.Position(0, 10);
			const [hover] = await run<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
			const [article] = (hover?.contents ?? []) as vscode.MarkdownString[];
			return article?.value.includes(apaHerons) && article;
		});
		ok(value.isTrusted !== true && value.supportHtml !== true);
		ok(value.value.startsWith('**Night Herons in Town'));
	});

	it('have citations that are copied as they read, or made of articles', async () => {
		const { clipboard } = vscode.env;
		const document = await openText('See [see @marchetti2021night, p. 3] and @okonkwo2016catalogue.');
		const editor = await vscode.window.showTextDocument(document);
		for (const [place, expected] of [
			[12, '(see Marchetti & Lindqvist, 2021, p. 3)'],
			[45, 'Okonkwo (2016)'],
		] as const) {
			editor.selection = new vscode.Selection(0, place, 0, place);
			await run('shelfmark.copyFormattedCitation');
			equal(await clipboard.readText(), expected);
		}
		await run('shelfmark.copyFormattedCitation', { key: 'marchetti2021night' }, [
			{ key: 'marchetti2021night' },
			{ key: 'okonkwo2016catalogue' },
		]);
		equal(await clipboard.readText(), '(Marchetti & Lindqvist, 2021; Okonkwo, 2016)');
	});

	it('are copied as text and as Markdown, one or several, in the letters of the note', async () => {
		const { clipboard } = vscode.env;
		const document = await openText('See [@marchetti2021night].');
		const editor = await vscode.window.showTextDocument(document);
		editor.selection = new vscode.Selection(0, 12, 0, 12);
		await run('shelfmark.copyFormattedReferenceAsMarkdown');
		equal(await clipboard.readText(), apaHerons);
		await run('shelfmark.copyFormattedReference');
		equal(await clipboard.readText(), apaHerons.replace(/[*<>]/g, ''));
		await run('shelfmark.copyFormattedReference', { key: 'marchetti2021night' }, [
			{ key: 'marchetti2021night' },
			{ key: 'okonkwo2016catalogue' },
		]);
		match(await clipboard.readText(), /^Marchetti, .*\nOkonkwo, .*$/);
	});
});
