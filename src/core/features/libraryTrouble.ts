/**
 * What the user has to know of the library besides its articles.
 * In: files that could not be read, files whose encoding had to be guessed, settings that are none, whether reading was
 * stopped. Out: a sentence for each, on one line, as the view shows no more; empty where all is well.
 */

export interface Trouble {
	/** Names of files as the user knows them, with the reason in plain words. */
	readonly unreadable: readonly (readonly [file: string, reason: string])[];
	readonly guessed: readonly string[];
	/** Names of settings that are no lists of patterns. */
	readonly wrongSettings: readonly string[];
	/** Whether the user has stopped the reading of dumps. */
	readonly isStopped: boolean;
}

/** More names than these nobody reads through. */
const mostNamed = 2;

export function describeTrouble({ unreadable, guessed, wrongSettings, isStopped }: Trouble): string {
	const sentences = [
		isStopped ? 'Reading was stopped, so articles are missing; “Read Dumps Again” goes on.' : undefined,
		wrongSettings.length > 0
			? `The setting ${list(wrongSettings)} is not a list of patterns, so its default is used.`
			: undefined,
		unreadable.length > 0
			? `Could not be read: ${list(unreadable.map(([file, reason]) => `${file} (${reason})`))}.`
			: undefined,
		guessed.length > 0 ? `Not UTF-8: ${list(guessed)}; check accented letters.` : undefined,
	];
	return sentences.filter((sentence) => sentence !== undefined).join(' ');
}

/** `a`, `a and b`, `a, b and 3 more` */
function list(names: readonly string[]): string {
	const hidden = names.length - mostNamed;
	return hidden > 0 ? `${names.slice(0, mostNamed).join(', ')} and ${hidden} more` : names.join(' and ');
}
