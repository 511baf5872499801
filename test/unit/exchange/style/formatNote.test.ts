import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { OpenStyle } from '../../../../src/exchange/style/openStyle';
import { property } from '../../../support/property';
import { record } from '../../../support/records';
import { citedTexts, footnoteStyle, formatText, openTestStyle, shippedStyle } from '../../../support/styles';

const journal = { 'container-title': 'J River Stud' };
const articles = {
	rivers: record({
		by: 'Li, Xenia; Mays, N.',
		title: 'Rivers.',
		...journal,
		volume: '3',
		page: '1-9',
		DOI: '10.5555/a',
	}),
	eels: record({ by: 'Li, Xenia; Mays, N.', title: 'Eels', ...journal, volume: '4', page: '2' }),
	doe: record({ by: 'Doe, J. J.', date: '2019', title: 'Otters', ...journal }),
};

/** The texts in the places of the citations, and the bibliography. */
function check(style: OpenStyle, text: string, expected: { cited: string[]; bibliography?: string[] }): void {
	const note = formatText(style, text, articles);
	assert.deepEqual(citedTexts(note), expected.cited);
	if (expected.bibliography !== undefined)
		assert.deepEqual(
			note.bibliography?.map((entry) => entry.text),
			expected.bibliography,
		);
}

const apa = () => openTestStyle(shippedStyle('apa'));

describe('a formatted note', () => {
	it('names authors and years, told apart by letters over the whole note', () =>
		check(apa(), 'See [@rivers].\n\nAnd [see @eels, pp. 3-4 and more; @doe], not @rivers [p. 3], -@doe.', {
			cited: [
				'(Li & Mays, 2020b)',
				'(Doe, 2019; see Li & Mays, 2020a, pp. 3–4 and more)',
				'Li & Mays (2020b, p. 3)',
				'(2019)',
			],
			bibliography: [
				'Doe, J. J. (2019). Otters. J River Stud.',
				'Li, X., & Mays, N. (2020a). Eels. J River Stud, 4, 2.',
				'Li, X., & Mays, N. (2020b). Rivers. J River Stud, 3, 1–9. https://doi.org/10.5555/a',
			],
		}));

	it('says that a list of authors goes on', () => {
		const more = (by: string) => {
			const eels = record({ by, title: 'Eels', ...journal });
			return { eels: { ...eels, custom: { ...eels.custom, moreAuthors: true as const } } };
		};
		const [one, two] = [more('Li, Xenia'), more('Li, Xenia; Mays, N.')];
		const of = (style: OpenStyle, known: Parameters<typeof formatText>[2]) => {
			const note = formatText(style, 'A [@eels].', known);
			return [...citedTexts(note), ...(note.bibliography ?? []).map((entry) => entry.text.slice(0, 30))];
		};
		assert.deepEqual(of(apa(), one), ['(Li et al., 2020)', 'Li, X. et al. (2020). Eels. J ']);
		assert.deepEqual(of(apa(), two), ['(Li et al., 2020)', 'Li, X., Mays, N., et al. (2020']);
		const [, listed] = of(openTestStyle(shippedStyle('vancouver')), two);
		assert.equal(listed, '1. Li X, Mays N, et al. Eels. ');
		const [cited] = of(openTestStyle(shippedStyle('apa'), 'de-DE'), one);
		assert.equal(cited, '(Li et al., 2020)');
	});

	it('counts in the order of citing', () =>
		check(openTestStyle(shippedStyle('vancouver')), 'A [@eels]. B [@rivers; @eels]. @doe says.', {
			cited: ['(1)', '(1,2)', '(3)'],
			bibliography: [
				'1. Li X, Mays N. Eels. J River Stud. 2020;4:2.',
				'2. Li X, Mays N. Rivers. J River Stud. 2020;3:1–9. doi:10.5555/a',
				'3. Doe JJ. Otters. J River Stud. 2019.',
			],
		}));

	it('is in the language of its locale', () =>
		check(openTestStyle(shippedStyle('harvard1'), 'de-DE'), '[@rivers, p. 3; @eels]', {
			cited: ['(Li und Mays, 2020b, S. 3, 2020a)'],
		}));

	it('shows what no article is, wherever it stands', () =>
		check(apa(), '[@gone] [@gone; see @doe] [@doe; @gone] @gone [p. 3; @doe] @gone', {
			cited: ['(gone?)', '(gone?; see Doe, 2019)', '(Doe, 2019; gone?)', '(gone?; Doe, 2019)', '(gone?)'],
		}));

	it('has articles in the bibliography that are not cited', () =>
		check(apa(), '---\nnocite: |\n  @doe, @eels\n---\nA [@doe].', {
			cited: ['(Doe, 2019)'],
			bibliography: [
				'Doe, J. J. (2019). Otters. J River Stud.',
				'Li, X., & Mays, N. (2020). Eels. J River Stud, 4, 2.',
			],
		}));

	it('has footnotes, counted with those of the author', () => {
		const text = 'A [@doe].[^x] B [@doe]. C [@rivers, p. 3].\n\n[^x]: As [@eels] said.';
		const note = formatText(openTestStyle(footnoteStyle), text, articles);
		assert.deepEqual(
			note.clusters.map(({ cited, isFootnote }) => [isFootnote, cited.text]),
			[
				[true, 'Doe, J. J., Otters.'],
				[false, 'Li, Xenia, Mays, N., Eels.'],
				[true, 'Doe, note 1.'],
				[true, 'Li, Xenia, Mays, N., Rivers, 3.'],
			],
		);
	});

	it('leaves the author of the sentence out of the footnote', () => {
		const { clusters } = formatText(openTestStyle(footnoteStyle), '@doe says.', articles);
		assert.deepEqual(
			clusters.map(({ author, cited }) => [author?.text, cited.text]),
			[['Doe, J. J.', 'Otters.']],
		);
	});

	it('keeps emphasis and escapes of what stands around a key', () => {
		const { clusters } = formatText(apa(), '[*see* @doe, p. 3, **not** \\*all\\*]', articles);
		assert.deepEqual(clusters[0]?.cited, {
			markdown: '(*see* Doe, 2019, p. 3, **not** \\*all\\*)',
			text: '(see Doe, 2019, p. 3, not *all*)',
			html: '(<i>see</i> Doe, 2019, p. 3, <b>not</b> *all*)',
		});
	});

	it('comes out the same, whatever was formatted before', () => {
		const texts = ['[@rivers] [@eels]', '[@eels]', '@doe [@rivers]', '[@doe; @gone]', '', '[@rivers] [@eels; @doe]'];
		for (const style of [apa(), openTestStyle(footnoteStyle), openTestStyle(shippedStyle('vancouver'))]) {
			const first = texts.map((text) => formatText(style, text, articles));
			const again = texts.toReversed().map((text) => formatText(style, text, articles));
			assert.deepEqual(again.reverse(), first);
		}
	});

	it('follows an article that has changed', () => {
		const style = apa();
		formatText(style, '[@doe]', articles);
		const changed = formatText(style, '[@doe]', { doe: record({ by: 'Roe, R.', date: '2001' }) });
		assert.deepEqual(citedTexts(changed), ['(Roe, 2001)']);
	});

	it('may be long', () => {
		const many = Object.fromEntries(
			Array.from({ length: 120 }, (_, at) => [`k${at}`, record({ by: `Li${at % 9}, X.`, title: `Eels ${at}` })]),
		);
		const text = Object.keys(many)
			.map((key) => `[@${key}]`)
			.join(' ');
		const note = formatText(openTestStyle(shippedStyle('vancouver')), text, many);
		assert.deepEqual(
			note.bibliography?.map(({ key }) => key),
			Object.keys(many),
		);
		assert.equal(citedTexts(note)[119], '(120)');
	});
});

describe('what stands in a record', () => {
	const nasty = [
		'10.1/x" onmouseover="alert(1)',
		'<script>alert(1)</script>',
		'](command:workbench.action.quit)',
		'![x](https://evil.example/a.png)',
		'<img src=x onerror=alert(1)>',
		'`code` $x$ \\ <!-- a',
		"'><a href='javascript:alert(1)'>",
		'&lt;b&gt; <i>eels</i>',
		'http://a.org/)"><b>',
		'javascript:alert(1)',
		'\uf8e6a\uf8ef\uf8ee*',
		'[[wiki]] #tag ^[note] ::: {.x}',
	];
	const safeHtml =
		/^(?:[^<>"]|<\/?(?:i|b|u|sup|sub)>|<span class="small-caps">|<\/span>|<a href="https?:\/\/[^"<>\s]*">|<\/a>)*$/;
	const unsafeMarkdown = (text: string) =>
		text
			.replace(/\\[!-/:-@[-`{-~]/g, '')
			.replace(/<https?:\/\/[^\s<>]+>/g, '')
			.replace(/\[[^\]]*\]\(https?:\/\/[^\s<>()]+\)/g, '')
			.match(/[<>[\]`]/);

	it('does nothing in any output', () => {
		const styles = [apa(), openTestStyle(shippedStyle('vancouver')), openTestStyle(footnoteStyle)];
		const text = fc.array(fc.constantFrom(...nasty, ' ', 'Eels', '*', '_'), { minLength: 1, maxLength: 4 });
		const words = text.map((parts) => parts.join('').trim() || 'x');
		const facts = fc.record({
			title: words,
			DOI: words,
			URL: words,
			'container-title': words,
			page: words,
			volume: words,
		});
		property(
			fc.tuple(facts, words),
			([fields, name]) => {
				const odd = { ...record(fields), author: [{ family: name, given: name }] };
				for (const style of styles) {
					const { clusters, bibliography } = formatText(style, '@odd [see @odd]', { odd });
					for (const { html, markdown } of [...(bibliography ?? []), ...clusters.map(({ cited }) => cited)]) {
						assert.match(html, safeHtml);
						assert.equal(unsafeMarkdown(markdown), null, markdown);
					}
				}
			},
			100,
		);
	}).timeout(60_000);
});
