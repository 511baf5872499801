/**
 * A file that is read and written as a whole.
 * In: ways to do both, and how its text is to change. Out: the file with the change. What somebody else writes meanwhile is read
 * again and never lost.
 */
export interface WholeFile {
	/** Undefined where there is no file. */
	read(): Promise<string | undefined>;
	/** Replaces all that the file holds in one step. */
	write(text: string): Promise<void>;
}

/** Somebody who writes all the time is not waited for. */
const mostTries = 5;

/** Rejects, in plain words, where the file cannot be written or never holds still. */
export async function changeWhole(file: WholeFile, change: (text: string) => string): Promise<void> {
	let before = await file.read();
	for (let tries = 0; tries < mostTries; tries++) {
		const text = change(before ?? '');
		if (text === (before ?? '')) return;
		const now = await file.read();
		if (now === before) return file.write(text);
		before = now;
	}
	throw new Error('it is being written by another program all the time.');
}
