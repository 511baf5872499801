/** Articles as records have them, made in a line: for tests of the library, which reads no text. */
import fc from 'fast-check';
import type { Source, UnkeyedArticle } from '../../src/core/csl/article';
import type { LibraryMemory } from '../../src/core/library/memory';

type Facts = Omit<Partial<UnkeyedArticle>, 'author' | 'issued'> & {
	/** `Li, X.; Mays, N.` */
	readonly by?: string;
	/** `2020` or `2020-10-19` */
	readonly date?: string;
	/** `b.txt:12` */
	readonly at?: string;
	/** The key by which its file knows it. */
	readonly own?: string;
	readonly more?: Partial<UnkeyedArticle['custom']>;
};

/** *Rivers* by X. Li, 2020, unless the facts say otherwise. */
export function record({
	by = 'Li, X.',
	date = '2020',
	at = 'a.txt:1',
	own,
	more,
	...facts
}: Facts = {}): UnkeyedArticle {
	const author = by.split('; ').map((name) => {
		const [family = '', given] = name.split(', ');
		return given === undefined ? { literal: family } : { family, given };
	});
	const [year = 0, month, day] = date.split('-').map(Number);
	const parts: [number] | [number, number] | [number, number, number] =
		month === undefined ? [year] : day === undefined ? [year, month] : [year, month, day];
	return {
		type: 'article-journal',
		title: 'Rivers',
		...(by === '' ? {} : { author }),
		...(date === '' ? {} : { issued: { 'date-parts': [parts] } }),
		...facts,
		custom: { sources: [sourceAt(at, own)], fields: {}, ...more },
	};
}

function sourceAt(place: string, own: string | undefined): Source {
	const [file = '', line] = place.split(':');
	const kind = own === undefined ? { format: 'rca' as const } : { format: 'bibtex' as const, record: own };
	return { file, ...kind, line: Number(line), endLine: Number(line) };
}

const few = <T>(...values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined, freq: 2 });

const person = fc.constantFrom('Li, X.', 'Li, Xenia', 'Li, Yu', 'LI, X. Y.', 'Mays, N.', 'World Eel Body');

/** Records that share and contradict in all ways, each at a place of its own. */
export const arbitraryRecords: fc.Arbitrary<readonly UnkeyedArticle[]> = fc
	.array(
		fc.record({
			by: fc.array(person, { maxLength: 3 }).map((names) => names.join('; ')),
			date: fc.constantFrom('', '2020', '2020-10', '2020-10-19', '2021'),
			title: fc.constantFrom('Rivers', 'RIVERS', 'Rivers: a study', 'Eels'),
			DOI: few('10.5555/a', '10.5555/b'),
			PMID: few('1', '2'),
			PMCID: few('PMC1', 'PMC2'),
			ISBN: fc.option(fc.constant('9780306406157'), { nil: undefined, freq: 1 }),
			volume: few('1', '2'),
			page: few('1', '1-12'),
			abstract: few('Eels.', 'Eels swim.'),
			file: fc.constantFrom('a.txt', 'b.txt', 'c.txt'),
			citations: few(1, 2),
			topics: few(['Eels'], ['EELS', 'Night']),
		}),
		{ maxLength: 8 },
	)
	.map((list) =>
		list.map(({ file, citations, topics, ...facts }, index) => {
			const more = {
				...(citations === undefined ? {} : { metrics: { rcaCitations: citations } }),
				...(topics === undefined ? {} : { topics }),
			};
			const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
			return record({ ...known, at: `${file}:${index + 1}`, more });
		}),
	);

/** The same, of files that have keys for some of them. */
export const arbitraryKeyedRecords: fc.Arbitrary<readonly UnkeyedArticle[]> = fc
	.tuple(
		arbitraryRecords,
		fc.array(few('li2020rivers', 'Li2020Rivers', 'li2020rivers_uyi', 'x', 'y'), { minLength: 8, maxLength: 8 }),
	)
	.map(([list, keys]) =>
		list.map((article, index) => {
			const [key, [source]] = [keys[index], article.custom.sources];
			if (key === undefined || source === undefined) return article;
			const keyed: Source = { ...source, format: 'bibtex', record: key };
			return { ...article, custom: { ...article.custom, sources: [keyed] } };
		}),
	);

const identity = fc.constantFrom(
	...[
		'doi:10.5555/a',
		'doi:10.5555/b',
		'pmid:1',
		'pmid:2',
		'pmcid:PMC1',
		'title:rivers|2020|li',
		'title:eels|2020|mays',
	],
);
const pairs = fc.array(fc.tuple(identity, identity), { maxLength: 2 });
const key = fc.constantFrom('li2020rivers', 'mays2020eels', 'old', 'li2020rivers_abc', 'x');

function byIdentity<T>(value: fc.Arbitrary<T>): fc.Arbitrary<ReadonlyMap<string, T>> {
	return fc.array(fc.tuple(identity, value), { maxLength: 2 }).map((entries) => new Map(entries));
}

/** Decisions of the user about some of `arbitraryRecords`. */
export const arbitraryMemory: fc.Arbitrary<LibraryMemory> = fc.record({
	pins: fc.array(fc.tuple(key, identity), { maxLength: 2 }).map((entries) => new Map(entries)),
	aliases: fc.array(fc.tuple(key, key), { maxLength: 1 }).map((entries) => new Map(entries)),
	same: pairs,
	apart: pairs,
	values: byIdentity(fc.constantFrom({ title: 'Streams' }, { issued: { 'date-parts': [[1999] as [number]] } })),
	topics: byIdentity(fc.constantFrom({ add: ['Mine'], remove: [] }, { add: [], remove: ['Eels', 'Night'] })),
	topicNames: fc.constantFrom(new Map<string, string>(), new Map([['Eels', 'Anguilla']])),
});
