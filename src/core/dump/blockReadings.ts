/**
 * The readings of a text's blocks.
 * In: the blocks, now and after every change. Out: for each its article and what is wrong in it, with places in the block's own
 * lines; a block that stays, and stays where it is, keeps its reading.
 */
import type { UnkeyedArticle } from '../csl/article';
import type { Diagnostic } from '../diagnostic';
import type { Position } from '../text/lines';
import { commonEnds } from '../text/listMap';
import type { Block } from './blocks';
import type { Dump } from './dump';
import type { RecordReading } from './format';
import type { DumpRecord } from './formats';
import { createImpactSurvey } from './impactIndex';
import { checkProse } from './prose';
import { checkCount, createNeighbourCheck, inTextOrder, ownDiagnostics, readInText } from './read';

/** The block as a dump of its own; the sources of its article name lines of the whole text. */
export interface BlockReading {
	/** The block's first line in the whole text. */
	readonly first: number;
	readonly block: Block;
	readonly dump: Dump;
	/** One article, or none. */
	readonly value: readonly UnkeyedArticle[];
	/** What is wrong with the record whatever stands around it, and with the text before it. */
	readonly own: () => OwnDiagnostics;
}

interface OwnDiagnostics {
	readonly prose: readonly Diagnostic[];
	readonly record: readonly Diagnostic[];
}

export type BlockReader = (blocks: readonly Block[]) => readonly BlockReading[];

export function createBlockReader(file: string): BlockReader {
	let before: readonly Block[] = [];
	let readings: readonly BlockReading[] = [];
	return (blocks) => {
		const { front, back } = commonEnds(before, blocks);
		let first = firstBehind(readings[front - 1]);
		const anew = blocks.slice(front, blocks.length - back).map((block) => {
			const reading = readBlock(block, file, first);
			first = firstBehind(reading);
			return reading;
		});
		const ends = readings.slice(readings.length - back);
		const by = first - (ends[0]?.first ?? first);
		readings = [...readings.slice(0, front), ...anew, ...(by === 0 ? ends : ends.map((one) => moved(one, by)))];
		before = blocks;
		return readings;
	};
}

function firstBehind(reading: BlockReading | undefined): number {
	return reading === undefined ? 0 : reading.first + reading.block.count;
}

function readBlock(block: Block, file: string, first: number): BlockReading {
	const { lines, sections, record } = block;
	const placeOf = (offset: number) => inWhole(lines.positionAt(offset), first - block.start);
	const reading = record && readInText(record, file, placeOf);
	let own: OwnDiagnostics | undefined;
	return {
		first,
		block,
		dump: { lines, sections, records: record === undefined ? [] : [record] },
		value: reading === undefined ? [] : [reading.value],
		own: () => {
			own ??= findOwn(block, record, reading);
			return own;
		},
	};
}

function findOwn(
	{ lines, sections }: Block,
	record: DumpRecord | undefined,
	reading: RecordReading | undefined,
): OwnDiagnostics {
	return {
		prose: sections.flatMap(({ kind, span }) => (kind === 'prose' ? checkProse(lines, span) : [])),
		record: record === undefined || reading === undefined ? [] : ownDiagnostics(lines.text, record, reading),
	};
}

/** The same block where lines before it have come or gone. */
function moved(reading: BlockReading, by: number): BlockReading {
	const value = reading.value.map((article) => {
		const sources = article.custom.sources.map((source) => ({
			...source,
			line: source.line + by,
			endLine: source.endLine + by,
		}));
		return { ...article, custom: { ...article.custom, sources } };
	});
	return { ...reading, first: reading.first + by, value };
}

function inWhole({ line, column }: Position, by: number): Position {
	return { line: line + by, column };
}

/** What is wrong in each block, itself and beside the others. */
export function checkBlocks(readings: readonly BlockReading[]): readonly (readonly Diagnostic[])[] {
	const survey = createImpactSurvey();
	let count = 0;
	for (const [record, article] of readings.flatMap(pairOf)) {
		survey.note(record, article);
		count++;
	}
	const check = createNeighbourCheck(survey.years());
	return readings.map((reading, at) => {
		const { prose, record } = reading.own();
		const beside = pairOf(reading).flatMap(([one, article]) => check(one, article));
		return [...(at === 0 ? checkCount(count) : []), ...prose, ...inTextOrder([...record, ...beside])];
	});
}

function pairOf({ dump: { records }, value }: BlockReading): [DumpRecord, UnkeyedArticle][] {
	const [record, article] = [records[0], value[0]];
	return record === undefined || article === undefined ? [] : [[record, article]];
}

/** The block that holds a line of the whole text, by halving. */
export function blockAt(readings: readonly BlockReading[], line: number): BlockReading | undefined {
	let [low, high] = [0, readings.length - 1];
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((readings[middle]?.first ?? 0) <= line) low = middle;
		else high = middle - 1;
	}
	return readings[low];
}

/** Where a place of the block's own lines stands in the whole text. */
export function positionInWhole({ first, block: { lines, start } }: BlockReading, offset: number): Position {
	return inWhole(lines.positionAt(offset), first - start);
}

/** Where a place of the whole text stands in the block's own lines; a place outside the block at its nearest end. */
export function offsetInBlock({ first, block }: BlockReading, { line, column }: Position): number {
	const { lines, start, count } = block;
	const { start: from } = lines.fullSpan(start);
	const { end: to } = lines.fullSpan(start + count - 1);
	return Math.min(Math.max(lines.fullSpan(line - first + start).start + column, from), to);
}
