/** Our own records in all printings and languages: the same articles, whoever printed them. */
import assert from 'node:assert/strict';
import { readDump } from '../../../../../src/core/dump/read';
import { type LabelKey, labelMeanings } from '../../../../../src/core/dump/vufind/wordings.generated';
import { workKey } from '../../../../../src/core/dump/vufind/workKeys';
import { type Page, type PageRow, type Printing, printings } from '../../../../support/printPages';
import { readShared } from '../../../../support/shared';

type Labels = Readonly<Record<string, string | undefined>>;

const english: Labels = {
	Loading: 'Loading',
	'Main Authors': 'Main Authors',
	Format: 'Format',
	Language: 'Language',
	Published: 'Published',
	Subjects: 'Subjects',
	'Online Access': 'Online Access',
	'Staff View': 'Staff View',
};

const title = 'Night herons of the weir: who counts them?';
const authors = ['van der Berg, Hanna', "O'Brien, Séamus", 'Παπαδόπουλος, Γεώργιος', 'Иванов, Иван'];
const urls = ['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC90001/', 'https://doi.org/10.5555/Heron.1'];
const abstract = 'INTRODUCTION: Herons stand still. METHODS: We sat with them. RESULTS: All of us were counted.';

const article = {
	type: 'article-journal',
	title,
	'container-title': 'J Weir Stud',
	author: [
		{ 'non-dropping-particle': 'van der', family: 'Berg', given: 'Hanna' },
		{ family: "O'Brien", given: 'Séamus' },
		{ family: 'Παπαδόπουλος', given: 'Γεώργιος' },
		{ family: 'Иванов', given: 'Иван' },
	],
	issued: { 'date-parts': [[2020, 10, 19]] },
	DOI: '10.5555/heron.1',
	PMCID: 'PMC90001',
	publisher: 'Weir Press',
	language: 'en',
	abstract,
	custom: {
		topics: ['Night'],
		abstractSections: [
			{ heading: 'INTRODUCTION', text: 'Herons stand still.' },
			{ heading: 'METHODS', text: 'We sat with them.' },
			{ heading: 'RESULTS', text: 'All of us were counted.' },
		],
		links: urls,
	},
};

function fields(): PageRow[] {
	const harvested = ['pubmed-900012020-11-10', title, ...authors, 'J Weir Stud', 'Night', abstract, 'Weir Press'];
	const rows: Record<string, readonly string[]> = {
		_version_: ['1783602393294831616'],
		any_adam_object: [],
		author: authors,
		author_facet: authors,
		author_sort: authors.slice(0, 1),
		collection: ['PubMed'],
		description: [abstract],
		format: ['Online', 'Article', 'Text'],
		id: ['pubmed-90001'],
		language: ['English'],
		own_field: ['7'],
		publishDate: ['2020'],
		publisher: ['Weir Press'],
		spelling: [[...harvested, '2020-10-19', '/pmc/articles/PMC90001/', 'Text en ©'].join(' ')],
		spellingShingle: ['Night', ...authors, title],
		title: [title],
		title_short: [title],
		title_sort: [title.toLowerCase()],
		topic: ['Night'],
		url: urls,
		work_keys_str_mv: authors.map((author) => `AT ${workKey(author)} ${workKey(title)}`),
	};
	return Object.entries(rows).map(([name, values]) => ({ name, values }));
}

function createPage(labels: Labels, parts: Partial<Page> = {}): Page {
	const named = (key: string, values: readonly string[], kind?: PageRow['kind']): PageRow => ({
		name: `${labels[key] ?? english[key]}:`,
		values,
		...(kind === undefined ? {} : { kind }),
	});
	return {
		cover: `${labels.Loading ?? english.Loading}…`,
		title,
		summary: `${abstract.slice(0, 60)}...`,
		labels: [
			named('Main Authors', authors, 'lost'),
			named('Format', ['Online Article Text']),
			named('Language', ['English']),
			named('Published', ['Weir Press', '2020'], 'block'),
			named('Subjects', ['Night'], 'lost'),
			named('Online Access', urls),
		],
		staffHeading: labels['Staff View'] ?? english['Staff View'],
		fields: fields(),
		...parts,
	};
}

/** The article of each page in `text`, without where it came from; `fields` are compared on their own. */
function articlesOf(text: string): object[] {
	return readDump(text, 'x.txt').value.map(({ custom: { sources: _, fields: __, ...custom }, ...facts }) => ({
		...facts,
		custom,
	}));
}

const all = Object.keys(printings) as Printing[];

describe('a VuFind page', () => {
	for (const printing of all) {
		const print = printings[printing];

		it(`gives the same article in printing ${printing}`, () => {
			const text = print(createPage(english));
			assert.deepEqual(articlesOf(text), [article]);
			assert.deepEqual(
				readDump(text, 'x.txt').diagnostics.map(({ code }) => code),
				[],
			);
			const { fields: read } = readDump(text, 'x.txt').value[0]?.custom ?? {};
			for (const name of ['author', 'url', 'format', 'work_keys_str_mv'])
				assert.deepEqual(read?.[name], fields().find((row) => row.name === name)?.values, name);
		});

		it(`is found in printing ${printing} without cover, labels and headings, between notes`, () => {
			const bare = { cover: undefined, staffHeading: undefined };
			const whole = print(createPage(english, bare));
			const staff = printings[printing](createPage(english, { ...bare, labels: [] }));
			const text = ['My notes on herons.', '', whole, '', 'More notes: see title and author.', '', staff, '', 'End.'];
			for (const end of ['\n', '\r\n', '\r'])
				assert.deepEqual(articlesOf(text.join('\n').replaceAll('\n', end)), [article, article]);
		});

		it(`keeps its end to itself in printing ${printing}`, () => {
			const text = print(createPage(english));
			for (const next of Object.values(printings))
				assert.deepEqual(articlesOf(`${text}\n${next(createPage(english))}\n`), [article, article]);
		});
	}

	it('gives the same article under every wording of its labels', () => {
		const wordings = new Map<LabelKey, string[]>();
		for (const [wording, keys] of Object.entries(labelMeanings))
			for (const key of keys) wordings.set(key, [...(wordings.get(key) ?? []), wording]);
		const most = Math.max(...Object.keys(english).map((key) => wordings.get(key as LabelKey)?.length ?? 0));
		for (let turn = 0; turn < most; turn++) {
			const labels = Object.fromEntries(
				Object.keys(english).map((key) => {
					const own = wordings.get(key as LabelKey) ?? [];
					return [key, own[turn % own.length]];
				}),
			);
			assert.deepEqual(articlesOf(printings.A(createPage(labels))), [article], JSON.stringify(labels));
		}
	});

	for (const printing of all) {
		it(`gives the same article in every language in printing ${printing}`, function () {
			const languages = JSON.parse(readShared(this, 'vufind', 'labels.json')) as Record<string, Labels>;
			for (const [language, labels] of Object.entries(languages))
				assert.deepEqual(articlesOf(printings[printing](createPage(labels))), [article], language);
			assert.equal(Object.keys(languages).length, 38);
		});
	}

	for (const printing of all) {
		it(`without a staff view gives what its labels hold in every language in printing ${printing}`, function () {
			const languages = JSON.parse(readShared(this, 'vufind', 'labels.json')) as Record<string, Labels>;
			for (const [language, labels] of Object.entries(languages)) {
				const text = printings[printing](createPage(labels, { fields: [], staffHeading: undefined }));
				const [read] = readDump(`${text}\n`, 'x.txt').value;
				assert.equal(read?.title, title, language);
				assert.equal(read.DOI, '10.5555/heron.1', language);
				assert.equal(read.publisher, 'Weir Press', language);
				assert.deepEqual(read.issued, { 'date-parts': [[2020]] }, language);
				assert.equal(read.language, 'en', language);
				assert.equal(read.type, 'article-journal', language);
				const isKept = printing === 'Markdown';
				assert.equal(read.author?.length, isKept ? authors.length : undefined, language);
			}
		});
	}
});
