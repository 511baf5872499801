/** VuFind record pages: library catalogues that run VuFind. */
import type { Format } from '../format';
import { mayStartTable } from '../table/printing';
import { readVufindArticle } from './article';
import { layoutPage, mayShowPage } from './layout';
import { createVufindRecord, type VufindRecord } from './record';
import { isCover, isTableStart } from './tables';

export const vufindFormat: Format<VufindRecord> = {
	id: 'vufind',
	title: 'VuFind record page',
	mayShow: mayShowPage,
	findRecord(lines, line, { floor, previous, isForeignStart }) {
		const layout = layoutPage(lines, line, { floor, followsRecord: previous?.isAdjacent === true, isForeignStart });
		if (layout === undefined) return undefined;
		return { record: createVufindRecord(lines, layout), first: layout.first, last: layout.last };
	},
	isStart: (lines, line) => mayStartTable(lines, line) && (isCover(lines, line) || isTableStart(lines, line)),
	readArticle: readVufindArticle,
};
