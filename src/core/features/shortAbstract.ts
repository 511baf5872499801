/**
 * As much of an abstract as there shall be.
 * In: an article and a number of characters. Out: the sections of its abstract, whole where they are short enough, else each cut
 * to a share of its own, as what was found stands at the end; an abstract without sections is one. None for 0.
 */
import type { UnkeyedArticle } from '../csl/article';

export interface AbstractSection {
	readonly heading?: string;
	readonly text: string;
}

/** A section of less says nothing: then the last sections are left out. */
const shortestSection = 40;

type WithAbstract = Pick<UnkeyedArticle, 'abstract'> & {
	readonly custom: Pick<UnkeyedArticle['custom'], 'abstractSections'>;
};

export function shortAbstract({ abstract, custom }: WithAbstract, length: number): readonly AbstractSection[] {
	const sections = custom.abstractSections ?? (abstract === undefined ? [] : [{ text: abstract }]);
	const total = sections.reduce((sum, { text }) => sum + text.length, 0);
	if (length <= 0) return [];
	if (total <= length) return sections;
	const shown = sections.slice(0, Math.max(1, Math.floor(length / shortestSection)));
	const share = shareOf(
		shown.map(({ text }) => text.length),
		length,
	);
	const isCut = shown.length < sections.length;
	return shown.map((section, index) => ({
		...section,
		text: cut(section.text, share, isCut && index === shown.length - 1 ? '…' : ''),
	}));
}

/** What each may have, where what short ones leave goes to the others. */
function shareOf(lengths: readonly number[], total: number): number {
	const sorted = [...lengths].sort((a, b) => a - b);
	let left = total;
	for (const [index, length] of sorted.entries()) {
		const share = left / (sorted.length - index);
		if (length > share) return Math.floor(share);
		left -= length;
	}
	return sorted.at(-1) ?? 0;
}

/** To the end of a sentence if that costs no more than a third, else of a word; `rest` stands behind a text that is whole. */
function cut(text: string, length: number, rest: string): string {
	if (text.length <= length) return rest === '' ? text : `${text} ${rest}`;
	const head = text.slice(0, length);
	const sentence = lastMatch(head, /[.!?](?=\s)/g);
	if (sentence !== undefined && sentence + 1 > (length * 2) / 3) return `${head.slice(0, sentence + 1)} …`;
	const word = /\s/.test(text.charAt(length)) ? length : lastMatch(head, /\s/g);
	return `${head.slice(0, word || length).replace(/[\s\ud800-\udbff]+$/, '')}…`;
}

function lastMatch(text: string, pattern: RegExp): number | undefined {
	return [...text.matchAll(pattern)].at(-1)?.index;
}
