/**
 * What a page's labels hold, for pages without a Solr document.
 * In: the record. Out: the facts that the copy did not lose; names of authors and subjects are links and mostly lost.
 */
import type { VufindRecord } from './record';
import type { LabelKey } from './wordings.generated';

export interface Publication {
	readonly place: string | undefined;
	readonly publisher: string | undefined;
	readonly date: string | undefined;
}

export interface PageFacts {
	readonly title: string | undefined;
	readonly journal: string | undefined;
	readonly formats: readonly string[];
	readonly language: string | undefined;
	readonly links: readonly string[];
	readonly abstract: string | undefined;
	readonly publication: Publication;
}

export function readLabels(record: VufindRecord): PageFacts {
	const pieces = (...keys: LabelKey[]) => {
		const label = record.labels.find(
			(candidate) => candidate.row.isClosed && candidate.keys.some((key) => keys.includes(key)),
		);
		return label?.row.pieces.map((piece) => piece.text) ?? [];
	};
	return {
		title: pieces('Title')[0],
		journal: pieces('Journal Title')[0],
		formats: pieces('Format').flatMap((piece) => piece.split(' ')),
		language: pieces('Language')[0],
		links: pieces('Online Access').flatMap((piece) => piece.match(/https?:\/\/\S+?(?=https?:|\s|$)/g) ?? []),
		abstract: pieces('Abstract', 'Summary')[0],
		publication: divideImprint(pieces('Published')),
	};
}

/** Place, publisher and date stand on lines of their own; the date comes last, the place only before a publisher. */
function divideImprint(lines: readonly string[]): Publication {
	const hasDate = /\d{4}/.test(lines.at(-1) ?? '');
	const names = hasDate ? lines.slice(0, -1) : lines;
	return {
		place: names.length > 1 ? names[0] : undefined,
		publisher: names.at(-1),
		date: hasDate ? lines.at(-1) : undefined,
	};
}
