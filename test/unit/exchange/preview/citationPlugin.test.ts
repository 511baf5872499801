import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import type { UnkeyedArticle } from '../../../../src/core/csl/article';
import { citationPlugin } from '../../../../src/exchange/preview/citationPlugin';
import type { OpenStyle } from '../../../../src/exchange/style/openStyle';
import { property } from '../../../support/property';
import { record } from '../../../support/records';
import { footnoteStyle, formatText, openTestStyle, shippedStyle } from '../../../support/styles';

const journal = { 'container-title': 'J River Stud' };
const articles = {
	eels: record({ by: 'Li, Xenia; Mays, N.', title: 'Eels', ...journal, volume: '4', page: '2' }),
	doe: record({ by: 'Doe, J. J.', date: '2019', title: 'Otters & <b>owls</b>', ...journal }),
};

function preview(style: OpenStyle, text: string, known: Record<string, UnkeyedArticle> = articles): string {
	const markdown = new MarkdownIt({ html: true });
	citationPlugin(markdown, ({ clusters }) => ({
		clusters,
		formatted: formatText(style, text, known),
		articleOf: (key) => (Object.hasOwn(known, key) ? { id: key, ...known[key] } : undefined) as never,
	}));
	return markdown.render(text, {});
}

const apa = openTestStyle(shippedStyle('apa'));

/** The page without its tags and without the references. */
function textOf(html: string): string {
	return html
		.replace(/<ul class="shelfmark-references"[\s\S]*$/, '')
		.replace(/<[^>]*>/g, '')
		.trim();
}

function check(text: string, expected: string): void {
	assert.equal(textOf(preview(apa, text)), expected);
}

describe('citations in the preview', () => {
	it('show with prefix, locator and suppression', () => {
		check('Thus [see @eels, pp. 3-4; @doe].', 'Thus (Doe, 2019; see Li &#38; Mays, 2020, pp. 3–4).');
		check('@doe [p. 3] says, -@doe too.', 'Doe (2019, p. 3) says, (2019) too.');
		check('A *strong [@doe]* word, **@eels**', 'A strong (Doe, 2019) word, Li &#38; Mays (2020)');
	});

	it('show wherever text may stand', () => {
		check(
			'# On @doe\n\n- one [@doe]\n- two\n  [see\n  @eels]',
			'On Doe (2019)\n\none (Doe, 2019)\ntwo\n(see Li &#38; Mays, 2020)',
		);
		check('| a | b |\n|---|---|\n| [@doe] | x |', 'a\nb\n\n\n\n\n(Doe, 2019)\nx');
		check('> [@doe,\n> p. 3]', '(Doe, 2019, p. 3)');
	});

	it('leave code, addresses, mails and links alone', () => {
		check('`[@doe]` me@doe.org \\@doe', '[@doe] me@doe.org @doe');
		check('    [@doe]', '[@doe]');
		const link = preview(apa, 'See [the text](https://example.org/@doe).');
		assert.ok(link.includes('<a href="https://example.org/@doe">the text</a>'));
	});

	it('lead to their references and tell title and journal', () => {
		const html = preview(apa, 'A [@doe] and [@eels].');
		assert.ok(
			html.includes('<a href="#shelfmark-ref-doe" title="Otters &#38; &#60;b&#62;owls&#60;/b&#62;. J River Stud">'),
		);
		assert.ok(html.includes('<li id="shelfmark-ref-doe">Doe, J. J. (2019). '));
		assert.equal(html.split('<li id="shelfmark-ref-').length, 3);
	});

	it('show keys that nobody knows as such', () => {
		const html = preview(apa, 'A [@doe; @none] and @nobody.');
		assert.equal(textOf(html), 'A (Doe, 2019; none?) and (nobody?).');
		assert.equal(html.split('shelfmark-unknown').length, 3);
		assert.ok(html.includes('No article has the key “none”.'));
	});

	it('have the references where the note wants them', () => {
		const end = /<\/p>\s*<ul class="shelfmark-references"[\s\S]*<\/ul>\s*<h1>After<\/h1>/;
		for (const place of ['::: {#refs}\n:::', ':::: {.x #refs}\n\n::::', '::: {#refs}\n\n# Sources\n\n:::'])
			assert.match(preview(apa, `A [@doe].\n\n${place}\n\n# After`).replace(/<h1>Sources<\/h1>\s*/, ''), end);
		assert.match(preview(apa, 'A [@doe].\n\n# After'), /<h1>After<\/h1>\s*<ul[\s\S]*<\/ul>\s*$/);
		assert.ok(!preview(apa, 'A.').includes('<ul'));
	});

	it('have the references once where a bibliography stands in the note', () => {
		const text = 'A [@doe].\n\n<!-- bibliography -->\n\nOld (2001). *Words*.\n\n<!-- /bibliography -->\n\nB.\n';
		const html = preview(apa, text);
		assert.match(html, /bibliography -->\s*<ul[\s\S]*Otters[\s\S]*<\/ul>\s*<!-- \/bibliography -->\s*<p>B\.<\/p>\s*$/);
		assert.ok(!html.includes('Old (2001)'));
		const plain = new MarkdownIt({ html: true });
		citationPlugin(plain, () => undefined);
		assert.ok(plain.render(text, {}).includes('<p>Old (2001). <em>Words</em>.</p>'));
	});

	it('put what is not cited but wanted into the references', () => {
		const html = preview(apa, '---\nnocite: "@eels"\n---\n\nA [@doe].').split('<ul');
		assert.equal(html[1]?.split('<li').length, 3);
	});

	it('become numbers and notes in styles of footnotes', () => {
		const html = preview(openTestStyle(footnoteStyle), 'A [@doe, p. 3] and @eels.');
		assert.match(html, /<sup id="shelfmark-cite-1">1<\/sup>/);
		assert.match(html, /<li id="shelfmark-note-1" value="1">/);
		assert.match(html, /<li id="shelfmark-note-2" value="2">/);
	});

	it('stay as they are written where nothing is told', () => {
		const markdown = new MarkdownIt();
		citationPlugin(markdown, () => undefined);
		assert.equal(markdown.render('A [see @doe & <b>].'), '<p>A [see @doe &#38; &#60;b&#62;].</p>\n');
	});

	it('are safe whatever stands in a record or a key', () => {
		const evil = ['" onmouseover="alert(1)', '<script>alert(1)</script>', '](command:x)', '![x](command:y)', "' x='"];
		for (const text of evil) {
			const known = {
				doe: record({ by: `${text}, X.`, title: text, 'container-title': text, DOI: `10.5555/${text}` }),
			};
			const html = preview(apa, 'A [see @doe, p. 3] and @{x"onmouseover="y}.', known);
			assert.doesNotMatch(html.replace(/"[^"]*"/g, '""'), /<script|<img|<b>alert|<[^>]*\bon\w+=/);
			assert.doesNotMatch(html, /href="(?!#|https:\/\/doi\.org\/)/);
		}
	});

	it('harm no text, whatever it is', () => {
		property(
			fc.array(
				fc.constantFrom('@doe', '[', ']', '-', ' ', '\n', '`', '*', ';', 'x', '::: {#refs}', ':::', '|', '(', ')'),
				{ maxLength: 30 },
			),
			(parts) => {
				const text = parts.join('');
				assert.doesNotThrow(() => preview(apa, text));
			},
		);
	});
});
