/** The file of what the library remembers: read, written, and merged with an outside change. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { emptyMemory, type LibraryMemory } from '../../../../src/core/library/memory';
import {
	emptyMemoryFile,
	type MemoryFile,
	parseMemoryFile,
	renderMemoryFile,
} from '../../../../src/core/library/memoryFile';
import { mergeMemoryFiles } from '../../../../src/core/library/memoryMerge';
import { property } from '../../../support/property';
import { arbitraryMemory } from '../../../support/records';

const full = `{
	"pins": {
		"a2020b": "doi:10.5555/a",
		"b2020c": "pmid:12"
	},
	"aliases": {
		"old": "a2020b"
	},
	"same": [
		["doi:10.5555/a","pmid:12"]
	],
	"apart": [
		["pmid:12","pmid:13"]
	],
	"values": {
		"doi:10.5555/a": {"title":"Rivers","author":[{"family":"Li"}],"issued":{"date-parts":[[2020,1]]}}
	},
	"topics": {
		"doi:10.5555/a": {"add":["Eels"],"remove":["Night"]}
	},
	"topicNames": {
		"Eels": "Anguilla"
	}
}
`;

function parse(text: string): MemoryFile {
	return parseMemoryFile(text).value ?? assert.fail();
}

function file(memory: Partial<LibraryMemory>): MemoryFile {
	return { ...emptyMemoryFile, memory: { ...emptyMemory, ...memory } };
}

describe('the memory file', () => {
	it('has a line for each decision', () => {
		const { value, diagnostics } = parseMemoryFile(full);
		assert.deepEqual(diagnostics, []);
		assert.equal(value?.memory.pins.get('b2020c'), 'pmid:12');
		assert.equal(renderMemoryFile(parse(full)), full);
	});

	it('may be empty', () => {
		for (const text of ['', ' \n', '{}']) assert.deepEqual(parse(text), emptyMemoryFile);
		assert.equal(renderMemoryFile(emptyMemoryFile), '{}\n');
	});

	it('is sorted', () => {
		const pins = new Map([
			['b', 'pmid:2'],
			['a', 'pmid:1'],
		]);
		const text = renderMemoryFile(
			file({
				pins,
				same: [
					['pmid:2', 'pmid:1'],
					['pmid:1', 'pmid:2'],
				],
			}),
		);
		assert.equal(
			text,
			'{\n\t"pins": {\n\t\t"a": "pmid:1",\n\t\t"b": "pmid:2"\n\t},\n\t"same": [\n\t\t["pmid:1","pmid:2"]\n\t]\n}\n',
		);
	});

	it('that is no JSON is not used, and said', () => {
		for (const text of ['{', '[]', '3', '<<<<<<< ours\n{}']) {
			const { value, diagnostics } = parseMemoryFile(text);
			assert.equal(value, undefined);
			assert.deepEqual(
				diagnostics.map(({ code, severity }) => [code, severity]),
				[['decisions-not-read', 'error']],
			);
		}
	});

	it('keeps what it does not understand, and says where it stands', () => {
		const text = `{
	"pins": {
		"a": "pmid:1",
		"b": 5
	},
	"same": [
		["pmid:1","pmid:2"],
		["pmid:3"]
	],
	"values": {
		"pmid:1": {"title":"Rivers","volume":"2"}
	},
	"later": {"x":[1]}
}
`;
		const { value, diagnostics } = parseMemoryFile(text);
		assert.deepEqual(diagnostics.map(({ span }) => text.slice(span.start, span.end)).sort(), [
			'"b"',
			'"later"',
			'"pmid:1"',
			'"same"',
		]);
		assert.equal(renderMemoryFile(value ?? assert.fail()), text);
	});

	it('writes beside a section that is another kind of thing', () => {
		const { memory, unread } = parse('{"pins": 5, "same": {"x": 1}}');
		const pins = new Map([['a', 'pmid:1']]);
		const text = renderMemoryFile({ memory: { ...memory, pins }, unread });
		const again = parse(text);
		assert.equal(again.memory.pins.get('a'), 'pmid:1');
		assert.equal(again.unread.sections.get('pins (not understood)'), 5);
		assert.deepEqual(again.unread.sections.get('same'), { x: 1 });
	});

	it('is read without failure whatever stands in it, and written again without loss', () => {
		const section = fc.constantFrom(
			'pins',
			'aliases',
			'same',
			'apart',
			'values',
			'topics',
			'topicNames',
			'x',
			'__proto__',
		);
		const content = fc.oneof(
			fc.json(),
			fc.dictionary(section, fc.jsonValue()).map((value) => JSON.stringify(value)),
			fc.string(),
		);
		property(content, (text) => {
			const { value } = parseMemoryFile(text);
			if (value === undefined) return;
			const written = renderMemoryFile(value);
			assert.deepEqual(parse(written), value);
			assert.equal(renderMemoryFile(parse(written)), written);
		});
		property(arbitraryMemory, (memory) => {
			const written = renderMemoryFile(file(memory));
			assert.deepEqual(parse(written).memory.pins, memory.pins);
			assert.deepEqual(parse(written).memory.topics, memory.topics);
			assert.deepEqual(parse(written).memory.values, memory.values);
		});
	});
});

describe('an outside change of the memory', () => {
	it('is merged with our own', () => {
		const base = file({
			pins: new Map([
				['a', 'pmid:1'],
				['b', 'pmid:2'],
				['c', 'pmid:3'],
			]),
			same: [['pmid:1', 'pmid:2']],
		});
		const ours = file({
			pins: new Map([
				['a', 'pmid:1'],
				['b', 'pmid:9'],
				['d', 'pmid:4'],
			]),
			same: [],
		});
		const theirs = file({
			pins: new Map([
				['a', 'pmid:8'],
				['c', 'pmid:7'],
				['e', 'pmid:5'],
			]),
			same: [
				['pmid:2', 'pmid:1'],
				['pmid:3', 'pmid:4'],
			],
		});
		const { memory } = mergeMemoryFiles(base, ours, theirs);
		assert.deepEqual([...memory.pins].sort(), [
			['a', 'pmid:8'],
			['b', 'pmid:9'],
			['c', 'pmid:7'],
			['d', 'pmid:4'],
			['e', 'pmid:5'],
		]);
		assert.deepEqual(memory.same, [['pmid:3', 'pmid:4']]);
	});

	it('joins topics and values of one article', () => {
		const topics = (...add: string[]) => new Map([['pmid:1', { add, remove: [] }]]);
		const merged = mergeMemoryFiles(
			file({ topics: topics('a', 'b') }),
			file({ topics: topics('b', 'c'), values: new Map([['pmid:1', { title: 'Ours' }]]) }),
			file({
				topics: topics('a', 'b', 'd'),
				values: new Map([['pmid:1', { title: 'Theirs', issued: { 'date-parts': [[2020]] } }]]),
			}),
		);
		assert.deepEqual([...(merged.memory.topics.get('pmid:1')?.add ?? [])].sort(), ['b', 'c', 'd']);
		assert.deepEqual(merged.memory.values.get('pmid:1'), { title: 'Ours', issued: { 'date-parts': [[2020]] } });
	});

	it('is all there is where we changed nothing, and the other way round', () => {
		property(fc.tuple(arbitraryMemory, arbitraryMemory), ([one, other]) => {
			const [base, changed] = [file(one), file(other)];
			const text = renderMemoryFile(changed);
			assert.equal(renderMemoryFile(mergeMemoryFiles(base, base, changed)), text);
			assert.equal(renderMemoryFile(mergeMemoryFiles(base, changed, base)), text);
			assert.equal(renderMemoryFile(mergeMemoryFiles(base, changed, changed)), text);
		});
	});
});
