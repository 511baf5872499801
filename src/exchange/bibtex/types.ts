/**
 * Types of entries in BibTeX and BibLaTeX beside CSL's.
 * Sources: btxdoc, section 3.1; the BibLaTeX manual, section 2.1; where one type has several names, all are read.
 */
import type { ItemType } from '../../core/csl/article';

const read: Readonly<Record<string, ItemType>> = {
	article: 'article-journal',
	...{ suppperiodical: 'article-journal', periodical: 'periodical', review: 'review' },
	...{ book: 'book', mvbook: 'book', booklet: 'book', collection: 'book', mvcollection: 'book', reference: 'book' },
	...{ mvreference: 'book', manual: 'book', proceedings: 'book', mvproceedings: 'book' },
	...{ inbook: 'chapter', incollection: 'chapter', bookinbook: 'chapter', suppbook: 'chapter', inreference: 'chapter' },
	...{ suppcollection: 'chapter', inproceedings: 'paper-conference', conference: 'paper-conference' },
	...{ thesis: 'thesis', phdthesis: 'thesis', mastersthesis: 'thesis', report: 'report', techreport: 'report' },
	...{ unpublished: 'manuscript', letter: 'manuscript', online: 'webpage', electronic: 'webpage', www: 'webpage' },
	...{ dataset: 'dataset', software: 'software', artwork: 'graphic', image: 'graphic', movie: 'motion_picture' },
	...{ video: 'motion_picture', audio: 'song', music: 'song' },
};

/** What cannot be told is a document. */
export function readEntryType(type: string): ItemType {
	return (Object.hasOwn(read, type) ? read[type] : undefined) ?? 'document';
}

const bothWrite: Readonly<Partial<Record<ItemType, string>>> = {
	'article-journal': 'article',
	'article-newspaper': 'article',
	review: 'article',
	book: 'book',
	chapter: 'incollection',
	'paper-conference': 'inproceedings',
	manuscript: 'unpublished',
};

const written: Readonly<Record<'bibtex' | 'biblatex', Readonly<Partial<Record<ItemType, string>>>>> = {
	bibtex: { ...bothWrite, thesis: 'phdthesis', report: 'techreport' },
	biblatex: {
		...bothWrite,
		thesis: 'thesis',
		report: 'report',
		webpage: 'online',
		dataset: 'dataset',
		software: 'software',
		graphic: 'image',
		motion_picture: 'movie',
		song: 'audio',
		periodical: 'periodical',
	},
};

export function renderEntryType(type: ItemType, dialect: 'bibtex' | 'biblatex'): string {
	return written[dialect][type] ?? 'misc';
}

/** Whether `number` is an issue; elsewhere it is the number of the work itself, such as a report's. */
export function appearsInIssues(type: ItemType): boolean {
	return ['article-journal', 'article-newspaper', 'periodical', 'review', 'document'].includes(type);
}

/** Whether the work that holds it is a book. */
export function standsInBook(entryType: string): boolean {
	return ['book', 'incollection', 'inproceedings'].includes(entryType);
}
