import assert from 'node:assert/strict';
import { parseStyle, resolveStyle, type StyleFile } from '../../../../src/exchange/style/styleFile';
import { isRefused, type Refusal } from '../../../../src/exchange/style/xmlTree';
import { dependentStyle, footnoteStyle, shippedStyle, usable } from '../../../support/styles';

function check(text: string, refusal: RegExp | undefined): void {
	const style = parseStyle(text);
	assert.match(isRefused(style) ? style.refusal : '', refusal ?? /^$/);
}

const head = '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">';
const layout = '<citation><layout><text variable="title"/></layout></citation>';
const dependent = dependentStyle('parent');

describe('a style file', () => {
	it('says what it is', () => {
		const { id, title, isNoteStyle, defaultLocale, parent } = usable(parseStyle(footnoteStyle));
		assert.deepEqual(
			{ id, title, isNoteStyle, defaultLocale, parent },
			{ id: 'footnotes', title: 'Footnotes', isNoteStyle: true, defaultLocale: undefined, parent: undefined },
		);
		assert.equal(usable(parseStyle(shippedStyle('apa'))).title, 'APA Style 7th edition');
	});

	it('is refused with a reason', () => {
		check('', /^it is no XML/);
		check('no style', /^it is no XML \(/);
		check(`${head}<citation>`, /^it is no XML \(/);
		check('<html></html>', /^it is no CSL style/);
		check('<style></style>', /^it is no CSL style/);
		check(`${head}</style>`, /^it does not say how to cite$/);
		check(`${head.replace('1.0', '0.8')}${layout}</style>`, /^it is of another version of CSL \(0\.8\)$/);
		check(`${head}${layout}<bibliography/></style>`, /^it does not say how its bibliography looks$/);
		check(`${head}${layout}</style>`, undefined);
	});

	it('has every macro that it calls', () => {
		const calls = (macros: string) => `${head}${macros}<citation><layout><text macro="a"/></layout></citation></style>`;
		check(calls(''), /a macro “a” that it does not have/);
		check(
			calls('<macro name="a"><text macro="b"/></macro><macro name="b"><text macro="a"/></macro>'),
			/“b” calls itself/,
		);
		const doubled = Array.from({ length: 40 }, (_, at) => {
			const next = `<text macro="${at === 39 ? 'end' : `m${at + 1}`}"/>`;
			return `<macro name="${at === 0 ? 'a' : `m${at}`}">${next}${next}</macro>`;
		});
		check(calls(`${doubled.join('')}<macro name="end"><text value="x"/></macro>`), /macros are too large/);
		check(`${head}${'<group>'.repeat(50_000)}${'</group>'.repeat(50_000)}${layout}</style>`, /no XML|too deeply/);
	});

	it('that depends on another one is as that one, under its own name', () => {
		const known = new Map<string, StyleFile>([
			['parent', { ...usable(parseStyle(footnoteStyle)), id: 'parent' }],
			['other', usable(parseStyle(dependent))],
		]);
		const resolve = (text: string): StyleFile | Refusal =>
			resolveStyle(usable(parseStyle(text)), (id) => known.get(id));
		const resolved = usable(resolve(dependent));
		assert.deepEqual([resolved.title, resolved.isNoteStyle, resolved.parent], ['River Letters', true, undefined]);
		const lost = resolve(dependentStyle('https://x.org/lost'));
		assert.ok(
			isRefused(lost) && /depends on the style https:\/\/x\.org\/lost, of which there is no file/.test(lost.refusal),
		);
		const twice = resolve(dependentStyle('other'));
		assert.ok(isRefused(twice) && /which depends on another one/.test(twice.refusal));
	});
});
