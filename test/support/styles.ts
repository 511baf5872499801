/** Citation styles and processors for tests: those that the program ships, or small ones written in the test. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { noteClusters } from '../../src/core/citation/noteClusters';
import type { UnkeyedArticle } from '../../src/core/csl/article';
import { type FormattedNote, formatNote } from '../../src/exchange/style/formatNote';
import { toCslItems } from '../../src/exchange/style/item';
import { type OpenStyle, openStyle } from '../../src/exchange/style/openStyle';
import { isRefused, type Refusal } from '../../src/exchange/style/xmlTree';

export function shippedStyle(name: string): string {
	return readFileSync(join('dist', 'styles', `${name}.csl`), 'utf8');
}

export function usable<T extends object>(value: T | Refusal): T {
	if (isRefused(value)) assert.fail(value.refusal);
	return value;
}

export function shippedLocales(): Record<string, string> {
	const files = readdirSync(join('dist', 'styles')).filter((file) => file.startsWith('locales-'));
	return Object.fromEntries(
		files.map((file) => [file.replace(/^locales-|\.xml$/g, ''), readFileSync(join('dist', 'styles', file), 'utf8')]),
	);
}

export function openTestStyle(xml: string, locale = 'en-US'): OpenStyle {
	return usable(openStyle({ style: xml, locale, locales: shippedLocales() }));
}

/** The note with the articles that are given by their keys. */
export function formatText(
	style: OpenStyle,
	text: string,
	articles: Readonly<Record<string, UnkeyedArticle>>,
): FormattedNote {
	const items = toCslItems(Object.entries(articles).map(([id, article]) => [id, { ...article, id }]));
	const { clusters, uncited } = noteClusters(text);
	return formatNote(style, { clusters, uncited, items });
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

/** A style that is the same as the one with the id `parent`. */
export function dependentStyle(parent: string): string {
	return `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="fr-FR"><info>
<title>River Letters</title><id>river-letters</id><link href="${parent}" rel="independent-parent"/></info></style>`;
}
