/**
 * Texts that somebody types in.
 * In: nothing but chance. Out: texts with records and what befalls them, and what an editor tells of an edit.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { ChangingText, LineChange } from '../../src/core/dump/blocks';
import { damagedDump } from './mutations';

/** As an editor holds it: lines, with one line end between them. */
export function changingText(text: string, looked: (count: number) => void = () => undefined): ChangingText {
	const lines = text.split('\n');
	const textOf = (first: number, end: number) => {
		looked(end - first);
		return lines.slice(first, end).join('\n') + (end < lines.length ? '\n' : '');
	};
	return { lineCount: lines.length, textOf };
}

/** What an editor tells of the edit: the lines that it touches. */
export function edit(
	text: string,
	start: number,
	removed: number,
	inserted: string,
): { after: string; change: LineChange } {
	const end = Math.min(text.length, start + removed);
	const after = text.slice(0, start) + inserted + text.slice(end);
	const first = text.slice(0, start).split('\n').length - 1;
	const kept = text.slice(end).split('\n').length - 1;
	return { after, change: { first, kept } };
}

export const list = readFileSync(join('test', 'workspace', 'dumps', 'river-care.rca.txt'), 'utf8').replaceAll(
	'\r\n',
	'\n',
);
export const page = readFileSync(join('test', 'workspace', 'dumps', 'tidal-archives.vufind.txt'), 'utf8').replaceAll(
	'\r\n',
	'\n',
);

export const typedText = fc.oneof(
	damagedDump.map(({ before, damaged, after }) => [...before, '', damaged, ...after].join('\n')),
	fc.array(fc.constantFrom(list, page, 'My notes.\n\n'), { maxLength: 5 }).map((parts) => parts.join('\n')),
);
const inserted = fc.oneof(
	fc.constantFrom(
		'',
		'x',
		'\n',
		'\n\n',
		'|',
		'1\n|\n',
		'---|---|\n',
		'Loading…\n',
		'Collapse\n',
		'| | ',
		'title | x |\n',
	),
	fc.constantFrom(list, page),
);
export const typedEdits = fc.array(fc.tuple(fc.nat(), fc.oneof(fc.nat(3), fc.nat(2000)), inserted), {
	minLength: 1,
	maxLength: 6,
});
