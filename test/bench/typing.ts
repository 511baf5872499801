/**
 * How fast the outline and the folding of a large dump follow somebody who types in it.
 * In: how large the dump is. Out: lines of `name value unit ratio`, where the ratio is to reading all of it again.
 */
import { type BlockReading, checkBlocks, createBlockReader } from '../../src/core/dump/blockReadings';
import { findBlocks, updateBlocks } from '../../src/core/dump/blocks';
import { foldDump } from '../../src/core/features/folding';
import { outlineDump } from '../../src/core/features/outline';
import { createListMap, joinLists } from '../../src/core/text/listMap';
import { createCorpus } from './corpus';
import { quantile, report, timesOf } from './measure';

const letters = 200;

export function benchTyping(megabytes: number): void {
	const lines = createCorpus('rca', megabytes * 1e6).split('\n');
	let looked = 0;
	const text = {
		lineCount: lines.length,
		textOf(first: number, end: number) {
			looked = Math.max(looked, end - first);
			return lines.slice(first, end).join('\n') + (end < lines.length ? '\n' : '');
		},
	};
	const read = createBlockReader('bench');
	const show = createShow();
	let blocks = findBlocks(text);
	const [whole = 0] = timesOf([() => show(createBlockReader('bench')(findBlocks(text)))]);
	show(read(blocks));
	looked = 0;
	const type = (number: number) => () => {
		const line = Math.floor((lines.length * (number + 0.5)) / letters);
		lines[line] = `${lines[line]}x`;
		blocks = updateBlocks(blocks, text, { first: line, kept: lines.length - 1 - line });
		show(read(blocks));
	};
	const times = timesOf(Array.from({ length: letters }, (_, number) => type(number)));
	checkBlocks(read(blocks));
	type(letters / 2)();
	const [check = 0] = timesOf([() => checkBlocks(read(blocks))]);
	report('typing-read-all', whole, 'ms', 1);
	for (const share of [0.5, 0.99]) {
		const time = quantile(times, share);
		report(`typing-p${share * 100}`, time, 'ms', time / whole);
	}
	report('typing-lines-looked-at', looked, 'lines', looked / lines.length);
	report('typing-diagnostics', check, 'ms', check / whole);
}

/** As the providers do, which make again only what was read again. */
function createShow(): (readings: readonly BlockReading[]) => number {
	const show = createListMap((reading: BlockReading) => [...outlineDump(reading), ...foldDump(reading.dump)]);
	return (readings) => joinLists(show(readings)).length;
}
