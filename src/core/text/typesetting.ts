/**
 * Text from a dump within LaTeX and Typst.
 * In: any text. Out: markup that shows exactly that text: no command, no comment, no line of its own.
 */

const latexSigns: Readonly<Record<string, string>> = {
	'\\': '\\textbackslash{}',
	'^': '\\textasciicircum{}',
	'~': '\\textasciitilde{}',
	'<': '\\textless{}',
	'>': '\\textgreater{}',
	'`': '\\textasciigrave{}',
	// Two of them would be one other sign.
	'-': '-{}',
	"'": "'{}",
};

export function escapeLatex(text: string): string {
	return text
		.replace(/\s+/g, ' ')
		.replace(/[\\^~<>`{}$&#%_]|-(?=-)|'(?=')/g, (sign) => latexSigns[sign] ?? `\\${sign}`);
}

/** Within content, also at its start; any sign may be escaped by a backslash. */
export function escapeTypst(text: string): string {
	return text
		.replace(/\s+/g, ' ')
		.replace(/[\\`*_{}[\]<>#@$~=+/-]|\.(?=\.\.)/g, '\\$&')
		.replace(/^( ?\d+)\./, '$1\\.');
}
