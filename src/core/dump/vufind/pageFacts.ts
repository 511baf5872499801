/**
 * What a page's labels hold: all there is where the page has no Solr document, and what fills its gaps where it has one.
 * In: the labels. Out: the facts that the copy did not lose; names of authors and subjects are links and mostly lost.
 * A wording that has several meanings in its language is believed where the value has the form of one of them.
 */
import { addressesIn } from '../../csl/addresses';
import { parseDoi } from '../../csl/identifiers';
import { matchesIn } from '../../text/matches';
import type { Located } from '../../text/span';
import { type Cell, sliceCell } from '../table/cell';
import type { Row } from '../table/rows';
import type { Label } from './labels';
import type { LabelKey } from './wordings.generated';

export interface Publication {
	readonly place: string | undefined;
	readonly publisher: string | undefined;
	readonly date: string | undefined;
}

export interface PageFacts {
	readonly title: string | undefined;
	readonly journal: string | undefined;
	/** The names of its formats in the page's language, as printed. */
	readonly formats: string;
	readonly language: string | undefined;
	readonly links: readonly string[];
	readonly abstract: string | undefined;
	readonly publication: Publication;
	readonly edition: string | undefined;
	readonly series: string | undefined;
	readonly volume: string | undefined;
	readonly issue: string | undefined;
	readonly isbn: readonly Located[];
	readonly issn: readonly Located[];
	readonly doi: Located | undefined;
}

/** The facts of a page's own labels, each read when it is asked for: beside a document most are not. */
export function readLabels(labels: readonly Label[]): PageFacts {
	return new LabelledFacts(labels);
}

class LabelledFacts implements PageFacts {
	readonly #labels: readonly Label[];
	readonly #rows: ReadonlyMap<LabelKey, Row>;

	constructor(labels: readonly Label[]) {
		this.#labels = labels;
		this.#rows = rowsByKey(labels);
	}

	get title() {
		return this.#firstOf('Title');
	}

	get journal() {
		return this.#firstOf('Journal Title');
	}

	get formats() {
		return this.#rows.get('Format')?.value.text ?? '';
	}

	get language() {
		return this.#firstOf('Language');
	}

	get links() {
		return linksIn(this.#rows.get('Online Access'));
	}

	get abstract() {
		return textOf((this.#rows.get('Abstract') ?? this.#rows.get('Summary'))?.value.text);
	}

	get publication() {
		return divideImprint(publicationRow(this.#labels)?.pieces.map((piece) => piece.text) ?? []);
	}

	get edition() {
		return editionIn(this.#rows.get('Edition'));
	}

	get series() {
		return this.#firstOf('Series');
	}

	get volume() {
		return this.#firstOf('Volume');
	}

	get issue() {
		return this.#firstOf('Issue');
	}

	get isbn() {
		return (this.#rows.get('ISBN')?.pieces ?? []).flatMap(divideNumbers);
	}

	get issn() {
		return (this.#rows.get('ISSN')?.pieces ?? []).flatMap(divideNumbers);
	}

	get doi() {
		return this.#rows.get('DOI')?.pieces[0];
	}

	#firstOf(key: LabelKey): string | undefined {
		return textOf(this.#rows.get(key)?.pieces[0]?.text);
	}
}

/** Wordings that have another meaning in other languages, which most pages mean by them. */
const rather: Readonly<Partial<Record<LabelKey, LabelKey>>> = { Issue: 'Edition', Series: 'Collection' };

/** For each meaning the first row that has it, if it is whole. */
function rowsByKey(labels: readonly Label[]): ReadonlyMap<LabelKey, Row> {
	const rows = new Map<LabelKey, Row>();
	for (const { keys, row } of labels) {
		for (const key of keys) {
			const other = rather[key];
			const isMeant = row.isClosed && (other === undefined || !keys.includes(other));
			if (isMeant && !rows.has(key)) rows.set(key, row);
		}
	}
	return rows;
}

function textOf(text: string | undefined): string | undefined {
	return text === '' ? undefined : text;
}

/** Several languages say “published in” for imprint and journal alike: an imprint ends in a year. */
function publicationRow(labels: readonly Label[]): Row | undefined {
	const rows = labels.filter(({ keys, row }) => row.isClosed && keys.includes('Published'));
	const isClear = ({ keys }: Label) => !keys.includes('Published in') && !keys.includes('Edition');
	return (rows.find(({ row }) => hasYear(row.pieces.at(-1)?.text ?? '')) ?? rows.find(isClear))?.row;
}

/** Greek has one word for edition and imprint. */
function editionIn(row: Row | undefined): string | undefined {
	return row === undefined || row.pieces.length > 1 ? undefined : textOf(row.value.text);
}

/** Addresses as printed, or behind the texts of links. */
function linksIn(row: Row | undefined): string[] {
	if (row === undefined) return [];
	const links = new Set<string>();
	for (const piece of row.pieces) for (const { text } of addressesIn(piece.text)) links.add(text);
	for (const { address } of row.value.links ?? []) if (/^https?:/.test(address)) links.add(address);
	return [...links];
}

/**
 * Place, publisher and date stand on lines of their own; the date comes last, the place only before a publisher. Of several
 * imprints the first counts; one on a single line is divided as ISBD prints it: `London : Weir Press, c2020.`
 */
function divideImprint(lines: readonly string[]): Publication {
	const [only = ''] = lines;
	const isbd =
		lines.length === 1
			? /^(?<place>[^:]+?) : (?<publisher>.+?), (?<date>[^,]*\d{4}[^,]*)$/.exec(only)?.groups
			: undefined;
	if (isbd !== undefined) return { place: isbd.place, publisher: isbd.publisher, date: isbd.date };
	const first = lines.findIndex(isDate);
	const names = first === -1 ? lines : lines.slice(0, first);
	const place = names.length === 2 && !isPublisher(names[0] ?? '') ? names[0] : undefined;
	return { place, publisher: place === undefined ? names[0] : names[1], date: first === -1 ? undefined : lines[first] };
}

/** Words of publishers' names, which no place has. */
function isPublisher(name: string): boolean {
	return /\b(?:Press|Publish\w*|Verlag|Books?|Universit\w+|Ltd|Inc|GmbH|[ÉE]dit\w+|Elsevier|Springer|Wiley)\b/i.test(
		name,
	);
}

/** `2020`, `c2020.`, `[1987?]`, `2020-10-19`; no name that holds a number. */
function isDate(text: string): boolean {
	return /^\P{L}{0,3}(?:c|cop\. ?|p|ca?\. ?)?\d{4}/u.test(text) && !/\p{L}{4}/u.test(text);
}

function hasYear(text: string): boolean {
	return /\d{4}/.test(text);
}

/** `9783161484100 (hbk.) 0306406152`: numbers without what is said of them. */
function divideNumbers(cell: Cell): Located[] {
	const bare = cell.text.replace(/\([^()]*\)/g, (remark) => ' '.repeat(remark.length));
	return matchesIn(bare, /[\dXx][\dXx-]{7,}/g).map(({ index, 0: found }) =>
		sliceCell(cell, index, index + found.length),
	);
}

/** What labels tell of the authors. */
export interface LabelledAuthors {
	/** How many main authors the page shows; 0 where it does not tell. */
	readonly count: number;
	/** Their names, where the copy kept them and their borders. */
	readonly names: readonly Located[];
	/** Where their label stands. */
	readonly row: Row | undefined;
	/** Whether the copy lost the names. */
	readonly isLost: boolean;
}

const authorKeys: readonly LabelKey[] = ['Main Author', 'Main Authors', 'Authors', 'Author'];

/** N lost names leave N-1 commas; a label in the singular tells of one author. */
export function readLabelledAuthors(labels: readonly Label[]): LabelledAuthors {
	const label = labels.find(({ keys }) => keys.some((key) => authorKeys.includes(key)));
	if (label === undefined) return { count: 0, names: [], row: undefined, isLost: false };
	const { keys, row } = label;
	const { text, links = [] } = row.value;
	if (/^[,;\s]*$/.test(text.replace(role, '')))
		return { count: row.isClosed ? text.split(/[,;]/).length : 0, names: [], row, isLost: true };
	if (!row.isClosed) return { count: 0, names: [], row: undefined, isLost: false };
	if (links.length > 0) {
		const names = links.map(({ from, to }) => ({ text: withoutRole(text.slice(from, to)), span: row.value.span }));
		return { count: names.length, names, row, isLost: false };
	}
	const isOne = keys.includes('Main Author') && !keys.includes('Main Authors');
	return {
		count: isOne ? 1 : 0,
		names: isOne ? [{ text: withoutRole(text), span: row.value.span }] : [],
		row,
		isLost: false,
	};
}

/** `(Author)`, `(VerfasserIn)`: what somebody did. */
const role = /\([^()]*\)/g;

function withoutRole(name: string): string {
	return name.replace(role, '').trim();
}

/** The DOI that a label shows, in its normal form. */
export function labelledDoi({ doi }: PageFacts): string | undefined {
	return doi === undefined ? undefined : parseDoi(doi.text);
}
