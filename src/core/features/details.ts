/**
 * All that is known of an article, and from where.
 * In: an entry, and what files are called. Out: a plain text with each fact, the records that say so and what others say, and
 * the places in it that lead to a record.
 */
import type { Source } from '../csl/article';
import { displayName } from '../csl/display';
import type { Entry } from '../library/library';
import { type Provenance, provenanceOf } from '../library/merge';
import type { Span } from '../text/span';

export interface Details {
	readonly text: string;
	readonly links: readonly { readonly span: Span; readonly source: Source }[];
}

/** Facts whose values are for programs, or stand in others too. */
const hidden: ReadonlySet<string> = new Set(['type', 'fields', 'rawAuthors', 'availability', 'abstractSections']);

export function renderDetails(
	{ article, records, sources, chosen, offeredKey }: Entry,
	nameOf: (file: string) => string,
): Details {
	const links: Details['links'][number][] = [];
	let text = '';
	const write = (line: string) => {
		text += `${line}\n`;
	};
	const writeSource = (before: string, source: Source) => {
		const name = `${nameOf(source.file)}, line ${source.line}`;
		const start = text.length + before.length;
		links.push({ span: { start, end: start + name.length }, source });
		write(`${before}${name}`);
	};
	write(article.title ?? 'No title');
	write('');
	write(`Citation key: ${article.id}`);
	if (offeredKey !== undefined) write(`By what is known now it would be: ${offeredKey}`);
	write('');
	write(records.length === 1 ? 'One record:' : `${records.length} records:`);
	for (const source of sources) writeSource('    ', source);
	for (const fact of provenanceOf(records, chosen)) {
		if (hidden.has(fact.field)) continue;
		write('');
		write(`${fact.field}${fact.isChosen ? ' (chosen by you)' : ''}`);
		write(`    ${showValue(fact)}`);
		if (records.length === 1) continue;
		for (const source of fact.sources) writeSource('        from ', source);
		for (const { value, source } of fact.others) {
			write(`    otherwise: ${showValue({ field: fact.field, value })}`);
			writeSource('        from ', source);
		}
	}
	return { text, links };
}

function showValue({ field, value }: Pick<Provenance, 'field' | 'value'>): string {
	if ((field === 'author' || field === 'editor') && Array.isArray(value)) return showNames(value);
	const parts = typeof value === 'object' && 'date-parts' in value ? value['date-parts'][0] : undefined;
	return Array.isArray(parts) ? parts.map((part) => String(part).padStart(2, '0')).join('-') : show(value);
}

function showNames(names: readonly unknown[]): string {
	return names.map((name) => (isName(name) ? displayName(name) : show(name))).join('; ');
}

function isName(value: unknown): value is Parameters<typeof displayName>[0] {
	return typeof value === 'object' && value !== null && ('family' in value || 'literal' in value);
}

/** Lists with `; `, parts with their names; on one line. */
function show(value: unknown): string {
	if (Array.isArray(value)) return value.map(show).join('; ');
	if (typeof value === 'object' && value !== null)
		return Object.entries(value)
			.map(([name, part]) => `${name} ${show(part)}`)
			.join(', ');
	return String(value).replace(/\s+/g, ' ');
}
