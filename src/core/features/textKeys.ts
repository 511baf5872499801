/**
 * What a text of any language cites.
 * In: a text and the syntaxes that count in it. Out: the keys, each once, without what is commented out. Footnotes with the
 * formatted reference have none.
 */
import { type CitationSyntax, syntaxTable } from './citationSyntax';
import { citedKeys } from './noteCitations';
import { standingKeys } from './standingCitation';

export function keysOfText(text: string, syntaxes: readonly CitationSyntax[]): ReadonlySet<string> {
	const found = new Set(syntaxes.flatMap((syntax) => (syntax === 'footnote' ? [] : [syntaxTable[syntax].standing])));
	return new Set([...found].flatMap((one) => (one === 'pandoc' ? [...citedKeys(text)] : standingKeys(one, text))));
}

/** Whether Pandoc's grammar alone finds all that they cite. */
export function isOnlyPandoc(syntaxes: readonly CitationSyntax[]): boolean {
	return syntaxes.every((syntax) => syntax === 'footnote' || syntaxTable[syntax].standing === 'pandoc');
}
