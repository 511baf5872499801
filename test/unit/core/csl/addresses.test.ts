/** Addresses in a text, told apart in the same way wherever several may stand: in links, fields and labels. */
import assert from 'node:assert/strict';
import { addressesIn } from '../../../../src/core/csl/addresses';
import { parseDump } from '../../../../src/core/dump/dump';
import { readDump } from '../../../../src/core/dump/read';
import { linksIn } from '../../../../src/core/features/links';

const one = 'https://example.org/a';
const archived = 'https://web.archive.org/web/2020/https://example.org/a';
const behindProxy = 'https://proxy.example.org/login?url=http://example.org/b';

const cases: readonly (readonly [text: string, addresses: readonly string[]])[] = [
	['no address', []],
	[`${one} ${archived}`, [one, archived]],
	[`${one}${archived}`, [one, archived]],
	[`see ${behindProxy}\u00a0or\n${one}.`, [behindProxy, `${one}.`]],
	['https://web.archive.org/web/*/http://a.org', ['https://web.archive.org/web/*/http://a.org']],
	['ftp://a.org http:/b.org', []],
];

describe('addresses', () => {
	it('end at a blank or at the next one, and may hold another', () => {
		for (const [text, expected] of cases) {
			const found = addressesIn(text);
			assert.deepEqual(
				found.map((address) => address.text),
				expected,
			);
			for (const { text: address, span } of found) assert.equal(text.slice(span.start, span.end), address);
		}
	});

	it('are the same in the field, in the label and as links', () => {
		const page = (label: string, field: string) =>
			`Loading…\nEels\nFormat: | Book |\n---|---|\nOnline Access: | ${label} |\n${field}`;
		const staff = `_version_ | 1783602393294831616 |\n---|---|\nid | b-1 |\ntitle | Eels |\nurl | ${one} ${archived} |\n`;
		const labelled = page(`${one} ${archived}`, '');
		assert.deepEqual(readDump(labelled, 'x.txt').value[0]?.custom.links, [one, archived]);
		assert.deepEqual(readDump(page('', staff), 'x.txt').value[0]?.custom.links, [one, archived]);
		for (const text of [labelled, page('', staff)]) {
			const links = linksIn(parseDump(text));
			assert.deepEqual(
				links.map(({ span }) => text.slice(span.start, span.end)),
				[one, archived],
			);
		}
	});
});
