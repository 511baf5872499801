/**
 * The field `spelling` of records harvested as OAI Dublin Core: the whole harvested record as one line.
 * In: the field and what the rest of the document knows. Out: journal, exact date and rights, which stand nowhere else.
 *
 *     pubmed-75975782020-11-10 Title Bussu, Sonia Marshall, Martin Int J Integr Care Topic INTRODUCTION: … Ubiquity Press
 *     2020-10-19 /pmc/articles/PMC7597578/ … Text en Copyright: …
 *
 * Every known piece must stand where this layout has it; otherwise nothing is read, as a guess would be worse.
 */
import type { Located } from '../../text/span';
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
	const heads = [known.title, ...(known.isMiddleKnown ? known.authors : [])].map((piece) => `${piece} `).join('');
	const middle = known.id.length + stampLength + heads.length;
	const tail = tailOf(known);
	if (!isHarvested(content, known.id) || !content.startsWith(heads, middle - heads.length) || tail === ' ')
		return undefined;
	const tailStart = content.indexOf(tail, middle - 1);
	if (tailStart === -1) return undefined;
	const between = sliceCell(spelling, middle, Math.max(middle, tailStart));
	const journal = known.isMiddleKnown ? journalIn(between, spelling, middle, known.topics) : null;
	if (journal === undefined) return undefined;
	const isOpen = !known.isMiddleKnown && between.text !== '';
	return readTail(spelling, tailStart + tail.length, { journal: journal ?? undefined, isJournalOpen: isOpen });
}

/** `2020-11-10 ` */
const stampLength = 11;

/** Whether a record in this layout starts with its id and the date on which it was harvested. */
export function isHarvested(spelling: string, id: string): boolean {
	return spelling.startsWith(id) && /^\d{4}-\d\d-\d\d $/.test(spelling.slice(id.length, id.length + stampLength));
}

/** What follows the journal and the topics: description and publisher, in front of the date. */
function tailOf({ description, publisher }: KnownPieces): string {
	return ` ${[description, publisher].map((piece) => (piece === undefined ? '' : `${piece} `)).join('')}`;
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
	journal: Pick<HarvestedRecord, 'journal' | 'isJournalOpen'>,
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
		...journal,
		date: sliceCell(spelling, start, start + date.length),
		language: language === undefined ? undefined : sliceCell(spelling, languageStart, rightsStart),
		rights: rights === undefined || rights.text === '' ? undefined : rights,
	};
}
