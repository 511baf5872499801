/**
 * A bibliography on the command line.
 * In: articles, the notes that cite them, and the name of a style that the program ships or the path of a `.csl` file. Out: the
 * bibliography as plain text, an entry a line, in the order of the style.
 */
import { basename, dirname, join } from 'node:path';
import type { NoteClusters } from '../core/citation/noteClusters';
import { formatNote } from '../exchange/style/formatNote';
import type { CslItem } from '../exchange/style/item';
import { openStyle } from '../exchange/style/openStyle';
import { isRefused } from '../exchange/style/xmlTree';
import { UnreadableFile } from './nodeFiles';
import { nodeStyleFolder } from './nodeStyleFolder';
import { createStyleShelf } from './styleShelf';

export interface StyledList {
	/** `apa`, or `styles/apa.csl` */
	readonly style: string;
	readonly locale: string | undefined;
	/** By their keys; those that no note cites stand in the bibliography, too. */
	readonly items: ReadonlyMap<string, CslItem>;
	readonly notes: readonly NoteClusters[];
}

/** @throws {UnreadableFile} where the style cannot be used */
export async function renderStyledList({ style: name, locale, items, notes }: StyledList): Promise<string> {
	const refuse = (reason: string) => new UnreadableFile(`cannot use the style ${name}: ${reason}`);
	const shipped = nodeStyleFolder(join(__dirname, 'styles'));
	const isPath = name.endsWith('.csl');
	const shelf = createStyleShelf([...(isPath ? foldersOf(name).map(nodeStyleFolder) : []), shipped]);
	const chosen = await shelf.choose(isPath ? basename(name, '.csl') : name, [locale]);
	if (isRefused(chosen)) {
		const hint = isPath ? '' : ` (there are ${(await createStyleShelf([shipped]).names()).join(', ')})`;
		throw refuse(`${chosen.refusal}${hint}`);
	}
	const opened = openStyle(chosen.texts);
	if (isRefused(opened)) throw refuse(opened.refusal);
	const { bibliography } = formatNote(opened, {
		clusters: joinNotes(notes),
		uncited: [...items.keys()],
		items,
	});
	if (bibliography === undefined) throw refuse('it has no bibliography');
	return bibliography.map(({ text }) => `${text}\n`).join('');
}

/** Collections have their dependent styles in a folder of that name within that of the others. */
function foldersOf(path: string): string[] {
	const folder = dirname(path);
	return basename(folder) === 'dependent' ? [folder, dirname(folder)] : [folder];
}

/** As if the notes were one. */
function joinNotes(notes: readonly NoteClusters[]): NoteClusters['clusters'] {
	let before = 0;
	return notes.flatMap(({ clusters }) => {
		const moved = clusters.map((cluster) => ({ ...cluster, noteNumber: cluster.noteNumber + before }));
		before = moved.at(-1)?.noteNumber ?? before;
		return moved;
	});
}
