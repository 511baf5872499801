/**
 * Formatted text in the three forms in which people get it.
 * In: text with the processor's marks. Out: Markdown, plain text and HTML, each safe by its own rules: whatever stood in a record
 * shows as the letters it is made of, and links lead to addresses of the web only.
 */
import { doiAddress, webAddress } from '../../core/csl/addresses';
import { escapeProse } from '../../core/text/markdown';
import { lettersOf, type Mark, type Marked, parseMarks, type Rich, spellMoreNames } from './marks';

export interface FormattedText {
	readonly markdown: string;
	readonly text: string;
	/** Elements `i`, `b`, `u`, `sup`, `sub`, `span class="small-caps"` and `a href`, nothing else. */
	readonly html: string;
}

/** One line each. */
export function renderOutputs(text: string): FormattedText {
	const rich = parseMarks(spellMoreNames(text).replace(/\s*\n\s*/g, ' '));
	return { markdown: renderMarkdown(rich), text: renderText(rich), html: renderHtml(rich).trim() };
}

function renderText(rich: Rich): string {
	return withBorders(rich, (part) =>
		part.mark === 'sup' || part.mark === 'sub' ? raised(part) : renderText(part.children),
	)
		.join('')
		.replace(/ {2,}/g, ' ')
		.trim();
}

/** The parts in turn, a blank between what stands in the margin or in a block of its own and what follows or precedes it. */
function withBorders(rich: Rich, render: (part: Marked) => string): string[] {
	return rich.flatMap((part) => {
		if (typeof part === 'string') return [part];
		const rendered = render(part);
		if (part.mark === 'margin') return [rendered, ' '];
		return part.mark === 'block' ? [' ', rendered] : [rendered];
	});
}

const html: Readonly<Partial<Record<Mark, readonly [string, string]>>> = {
	italic: ['<i>', '</i>'],
	bold: ['<b>', '</b>'],
	underline: ['<u>', '</u>'],
	sup: ['<sup>', '</sup>'],
	sub: ['<sub>', '</sub>'],
	'small-caps': ['<span class="small-caps">', '</span>'],
};

function renderHtml(rich: Rich): string {
	const escaped = rich.map((part) => (typeof part === 'string' ? escapeHtml(part) : part));
	return withBorders(escaped, ({ mark, children }) => {
		const [open, close] = mark === 'link' ? linkTags(children) : (html[mark] ?? ['', '']);
		return `${open}${renderHtml(children)}${close}`;
	}).join('');
}

function linkTags(children: Rich): readonly [string, string] {
	const address = addressOf(children);
	return address === undefined ? ['', ''] : [`<a href="${escapeHtml(address)}">`, '</a>'];
}

export function escapeHtml(text: string): string {
	return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A link shows an address, or a DOI alone. */
function addressOf(children: Rich): string | undefined {
	const shown = lettersOf(children).trim();
	const doi = shown.replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, '');
	return doi !== shown || doi.startsWith('10.') ? doiAddress(doi) : webAddress(shown);
}

/**
 * Escaped as a whole, so that no two parts make a sign together; marks and links are put in for signs that stand for them.
 * Small capitals and lines below are left out, raised letters are the signs of Unicode where all have one.
 */
function renderMarkdown(rich: Rich): string {
	const puts: string[] = [];
	const put = (markdown: string) => {
		puts.push(markdown);
		return holder;
	};
	const escaped = escapeProse(withHolders(rich, put));
	let next = 0;
	return escaped.replaceAll(holder, () => puts[next++] ?? '');
}

/** Stands for what must not be escaped. Text never has it: it is one of the signs that `marks.ts` takes out. */
const holder = '\uf8ee';

function withHolders(rich: Rich, put: (markdown: string) => string): string {
	return withBorders(rich, ({ mark, children }) => {
		if (mark === 'link') return renderLink(children, put);
		if (mark === 'sup' || mark === 'sub') return raised({ mark, children });
		if (mark !== 'italic' && mark !== 'bold') return withHolders(children, put);
		const sign = mark === 'italic' ? '*' : '**';
		// Blanks at the inner side of a mark would make it none.
		const [, before = '', after = ''] = /^(\s*).*?(\s*)$/s.exec(lettersOf(children)) ?? [];
		if (lettersOf(children).trim() === '') return withHolders(children, put);
		const opened = put(sign);
		const inner = withHolders(children, put).trim();
		return `${before}${opened}${inner}${put(sign)}${after}`;
	}).join('');
}

function renderLink(children: Rich, put: (markdown: string) => string): string {
	const address = addressOf(children);
	const shown = lettersOf(children);
	if (address === undefined) return shown;
	return put(shown === address ? `<${address}>` : `[${escapeProse(shown)}](${address})`);
}

const raisedSigns: Readonly<Record<'sup' | 'sub', ReadonlyMap<string, string>>> = {
	sup: signMap('0123456789+-=()ni,–', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ,⁻'),
	sub: signMap('0123456789+-=()', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'),
};

function signMap(from: string, to: string): ReadonlyMap<string, string> {
	const signs = [...to];
	return new Map([...from].map((sign, index) => [sign, signs[index] ?? sign]));
}

function raised({ mark, children }: Marked): string {
	const letters = lettersOf(children);
	const signs = raisedSigns[mark === 'sup' ? 'sup' : 'sub'];
	const all = [...letters].map((letter) => signs.get(letter));
	return all.includes(undefined) ? letters : all.join('');
}
