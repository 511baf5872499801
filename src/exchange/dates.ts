/**
 * Dates in other programs' files.
 * In: a date as text, or its parts. Out: CSL date parts, as exact as the text and the calendar allow; and back as ISO 8601.
 */
import type { IssuedDate } from '../core/csl/article';
import { parseIsoDate, yearDate } from '../core/csl/dates';

type DateParts = IssuedDate['date-parts'][number];

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `3`, `03`, `Mar`, `March`: from 1; 0 for anything else. */
export function parseMonth(text: string): number {
	const number = /^\d\d?$/.test(text) ? Number(text) : months.indexOf(text.slice(0, 3).toLowerCase()) + 1;
	return number <= 12 ? number : 0;
}

export function monthName(month: number): string {
	return months[month - 1] ?? '';
}

/** The longest of year, month and day that is a date. */
export function toDate(year: string, month = 0, day = 0): IssuedDate | undefined {
	if (!/^\d{4}$/.test(year)) return undefined;
	const pad = (number: number) => String(number).padStart(2, '0');
	if (month > 0 && day > 0) {
		const exact = parseIsoDate(`${year}-${pad(month)}-${pad(day)}`);
		if (exact !== undefined) return exact;
	}
	return (month > 0 ? parseIsoDate(`${year}-${pad(month)}`) : undefined) ?? yearDate(Number(year));
}

/** `2020-03-01`, `2020/2021`, `2020-03-01T10:00`, `2020~`; of an open range the end that is known. */
export function parseDateRange(text: string): IssuedDate | undefined {
	const ends = text.split('/').map((end) => parseIsoDate(end.trim().replace(/[~?%]$|T.*$/g, '')));
	const [first, second] = ends.flatMap((end) => end?.['date-parts'] ?? []);
	if (first === undefined) return undefined;
	return { 'date-parts': second === undefined ? [first] : [first, second] };
}

/** `2020-03`, `2016/2017` */
export function renderDateRange({ 'date-parts': ends }: IssuedDate): string {
	return ends.map(renderDate).join('/');
}

function renderDate([year, ...rest]: DateParts): string {
	return [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join('-');
}
