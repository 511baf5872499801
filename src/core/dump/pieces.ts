/**
 * A text that comes in pieces, of any size: it may be longer than a string can be.
 * In: the pieces. Out: the same sections as of the whole text, each as soon as nothing behind it can change it, with the lines
 * it stands in and the way from there to places in the whole. Text between records may come in several sections. Little is
 * held: the record at hand, and the lines above it that may belong to it. Only a record, or what looks like the start of one,
 * that is longer than `longest` characters may be cut there.
 */
import { type Lines, type Position, splitLines } from '../text/lines';
import { WatchedLines } from '../text/watchedLines';
import { prose, type SearchPlace, type Section, searchSections, searchStart } from './dump';

export interface PlacedSection {
	readonly section: Section;
	/** The lines that the section's spans are about. */
	readonly lines: Lines;
	/** Where an offset in these lines stands in the whole text. */
	readonly placeOf: (offset: number) => Position;
}

export interface PieceReader {
	add(text: string): Generator<PlacedSection, void>;
	end(): Generator<PlacedSection, void>;
}

/** A search that has not asked for any of so many last lines does not depend on what follows. */
export const lastLines = 4;
/** So many lines above a table may belong to its page, if they are no longer than that together. */
const contextLines = 16;
const contextLength = 64 * 1024;
const usualLongest = 8 * 1024 * 1024;

/** What is held of the text, and where it starts in the whole. */
interface Held {
	readonly text: string;
	readonly base: Position;
	readonly place: SearchPlace;
}

export function createPieceReader(longest = usualLongest): PieceReader {
	let held: Held = { text: '', base: { line: 0, column: 0 }, place: searchStart };
	/** Looking again pays only when there is much more to see. */
	let needed = 0;
	return {
		*add(text) {
			held = { ...held, text: held.text + text };
			if (held.text.length < needed) return;
			held = yield* takeCertain(held, longest);
			needed = Math.min(2 * held.text.length, longest + (longest >> 2));
		},
		*end() {
			const { lines, placeOf } = look(held);
			const { floor } = yield* withPlaces(
				searchSections(lines, held.place, () => true),
				lines,
				placeOf,
			);
			for (const section of prose(lines, { first: floor, end: lines.count })) yield { section, lines, placeOf };
		},
	};
}

function look({ text, base }: Held): { lines: WatchedLines; placeOf: PlacedSection['placeOf'] } {
	const lines = new WatchedLines(splitLines(text));
	const placeOf = (offset: number) => {
		const { line, column } = lines.positionAt(offset);
		return { line: base.line + line, column: line === 0 ? base.column + column : column };
	};
	return { lines, placeOf };
}

/** The sections that what follows cannot change, and what is left to hold. */
function* takeCertain(held: Held, longest: number): Generator<PlacedSection, Held> {
	const { lines, placeOf } = look(held);
	const isCertain = (line: number) => {
		const isFar = lines.reached < lines.count - lastLines;
		lines.reached = -1;
		return isFar || held.text.length - lines.fullSpan(line).start >= longest;
	};
	const { line, floor, previous } = yield* withPlaces(searchSections(lines, held.place, isCertain), lines, placeOf);
	const cut = Math.max(floor, contextStart(lines, line));
	for (const section of prose(lines, { first: floor, end: cut })) yield { section, lines, placeOf };
	const { start } = lines.fullSpan(cut);
	const place = { line: line - cut, floor: 0, previous: cut > floor ? undefined : previous };
	return { text: held.text.slice(start), base: placeOf(start), place };
}

/** The first of the lines above `line` that may belong to a page there. */
function contextStart(lines: Lines, line: number): number {
	if (line >= lines.count) return line;
	const end = lines.fullSpan(line).start;
	let first = line;
	while (first > 0 && first > line - contextLines && end - lines.fullSpan(first - 1).start <= contextLength) first--;
	return first;
}

function* withPlaces(
	search: Generator<Section, SearchPlace>,
	lines: Lines,
	placeOf: PlacedSection['placeOf'],
): Generator<PlacedSection, SearchPlace> {
	for (;;) {
		const { done, value } = search.next();
		if (done === true) return value;
		yield { section: value, lines, placeOf };
	}
}
