/**
 * Text as TeX.
 * In: any text. Out: a value that BibTeX, biber and Pandoc read back as the same text, braces balanced; Unicode stays.
 */

/** In braces of a field. Line ends are blanks there. */
export function escapeTex(text: string): string {
	const isBalanced = bracesBalance(text);
	return (
		text
			.replace(/[\\{}&%$#_~^]/g, (sign) =>
				isBalanced && (sign === '{' || sign === '}') ? `\\${sign}` : (escapes[sign] ?? ''),
			)
			// Two of these in a row print another sign.
			.replace(/([-`'])(?=\1)/g, '$1{}')
			.replace(/[ \t\r\n\f]+/g, ' ')
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

/** A title whose capitals stay where a style sets titles in lower case: every word that holds one, but for the first letter. */
export function protectCapitals(text: string): string {
	return text
		.split(' ')
		.map((word, index) =>
			/\p{Lu}/u.test(index === 0 ? word.slice(1) : word) ? `{${escapeTex(word)}}` : escapeTex(word),
		)
		.join(' ');
}

/** An address or DOI, which BibTeX hands on as it is. */
export function escapeAddress(address: string): string {
	return address.replace(/[\\{}\s]/g, (sign) => encodeURIComponent(sign));
}

function bracesBalance(text: string): boolean {
	let depth = 0;
	for (const sign of text) {
		if (sign === '{') depth++;
		else if (sign === '}') depth--;
		if (depth < 0) return false;
	}
	return depth === 0;
}
