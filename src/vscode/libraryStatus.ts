/**
 * The library in the status bar: how many articles it has, and more on hover. While dumps are read it says so, and a click
 * stops that; later a click leads to the Library.
 */
import * as vscode from 'vscode';
import { summarizeLibrary } from '../core/features/librarySummary';
import type { WindowLibrary } from './library';

export function createLibraryStatus(library: WindowLibrary): vscode.Disposable {
	const item = vscode.window.createStatusBarItem('shelfmark.library', vscode.StatusBarAlignment.Right, 101);
	item.name = 'Shelfmark: Library';
	const update = () => {
		const { library: snapshot, isComplete, isStopped } = library.state();
		const isReading = !isComplete && !isStopped;
		const { text, detail } = summarizeLibrary(snapshot);
		// The open dump tells its articles beside it, in words.
		item.text = `$(${isReading ? 'sync~spin' : 'library'}) ${snapshot.entries.size.toLocaleString('en')}`;
		item.tooltip = isReading ? `Dumps are being read. ${detail} Click to stop.` : detail;
		item.command = isReading ? 'shelfmark.stopReading' : 'shelfmark.library.focus';
		item.accessibilityInformation = {
			label: `Shelfmark: ${isReading ? 'reading dumps, ' : ''}${text}`,
			role: 'button',
		};
		if (isReading || snapshot.entries.size > 0) item.show();
		else item.hide();
	};
	// A library that is read at once needs no word about it.
	const timer = setTimeout(update, 1000);
	return vscode.Disposable.from(item, library.onDidChange(update), new vscode.Disposable(() => clearTimeout(timer)));
}
