/**
 * Formats of records in VuFind and the CSL item types they stand for.
 * In: a value of the field `format`. Out: the item type; names without one say how a thing is published, not what it is.
 */
import type { ItemType } from '../../csl/article';
import { formatWordings } from './formatWordings.generated';

const itemTypes: Readonly<Record<string, ItemType | undefined>> = {
	Article: 'article-journal',
	'Audio Book': 'book',
	'Electronic Book': 'book',
	'Journal Article': 'article-journal',
	'Newspaper Article': 'article-newspaper',
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

/** What a record is beside being a book: a thesis is often both. */
const telling: readonly ItemType[] = ['thesis', 'chapter', 'article-journal', 'article-newspaper', 'paper-conference'];

const typesByName: ReadonlyMap<string, ItemType | undefined> = new Map(Object.entries(itemTypes));
export const formatNames: ReadonlySet<string> = new Set(typesByName.keys());

/** The type that the most telling of `formats` stands for; `document` where none says what the thing is. */
export function itemType(formats: readonly string[]): ItemType {
	const types: ItemType[] = [];
	for (const format of formats) {
		const type = typesByName.get(format);
		if (type !== undefined) types.push(type);
	}
	return telling.find((type) => types.includes(type)) ?? types[0] ?? 'document';
}

/** No name of a format has more words. */
const mostWords = 6;

/**
 * The names of formats in a label's text, in whatever language: `Online Artículo Texto` → `Online`, `Article`, `Text`.
 * Words that name no format are left out.
 */
export function parseFormatWords(text: string): string[] {
	const words = text.split(/\s+/).filter((word) => word !== '');
	const found: string[] = [];
	for (let from = 0; from < words.length; ) {
		let to = Math.min(words.length, from + mostWords);
		while (to > from && formatsCalled(words.slice(from, to).join(' ')).length === 0) to--;
		found.push(...formatsCalled(words.slice(from, to).join(' ')).slice(0, 1));
		from = Math.max(to, from + 1);
	}
	return found;
}

function formatsCalled(wording: string): readonly string[] {
	if (formatNames.has(wording)) return [wording];
	const folded = wording.normalize('NFC').toLowerCase();
	return Object.hasOwn(formatWordings, folded) ? (formatWordings[folded] ?? []) : [];
}
