import assert from 'node:assert/strict';
import { readDump } from '../../../src/core/dump/read';
import { decode } from '../../../src/workspace/decode';

function check(bytes: readonly number[] | Buffer, text: string, codes: readonly string[]): void {
	const { value, diagnostics } = decode(Uint8Array.from(bytes));
	assert.equal(value, text);
	assert.deepEqual(
		diagnostics.map(({ code }) => code),
		codes,
	);
}

const utf8 = (text: string) => [...Buffer.from(text, 'utf8')];

describe('decode', () => {
	it('reads UTF-8, with and without a byte order mark', () => {
		check([0x4d, 0xc3, 0xbc], 'Mü', []);
		check([0xef, 0xbb, 0xbf, 0x4d], 'M', []);
		check([], '', []);
	});

	it('reads UTF-8 that ends within a character, without its unfinished bytes', () => {
		const text = 'Müller’';
		const bytes = utf8(text);
		check(bytes.slice(0, -1), 'Müller', []);
		check(bytes.slice(0, -2), 'Müller', []);
		check([...utf8('x 😀'), ...utf8('😀').slice(0, 3)], 'x 😀', []);
	});

	it('reads UTF-16 by its byte order mark', () => {
		check([0xff, 0xfe, 0xfc, 0x00], 'ü', []);
		check([0xfe, 0xff, 0x00, 0xfc], 'ü', []);
	});

	it('reads UTF-16 by its NUL bytes, and says so', () => {
		const little = Buffer.from('1\n|\nMüller X. Жук.', 'utf16le');
		check(little, '1\n|\nMüller X. Жук.', ['encoding-guessed']);
		check(Buffer.from(little).swap16(), '1\n|\nMüller X. Жук.', ['encoding-guessed']);
		assert.match(decode(little).diagnostics[0]?.message ?? '', /read as UTF-16/);
	});

	it('takes no text for UTF-16 that has a few NUL bytes, or nothing else', () => {
		check([...utf8('A list\0of\0eels\0')], 'A list\0of\0eels\0', []);
		check(new Array<number>(64).fill(0), '\0'.repeat(64), []);
		check([0x4d, 0], 'M\0', []);
	});

	it('reads what is no UTF-8 as Windows-1252, and says so', () => {
		check([0x4d, 0xfc, 0x80], 'Mü€', ['encoding-guessed']);
		check([0x4d, 0xfc, 0x6c, 0x81, 0x9f], 'Mül\x81Ÿ', ['encoding-guessed']);
	});

	it('reads UTF-8 in which few bytes are not, and says how many', () => {
		const text = 'Żółć, żółć';
		const bad = [...utf8(text), 0xfc, 0x20, ...utf8(text), 0xe2, 0x80, 0x20];
		check(bad.slice(0, -3), `${text}� ${text}`, ['bytes-not-read']);
		assert.match(decode(Uint8Array.from(bad.slice(0, -3))).diagnostics[0]?.message ?? '', / 1 byte of it is not;/);
		const many = [...bad, ...utf8(text.repeat(2))];
		check(many, `${text}� ${text}� ${text}${text}`, ['bytes-not-read']);
		assert.match(decode(Uint8Array.from(many)).diagnostics[0]?.message ?? '', / 2 bytes of it are not;/);
	});

	it('reads text in which a few bytes happen to be UTF-8 as Windows-1252', () => {
		check([...utf8('üü'), 0xfc], 'Ã¼Ã¼ü', ['encoding-guessed']);
		check([...utf8('ü'.repeat(9)), 0xfc], `${'Ã¼'.repeat(9)}ü`, ['encoding-guessed']);
	});

	it('says of a file with the mark of UTF-8 what is not', () =>
		check([0xef, 0xbb, 0xbf, 0x4d, 0xfc], 'M�', ['bytes-not-read']));

	it('hides no record behind the byte order mark of a joined file', () => {
		const entry = '1\n|\nLi X. Eels. B 2020; 1:2. [PMID: 1]\n|\n';
		const text = decode(Buffer.from(`\ufeff${entry}\ufeff${entry}`)).value;
		assert.deepEqual(
			readDump(text, 'x.txt').value.map(({ title }) => title),
			['Eels', 'Eels'],
		);
	});
});
