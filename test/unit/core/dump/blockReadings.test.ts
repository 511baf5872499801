import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
	type BlockReading,
	blockAt,
	checkBlocks,
	createBlockReader,
	offsetInBlock,
	positionInWhole,
} from '../../../../src/core/dump/blockReadings';
import { findBlocks, updateBlocks } from '../../../../src/core/dump/blocks';
import { readDump } from '../../../../src/core/dump/read';
import { property } from '../../../support/property';
import { changingText, edit, list, page, typedEdits, typedText } from '../../../support/typing';

/** Articles with the lines they stand in, and what is wrong with its place in the whole text. */
function tell(readings: readonly BlockReading[]) {
	const checked = checkBlocks(readings);
	const problems = readings.flatMap((reading, at) =>
		(checked[at] ?? []).map(({ code, span, message }) => [code, message, positionInWhole(reading, span.start)]),
	);
	return { articles: readings.flatMap(({ value }) => value), problems };
}

function tellWhole(text: string) {
	const { dump, value, diagnostics } = readDump(text, 'x.txt');
	const problems = diagnostics.map(({ code, span, message }) => [code, message, dump.lines.positionAt(span.start)]);
	return { articles: value, problems };
}

describe('the readings of blocks', () => {
	it('tell after every edit what a reading of the whole text tells', () => {
		property(
			fc.tuple(typedText, typedEdits),
			([start, changes]) => {
				const read = createBlockReader('x.txt');
				let text = start.replaceAll('\r', ' ');
				let blocks = findBlocks(changingText(text));
				assert.deepEqual(tell(read(blocks)), tellWhole(text));
				for (const [place, removed, added] of changes) {
					const { after, change } = edit(text, place % (text.length + 1), removed, added);
					text = after;
					blocks = updateBlocks(blocks, changingText(text), change);
					assert.deepEqual(tell(read(blocks)), tellWhole(text));
				}
			},
			600,
		);
	}).timeout(120_000);

	it('stay the same objects where nothing changes', () => {
		const text = [list, page].join('\n').repeat(3);
		const read = createBlockReader('x.txt');
		const blocks = findBlocks(changingText(text));
		const before = new Set(read(blocks));
		const { after, change } = edit(text, text.length >> 1, 0, 'x');
		const readings = read(updateBlocks(blocks, changingText(after), change));
		assert.ok(readings.filter((reading) => !before.has(reading)).length <= 2);
	});

	it('lead from places of the whole text to those of a block and back', () => {
		const text = `My notes.\n${[list, page].join('\n')}`;
		const read = createBlockReader('x.txt');
		const { after, change } = edit(text, 0, 0, 'one more line\n');
		const readings = read(updateBlocks(findBlocks(changingText(text)), changingText(after), change));
		after.split('\n').forEach((content, line) => {
			const reading = blockAt(readings, line) ?? assert.fail();
			const offset = offsetInBlock(reading, { line, column: content.length });
			assert.deepEqual(positionInWhole(reading, offset), { line, column: content.length });
			assert.ok(reading.block.lines.text.slice(0, offset).endsWith(content));
		});
	});
});
