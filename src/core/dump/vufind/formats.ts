/**
 * Formats of records in VuFind and the CSL item types they stand for.
 * In: a value of the field `format`. Out: the item type; names without one say how a thing is published, not what it is.
 */
import type { ItemType } from '../../csl/article';

const itemTypes: Readonly<Record<string, ItemType | undefined>> = {
	Article: 'article-journal',
	Atlas: 'map',
	Audio: 'song',
	Book: 'book',
	'Book Chapter': 'chapter',
	'Book Review': 'review',
	Braille: 'book',
	CD: 'song',
	Collage: 'graphic',
	'Conference Proceeding': 'paper-conference',
	'Conference Proceedings': 'paper-conference',
	'Data Set': 'dataset',
	Dissertation: 'thesis',
	Drawing: 'graphic',
	DVD: 'motion_picture',
	Globe: 'map',
	'Government Document': 'report',
	Image: 'graphic',
	Journal: 'periodical',
	Journals: 'periodical',
	'Journal Articles': 'article-journal',
	Manuscript: 'manuscript',
	Map: 'map',
	'Motion Picture': 'motion_picture',
	'Musical Score': 'musical_score',
	'Music Recording': 'song',
	Newspaper: 'periodical',
	Painting: 'graphic',
	Photo: 'graphic',
	Poster: 'graphic',
	Print: 'graphic',
	Report: 'report',
	Serial: 'periodical',
	Software: 'software',
	'Sound Recording': 'song',
	Thesis: 'thesis',
	Video: 'motion_picture',
	Website: 'webpage',
	eBook: 'book',
	Books: 'book',
	// How a thing is published, kept or copied.
	...Object.fromEntries(
		['Electronic', 'Online', 'Text', 'Microfilm', 'Microform', 'Kit', 'Slide'].map((name) => [name, undefined]),
	),
	...Object.fromEntries(
		['Physical Object', 'Unknown', 'Serial Component Part', 'Monograph Component Part'].map((name) => [
			name,
			undefined,
		]),
	),
};

export const formatNames: ReadonlySet<string> = new Set(Object.keys(itemTypes));

/** The type that the most telling of `formats` stands for; `document` where none says what the thing is. */
export function itemType(formats: readonly string[]): ItemType {
	for (const format of formats) {
		const type = Object.hasOwn(itemTypes, format) ? itemTypes[format] : undefined;
		if (type !== undefined) return type;
	}
	return 'document';
}
