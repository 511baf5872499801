/**
 * Prints articles the way the two catalogues do.
 * In: facts of an article. Out: the text of an RCA entry or a VuFind page, without a line end after its last line.
 */

export interface Person {
	readonly family: string;
	/** In full. */
	readonly given: string;
	readonly affiliations: readonly string[];
}

export interface Facts {
	readonly number: number;
	readonly authors: readonly Person[];
	readonly title: string;
	readonly journal: string;
	readonly year: number;
	readonly volume: string | undefined;
	readonly pages: string | undefined;
	readonly doi: string;
	readonly pmid: string;
	readonly abstract: string | undefined;
	readonly publisher: string;
	readonly topic: string;
}

/** `Walker`, `Anna Maria` → `Walker AM` */
function vancouverName({ family, given }: Person): string {
	const initials = given.split(' ').map((name) => name.charAt(0));
	return `${family} ${initials.join('')}`;
}

export function printEntry(facts: Facts): string {
	const authors = facts.authors.length === 0 ? '' : `${facts.authors.map(vancouverName).join(', ')}. `;
	const place = `${facts.volume === undefined ? '' : `; ${facts.volume}`}${facts.pages === undefined ? '' : `:${facts.pages}`}`;
	const title = /[?!]$/.test(facts.title) ? facts.title : `${facts.title}.`;
	const ids = `[PMID: ${facts.pmid} DOI: ${facts.doi}]`;
	const citation = `${authors}${title} ${facts.journal} ${facts.year}${place}. ${ids} [Citation(s) in RCA: 3] [Abstract]`;
	const abstract = facts.abstract === undefined ? [] : ['Abstract', facts.abstract, 'Collapse'];
	return [String(facts.number), '|', citation, ...abstract, ...printAffiliations(facts.authors), '|'].join('\n');
}

function printAffiliations(authors: readonly Person[]): string[] {
	if (!authors.some((author) => author.affiliations.length > 0)) return [];
	const lines: string[] = [];
	let pairs = '';
	for (const { family, given, affiliations } of authors) {
		if (affiliations.length > 0) {
			lines.push(`${pairs}- ${given} ${family}`, ...affiliations.map((affiliation) => `- ${affiliation}`));
			pairs = '';
		}
		pairs += '| | ';
	}
	return ['Affiliation(s)', ...lines, pairs.trimEnd(), 'Collapse'];
}

export function printPage(facts: Facts): string {
	const names = facts.authors.map(({ family, given }) => `${family}, ${given}`);
	const summary = facts.abstract === undefined ? [] : [`${facts.abstract.slice(0, 300)}...`];
	const labels = [
		[
			'Main Authors',
			names
				.slice(1)
				.map(() => ',')
				.join(' '),
		],
		['Format', 'Online Article Text'],
		['Language', 'English'],
		['Subjects', ''],
		['Online Access', addresses(facts)],
	];
	return [
		'Loading…',
		facts.title,
		...summary,
		...printRows(labels.map(([name, value]) => [`${name}:`, value ?? ''])),
		'Published: |',
		facts.publisher,
		String(facts.year),
		'|',
		...printRows(solrDocument(facts, names)),
	].join('\n');
}

function solrDocument(facts: Facts, names: readonly string[]): [string, string][] {
	const id = `pubmed-${facts.pmid}`;
	const harvest = [`${id}${facts.year}-01-31`, facts.title, ...names, facts.journal, facts.topic, facts.abstract ?? ''];
	const identifiers = [`/pubmed/${facts.pmid}`, `http://dx.doi.org/${facts.doi}`];
	const spelling = [...harvest, facts.publisher, `${facts.year}-01-30`, ...identifiers, 'Text en Copyright'];
	const fields: Record<string, string> = {
		_version_: '1783602393294831616',
		author: names.join(' '),
		author_sort: names[0] ?? '',
		description: facts.abstract ?? '',
		format: 'Online Article Text',
		id,
		language: 'English',
		publishDate: String(facts.year),
		publisher: facts.publisher,
		spelling: spelling.filter((piece) => piece !== '').join(' '),
		spellingShingle: [facts.topic, ...names, facts.title].join(' '),
		title: facts.title,
		title_full: facts.title,
		title_short: facts.title,
		title_sort: facts.title.toLowerCase(),
		topic: facts.topic,
		url: addresses(facts),
		work_keys_str_mv: names.map((name) => `AT ${plainKey(name)} ${plainKey(facts.title)}`).join(' '),
	};
	return Object.entries(fields).filter(([, value]) => value !== '');
}

function addresses({ pmid, doi }: Facts): string {
	return `https://www.ncbi.nlm.nih.gov/pubmed/${pmid} http://dx.doi.org/${doi}`;
}

/** The work key of a text in plain letters, with accents or without. */
function plainKey(text: string): string {
	return text
		.normalize('NFD')
		.toLowerCase()
		.replace(/[^a-z0-9]/g, '');
}

function printRows(rows: readonly (readonly string[])[]): string[] {
	const lines = rows.map(([name, value]) => (value === '' ? `${name} | |` : `${name} | ${value} |`));
	return [lines[0] ?? '', '---|---|', ...lines.slice(1)];
}

/** A list of entries as an extractor or a note has it. */
export const dresses: readonly ((list: string) => string)[] = [
	(list) => list.replaceAll('\n', '\n\n'),
	(list) => list.replace(/^/gm, '> '),
	(list) => list.replace(/^/gm, '\t'),
	(list) => list.replace(/^\d+$/gm, '$&.'),
	(list) => list.replace(/[*_[\]\\]/g, '\\$&').replaceAll('\n', '\n\n'),
];
