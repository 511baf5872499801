/**
 * Formatted references beside `pandoc --citeproc`, another implementation of CSL. Skipped where there is no `pandoc`; styles that
 * the program does not ship are those of Debian's package of styles, skipped where it is not installed.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { citationTexts, citedArticles } from '../pandoc/citedNote';
import { type FormattedTexts, type Formatting, normal, noteOf, pandocFormatted } from '../pandoc/formatted';
import { citedTexts, formatText, openTestStyle } from '../support/styles';

const version = spawnSync('pandoc', ['--version'], { encoding: 'utf8' }).stdout?.split('\n')[0];

const installed = '/usr/share/citation-style-language/styles';
const styles = [
	...['apa', 'harvard1'].map((name) => ({ name, path: join('dist', 'styles', `${name}.csl`) })),
	...['vancouver', 'ieee', 'chicago-author-date', 'chicago-note-bibliography'].map((name) => ({
		name,
		path: join(installed, `${name}.csl`),
	})),
];
const locales = ['en-US', 'de-DE', 'fr-FR'];

/** In which both differ, and why; what is undone may stand on either side. */
const differences: readonly Difference[] = [
	{
		why: 'citeproc-js keeps the comma of the style behind a question mark: “water?,”; Pandoc leaves it out',
		undo: (text) => text.replace('?,"', '?"'),
	},
	{
		why: 'quotation marks in a title stay as they are written; Pandoc draws them anew, those within others as single ones',
		undo: (text) => text.replace(/["'] ?clean ?["']/i, 'clean'),
	},
	{
		why: 'a title that stands for the author has no quotation marks within a sentence',
		citation: /^@nobody$/,
		undo: (text) => text.replace(/^" ?(.*?) ?" \(/, '$1 ('),
	},
	{
		why: 'Pandoc leaves out the label that APA has for chapters',
		styles: ['apa'],
		citation: /chap/,
		undo: (text) => text.replace(/(?:Chapter|Chapitre) (?=\d)/, ''),
	},
	{
		why: 'numbers of a cluster are sorted by us, also where one has words behind it, as “p.” is none of German',
		styles: ['vancouver', 'ieee'],
		citation: /^\[@many, p\. 3; @three\]$/,
		undo: (text) => [...text.matchAll(/\d+|p\. 3/g)].flat().sort().join(' '),
	},
	{
		why: 'citeproc-js does not bring works of an author together where the style does not say how they are divided',
		styles: ['chicago-author-date'],
		citation: /@same1; @same2|@other; @same1/,
		undo: (text) => [...text.matchAll(/\d{4}\w?/g)].flat().sort().join(' '),
	},
];

interface Difference {
	readonly why: string;
	/** All where there is none. */
	readonly styles?: readonly string[];
	readonly citation?: RegExp;
	readonly undo: (text: string) => string;
}

function formatting(style: string, locale: string): Formatting {
	const xml = readFileSync(join('dist', 'styles', `locales-${locale}.xml`), 'utf8');
	return { style, locale: { tag: locale, xml }, citations: citationTexts, articles: citedArticles };
}

function ours(style: string, locale: string): FormattedTexts {
	const articles = Object.fromEntries(citedArticles.map((article) => [article.id, article]));
	const note = formatText(openTestStyle(style, locale), noteOf(citationTexts, locale), articles);
	return {
		citations: citedTexts(note).map(normal),
		bibliography: (note.bibliography ?? []).map(({ text }) => normal(text)),
	};
}

describe(`formatted references beside ${version ?? 'pandoc, which is not installed'}`, () => {
	const folder = mkdtempSync(join(tmpdir(), 'shelfmark-formatted-'));
	after(() => rmSync(folder, { recursive: true }));

	/** Texts in which the outputs differ, of each reason. */
	const needed = new Set<string>();
	const bothComparable = (style: string, own: FormattedTexts, theirs: FormattedTexts) => {
		const comparable = ({ citations, bibliography }: FormattedTexts) => {
			const explained = (text: string, citation: string) =>
				differences
					.filter((known) => (known.styles ?? [style]).includes(style) && (known.citation ?? /^/).test(citation))
					.reduce((undone, { why, undo }) => {
						const next = undo(undone);
						if (next !== undone) needed.add(why);
						return next;
					}, text);
			return {
				citations: citations.map(
					(text, index) => `${citationTexts[index]} → ${explained(text, citationTexts[index] ?? '')}`,
				),
				// This Pandoc does not sort “van der Meer” under M where the style says so: the order is compared below.
				bibliography: bibliography.map((text) => explained(text, 'bibliography')).sort(),
			};
		};
		return [comparable(own), comparable(theirs)] as const;
	};

	for (const { name, path } of styles) {
		for (const locale of locales) {
			it(`are the same in ${name}, ${locale}`, function () {
				if (version === undefined || !existsSync(path)) this.skip();
				const style = readFileSync(path, 'utf8');
				const theirs = pandocFormatted(formatting(style, locale), folder);
				const own = ours(style, locale);
				assert.equal(own.citations.length, citationTexts.length);
				assert.deepEqual(...bothComparable(name, own, theirs));
			}).timeout(60_000);
		}
	}

	it('differ for the reasons that are listed, and for each of them', function () {
		if (version === undefined || !existsSync(installed)) this.skip();
		assert.deepEqual(
			differences.map(({ why }) => why).filter((why) => !needed.has(why)),
			[],
		);
	});

	it('are compared in many citations', () => {
		assert.ok(citationTexts.length >= 100);
		assert.ok(styles.length >= 5 && locales.length >= 3);
	});

	it('have the order of the bibliography that Pandoc has', function () {
		if (version === undefined) this.skip();
		const style = readFileSync(join('dist', 'styles', 'apa.csl'), 'utf8');
		const theirs = pandocFormatted(formatting(style, 'en-US'), folder);
		assert.deepEqual(ours(style, 'en-US').bibliography, theirs.bibliography);
	});
});
