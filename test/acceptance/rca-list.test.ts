/** The real RCA list, fact by fact against what was read from it by hand. */
import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { type Article, ArticleSchema } from '../../src/core/csl/article';
import { readDump } from '../../src/core/dump/read';
import { assignCitationKeys } from '../../src/core/library/citationKeys';
import { readShared } from '../support/shared';

interface ExpectedAuthor {
	family: string;
	given: string;
	familyRaw: string;
	givenRaw: string;
	givenFull: string | null;
	affiliations: string[];
}

interface ExpectedEntry {
	number: number;
	lines: { first: number; last: number };
	authors: ExpectedAuthor[];
	title: string;
	containerTitle: string;
	year: number;
	volume: string | null;
	issue: string | null;
	page: string | null;
	pageRaw?: string;
	DOI: string | null;
	PMID: string | null;
	PMCID: string | null;
	rcaCitations: number;
	impactIndexPerArticle: number;
	flags: string[];
	received: string | null;
	revised: string | null;
	accepted: string | null;
	indexed: string | null;
	openAccess: boolean;
	abstract: string | null;
	abstractSections: { heading: string | null; text: string }[] | null;
}

/** Entries whose page is an e-locator, told by eye. */
const eLocators = new Set(['e081954', '22799036231181210', 'e010552', 'e000112', 'e070910', 'n248', 'E4100']);

/** The expected entry as Article JSON: the mapping of names that the format's description gives. */
function toArticle(entry: ExpectedEntry, file: string): Omit<Article, 'id'> {
	const hasAffiliations = entry.authors.some((author) => author.affiliations.length > 0);
	const sections = entry.abstractSections?.map(({ heading, text }) =>
		heading === null ? { text } : { heading, text },
	);
	const isStructured = sections?.some((section) => 'heading' in section) === true;
	const dates = { received: entry.received, revised: entry.revised, accepted: entry.accepted, indexed: entry.indexed };
	const page = entry.page ?? undefined;
	return present({
		type: 'article-journal',
		title: entry.title,
		'container-title': entry.containerTitle,
		author: listed(entry.authors.map(toName)),
		issued: { 'date-parts': [[entry.year]] },
		volume: entry.volume,
		issue: entry.issue,
		page,
		number: page !== undefined && eLocators.has(page) ? page : undefined,
		DOI: entry.DOI,
		PMID: entry.PMID,
		PMCID: entry.PMCID,
		abstract: entry.abstract,
		custom: present({
			sources: [
				{ file, format: 'rca', record: String(entry.number), line: entry.lines.first, endLine: entry.lines.last },
			],
			abstractSections: isStructured ? sections : undefined,
			affiliations: hasAffiliations ? entry.authors.map((author) => author.affiliations) : undefined,
			rawAuthors: listed(entry.authors.map((author) => `${author.familyRaw} ${author.givenRaw}`)),
			metrics: { rcaCitations: entry.rcaCitations, impactIndexPerArticle: entry.impactIndexPerArticle },
			dates: present(dates),
			availability: entry.flags,
			openAccess: entry.openAccess ? true : undefined,
		}),
	}) as unknown as Omit<Article, 'id'>;
}

function toName({ family, given, givenFull }: ExpectedAuthor) {
	const apart = /^[A-Z]+$/.test(given) ? [...given].map((letter) => `${letter}.`).join(' ') : given;
	return { family, given: givenFull ?? apart };
}

function present(facts: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null && value !== undefined));
}

function listed<T>(list: T[]): T[] | undefined {
	return list.length === 0 ? undefined : list;
}

describe('the real RCA list', () => {
	const file = 'rca-list.txt';
	const read = (context: Mocha.Context) => readDump(readShared(context, 'dumps', file), basename(file));
	const expected = (context: Mocha.Context) =>
		JSON.parse(readShared(context, 'expected', 'rca-list.json')) as ExpectedEntry[];

	it('gives every fact of its 15 articles and no other', function () {
		const entries = expected(this);
		const { value } = read(this);
		assert.equal(value.length, 15);
		for (const [index, entry] of entries.entries()) {
			const { custom, ...facts } = value[index] ?? assert.fail();
			const { fields: _, ...known } = custom;
			assert.deepEqual({ ...facts, custom: known }, toArticle(entry, file), `entry ${entry.number}`);
		}
	});

	it('keeps what it does not use', function () {
		const articles = read(this).value;
		assert.deepEqual(articles[8]?.custom.fields.pages, ['10.1038/s41415-022-5031-y']);
		assert.deepEqual(articles[11]?.custom.fields['Impact Index Per Article'], ['7.0']);
		assert.deepEqual(articles[0]?.custom.fields['Key Words'], []);
		assert.deepEqual(articles[0]?.custom.fields.access, ['Open']);
	});

	it('is in order: nothing to complain of', function () {
		assert.deepEqual(read(this).diagnostics, []);
	});

	it('is valid Article JSON, with the keys that a reader would expect', function () {
		const articles = assignCitationKeys(read(this).value);
		for (const article of articles) assert.deepEqual(ArticleSchema.parse(article), article);
		assert.equal(articles[0]?.id, 'alderwick2024crosssector');
		assert.equal(articles[6]?.id, 'integratedcare2023');
		assert.equal(new Set(articles.map((article) => article.id)).size, 15);
	});
});
