/**
 * Folders of citation styles by way of Node.
 * In: a path. Out: the folder; what it does not have, or cannot be read, rejects with Node's error.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decode } from './decode';
import type { StyleFolder } from './styleShelf';

export function nodeStyleFolder(path: string): StyleFolder {
	return {
		list: () => readdir(path),
		read: async (name) => decode(await readFile(join(path, name))).value,
	};
}
