/**
 * How a citation key is made of an article, without regard to other articles.
 * In: an article and the formula that the user has chosen. Out: ASCII letters and digits, with a letter among them; empty
 * where nothing of the article can be written so.
 */
import type { UnkeyedArticle } from '../csl/article';
import { keyName, significantWords } from './keyWords';
import { yearOf } from './recordFacts';

/** No formula uses more words of a title. */
const mostWords = 3;

/** What a formula may use. */
interface KeyParts {
	/** The family name of the first author, or the name of a body, in lower case; empty where there is none. */
	readonly author: string;
	readonly year: string;
	/** The first significant words of the title, with their case. */
	readonly words: readonly string[];
}

export const keyFormulas = {
	/** `bussu2020disintegrated`; without an author two words lead: `integratedcare2023`. */
	authorYearTitle: ({ author, year, words }: KeyParts) =>
		author === '' ? leadingWords(words, year) : `${author}${year}${(words[0] ?? '').toLowerCase()}`,
	/** `bussu2020` */
	authorYear: ({ author, year, words }: KeyParts) => (author === '' ? leadingWords(words, year) : `${author}${year}`),
	/** `bussuDisintegratedCareLessons2020`: auth.lower + shorttitle(3,3) + year, the default of Better BibTeX. */
	betterBibtex: ({ author, year, words }: KeyParts) => `${author}${words.map(capitalise).join('')}${year}`,
} as const;

export type KeyFormula = keyof typeof keyFormulas;
export const defaultFormula: KeyFormula = 'authorYearTitle';

/** File names that Windows keeps for itself. */
const reservedName = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

export function formKey(article: UnkeyedArticle, formula: KeyFormula): string {
	const [first] = article.author ?? [];
	const key = keyFormulas[formula]({
		author: first === undefined ? '' : keyName(first),
		year: String(yearOf(article) ?? '').replace(/\D/g, ''),
		words: significantWords(article.title ?? '', mostWords),
	});
	// A year alone would be the key of many.
	return /[a-z]/i.test(key) && !reservedName.test(key) ? key : '';
}

function leadingWords(words: readonly string[], year: string): string {
	return `${words.slice(0, 2).join('').toLowerCase()}${year}`;
}

function capitalise(word: string): string {
	return word.charAt(0).toUpperCase() + word.slice(1);
}
