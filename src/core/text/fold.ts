/**
 * Folding for comparisons and citation keys: case, accents and letters that carry no accent but have a plain twin.
 * In: any text. Out: a text in which `Müller`, `MÜLLER` and `Mu\u0308ller` are the same.
 */

/** Letters that Unicode does not decompose although readers type them plain. */
const plainTwins: Readonly<Record<string, string>> = {
	ß: 'ss',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	æ: 'ae',
	œ: 'oe',
	ı: 'i',
	ħ: 'h',
	ŧ: 't',
	ŋ: 'ng',
	/** Only the end of a word has this one. */
	ς: 'σ',
};

/** Lower case, without accents: `Żółć` → `zolc`, `Groß` → `gross`. Letters of other scripts stay. */
export function foldText(text: string): string {
	if (isAscii(text)) return text.toLowerCase();
	return text
		.normalize('NFKD')
		.toLowerCase()
		.replace(/\p{M}+/gu, '')
		.replace(/[ßøłđðþæœıħŧŋς]/g, (letter) => plainTwins[letter] ?? letter);
}

function isAscii(text: string): boolean {
	for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
	return true;
}
