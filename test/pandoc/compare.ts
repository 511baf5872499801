/**
 * What Pandoc reads.
 * In: notes. Out: of each its citations, one a line, as the tests describe ours; its locators. A process reads many notes at once.
 */
import { spawnSync } from 'node:child_process';
import * as z from 'zod/mini';

/** Notes that we read in another way on purpose, with the reason. */
export const knownDifferences: ReadonlyMap<string, string> = new Map([
	['[--@a]', 'two hyphens are a dash, and the author is shown'],
	['[@a*b]', 'a star that opens nothing is a sign like others'],
	['@{}', 'no key is none'],
	['[^1]: See @a.', 'a note counts also while nothing refers to it yet'],
	['---\nnocite: "@*"\n---\n\nSee @c.\n', '`@*` means all articles, and is the key of none'],
	['[@a is not closed\n\n@b]\n', 'no bracket goes on over an empty line'],
	['See https://example.org/@a.', 'an address holds none, also without its brackets'],
	['[see]@a]', 'a bracket ends at the first that closes it, also where a key follows'],
	['[@{]}', 'braces hold brackets also where a bracket is open'],
	['See -@a.', 'an author can be suppressed also in the text, as later versions have it'],
]);

/** Runs `pandoc`, its input on standard input. */
export function pandoc(args: readonly string[], input: string): string {
	const { stdout, stderr, status } = spawnSync('pandoc', args, { input, encoding: 'utf8', maxBuffer: 1 << 28 });
	if (status !== 0) throw new Error(stderr);
	return stdout;
}

const NodeSchema = z.object({ t: z.string(), c: z.optional(z.unknown()) });
const CitationSchema = z.object({
	citationId: z.string(),
	citationPrefix: z.array(z.unknown()),
	citationSuffix: z.array(z.unknown()),
	citationMode: z.object({ t: z.enum(['NormalCitation', 'SuppressAuthor', 'AuthorInText']) }),
});

const modes = { NormalCitation: 'bracketed', SuppressAuthor: 'suppressed', AuthorInText: 'narrative' } as const;

/**
 * The citations of each paragraph; they are read as one note, with marks between them that no paragraph has. Each is quoted, as
 * Pandoc’s brackets and tags end with a quotation, but not with a paragraph.
 */
export function citationsOf(paragraphs: readonly string[]): string[][] {
	const quoted = (text: string) => text.replace(/^/gm, '> ');
	const input = paragraphs.map((text, index) => `${quoted(text)}\n\nBORDER${index}\n\n`).join('');
	const { blocks } = z.parse(z.object({ blocks: z.array(z.unknown()) }), readJson(input));
	const found: string[][] = paragraphs.map(() => []);
	let at = 0;
	for (const block of blocks) {
		const border = /^BORDER(\d+)$/.exec(plainText([block]))?.[1];
		if (border === undefined) found[at]?.push(...citationsIn(block));
		else at = Number(border) + 1;
	}
	return found;
}

/** The citations of a whole note, its metadata first. */
export function citationsOfNote(note: string): string[] {
	const { meta, blocks } = z.parse(z.object({ meta: z.unknown(), blocks: z.unknown() }), readJson(note));
	return [...citationsIn(meta), ...citationsIn(blocks)];
}

function readJson(input: string): unknown {
	return JSON.parse(pandoc(['-f', 'markdown-smart', '-t', 'json'], input));
}

function citationsIn(value: unknown): string[] {
	if (Array.isArray(value)) return value.flatMap(citationsIn);
	if (typeof value !== 'object' || value === null) return [];
	const node = NodeSchema.safeParse(value);
	if (node.success && node.data.t === 'Cite' && Array.isArray(node.data.c))
		return z
			.parse(z.array(CitationSchema), node.data.c[0])
			.flatMap((citation) => [
				describe(citation),
				...citationsIn(citation.citationPrefix),
				...citationsIn(citation.citationSuffix),
			]);
	return Object.values(value).flatMap(citationsIn);
}

function describe({
	citationId,
	citationMode,
	citationPrefix,
	citationSuffix,
}: z.infer<typeof CitationSchema>): string {
	const text = (inlines: readonly unknown[]) =>
		plainText(inlines)
			.replace(/@\{([^{}\s]*)\}/g, '@$1')
			.replace(/[*_`\\$]/g, '')
			.replace(/\s+/g, ' ')
			.replaceAll(' [', '[')
			.trim();
	return `${modes[citationMode.t]} ${citationId} <${text(citationPrefix)}> <${text(citationSuffix)}>`;
}

/** A style that shows of a citation its title, what is counted, and the count, each in brackets of its own. */
export const locatorStyle = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
<info><title>Locators</title><id>locators</id><updated>2020-01-01T00:00:00+00:00</updated></info>
<citation><layout delimiter="‖"><text variable="title"/><label variable="locator" form="long" plural="never" prefix="⟨" suffix="⟩"/>
<text variable="locator" prefix="⟦" suffix="⟧"/></layout></citation>
</style>
`;

/** What citeproc counts and how far, of `[@a…]` with each of the suffixes: `⟨page⟩⟦3⟧`; empty where it finds no locator. */
export function locatorsOf(suffixes: readonly string[], language: string, folder: string): string[] {
	const clusters = suffixes.map((suffix, index) => `\n\nX${index} [@a${suffix}]`).join('');
	const input = `---\nlang: ${language}\n---${clusters}\n`;
	const args = ['--citeproc', '--csl', `${folder}/locators.csl`, '--bibliography', `${folder}/articles.json`];
	const shown = pandoc(['-f', 'markdown-smart', '-t', 'plain', '--wrap=none', ...args], input);
	const lines = new Map([...shown.matchAll(/^X(\d+) (.*)$/gm)].map((match) => [Number(match[1]), match[2] ?? '']));
	// Between numbers citeproc makes dashes of hyphens, and puts blanks behind commas.
	return suffixes.map(
		(_, index) =>
			/⟨.*?⟩⟦.*?⟧/
				.exec(lines.get(index) ?? '')?.[0]
				.replaceAll('–', '-')
				.replaceAll(', ', ',') ?? '',
	);
}

/** The text of inlines or blocks, without their marks; quotation marks are straight. */
export function plainText(nodes: readonly unknown[]): string {
	return nodes
		.map((value) => {
			const { t, c } = z.parse(NodeSchema, value);
			if (t === 'Str' && typeof c === 'string') return c;
			if (t === 'Space' || t === 'SoftBreak') return ' ';
			if (t === 'Code' || t === 'Math' || t === 'RawInline') return String(Array.isArray(c) ? c.at(-1) : '');
			if (t === 'Cite' && Array.isArray(c)) return plainText(c[1]);
			if (t === 'Link' && Array.isArray(c)) return plainText(c[1]);
			if (t === 'Note' && Array.isArray(c)) return ` ${plainText(c)}`;
			if (t === 'Quoted' && Array.isArray(c)) return `"${plainText(c[1])}"`;
			const inner = Array.isArray(c) ? c.filter(Array.isArray).at(-1) : undefined;
			const list = Array.isArray(c) && NodeSchema.safeParse(c[0]).success ? c : inner;
			return Array.isArray(list) ? plainText(list.filter((one) => NodeSchema.safeParse(one).success)) : '';
		})
		.join('');
}
