/** RCA lists: Reference Citation Analysis, an open citation index. */
import type { Format } from '../format';
import { readRcaArticle } from './article';
import { mayBeDressedNumber } from './dress';
import { findEntry, isAnyEntryStart } from './entries';
import { isNumberLine } from './layout';
import type { RcaRecord } from './record';

export const rcaFormat: Format<RcaRecord> = {
	id: 'rca',
	title: 'RCA article list',
	mayShow: (lines, line) => isNumberLine(lines, line) || mayBeDressedNumber(lines, line),
	createSearch: (lines) => (line, context) => findEntry(lines, line, context),
	isStart: isAnyEntryStart,
	readArticle: readRcaArticle,
};
