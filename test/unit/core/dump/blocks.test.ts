import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Block, findBlocks, updateBlocks } from '../../../../src/core/dump/blocks';
import { parseDump } from '../../../../src/core/dump/dump';
import { property } from '../../../support/property';
import { changingText, edit, list, page, typedEdits, typedText } from '../../../support/typing';

/** All sections with their texts, and what the records are. */
function tell(sections: readonly { kind: string; text: string; record: unknown }[]): string[] {
	return sections.map(({ kind, text, record }) => `${kind} ${JSON.stringify(record)} ${text}`);
}

function sectionsOf(blocks: readonly Block[]): string[] {
	return tell(
		blocks.flatMap(({ lines, sections }) =>
			sections.map((section) => ({
				kind: section.kind,
				text: lines.text.slice(section.span.start, section.span.end),
				record: section.kind === 'record' ? [section.record.format, section.record.label] : [],
			})),
		),
	);
}

function sectionsOfWhole(text: string): string[] {
	return tell(
		parseDump(text).sections.map((section) => ({
			kind: section.kind,
			text: text.slice(section.span.start, section.span.end),
			record: section.kind === 'record' ? [section.record.format, section.record.label] : [],
		})),
	);
}

describe('the blocks of a text that is typed in', () => {
	it('hold the sections of the whole text after every edit', () => {
		property(
			fc.tuple(typedText, typedEdits),
			([start, changes]) => {
				let text = start.replaceAll('\r', ' ');
				let blocks = findBlocks(changingText(text));
				assert.deepEqual(sectionsOf(blocks), sectionsOfWhole(text));
				for (const [place, removed, added] of changes) {
					const { after, change } = edit(text, place % (text.length + 1), removed, added);
					text = after;
					blocks = updateBlocks(blocks, changingText(text), change);
					assert.deepEqual(sectionsOf(blocks), sectionsOfWhole(text));
					const count = blocks.reduce((sum, block) => sum + block.count, 0);
					assert.equal(count, text.split('\n').length);
				}
			},
			1500,
		);
	}).timeout(120_000);

	it('looks at a few lines for a letter, and keeps all other blocks', () => {
		const text = [list, page].join('\n').repeat(200);
		const before = findBlocks(changingText(text));
		for (const place of [0, text.length >> 1, text.indexOf('Abstract', text.length >> 2), text.length]) {
			let looked = 0;
			const { after, change } = edit(text, place, 0, 'x');
			const count = (lines: number) => {
				looked += lines;
			};
			const blocks = updateBlocks(before, changingText(after, count), change);
			const same = new Set(before);
			assert.ok(blocks.filter((block) => !same.has(block)).length <= 5);
			assert.ok(looked < 2000, `${looked} lines`);
		}
	});
});
