/**
 * Entries of an RCA list, as the site has them or in another dress.
 * In: the lines of a text and one of them. Out: whether an entry starts there, and the entry, whose places are those of the text.
 */
import type { Lines } from '../../text/lines';
import { WatchedLines } from '../../text/watchedLines';
import type { FindContext, Found } from '../format';
import { bareLines } from './bareLines';
import { type Dress, dressAt, innerSpan, startsLikeNumber } from './dress';
import { isEntryStart, isNextEntryStart, layoutEntry } from './layout';
import { inText } from './placed';
import { createRcaRecord, type RcaRecord } from './record';

/** Whether an entry certainly starts at `line`. */
export function isAnyEntryStart(lines: Lines, line: number): boolean {
	if (!startsLikeNumber(lines, line)) return false;
	if (isEntryStart(lines, line)) return true;
	const dress = dressAt(lines, line);
	if (dress === undefined) return false;
	const count = headEnd(lines, line, dress);
	return mayHoldCitation(lines, line, count) && isEntryStart(bareLines(lines, line, dress, count).lines, 0);
}

/** A citation has a bracket, the end of a sentence, or a comma between authors; a year above a page's staff view has none below it. */
function mayHoldCitation(lines: Lines, line: number, count: number): boolean {
	return /[[.?!…！？,]/.test(lines.text.slice(lines.start(line), lines.end(line + count - 1)));
}

/** How many lines number, bar, citation and the line below it take: a page's year above a bar is no reason to read on. */
function headEnd(lines: Lines, line: number, { depth }: Dress): number {
	let left = shortestEntry;
	for (let at = line; at < line + headLength; at++) {
		const inner = innerSpan(lines, at, depth);
		if (inner !== undefined && inner.end > inner.start) left--;
		if (left === 0) return at - line + 1;
	}
	return headLength;
}

/** The entry that starts at `line`. */
export function findEntry(lines: Lines, line: number, context: FindContext): Found<RcaRecord> | undefined {
	const dress = dressAt(lines, line);
	const dressed = dress === undefined ? undefined : findDressed(lines, line, dress, context);
	if (dressed !== undefined) return dressed;
	const { previous } = context;
	const followsEntry = previous?.format === 'rca' && previous.isAdjacent;
	if (!isEntryStart(lines, line) && !(followsEntry && isNextEntryStart(lines, line, previous.label))) return undefined;
	const isStart = (at: number) => isAnyEntryStart(lines, at) || context.isForeignStart(at);
	const layout = layoutEntry(lines, line, { isStart, isSpaced: false });
	return { record: createRcaRecord(lines, layout), first: line, last: layout.last };
}

/** Number, bar, citation and the line below it, with blank lines between them. */
const headLength = 24;
/** Number, bar, and a citation that the end of the text cut, or that a line follows. */
const shortestEntry = 4;

function findDressed(lines: Lines, line: number, dress: Dress, context: FindContext): Found<RcaRecord> | undefined {
	const { previous, isForeignStart } = context;
	const head = bareLines(lines, line, dress, headEnd(lines, line, dress));
	const isCut = head.isWhole && head.lines.count <= shortestEntry && previous?.format === 'rca' && previous.isAdjacent;
	if (!isEntryStart(head.lines, 0) && !(isCut && isNextEntryStart(head.lines, 0, previous.label))) return undefined;
	// Few entries are long: more lines are taken only where the last ones were looked at.
	for (let most = 24; ; most *= 4) {
		const bare = bareLines(lines, line, dress, most);
		const watched = new WatchedLines(bare.lines);
		const isStart = (at: number) => isAnyEntryStart(lines, bare.lineInText(at)) || isForeignStart(bare.lineInText(at));
		const layout = layoutEntry(watched, 0, { isStart, isSpaced: dress.isSpaced });
		if (!bare.isWhole && watched.reached >= watched.count - 1) continue;
		const last = bare.lineInText(layout.last);
		return { record: inText(createRcaRecord(bare.lines, layout), lines, bare, last), first: line, last };
	}
}
