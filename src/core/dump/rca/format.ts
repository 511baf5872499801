/** RCA lists: Reference Citation Analysis, an open citation index. */
import type { Format } from '../format';
import { readRcaArticle } from './article';
import { isEntryStart, isNextEntryStart, isNumberLine, layoutEntry } from './layout';
import { createRcaRecord, type RcaRecord } from './record';

export const rcaFormat: Format<RcaRecord> = {
	id: 'rca',
	title: 'RCA article list',
	mayShow: isNumberLine,
	createSearch:
		(lines) =>
		(line, { previous, isForeignStart }) => {
			const followsEntry = previous?.format === 'rca' && previous.isAdjacent;
			if (!isEntryStart(lines, line) && !(followsEntry && isNextEntryStart(lines, line, previous.label)))
				return undefined;
			const layout = layoutEntry(lines, line, isForeignStart);
			return { record: createRcaRecord(lines, layout), first: line, last: layout.last };
		},
	isStart: isEntryStart,
	readArticle: readRcaArticle,
};
