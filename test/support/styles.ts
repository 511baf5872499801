/** Citation styles and processors for tests: those that the program ships, or small ones written in the test. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { noteClusters } from '../../src/core/citation/noteClusters';
import type { Article, UnkeyedArticle } from '../../src/core/csl/article';
import { type FormattedNote, formatNote } from '../../src/exchange/style/formatNote';
import { toCslItem } from '../../src/exchange/style/item';
import { createProcessor, type Processor } from '../../src/exchange/style/processor';
import { parseStyle, type StyleFile } from '../../src/exchange/style/styleFile';
import { isRefused, parseXmlTree, type Refusal, type XmlElement } from '../../src/exchange/style/xmlTree';

export function shippedStyle(name: string): string {
	return readFileSync(join('dist', 'styles', `${name}.csl`), 'utf8');
}

export function usable<T extends object>(value: T | Refusal): T {
	if (isRefused(value)) assert.fail(value.refusal);
	return value;
}

function shippedLocales(): Map<string, XmlElement> {
	const files = readdirSync(join('dist', 'locales'));
	return new Map(
		files.map((file) => [
			file.replace(/^locales-|\.xml$/g, ''),
			usable(parseXmlTree(readFileSync(join('dist', 'locales', file), 'utf8'))),
		]),
	);
}

export interface TestStyle {
	readonly style: StyleFile;
	readonly processor: Processor;
}

export function openStyle(xml: string, locale = 'en-US'): TestStyle {
	const style = usable(parseStyle(xml));
	return { style, processor: usable(createProcessor(style, locale, shippedLocales())) };
}

/** The note with the articles that are given by their keys. */
export function formatText(
	{ style, processor }: TestStyle,
	text: string,
	articles: Readonly<Record<string, UnkeyedArticle>>,
): FormattedNote {
	const items = new Map(
		Object.entries(articles).map(([id, article]) => [id, toCslItem({ ...article, id } satisfies Article)]),
	);
	const { clusters, uncited } = noteClusters(text);
	return formatNote(processor, { clusters, uncited, items, isNoteStyle: style.isNoteStyle });
}

/** What stands in the place of each cluster, as plain text: `Doe (2020)`. */
export function citedTexts({ clusters }: FormattedNote): string[] {
	return clusters.map(({ author, cited }) => (author === undefined ? cited.text : `${author.text} ${cited.text}`));
}

/** A footnote style of a few lines: authors, title, pages; `Ebd.` right behind the same. */
export const footnoteStyle = `<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
<info><title>Footnotes</title><id>footnotes</id></info>
<macro name="who"><names variable="author"><name name-as-sort-order="all"/></names></macro>
<citation><layout suffix="." delimiter="; "><choose>
<if position="ibid"><text term="ibid" text-case="capitalize-first"/></if>
<else-if position="subsequent"><group delimiter=", "><names variable="author"><name form="short"/></names>
<text variable="first-reference-note-number" prefix="note "/></group></else-if>
<else><group delimiter=", "><text macro="who"/><text variable="title" font-style="italic"/></group></else></choose>
<text variable="locator" prefix=", "/></layout></citation>
<bibliography><sort><key macro="who"/></sort><layout suffix="."><group delimiter=". "><text macro="who"/>
<text variable="title" font-style="italic"/></group></layout></bibliography></style>`;
