/**
 * Where a DOI ends in a sentence.
 * In: a DOI with what is printed right behind it. Out: how long the DOI itself is: `10.1000/a(b)1).` ends before `).`
 */

const sentenceMarks: ReadonlySet<string> = new Set('.,;:"\'”’»');
const openings: ReadonlyMap<string, string> = new Map([
	[')', '('],
	[']', '['],
]);

/** Where the DOI at the start of `text` ends: before marks of a sentence, and before brackets that open before it. */
export function endOfDoi(text: string): number {
	if (isLetterOrDigit(text.charCodeAt(text.length - 1))) return text.length;
	/** How many brackets of a kind are closed without having been opened. */
	const surplus = new Map<string, number>();
	for (const [close, open] of openings) surplus.set(close, countOf(text, close) - countOf(text, open));
	let end = text.length;
	for (; end > 0; end--) {
		const last = text[end - 1] ?? '';
		const unopened = surplus.get(last) ?? 0;
		if (!sentenceMarks.has(last) && unopened <= 0) break;
		if (unopened > 0) surplus.set(last, unopened - 1);
	}
	return end;
}

/** What most DOIs end in. */
function isLetterOrDigit(code: number): boolean {
	return (code > 47 && code < 58) || (code > 64 && code < 91) || (code > 96 && code < 123);
}

function countOf(text: string, letter: string): number {
	let count = 0;
	for (let at = text.indexOf(letter); at !== -1; at = text.indexOf(letter, at + 1)) count++;
	return count;
}
