/** Facts of an article as a VuFind page, for printing in any way. */
import type { Facts } from './printDumps';
import type { Page, PageRow } from './printPages';

export function toPage(facts: Facts, hasCover: boolean): Page {
	const names = facts.authors.map(({ family, given }) => `${family}, ${given}`);
	const urls = [`https://www.ncbi.nlm.nih.gov/pubmed/${facts.pmid}`, `http://dx.doi.org/${facts.doi}`];
	return {
		cover: hasCover ? 'Loading…' : undefined,
		title: facts.title,
		summary: facts.abstract === undefined ? undefined : `${facts.abstract.slice(0, 300)}...`,
		labels: [
			{ name: names.length === 1 ? 'Main Author:' : 'Main Authors:', values: names, kind: 'lost' },
			{ name: 'Format:', values: ['Online Article Text'] },
			{ name: 'Published:', values: [facts.publisher, String(facts.year)], kind: 'block' },
			{ name: 'Subjects:', values: [facts.topic], kind: 'lost' },
			{ name: 'Online Access:', values: urls },
		],
		staffHeading: hasCover ? 'Staff View' : undefined,
		fields: solrRows(facts, names, urls),
	};
}

function solrRows(facts: Facts, names: readonly string[], urls: readonly string[]): PageRow[] {
	const id = `pubmed-${facts.pmid}`;
	const pieces = [`${id}${facts.year}-01-31`, facts.title, ...names, facts.journal, facts.topic, facts.abstract ?? ''];
	const tail = [facts.publisher, `${facts.year}-01-30`, `/pubmed/${facts.pmid}`, 'Text en ©'];
	const rows: Record<string, readonly string[]> = {
		_version_: ['1783602393294831616'],
		author: names,
		author_sort: names.slice(0, 1),
		description: facts.abstract === undefined ? [] : [facts.abstract],
		format: ['Online', 'Article', 'Text'],
		id: [id],
		language: ['English'],
		publishDate: [String(facts.year)],
		publisher: [facts.publisher],
		spelling: [[...pieces, ...tail].filter((piece) => piece !== '').join(' ')],
		spellingShingle: [facts.topic, ...names, facts.title],
		title: [facts.title],
		title_full: [facts.title],
		title_short: [facts.title],
		title_sort: [facts.title.toLowerCase()],
		topic: [facts.topic],
		url: urls,
		work_keys_str_mv: names.map((name) => `AT ${plainKey(name)} ${plainKey(facts.title)}`),
	};
	return Object.entries(rows)
		.filter(([, values]) => values.length > 0)
		.map(([name, values]) => ({ name, values }));
}

function plainKey(text: string): string {
	return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}
