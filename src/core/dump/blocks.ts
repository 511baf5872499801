/**
 * A text that somebody types in, as blocks: each is a record with the text before it, the last one what follows the records.
 * In: the lines of a text, its blocks before a change, and which lines have changed. Out: its blocks now; all their sections
 * together are those of the whole text. Only what stands near the change is looked at: a block stays as long as no line has
 * changed that was looked at to find it, and from where a record ends as one ended before, all blocks are as they were.
 */
import { type Lines, splitLines } from '../text/lines';
import { WatchedLines } from '../text/watchedLines';
import { prose, type Section, searchSections } from './dump';
import type { DumpRecord } from './formats';
import { lastLines } from './pieces';

/** A text as an editor holds it. */
export interface ChangingText {
	/** At least one; a text that ends in a line end has an empty last line. */
	readonly lineCount: number;
	/** The lines from `first` to before `end`, each with its line end. */
	textOf(first: number, end: number): string;
}

/** Which lines of a text have changed: all but those before `first` and the last `kept`. */
export interface LineChange {
	readonly first: number;
	readonly kept: number;
}

export interface Block {
	/** A part of the text; what the block holds has its places there. */
	readonly lines: Lines;
	/** The block's first line in that part, and how many lines it has. */
	readonly start: number;
	readonly count: number;
	readonly sections: readonly Section[];
	/** None in the last block. */
	readonly record: DumpRecord | undefined;
	/** How many lines from its first on were looked at to find it. */
	readonly reached: number;
}

export function findBlocks(text: ChangingText): readonly Block[] {
	return [...blocksIn(text, { first: 0, previous: undefined }, text.lineCount)];
}

/** So many lines are looked at behind a change, and twice as many each time that these do not tell where it ends. */
const firstLook = 500;

/** `blocks` are those of the text before the change. */
export function updateBlocks(blocks: readonly Block[], text: ChangingText, change: LineChange): readonly Block[] {
	const firsts = firstLines(blocks);
	const due = blocks.findIndex(({ reached }, at) => (firsts[at] ?? 0) + reached + lastLines >= change.first);
	const kept = blocks.slice(0, due);
	const joins = findJoins(blocks, { from: due + 1, firsts, text, change });
	const found: Block[] = [];
	let from: BlockStart = { first: firsts[due] ?? 0, previous: kept.at(-1)?.record };
	for (let look = firstLook; ; look *= 2) {
		const end = Math.min(text.lineCount, Math.max(from.first, text.lineCount - change.kept) + look);
		for (const block of blocksIn(text, from, end)) {
			found.push(block);
			from = { first: from.first + block.count, previous: block.record };
			const join = joins.get(from.first);
			if (join !== undefined && isAlike(block.record, blocks[join - 1]?.record))
				return [...kept, ...found, ...blocks.slice(join)];
		}
		if (end === text.lineCount) return [...kept, ...found];
	}
}

/** The first line of each block, and behind them how many lines there are. */
function firstLines(blocks: readonly Block[]): readonly number[] {
	let first = 0;
	return [0, ...blocks.map(({ count }) => (first += count))];
}

interface OldBlocks {
	readonly from: number;
	readonly firsts: readonly number[];
	readonly text: ChangingText;
	readonly change: LineChange;
}

/** The blocks behind a change, by the lines where they start now. */
function findJoins(blocks: readonly Block[], { from, firsts, text, change }: OldBlocks): ReadonlyMap<number, number> {
	const joins = new Map<number, number>();
	const count = firsts.at(-1) ?? 0;
	for (let at = from; at < blocks.length; at++) {
		const first = firsts[at] ?? 0;
		if (first >= count - change.kept) joins.set(first + text.lineCount - count, at);
	}
	return joins;
}

/** What a search for the next record knows of the one before. */
function isAlike(one: DumpRecord | undefined, other: DumpRecord | undefined): boolean {
	return one?.format === other?.format && one?.label === other?.label;
}

/** Where a block starts, and the record that ends there. */
interface BlockStart {
	readonly first: number;
	readonly previous: DumpRecord | undefined;
}

/** The blocks up to the line `end` that do not depend on what stands behind it. */
function* blocksIn(text: ChangingText, { first, previous }: BlockStart, end: number): Generator<Block, void> {
	const isWhole = end === text.lineCount;
	const lines = splitLines(text.textOf(first, end));
	const watched = new WatchedLines(lines);
	let reached = 0;
	const isCertain = () => {
		reached = watched.reached;
		return isWhole || reached < lines.count - lastLines;
	};
	let start = 0;
	let sections: Section[] = [];
	for (const section of searchSections(watched, { line: 0, floor: 0, previous }, isCertain)) {
		sections.push(section);
		if (section.kind === 'prose') continue;
		const next = lineBehind(lines, section.span.end);
		yield { lines, start, count: next - start, sections, record: section.record, reached: reached - start };
		start = next;
		sections = [];
	}
	if (!isWhole || start === lines.count) return;
	const count = lines.count - start;
	sections = prose(lines, { first: start, end: lines.count });
	yield { lines, start, count, sections, record: undefined, reached: count };
}

/** The first line that is wholly behind `offset`, where a line ends. */
function lineBehind(lines: Lines, offset: number): number {
	const { line, column } = lines.positionAt(offset);
	return column === 0 ? line : line + 1;
}
