/** VuFind record pages: library catalogues that run VuFind. */
import type { Format } from '../format';
import { readVufindArticle } from './article';
import { isLoadingText } from './labels';
import { layoutPage } from './layout';
import { createVufindRecord, type VufindRecord } from './record';
import { isTableStart } from './tables';

export const vufindFormat: Format<VufindRecord> = {
	id: 'vufind',
	title: 'VuFind record page',
	findRecord(lines, line, { floor, previous, isForeignStart }) {
		const layout = layoutPage(lines, line, { floor, followsRecord: previous?.isAdjacent === true, isForeignStart });
		if (layout === undefined) return undefined;
		return { record: createVufindRecord(lines, layout), first: layout.first, last: layout.last };
	},
	isStart: (lines, line) => isLoadingText(lines.content(line)) || isTableStart(lines, line),
	readArticle: readVufindArticle,
};
