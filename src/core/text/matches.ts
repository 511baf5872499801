/**
 * All matches of a pattern, as `matchAll` gives them: that makes a pattern anew at every call, which costs more than most
 * short texts do.
 * In: a text, and a global pattern that never matches nothing. Out: its matches in order.
 */
export function matchesIn(text: string, pattern: RegExp): RegExpExecArray[] {
	const found: RegExpExecArray[] = [];
	pattern.lastIndex = 0;
	for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) found.push(match);
	return found;
}
