/**
 * A citation in its parts, as values.
 * In: a note, one of its citations, and the words of its language. Out: how the author is named, what stands before and behind,
 * and the locator. Back: parts as the text that is read as the same parts.
 */
import { type Span, sliceSpan } from '../text/span';
import type { Citation } from './citations';
import { renderCitationKey } from './key';
import { type Locator, parseLocator } from './locator';
import type { LocatorWords } from './locatorLabels';

export interface CitationParts {
	readonly key: string;
	/** `narrative`: the author is part of the sentence; `suppressed`: only the year is shown. */
	readonly mode: 'bracketed' | 'narrative' | 'suppressed';
	readonly prefix: string;
	/** All that stands behind the key, the locator with it. */
	readonly suffix: string;
	readonly locator: Locator | undefined;
}

export function citationParts(text: string, { key, author, place }: Citation, words: LocatorWords): CitationParts {
	const behind = place.kind === 'cluster' ? place.suffix : place.locator;
	const suffix = behind === undefined ? '' : withoutQuoteMarks(sliceSpan(text, behind));
	const found = parseLocator(suffix, words);
	return {
		key: key.text,
		mode: author === 'suppressed' ? 'suppressed' : place.kind === 'cluster' ? 'bracketed' : 'narrative',
		prefix: place.kind === 'cluster' ? withoutQuoteMarks(sliceSpan(text, place.prefix)) : '',
		suffix,
		locator: found && behind && { ...found, span: moveSpan(found.span, behind.start) },
	};
}

/** `see @doe, p. 3`: an item of a cluster, or with its bracket a citation in the text: `@doe [p. 3]`. */
export function renderCitation({ key, mode, prefix, suffix }: Omit<CitationParts, 'locator'>): string {
	if (mode === 'narrative') return `${renderCitationKey(key)}${suffix === '' ? '' : ` [${suffix}]`}`;
	const mark = `${mode === 'suppressed' ? '-' : ''}${renderCitationKey(key)}`;
	return `${prefix === '' ? '' : `${prefix} `}${mark}${joined(suffix)}`;
}

/** A suffix that starts with a comma or an opening brace stands right behind its key. */
function joined(suffix: string): string {
	return suffix === '' || /^[,{]/.test(suffix) ? suffix : ` ${suffix}`;
}

/** In a quotation the marks of its lines are no part of what is said; blanks take their place. */
function withoutQuoteMarks(text: string): string {
	return text.replace(/(?<=[\r\n])[ \t]*>[ \t>]*/g, (marks) => ' '.repeat(marks.length));
}

function moveSpan({ start, end }: Span, by: number): Span {
	return { start: start + by, end: end + by };
}
