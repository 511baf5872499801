/**
 * What Pandoc makes of a note in a citation style.
 * In: a style, a locale file, a note with a citation a paragraph, and its articles. Out: the text of each citation and each entry
 * of the bibliography. Pandoc has locales of its own, of another year; so that both work from the same words, those of the locale
 * file stand in the style that it gets.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Article } from '../../src/core/csl/article';
import { toCslItem } from '../../src/exchange/style/item';
import { pandoc, plainText } from './compare';

export interface FormattedTexts {
	readonly citations: readonly string[];
	readonly bibliography: readonly string[];
}

export interface Formatting {
	/** The texts of files. */
	readonly style: string;
	readonly locale: { readonly tag: string; readonly xml: string };
	readonly citations: readonly string[];
	readonly articles: readonly Article[];
}

export function pandocFormatted({ style, locale, citations, articles }: Formatting, folder: string): FormattedTexts {
	writeFileSync(join(folder, 'style.csl'), withLocale(style, locale));
	writeFileSync(join(folder, 'articles.json'), JSON.stringify(articles.map(toCslItem)));
	const args = ['--citeproc', '--csl', join(folder, 'style.csl'), '--bibliography', join(folder, 'articles.json')];
	const input = noteOf(citations, locale.tag);
	const { blocks } = z.parse(Document, JSON.parse(pandoc(['-f', 'markdown', '-t', 'json', ...args], input)));
	const entries = blocks.flatMap(entriesIn);
	return {
		citations: citations.map((_, index) => {
			const text = plainText([blocks[index]]);
			return normal(text.slice(text.indexOf(':') + 1));
		}),
		bibliography: entries.map((entry) => normal(plainText([entry]))),
	};
}

/** The note for both: `X3: [@a]`. */
export function noteOf(citations: readonly string[], language: string): string {
	return `---\nlang: ${language}\n---\n\n${citations.map((text, index) => `X${index}: ${text}\n\n`).join('')}`;
}

const Document = z.object({ blocks: z.array(z.object({ t: z.string(), c: z.optional(z.unknown()) })) });
const Div = z.object({ t: z.literal('Div'), c: z.tuple([z.tuple([z.string()], z.unknown()), z.array(z.unknown())]) });

function entriesIn(block: unknown): unknown[] {
	const div = z.safeParse(Div, block);
	if (!div.success) return [];
	const [[id], inner] = div.data.c;
	return id.startsWith('ref-') ? [block] : inner.flatMap(entriesIn);
}

function withLocale(style: string, { tag, xml }: Formatting['locale']): string {
	const inner = xml.slice(xml.indexOf('>', xml.indexOf('<locale')) + 1, xml.lastIndexOf('</locale>'));
	const words = inner.replace(/<info>[\s\S]*?<\/info>/, '');
	const at = Math.max(style.lastIndexOf('</locale>') + '</locale>'.length, style.indexOf('</info>') + '</info>'.length);
	return `${style.slice(0, at)}<locale xml:lang="${tag.slice(0, 2)}">${words}</locale>${style.slice(at)}`;
}

/** Blanks and quotation marks of one kind: Pandoc draws quotation marks when it writes, each format its own. */
export function normal(text: string): string {
	return text
		.replace(/[“”„‟«»"]|‘‘|’’/g, '"')
		.replace(/[‘’‚‹›]/g, "'")
		.replace(/[\s\u00a0\u202f]+/g, ' ')
		.trim();
}
