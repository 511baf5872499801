/** The tree Library: what it shows, and what can be done with it by mouse and keyboard. */
import { equal, ok } from 'node:assert/strict';
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createTemporaryFolder, PROJECT, removeFolder, SAMPLE_WORKSPACE } from '../harness/paths';
import { chooseFromMenu, openLibrary } from '../harness/tree';
import { waitUntil } from '../harness/waiting';
import { type CodeWindow, createWindow } from '../harness/window';

describe('the library view', () => {
	let window: CodeWindow;

	before(async () => {
		window = await createWindow();
		await openLibrary(window);
	});

	after(async () => {
		await window?.close();
	});

	it('shows the authors of the sample dumps, with counts', async () => {
		// The first articles stand there while the rest is read.
		for (const author of [
			'Ferreira da Costa, Inês',
			'Vandermeer, Hanna',
			'Lindqvist, Signe',
			'Eel Recovery Collaborative Group',
			'No author',
		])
			await window.waitFor('library', author);
	});

	it('opens a group, and the dump at an article', async () => {
		await window.row('library', 'Okonkwo').click();
		await window.waitFor('library', 'A Catalogue of Small Bridges');
		await window.row('library', 'A Catalogue of Small Bridges').click();
		await window.waitFor('tabs', 'tidal-archives.vufind.txt');
		await window.waitFor('statusBar', 'Ln 39');
	});

	it('shows the abstract of an article on hover', async () => {
		await window.row('library', 'Vandermeer').click();
		const article = window.row('library', 'Walking the towpath');
		await article.waitFor();
		await article.hover();
		await window.waitFor('hover', 'Forty volunteers wrote a diary');
		await window.row('library', 'Vandermeer').click();
	});

	it('asks before it opens the address of a DOI', async () => {
		await window.row('library', 'Ferreira').click();
		await window.row('library', 'Salt on the Page').click({ button: 'right' });
		await chooseFromMenu(window, 'Open DOI');
		await window.waitFor('dialog', 'https://doi.org/10.5555/tidal.2019.07');
		await window.press('Escape');
		await window.row('library', 'Ferreira').click();
	});

	it('is grouped by topic and listed by title', async () => {
		await window.runCommand('Shelfmark: Group by Topic');
		await window.waitFor('library', 'No topic');
		await window.runCommand('Shelfmark: List by Title');
		await window.waitFor('library', 'Night Herons in Town');
		await window.runCommand('Shelfmark: Group by Author');
		await window.waitFor('library', 'No author');
	});

	it('follows files that come and go', async () => {
		const file = join(window.workspace, 'dumps', 'new list.txt');
		writeFileSync(file, '1\n|\nQuill Z. Otters. B 2020; 1:2. [PMID: 99000999] [Abstract]\n|\n');
		await window.waitFor('library', 'Quill, Z.');
		rmSync(file);
		await waitUntil('the author gone', async () => !(await window.read('library')).includes('Quill, Z.'));
	});

	it('takes what is copied into a dump of choice, after it has shown what it read', async () => {
		const copy = (text: string) => window.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
		await copy('My notes.');
		await window.runCommand('Shelfmark: Add from Clipboard');
		await window.runCommand('Notifications: Show Notifications');
		await window.waitFor('notifications', 'The clipboard holds no page of a library catalogue');
		await window.runCommand('Notifications: Clear All Notifications');
		const file = join(window.workspace, 'dumps', 'river-care.rca.txt');
		const before = readFileSync(file, 'utf8');
		const entry = '9\n|\nZander P. Ruffs $(x). B 2020; 1:2. [PMID: 99000996] [Abstract]\n|\n';
		await copy(entry);
		await window.runCommand('Shelfmark: Add from Clipboard');
		await window.waitFor('quickInput', 'Add 1 Article from Clipboard');
		await window.waitFor('quickInput', 'Ruffs $\u200b(x)');
		await window.press('Enter');
		await window.waitFor('quickInput', 'Add to which Dump?');
		await window.type('river-care');
		await window.press('Enter');
		await window.waitFor('library', 'Zander, P.');
		equal(readFileSync(file, 'utf8'), `${before}\n\n${entry}`);
	});

	it('lets an unsaved editor win over its file', async () => {
		await window.openFile('river-care.rca.txt');
		await window.press('Control+End');
		await window.type('\n5\n|\nYarrow Q. Otters. B 2020; 1:2. [PMID: 99000998] [Abstract]\n|\n');
		await window.waitFor('library', 'Yarrow, Q.');
	});
});

describe('the library view of files that cannot be read well', () => {
	it('names them and says why, and keeps the others', async () => {
		const window = await createWindow();
		try {
			await openLibrary(window);
			await window.waitFor('library', 'Ferreira da Costa, Inês');
			const [locked, old] = ['river-care.rca.txt', 'old.txt'].map((name) => join(window.workspace, 'dumps', name));
			chmodSync(locked ?? '', 0o000);
			const entry = '1\n|\nM\u00fcller X. Terns. B 2020; 1:2. [PMID: 99000997] [Abstract]\n|\n';
			writeFileSync(old ?? '', entry, 'latin1');
			await window.waitFor('library', 'Not UTF-8: dumps/old.txt; check accented letters.');
			await window.waitFor('library', 'Müller, X.');
			await window.waitFor('library', 'Could not be read: dumps/river-care.rca.txt (no permission to read it).');
			await window.waitFor('library', 'Vandermeer, Hanna');
			mkdirSync(join(window.workspace, '.vscode'));
			writeFileSync(join(window.workspace, '.vscode', 'settings.json'), '{ "shelfmark.dumps": "**/*.txt" }');
			await window.waitFor('library', 'The setting shelfmark.dumps is not a list of patterns, so its default is used.');
			await window.waitFor('library', 'Ferreira da Costa, Inês');
		} finally {
			await window.close();
		}
	});
});

describe('the library view without a folder', () => {
	it('says what to do', async () => {
		const window = await createWindow();
		try {
			const address = new URL(window.page.url());
			address.searchParams.delete('folder');
			address.searchParams.set('ew', 'true');
			await window.page.goto(address.toString());
			await openLibrary(window);
			await window.waitFor('library', 'no folder is open');
		} finally {
			await window.close();
		}
	});
});

describe('the library while it is read', () => {
	it('shows that it is read, and says nothing yet of what it lacks', async () => {
		const folder = await createTemporaryFolder('library');
		cpSync(SAMPLE_WORKSPACE, folder, { recursive: true });
		const list = readFileSync(join(folder, 'dumps', 'river-care.rca.txt'), 'utf8');
		writeFileSync(join(folder, 'dumps', 'long.rca.txt'), `${list}\n`.repeat(30_000_000 / list.length));
		writeFileSync(join(folder, 'notes', 'new.md'), 'See @vandermeer2024walking and @nobody2020nothing.\n');
		const window = await createWindow({ workspace: folder });
		try {
			await window.openFile('new.md');
			await openLibrary(window);
			const progress = window.area('library').locator('.monaco-progress-container.active');
			await progress.first().waitFor();
			const warnings = window.page.locator('.squiggly-warning');
			await waitUntil('all read', async () => {
				const tree = await window.read('library');
				ok(!tree.includes('No articles yet'), tree);
				ok((await warnings.count()) <= 1);
				return tree.includes('Vandermeer, Hanna');
			});
			await waitUntil('one warning', async () => (await warnings.count()) === 1);
			await waitUntil('the progress gone', async () => (await progress.count()) === 0);
		} finally {
			await window.close();
			await removeFolder(folder);
		}
	});
});

describe('the library view of several folders', () => {
	it('reads each folder by settings of its own', async () => {
		const window = await createWindow();
		try {
			const entry = (author: string, id: number) =>
				`1\n|\n${author} X. Terns. B 2020; 1:2. [PMID: ${id}] [Abstract]\n|\n`;
			const write = (path: string, content: string) => {
				mkdirSync(dirname(join(window.workspace, path)), { recursive: true });
				writeFileSync(join(window.workspace, path), content);
			};
			write('one/list.txt', entry('Avocet', 99000991));
			write('one/list.lst', entry('Bittern', 99000992));
			write('two/list.txt', entry('Curlew', 99000993));
			write('two/list.lst', entry('Dunlin', 99000994));
			write('two/old/list.lst', entry('Egret', 99000995));
			write('two/.vscode/settings.json', '{ "shelfmark.dumps": ["**/*.lst"], "shelfmark.exclude": ["old"] }');
			write('both.code-workspace', '{ "folders": [{ "path": "one" }, { "path": "two" }], "settings": {} }');
			const address = new URL(window.page.url());
			address.searchParams.delete('folder');
			address.searchParams.set('workspace', join(window.workspace, 'both.code-workspace'));
			await window.page.goto(address.toString());
			await openLibrary(window);
			// The served VS Code may open before it can read the file that names the folders; it does when the file changes.
			await waitUntil('the folders', async () => {
				write('both.code-workspace', '{ "folders": [{ "path": "one" }, { "path": "two" }], "settings": {} }\n');
				await window.page.waitForTimeout(1000);
				return (await window.read('library')).includes('Avocet, X.');
			});
			await window.waitFor('library', 'Dunlin, X.');
			await window.waitFor('library', 'Avocet, X.');
			const tree = await window.read('library');
			for (const author of ['Bittern', 'Curlew', 'Egret']) ok(!tree.includes(author), author);
			write('two/.vscode/settings.json', '{ "shelfmark.exclude": ["*.lst"] }');
			await window.waitFor('library', 'Curlew, X.');
			await waitUntil('the list gone', async () => !(await window.read('library')).includes('Dunlin, X.'));
			write('two/more.txt', entry('Fulmar', 99000996));
			await window.waitFor('library', 'Fulmar, X.');
		} finally {
			await window.close();
		}
	});
});

describe('the library view of an empty folder', () => {
	it('says what to do', async () => {
		const window = await createWindow({ workspace: join(PROJECT, 'media') });
		try {
			await openLibrary(window);
			await window.waitFor('library', 'No articles yet.');
		} finally {
			await window.close();
		}
	});
});
