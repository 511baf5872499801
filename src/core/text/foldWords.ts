/**
 * Words for searching.
 * In: any text. Out: its words, folded as `foldText` folds, with one blank between them; whatever is neither letter nor
 * digit only parts words: `Self-Care: l’été (2020)` → `self care l ete 2020`.
 */
import { foldText } from './fold';

export function foldWords(text: string): string {
	return foldText(text)
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}
