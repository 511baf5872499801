/**
 * Article JSON: a CSL-JSON item (schema 1.0.2) with what CSL has no variable for under `custom`.
 * The schemas serve where articles enter or leave the program; inside it the types derived from them suffice.
 * Absent facts are absent, never empty strings.
 */
import * as z from 'zod/mini';

const text = z.string().check(z.minLength(1));
const isoDate = z.string().check(z.regex(/^\d{4}(-\d\d(-\d\d)?)?$/));
const address = text;

export const NameSchema = z.strictObject({
	family: z.exactOptional(text),
	given: z.exactOptional(text),
	suffix: z.exactOptional(text),
	'non-dropping-particle': z.exactOptional(text),
	/** A collective, or a name that could not be divided. */
	literal: z.exactOptional(text),
});

const datePart = z.int();
export const DateSchema = z.strictObject({
	/** One date (or two for a range) of one to three numbers: year, month, day; as much as is known. */
	'date-parts': z.array(
		z.union([z.tuple([datePart]), z.tuple([datePart, datePart]), z.tuple([datePart, datePart, datePart])]),
	),
});

const SourceSchema = z.strictObject({
	file: text,
	format: z.enum(['vufind', 'rca', 'bibtex', 'csl-json', 'ris', 'nbib']),
	/** The record's own id or number; absent where the record has none. */
	record: z.exactOptional(text),
	/** First and last line, counted from 1, the last one included. */
	line: z.int(),
	endLine: z.int(),
});

const CustomSchema = z.strictObject({
	sources: z.array(SourceSchema),
	topics: z.exactOptional(z.array(text)),
	/** Only where a heading was found; text before the first heading has none. */
	abstractSections: z.exactOptional(z.array(z.strictObject({ heading: z.exactOptional(text), text: z.string() }))),
	/** Parallel to `author`. */
	affiliations: z.exactOptional(z.array(z.array(text))),
	/** Parallel to `author`: the names as printed; present where at least one of them was changed. */
	rawAuthors: z.exactOptional(z.array(text)),
	/** The list of authors ended in “et al”. */
	moreAuthors: z.exactOptional(z.literal(true)),
	links: z.exactOptional(z.array(address)),
	metrics: z.exactOptional(
		z.strictObject({ rcaCitations: z.exactOptional(z.int()), impactIndexPerArticle: z.exactOptional(z.number()) }),
	),
	dates: z.exactOptional(
		z.strictObject({
			received: z.exactOptional(isoDate),
			revised: z.exactOptional(isoDate),
			accepted: z.exactOptional(isoDate),
			published: z.exactOptional(isoDate),
			indexed: z.exactOptional(isoDate),
		}),
	),
	openAccess: z.exactOptional(z.literal(true)),
	license: z.exactOptional(z.strictObject({ name: z.exactOptional(text), URL: z.exactOptional(address) })),
	availability: z.exactOptional(z.array(text)),
	/** Every field and flag of the record as read, used above or not; a flag without a value has an empty list. */
	fields: z.record(z.string(), z.array(z.string())),
});

const itemTypes = [
	'article',
	'article-journal',
	'article-newspaper',
	'book',
	'chapter',
	'dataset',
	'document',
	'graphic',
	'manuscript',
	'map',
	'motion_picture',
	'musical_score',
	'paper-conference',
	'periodical',
	'report',
	'review',
	'software',
	'song',
	'thesis',
	'webpage',
] as const;

export const ArticleSchema = z.strictObject({
	/** The citation key. */
	id: text,
	type: z.enum(itemTypes),
	title: z.exactOptional(text),
	'container-title': z.exactOptional(text),
	'collection-title': z.exactOptional(text),
	author: z.exactOptional(z.array(NameSchema)),
	/** Of the book or volume; bibliographies say who, dumps do not. */
	editor: z.exactOptional(z.array(NameSchema)),
	issued: z.exactOptional(DateSchema),
	volume: z.exactOptional(text),
	issue: z.exactOptional(text),
	/** As printed, never expanded. */
	page: z.exactOptional(text),
	/** An e-locator, which stands in `page` too: citation styles differ in which of the two they print. */
	number: z.exactOptional(text),
	edition: z.exactOptional(text),
	DOI: z.exactOptional(text),
	PMID: z.exactOptional(text),
	PMCID: z.exactOptional(text),
	ISBN: z.exactOptional(text),
	ISSN: z.exactOptional(text),
	/** Only where there is no DOI. */
	URL: z.exactOptional(address),
	publisher: z.exactOptional(text),
	'publisher-place': z.exactOptional(text),
	/** A BCP 47 tag where the record's word could be mapped, else that word. */
	language: z.exactOptional(text),
	abstract: z.exactOptional(text),
	custom: CustomSchema,
});

export type Article = z.infer<typeof ArticleSchema>;
export type ItemType = Article['type'];
export type Name = z.infer<typeof NameSchema>;
export type IssuedDate = z.infer<typeof DateSchema>;
export type Source = z.infer<typeof SourceSchema>;
export type Custom = z.infer<typeof CustomSchema>;
/** An article before the library gave it a citation key: keys depend on the other articles. */
export type UnkeyedArticle = Omit<Article, 'id'>;
