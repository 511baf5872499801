/**
 * Files of the workspace that are read and written as a whole, in any file system that the editor knows.
 * In: where the file is. Out: its text, and a way to replace it. What is written stands in a draft beside the file first, which then
 * takes its place; where that was broken off, the next who reads brings it to its end.
 */
import * as vscode from 'vscode';
import type { WholeFile } from '../workspace/wholeFile';

type Decoding = ConstructorParameters<typeof TextDecoder>[1];

/** `uriOf`: undefined where no folder is open. */
export function createWholeFile(uriOf: () => vscode.Uri | undefined, decoding?: Decoding): WholeFile {
	const { fs } = vscode.workspace;
	const readText = async (file: vscode.Uri) => new TextDecoder('utf-8', decoding).decode(await fs.readFile(file));
	return {
		async read() {
			const file = uriOf();
			if (file === undefined) return undefined;
			return unlessMissing(async () => {
				const text = await unlessMissing(() => readText(file));
				if (text !== undefined) return text;
				await fs.rename(draftOf(file), file);
				return readText(file);
			});
		},
		async write(text) {
			const file = uriOf();
			if (file === undefined) throw new Error('open a folder first: what you decide is kept in it.');
			// A file that takes the place of another is never seen half written.
			await fs.writeFile(draftOf(file), new TextEncoder().encode(text));
			await fs.rename(draftOf(file), file, { overwrite: true });
		},
	};
}

function draftOf(file: vscode.Uri): vscode.Uri {
	return file.with({ path: `${file.path}.new` });
}

/** Undefined where there is no such file. */
async function unlessMissing<T>(act: () => Promise<T>): Promise<T | undefined> {
	try {
		return await act();
	} catch (error) {
		if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
		throw error;
	}
}
