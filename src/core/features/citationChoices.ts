/**
 * The forms that the citation of one article may have where the cursor is.
 * In: what is cited where, and the words that are typed beside it. Out: each form with what would be written, the usual one first;
 * none where nothing can be said beside the key, or where it is cited already.
 */
import { locatorWords } from '../citation/locatorLabels';
import { parseNoteLanguage } from '../citation/noteMetadata';
import { noWords, parseTypedWords } from '../citation/typedWords';
import { type CitationDetail, type CitationForm, formsTable } from './citationForms';
import { type Citing, cite, writtenSyntax } from './cite';

export interface CitationChoice {
	readonly detail: CitationDetail;
	/** What would be written at the first cursor. */
	readonly preview: string;
}

export function citationChoices(citing: Citing, typed: string): CitationChoice[] {
	const words = parseTypedWords(typed, locatorWords(parseNoteLanguage(citing.text)));
	const previews = new Map<string, CitationChoice>();
	for (const form of formsAt(citing)) {
		const detail = { form, ...words };
		const preview = writtenBy({ ...citing, detail });
		if (preview !== '' && !previews.has(preview)) previews.set(preview, { detail, preview });
	}
	return [...previews.values()];
}

/** The usual form is the one that is written where nothing is asked. */
function formsAt(citing: Citing): readonly CitationForm[] {
	const { forms = [] } = formsTable[writtenSyntax(citing)] ?? {};
	if (citing.articles.length !== 1) return [];
	const plain = writtenBy(citing);
	const isUsual = (form: CitationForm) => writtenBy({ ...citing, detail: { form, ...noWords } }) === plain;
	return [...forms].sort((a, b) => Number(isUsual(b)) - Number(isUsual(a)));
}

function writtenBy(citing: Citing): string {
	return cite(citing).edits[0]?.newText.trim() ?? '';
}
