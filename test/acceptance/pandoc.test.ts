/**
 * Our reading of citations beside that of Pandoc, which defines it. Skipped where there is no `pandoc`.
 * Keys, mode, prefix and suffix are taken from `pandoc -t json`, locators from `--citeproc` with a style that shows nothing else.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseCitations } from '../../src/core/citation/citations';
import { parseLocator } from '../../src/core/citation/locator';
import { locatorLanguages, locatorWords } from '../../src/core/citation/locatorLabels';
import { type CitationParts, citationParts } from '../../src/core/citation/parts';
import { citationsOf, citationsOfNote, knownDifferences, locatorStyle, locatorsOf } from '../pandoc/compare';
import { notes, paragraphs, suffixes } from '../pandoc/inputs';
import { randomParagraph } from '../pandoc/random';
import { samples } from '../support/property';

const version = spawnSync('pandoc', ['--version'], { encoding: 'utf8' }).stdout?.split('\n')[0];

/** What both say of a citation, in one line. */
function describeParts({ key, mode, prefix, suffix }: CitationParts): string {
	const bare = (text: string) =>
		text
			.replace(/@\{([^{}\s]*)\}/g, '@$1')
			.replace(/[*_`\\$]/g, '')
			.replace(/\s+/g, ' ')
			.replaceAll(' [', '[')
			.trim();
	return `${mode} ${key} <${bare(prefix)}> <${bare(suffix)}>`;
}

/** `left out`: without the minus of `-@a` in the text, which Pandoc prints. */
function ours(text: string, minus?: 'left out'): string[] {
	const words = locatorWords(undefined);
	return parseCitations(text).map((citation) => {
		const parts = citationParts(text, citation, words);
		const isNarrative = minus === 'left out' && citation.place.kind === 'text';
		return describeParts(isNarrative ? { ...parts, mode: 'narrative' } : parts);
	});
}

describe(`citations beside ${version ?? 'pandoc, which is not installed'}`, () => {
	const folder = mkdtempSync(join(tmpdir(), 'shelfmark-pandoc-'));
	after(() => rmSync(folder, { recursive: true }));
	before(function () {
		if (version === undefined) this.skip();
		writeFileSync(join(folder, 'locators.csl'), locatorStyle);
		writeFileSync(join(folder, 'articles.json'), JSON.stringify([{ id: 'a', type: 'book', title: 'A' }]));
	});
	const compare = (texts: readonly string[], theirs: (text: string, index: number) => string[], order?: 'sorted') => {
		const inOrder = (found: readonly string[]) => (order === undefined ? found : [...found].sort());
		const differing = texts.flatMap((text, index) => {
			if (knownDifferences.has(text)) return [];
			const [own, other] = [inOrder(ours(text)), inOrder(theirs(text, index))];
			return own.join('\n') === other.join('\n') ? [] : [{ text, ours: own, pandoc: other }];
		});
		assert.deepEqual(differing, []);
	};

	it('are the same in paragraphs', () => {
		const theirs = citationsOf(paragraphs);
		compare(paragraphs, (_, index) => theirs[index] ?? []);
		assert.ok(paragraphs.length + notes.length >= 300);
	}).timeout(60_000);

	it('are the same in random paragraphs, however broken', () => {
		const texts = samples(randomParagraph, 3000);
		const theirs = citationsOf(texts);
		const differing = texts.flatMap((text, index) => {
			const [own, other] = [ours(text, 'left out').sort(), [...(theirs[index] ?? [])].sort()];
			return own.join('\n') === other.join('\n') ? [] : [{ text, ours: own, pandoc: other }];
		});
		assert.deepEqual(differing, []);
	}).timeout(60_000);

	it('are the same in whole notes, whatever their order in metadata', () =>
		compare(notes, citationsOfNote, 'sorted')).timeout(60_000);

	it('differ where we say so, and only there', () => {
		for (const text of knownDifferences.keys()) assert.notDeepEqual(ours(text), citationsOfNote(text), text);
	}).timeout(60_000);

	it('have the same locators', () => {
		const theirs = locatorsOf(suffixes, 'en-US', folder);
		const plain = suffixes.filter((suffix, index) => show(suffix, 'en', pages) !== theirs[index]);
		assert.deepEqual(
			plain.map((suffix) => [suffix, show(suffix, 'en', pages), theirs[suffixes.indexOf(suffix)]]),
			[],
		);
	}).timeout(60_000);

	for (const language of locatorLanguages) {
		it(`know the words of locators in “${language}”`, () => {
			const words = [...locatorWords(language).keys()];
			const theirs = locatorsOf(
				words.map((word) => `, ${word} 7`),
				regions[language] ?? language,
				folder,
			);
			assert.deepEqual(
				words.filter((_, index) => !theirs[index]?.endsWith('⟦7⟧')),
				[],
			);
		}).timeout(60_000);
	}
});

/** What the style of the comparison calls the labels, in English. */
const pages: Readonly<Record<string, string>> = { issue: 'number', 'sub-verbo': 'sub verbo' };
/** Pandoc wants the country, too. */
const regions: Readonly<Record<string, string>> = {
	en: 'en-US',
	de: 'de-DE',
	fr: 'fr-FR',
	es: 'es-ES',
	it: 'it-IT',
	nl: 'nl-NL',
	pt: 'pt-BR',
};

/** `⟨page⟩⟦3⟧`, in the singular, as the style shows it. */
function show(suffix: string, language: string, names: Readonly<Record<string, string>>): string {
	const locator = parseLocator(suffix.trim(), locatorWords(language));
	return locator === undefined
		? ''
		: `⟨${names[locator.label] ?? locator.label}⟩⟦${locator.value.replaceAll('–', '-').replaceAll(', ', ',')}⟧`;
}
