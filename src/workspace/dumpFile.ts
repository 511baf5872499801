/**
 * The reading of one file for the library: a dump, or a bibliography of another program.
 * In: a file, and what was last read of it. Out: its articles, none where it is neither. On failure the last good reading
 * stays, with the reason.
 */
import type { UnkeyedArticle } from '../core/csl/article';
import { ownArticle } from '../core/csl/ownArticle';
import type { Diagnostic, Parsed } from '../core/diagnostic';
import { isDump } from '../core/dump/dump';
import { readArticles } from '../core/dump/read';
import { findFileReader } from '../exchange/formats';
import type { Slices } from './slices';

/** Gives a file's text; rejects with a reason in plain words where it cannot be read. */
export type ReadText = (file: string) => Promise<Parsed<string>>;

/** What was last read of a file. */
export interface FileReading {
	readonly articles: readonly UnkeyedArticle[];
	/** That its encoding had to be guessed. */
	readonly guessed: Diagnostic | undefined;
	/** Why it could not be read since. */
	readonly unreadable: string | undefined;
}

const nothingRead: FileReading = { articles: [], guessed: undefined, unreadable: undefined };

export async function readDumpFile(
	file: string,
	before: FileReading | undefined,
	readText: ReadText,
	slices: Slices,
): Promise<FileReading> {
	try {
		const { value: text, diagnostics } = await readText(file);
		const read = findFileReader(file, text);
		if (read === undefined && !isDump(text)) return nothingRead;
		const readAll = () => read?.(text, file).value.map(({ article }) => article) ?? readArticles(text, file);
		return { ...nothingRead, articles: await readInSlices(readAll, slices), guessed: diagnostics[0] };
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return { ...nothingRead, ...before, unreadable: reason };
	}
}

function readInSlices(readAll: () => Iterable<UnkeyedArticle>, slices: Slices): Promise<UnkeyedArticle[]> {
	return slices.run(async (slice) => {
		const articles: UnkeyedArticle[] = [];
		for (const article of readAll()) {
			articles.push(ownArticle(article));
			if (slice.isOver()) await slice.pause();
		}
		return articles;
	});
}
