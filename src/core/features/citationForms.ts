/**
 * How a citation of one article is written with words and in another form than usual: the second table of the syntaxes.
 * In: the key, the form and what stands before and behind the key. Out: the citation by itself, or its part within one that
 * stands there. What the user typed is markup of the document's language and stays it, unless it would take the citation apart:
 * then it is escaped.
 */
import { parseCitations } from '../citation/citations';
import { type CitationParts, renderCitation } from '../citation/parts';
import { type CitationWords, withoutComma } from '../citation/typedWords';
import { escapeProse } from '../text/markdown';
import { escapeLatex, escapeTypst } from '../text/typesetting';
import { type CitationSyntax, renderTypstCite, renderTypstKey, typstLabel } from './citationSyntax';

export type CitationForm = CitationParts['mode'];

export interface CitationDetail extends CitationWords {
	readonly form: CitationForm;
}

export interface DetailedKey extends CitationDetail {
	readonly key: string;
}

export interface FormsRow {
	/** Those that a citation by itself may have. */
	readonly forms: readonly CitationForm[];
	/** By itself. */
	whole(one: DetailedKey): string;
	/** Within a citation that stands there; absent where none has a place for words. */
	readonly item?: (one: DetailedKey) => string;
}

const allForms: readonly CitationForm[] = ['bracketed', 'narrative', 'suppressed'];
const pandoc: FormsRow = { forms: allForms, whole: pandocCitation, item: pandocItem };
const wikiLink: FormsRow = { forms: ['bracketed'], whole: linkCitation, item: linkCitation };

/** A syntax that is absent has no place for words, and one form only. */
export const formsTable: Readonly<Partial<Record<CitationSyntax, FormsRow>>> = {
	pandoc,
	pandocNarrative: pandoc,
	latexCite: latex({ bracketed: 'cite', narrative: 'textcite', suppressed: 'cite*' }),
	latexAutocite: latex({ bracketed: 'autocite', narrative: 'textcite', suppressed: 'autocite*' }),
	latexTextcite: latex({ bracketed: 'autocite', narrative: 'textcite', suppressed: 'autocite*' }),
	typst: typst(renderTypstKey),
	typstCite: typst(renderTypstCite),
	org: { forms: allForms, whole: orgCitation, item: orgItem },
	wikiLink,
};

/** `[see @a, p. 33]`, `[see -@a, p. 33]`, `see @a [p. 33]` */
function pandocCitation(one: DetailedKey): string {
	if (one.form !== 'narrative') return `[${pandocItem(one)}]`;
	const inText = (asText: (text: string) => string) => {
		const suffix = asText(withoutComma(one.suffix));
		return besidePrefix(asText(one.prefix), renderCitation({ key: one.key, mode: 'narrative', prefix: '', suffix }));
	};
	const citation = inText(asItemText);
	const isWhole = ({ place, span }: Citation) =>
		place.kind === 'text' && (place.bracket?.end ?? span.end) === citation.length;
	return holds(citation, isWhole) ? citation : inText(escapeItem);
}

function pandocItem({ key, form, prefix, suffix }: DetailedKey): string {
	const mode = form === 'narrative' ? 'bracketed' : form;
	const item = renderCitation({ key, mode, prefix: asItemText(prefix), suffix: asItemText(suffix) });
	const isRead = holds(`[${item}]`, ({ place }) => place.kind === 'cluster' && place.cluster.end === item.length + 2);
	return isRead ? item : renderCitation({ key, mode, prefix: escapeItem(prefix), suffix: escapeItem(suffix) });
}

type Citation = ReturnType<typeof parseCitations>[number];

/** Whether a text is one citation, also where code, a formula or a tag that it may begin is ended by what follows. */
function holds(text: string, isMeant: (citation: Citation) => boolean): boolean {
	return [text, `${text}${closers}`].every((trial) => {
		const [only, other] = parseCitations(trial);
		return only !== undefined && other === undefined && isMeant(only);
	});
}

const closers = ' x``` `` ` x$$ x$ > -->';

/** What would end an item or begin another is escaped: `;`, `@`, and brackets unless they are in pairs. */
function asItemText(text: string): string {
	return text.replace(hasPairs(text, '[]') ? /\\.|[;@]/gu : /\\.|[;@[\]]/gu, (sign) =>
		sign.startsWith('\\') ? sign : `\\${sign}`,
	);
}

function escapeItem(text: string): string {
	return escapeProse(text).replaceAll(';', '\\;');
}

/** `\cite[see][p. 33]{a}` */
function latex(commands: Readonly<Record<CitationForm, string>>): FormsRow {
	const whole = ({ key, form, prefix, suffix }: DetailedKey) => {
		const behind = latexOption(withoutComma(suffix));
		const options = prefix === '' ? (suffix === '' ? '' : `[${behind}]`) : `[${latexOption(prefix)}][${behind}]`;
		return `\\${commands[form]}${options}{${key}}`;
	};
	return { forms: allForms, whole };
}

/** A bracket within would end the option. */
function latexOption(text: string): string {
	const safe = hasPairs(text, '{}') ? text : escapeLatex(text);
	return /[[\]]/.test(safe) ? `{${safe}}` : safe;
}

const typstForms: Readonly<Record<CitationForm, string>> = {
	bracketed: '',
	narrative: ', form: "prose"',
	suppressed: ', form: "year"',
};

/** `see @a[p. 33]`, `#cite(<a>, form: "prose", supplement: [p. 33])`; words before the citation have no place within. */
function typst(usual: (key: string) => string): FormsRow {
	const whole = ({ key, form, prefix, suffix }: DetailedKey) => {
		const behind = withoutComma(suffix);
		const content = hasPairs(behind, '[]') ? behind : escapeTypst(behind);
		const isReference = form === 'bracketed' && usual(key).startsWith('@');
		const supplement = content === '' ? '' : isReference ? `[${content}]` : `, supplement: [${content}]`;
		const citation = isReference
			? `${usual(key)}${supplement}`
			: `#cite(${typstLabel(key)}${typstForms[form]}${supplement})`;
		return besidePrefix(prefix, citation);
	};
	return { forms: allForms, whole, item: whole };
}

const orgStyles: Readonly<Record<CitationForm, string>> = { bracketed: '', narrative: '/t', suppressed: '/na' };

/** `[cite/t:see @a p. 33]` */
function orgCitation(one: DetailedKey): string {
	return `[cite${orgStyles[one.form]}:${orgItem(one)}]`;
}

/** Org has no way to write a bracket by itself in a citation, or a second `@`. */
function orgItem({ key, prefix, suffix }: DetailedKey): string {
	const [before, behind] = [prefix, withoutComma(suffix)].map((text) => {
		const inPairs = hasPairs(text, '[]') ? text : text.replace(/[[\]]/g, (sign) => (sign === '[' ? '(' : ')'));
		return inPairs.replace(/[;@]/g, (sign) => (sign === ';' ? ',' : ''));
	});
	return [before, `@${key}`, behind].filter((part) => part !== '').join(' ');
}

/** `see [[@a]], p. 33`: a link has no place for words. */
function linkCitation({ key, prefix, suffix }: DetailedKey): string {
	return besidePrefix(prefix, `[[@${key}]]${suffix === '' || suffix.startsWith(',') ? suffix : ` ${suffix}`}`);
}

function besidePrefix(prefix: string, citation: string): string {
	return prefix === '' ? citation : `${prefix} ${citation}`;
}

/** Whether the marks of `pair` open and close in pairs, those behind a backslash left out. */
function hasPairs(text: string, pair: string): boolean {
	let depth = 0;
	for (const [sign] of text.matchAll(/\\.|[\s\S]/gu)) {
		if (sign === pair[0]) depth++;
		if (sign === pair[1]) depth--;
		if (depth < 0) return false;
	}
	// A backslash at the end would take what follows with it.
	return depth === 0 && !/(?<!\\)(?:\\\\){0,500}\\$/.test(text);
}
