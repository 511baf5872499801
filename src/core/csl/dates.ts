/**
 * Dates as far as they are known.
 * In: `2020-10-19`, `05/29/2024` (month first), `2020`, `c2004.`. Out: ISO 8601 text or CSL date parts, checked against the
 * calendar.
 */
import type { IssuedDate } from './article';

/** `05/29/2024` → `2024-05-29`; `undefined` when it is no day of the calendar. */
export function parseMonthFirstDate(text: string): string | undefined {
	const match = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text);
	if (match === null) return undefined;
	const [, month = '', day = '', year = ''] = match;
	return isCalendarDay(Number(year), Number(month), Number(day)) ? `${year}-${month}-${day}` : undefined;
}

/** `2020-10-19`, `2020-10` or `2020` → CSL date parts; `undefined` for anything else. */
export function parseIsoDate(text: string): IssuedDate | undefined {
	const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text);
	if (match === null) return undefined;
	const [, year = '', month, day] = match;
	if (!isCalendarDay(Number(year), Number(month ?? 1), Number(day ?? 1))) return undefined;
	if (month === undefined) return yearDate(Number(year));
	if (day === undefined) return { 'date-parts': [[Number(year), Number(month)]] };
	return { 'date-parts': [[Number(year), Number(month), Number(day)]] };
}

/** The one year named in `text`: `2020`, `c2004.`, `[1987]`; `undefined` where none or several are. */
export function parseYear(text: string): number | undefined {
	const years = new Set(text.match(/(?<!\d)1[4-9]\d\d(?!\d)|(?<!\d)20\d\d(?!\d)/g));
	return years.size === 1 ? Number([...years][0]) : undefined;
}

export function yearDate(year: number): IssuedDate {
	return { 'date-parts': [[year]] };
}

function isCalendarDay(year: number, month: number, day: number): boolean {
	return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
	if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
	return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
