/**
 * Formatted text on its way out of the citation processor.
 * The processor marks up by signs for private use, which no text of an article keeps, and escapes nothing; here that becomes a
 * tree, which every output (`outputs.ts`) escapes by its own rules. So nothing in a title can ever be taken for mark-up.
 */
import type { OutputFormat } from 'citeproc';

export type Mark = 'italic' | 'bold' | 'sup' | 'sub' | 'small-caps' | 'underline' | 'link' | 'margin' | 'block';

export type Rich = readonly (string | Marked)[];

export interface Marked {
	readonly mark: Mark;
	readonly children: Rich;
}

const opening: Readonly<Record<Mark, string>> = {
	italic: '\uf8e0',
	bold: '\uf8e1',
	sup: '\uf8e2',
	sub: '\uf8e3',
	'small-caps': '\uf8e4',
	underline: '\uf8e5',
	link: '\uf8e6',
	margin: '\uf8e7',
	block: '\uf8e8',
};
const closing = '\uf8ef';
const signs = /[\uf8e0-\uf8ef]/g;

/** The name that stands for all authors that a record leaves out: only the processor knows where the list ends. */
export const moreNames = '\uf8ed';

/** `Li, X., & …` → `Li, X., et al.`, by whatever word the language joins the last name. */
export function spellMoreNames(text: string): string {
	if (!text.includes(moreNames)) return text;
	return text.replace(/(,?)(?:\s(?:&|and|und|et|y|e|en|og|och|ja|i|a|и))?\s*\uf8ed\.?/gu, '$1 et al.');
}

export function withoutMarks(text: string): string {
	return text.replace(signs, '');
}

/** What the processor calls this way to mark up. */
export const formatName = 'shelfmark';

/** Made anew for each processor, as modules do nothing when they are imported. */
export function createOutputFormat(): OutputFormat {
	const as = (mark: Mark) => `${opening[mark]}%%STRING%%${closing}`;
	const plain = '%%STRING%%';
	const wrap = (mark: Mark) => (_: never, text: string) => `${opening[mark]}${text}${closing}`;
	return {
		text_escape: (text: string) => text ?? '',
		bibstart: '',
		bibend: '',
		'@passthrough/true': (_: never, text: string) => text,
		'@font-style/italic': as('italic'),
		'@font-style/oblique': as('italic'),
		'@font-style/normal': plain,
		'@font-variant/small-caps': as('small-caps'),
		'@font-variant/normal': plain,
		'@font-weight/bold': as('bold'),
		'@font-weight/normal': plain,
		'@font-weight/light': plain,
		'@text-decoration/none': plain,
		'@text-decoration/underline': as('underline'),
		'@vertical-align/sup': as('sup'),
		'@vertical-align/sub': as('sub'),
		'@vertical-align/baseline': plain,
		'@strip-periods/true': (_: never, text: string) => text,
		'@strip-periods/false': (_: never, text: string) => text,
		'@quotes/false': false,
		...quotes,
		'@bibliography/entry': (_: never, text: string) => text,
		'@cite/entry': (_: never, text: string) => text,
		'@display/block': wrap('block'),
		'@display/left-margin': wrap('margin'),
		'@display/right-inline': (_: never, text: string) => text,
		'@display/indent': wrap('block'),
		'@showid/true': (_: never, text: string) => text,
		'@URL/true': wrap('link'),
		'@DOI/true': wrap('link'),
	};
}

interface Terms {
	getTerm(name: string): string;
}

const quotes = {
	'@quotes/true': (state: Terms, text: string | undefined) =>
		text === undefined
			? state.getTerm('open-quote')
			: `${state.getTerm('open-quote')}${text}${state.getTerm('close-quote')}`,
	'@quotes/inner': (state: Terms, text: string | undefined) =>
		text === undefined ? '\u2019' : `${state.getTerm('open-inner-quote')}${text}${state.getTerm('close-inner-quote')}`,
};

/** Total: a mark that is never closed goes on to the end, and what closes nothing is left out. */
export function parseMarks(text: string): Rich {
	const top: (string | Marked)[] = [];
	const open: (string | Marked)[][] = [top];
	let at = 0;
	const say = (end: number) => {
		if (end > at) open.at(-1)?.push(text.slice(at, end));
		at = end + 1;
	};
	for (const { 0: sign, index } of text.matchAll(signs)) {
		say(index);
		const mark = markOf(sign);
		if (mark === undefined) {
			if (open.length > 1) open.pop();
		} else {
			const children: (string | Marked)[] = [];
			open.at(-1)?.push({ mark, children });
			open.push(children);
		}
	}
	say(text.length);
	return top;
}

function markOf(sign: string): Mark | undefined {
	for (const [mark, one] of Object.entries(opening) as [Mark, string][]) if (one === sign) return mark;
	return undefined;
}

/** All of its letters, without any mark. */
export function lettersOf(rich: Rich): string {
	return rich.map((part) => (typeof part === 'string' ? part : lettersOf(part.children))).join('');
}

/** The marks around `text`, for parts that are put in beside the processor. */
export function marked(mark: Mark, text: string): string {
	return `${opening[mark]}${text}${closing}`;
}
