/** VuFind record pages: library catalogues that run VuFind. */
import type { Format } from '../format';
import { mayStartTable } from '../table/printing';
import { readVufindArticle } from './article';
import { layoutPage, mayShowPage } from './layout';
import { createVufindRecord, type VufindRecord } from './record';
import { createRefusedTables } from './refusedTables';
import { isCover, isTableStart } from './tables';

export const vufindFormat: Format<VufindRecord> = {
	id: 'vufind',
	title: 'VuFind record page',
	mayShow: mayShowPage,
	createSearch(lines) {
		const refused = createRefusedTables(lines);
		return (line, { floor, previous, isForeignStart }) => {
			const followsRecord = previous?.isAdjacent === true;
			const layout = layoutPage(lines, line, { floor, followsRecord, isForeignStart, refused });
			if (layout === undefined) return undefined;
			return { record: createVufindRecord(lines, layout), first: layout.first, last: layout.last };
		};
	},
	isStart: (lines, line) => mayStartTable(lines, line) && (isCover(lines, line) || isTableStart(lines, line)),
	readArticle: readVufindArticle,
};
