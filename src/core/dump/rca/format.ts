/** RCA lists: Reference Citation Analysis, an open citation index. */
import type { Format } from '../format';
import { readRcaArticle } from './article';
import { startsLikeNumber } from './dress';
import { findEntry, isAnyEntryStart } from './entries';
import type { RcaRecord } from './record';

export const rcaFormat: Format<RcaRecord> = {
	id: 'rca',
	title: 'RCA article list',
	mayShow: startsLikeNumber,
	createSearch: (lines) => (line, context) => findEntry(lines, line, context),
	isStart: isAnyEntryStart,
	readArticle: readRcaArticle,
};
