/**
 * What TeX commands stand for in bibliographies.
 * Source: the LaTeX symbols list, Unicode's combining marks; commands that only dress their argument leave it as it is.
 */

/** By accent command the mark that follows the letter in Unicode. */
export const accents: Readonly<Record<string, string>> = {
	'`': '\u0300',
	"'": '\u0301',
	'^': '\u0302',
	'~': '\u0303',
	'=': '\u0304',
	u: '\u0306',
	'.': '\u0307',
	'"': '\u0308',
	r: '\u030a',
	H: '\u030b',
	v: '\u030c',
	d: '\u0323',
	c: '\u0327',
	k: '\u0328',
	b: '\u0331',
};

const greekLetters =
	'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho varsigma sigma tau upsilon phi chi psi omega';

function greek(): Record<string, string> {
	const letters = greekLetters.split(' ').map((name, index): [string, string] => {
		return [name, String.fromCharCode(0x3b1 + index)];
	});
	const capitals = letters
		.filter(([name]) => name !== 'varsigma')
		.map(([name, letter]): [string, string] => [name.charAt(0).toUpperCase() + name.slice(1), letter.toUpperCase()]);
	return Object.fromEntries([...letters, ...capitals]);
}

/** By command the sign that it prints. */
export const signs: Readonly<Record<string, string>> = {
	...greek(),
	...{ ss: 'ß', SS: 'ẞ', ae: 'æ', AE: 'Æ', oe: 'œ', OE: 'Œ', aa: 'å', AA: 'Å', o: 'ø', O: 'Ø', l: 'ł', L: 'Ł' },
	...{ i: 'ı', j: 'ȷ', dh: 'ð', DH: 'Ð', th: 'þ', TH: 'Þ', dj: 'đ', DJ: 'Đ', ng: 'ŋ', NG: 'Ŋ' },
	...{ '&': '&', '%': '%', $: '$', '#': '#', _: '_', '{': '{', '}': '}', ' ': ' ', ',': '\u202f', '/': '', '-': '' },
	...{ textbackslash: '\\', textasciitilde: '~', textasciicircum: '^', textunderscore: '_', textbar: '|' },
	...{ textless: '<', textgreater: '>', textbraceleft: '{', textbraceright: '}', textdollar: '$', lbrace: '{' },
	...{ rbrace: '}', textquotedbl: '"', textquotesingle: "'", textasciigrave: '`', textquoteleft: '‘' },
	...{ textquoteright: '’', textquotedblleft: '“', textquotedblright: '”', guillemotleft: '«', guillemotright: '»' },
	...{ textendash: '–', textemdash: '—', ldots: '…', dots: '…', textellipsis: '…', textbullet: '•', slash: '/' },
	...{ textregistered: '®', texttrademark: '™', copyright: '©', textcopyright: '©', pounds: '£', texteuro: '€' },
	...{ euro: '€', S: '§', P: '¶', textdegree: '°', degree: '°', textmu: 'μ', pm: '±', textpm: '±', times: '×' },
	...{ texttimes: '×', div: '÷', leq: '≤', le: '≤', geq: '≥', ge: '≥', neq: '≠', approx: '≈', sim: '∼', infty: '∞' },
	...{ to: '→', rightarrow: '→', leftarrow: '←', cdot: '·', circ: '∘', exclamdown: '¡', questiondown: '¿' },
	...{ textexclamdown: '¡', textquestiondown: '¿', newblock: '', relax: '', par: ' ', quad: ' ', '\\': ' ' },
	...{ TeX: 'TeX', LaTeX: 'LaTeX', BibTeX: 'BibTeX', textnumero: '№', textordfeminine: 'ª', textordmasculine: 'º' },
	...{ dag: '†', ddag: '‡', partial: '∂', sum: '∑', copyrightsign: '©', ElsevierGlyph: '' },
};

/** Commands that say how their argument looks. */
export const dresses: ReadonlySet<string> = new Set(
	(
		'emph textit textbf textsc textrm texttt textsf textup textsl textmd textnormal textsuperscript textsubscript ' +
		'mathrm mathit mathbf mathsf mathcal mathbb text mbox hbox uppercase lowercase MakeUppercase MakeLowercase ' +
		'em it bf sc rm tt sf sl up itshape bfseries scshape rmfamily ttfamily sffamily noopsort protect url path ' +
		'mkbibquote mkbibemph mkbibitalic enquote sp sb ensuremath underline nolinkurl'
	).split(' '),
);
