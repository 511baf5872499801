/**
 * Marks of emphasis in Markdown.
 * In: a line. Out: where the marks in pairs stand that make `*Escherichia coli*`, `_in vitro_` or `**BACKGROUND**`. A star that is
 * one of the text (`HLA-B*57:01`, `CYP2C19 *2`) is none: a pair stands around words, with nothing but blanks or signs outside it.
 */

interface Run {
	readonly at: number;
	readonly length: number;
	readonly sign: string;
}

const [star, underscore, backslash] = [42, 95, 92];

/** The length of each mark, by where it starts. */
export function emphasisMarks(text: string): ReadonlyMap<number, number> {
	const marks = new Map<number, number>();
	const open: Run[] = [];
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === backslash) at++;
		if (code !== star && code !== underscore) continue;
		const run = runAt(text, at);
		at += run.length - 1;
		const opened = closes(text, run) ? lastOf(open, run) : -1;
		if (opened !== -1) {
			marks.set(open[opened]?.at ?? 0, run.length);
			marks.set(run.at, run.length);
			open.length = opened;
		} else if (opens(text, run) && open.length < mostOpen) open.push(run);
	}
	return marks;
}

/** No more are nested in one another, or left open, where they mean emphasis. */
const mostOpen = 20;

function runAt(text: string, at: number): Run {
	const sign = text.charAt(at);
	let end = at + 1;
	while (text[end] === sign) end++;
	return { at, length: end - at, sign };
}

function lastOf(open: readonly Run[], { length, sign }: Run): number {
	return open.findLastIndex((run) => run.length === length && run.sign === sign);
}

function opens(text: string, { at, length }: Run): boolean {
	return length < 4 && /^[\s([{"'“‘«*_—–-]?$/.test(text.charAt(at - 1)) && !isBlank(text, at + length);
}

function closes(text: string, { at, length }: Run): boolean {
	return length < 4 && !isBlank(text, at - 1) && !isWord(text, at + length);
}

function isWord(text: string, at: number): boolean {
	return /[\p{L}\p{N}]/u.test(text.charAt(at));
}

function isBlank(text: string, at: number): boolean {
	return /^\s?$/.test(text.charAt(at));
}
