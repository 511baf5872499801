/**
 * The field `spelling` of records harvested as OAI Dublin Core: the whole harvested record as one line.
 * In: the field and what the rest of the document knows. Out: journal, exact date and rights, which stand nowhere else.
 *
 *     pubmed-75975782020-11-10 Title Bussu, Sonia Marshall, Martin Int J Integr Care Topic INTRODUCTION: … Ubiquity Press
 *     2020-10-19 /pmc/articles/PMC7597578/ … Text en Copyright: …
 *
 * Every known piece must stand where this layout has it; otherwise nothing is read, as a guess would be worse.
 */
import type { Located, Span } from '../../text/span';
import { type Cell, sliceCell } from '../table/cell';

export interface KnownPieces {
	readonly id: string;
	readonly title: string;
	readonly authors: readonly string[];
	/** All topics as they stand in their field. */
	readonly topics: string | undefined;
	/** Whether all authors and topics are known: the journal stands between them. */
	readonly isMiddleKnown: boolean;
	readonly description: string | undefined;
	readonly publisher: string | undefined;
}

export interface HarvestedRecord {
	/** The journal's abbreviation. */
	readonly journal: Located | undefined;
	/** Whether a journal may stand there that could not be told from what is beside it. */
	readonly isJournalOpen: boolean;
	/** `2020-10-19` */
	readonly date: Located;
	/** `en` */
	readonly language: Located | undefined;
	readonly rights: Located | undefined;
}

export function parseHarvested(spelling: Cell, known: KnownPieces): HarvestedRecord | undefined {
	const content = spelling.text;
	if (!isHarvested(content, known.id)) return undefined;
	const middle = behindPieces(content, known.id.length + stampLength, known);
	const tail = middle === undefined ? undefined : findTail(content, middle, known);
	if (middle === undefined || tail === undefined) return undefined;
	const between = sliceCell(spelling, middle, Math.max(middle, tail.start));
	const journal = known.isMiddleKnown ? journalIn(between, spelling, middle, known.topics) : null;
	if (journal === undefined) return undefined;
	const isOpen = !known.isMiddleKnown && between.text !== '';
	return readTail(spelling, tail.end, { journal: journal ?? undefined, isJournalOpen: isOpen });
}

/** `2020-11-10 ` */
const stampLength = 11;

/** Whether a record in this layout starts with its id and the date on which it was harvested. */
export function isHarvested(spelling: string, id: string): boolean {
	return spelling.startsWith(id) && /^\d{4}-\d\d-\d\d $/.test(spelling.slice(id.length, id.length + stampLength));
}

/** Where what follows title and authors starts, if they stand at `from`, a blank behind each. */
function behindPieces(
	content: string,
	from: number,
	{ title, authors, isMiddleKnown }: KnownPieces,
): number | undefined {
	if (!content.startsWith(title, from) || content[from + title.length] !== ' ') return undefined;
	let at = from + title.length + 1;
	for (const author of isMiddleKnown ? authors : []) {
		if (!content.startsWith(author, at) || content[at + author.length] !== ' ') return undefined;
		at += author.length + 1;
	}
	return at;
}

const searchedStart = 6;

/** Description and publisher, in front of the date, with the blanks around them: they follow the journal and the topics. */
function findTail(content: string, from: number, { description, publisher }: KnownPieces): Span | undefined {
	const first = description ?? publisher;
	if (first === undefined) return undefined;
	const rest = description === undefined || publisher === undefined ? ' ' : ` ${publisher} `;
	// A few letters are searched at once, a long text only after it has been made ready for the search.
	const start = first.slice(0, searchedStart);
	for (let at = content.indexOf(start, from); at !== -1; at = content.indexOf(start, at + 1)) {
		const end = at + first.length;
		const isThere = content[at - 1] === ' ' && content.slice(at, end) === first && content.startsWith(rest, end);
		if (isThere) return { start: at - 1, end: end + rest.length };
	}
	return undefined;
}

/** What stands before the topics; `null` where there is no journal, `undefined` where the topics are not where they should be. */
function journalIn(
	middle: Located,
	spelling: Cell,
	start: number,
	topics: string | undefined,
): Located | null | undefined {
	if (topics === undefined) return middle.text === '' ? null : middle;
	if (middle.text === topics) return null;
	if (!middle.text.endsWith(` ${topics}`)) return undefined;
	return sliceCell(spelling, start, start + middle.text.length - topics.length);
}

/** `2020-10-19 <identifiers> Text en <rights>` */
function readTail(
	spelling: Cell,
	start: number,
	{ journal, isJournalOpen }: Pick<HarvestedRecord, 'journal' | 'isJournalOpen'>,
): HarvestedRecord | undefined {
	const content = spelling.text.slice(start);
	const date = /^\d{4}(?:-\d\d(?:-\d\d)?)?(?= |$)/.exec(content)?.[0];
	if (date === undefined) return undefined;
	const type = content.indexOf(' Text ');
	const language = type === -1 ? undefined : /^[a-z]{2,3}(?= |$)/.exec(content.slice(type + 6, type + 12))?.[0];
	const languageStart = start + type + 6;
	const rightsStart = languageStart + (language?.length ?? 0);
	const rights = language === undefined ? undefined : sliceCell(spelling, rightsStart, spelling.text.length);
	return {
		journal,
		isJournalOpen,
		date: sliceCell(spelling, start, start + date.length),
		language: language === undefined ? undefined : sliceCell(spelling, languageStart, rightsStart),
		rights: rights === undefined || rights.text === '' ? undefined : rights,
	};
}
