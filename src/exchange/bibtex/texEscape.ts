/**
 * Text as TeX.
 * In: any text. Out: a value that BibTeX, biber and Pandoc read back as the same text, braces balanced; Unicode stays.
 */

/** In braces of a field. Line ends are blanks there, and so is what would steer a terminal. */
export function escapeTex(text: string): string {
	const isBalanced = bracesBalance(text);
	return (
		text
			.replace(/[\\{}&%$#_~^]/g, (sign) =>
				isBalanced && (sign === '{' || sign === '}') ? `\\${sign}` : (escapes[sign] ?? ''),
			)
			// Two of these in a row print another sign.
			.replace(/([-`'])(?=\1)/g, '$1{}')
			.replace(/[ \p{Cc}]+/gu, ' ')
	);
}

const escapes: Readonly<Record<string, string>> = {
	'\\': '\\textbackslash{}',
	'{': '\\textbraceleft{}',
	'}': '\\textbraceright{}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}',
	'&': '\\&',
	'%': '\\%',
	$: '\\$',
	'#': '\\#',
	_: '\\_',
};

/** A title whose capitals stay where a style sets titles as sentences: such words are in braces, which protect them. */
export function protectCapitals(text: string): string {
	// A sentence begins with a capital whatever stands there, and so does a subtitle.
	let isFirst = true;
	const escaped = text.split(' ').map((word, index) => {
		const isKept = isFirst && /^\P{L}*\p{Ll}/u.test(word);
		const isHigh = /\p{Lu}/u.test(index === 0 ? word.slice(1) : word);
		isFirst = /[:?!.]$/.test(word) || (isFirst && !/\p{L}/u.test(word));
		return isKept || isHigh ? `{${escapeTex(word)}}` : escapeTex(word);
	});
	return escaped.join(' ');
}

/** An address or DOI, which BibTeX hands on as it is. */
export function escapeAddress(address: string): string {
	return address.replace(/[\\{}\s\p{Cc}]/gu, (sign) => encodeURIComponent(sign));
}

/** Whether BibTeX can hold the text in braces as it is. */
export function bracesBalance(text: string): boolean {
	let depth = 0;
	for (const sign of text) {
		if (sign === '{') depth++;
		else if (sign === '}') depth--;
		if (depth < 0) return false;
	}
	return depth === 0;
}
