/**
 * What is wrong in a text, said in plain words.
 * Every code stands once in the table below with its severity and message; readers say only which code, where, and the
 * detail that the message names.
 */
import type { Span } from './text/span';

export type Severity = 'error' | 'warning' | 'information';

interface DiagnosticKind {
	readonly severity: Severity;
	/** The message; `detail` is what the reader found. */
	readonly message: (detail: string) => string;
}

export const diagnosticKinds = {
	'no-record': {
		severity: 'warning',
		message: () => 'No catalogue record was found in this text.',
	},
	'looks-like-entry': {
		severity: 'warning',
		message: () =>
			'This looks like an entry of an RCA list, but it was not read: a number and a line “|” have to stand above it.',
	},
	'encoding-guessed': {
		severity: 'warning',
		message: (encoding) => `This file is not UTF-8; it was read as ${encoding}. Check accented letters.`,
	},
	'bytes-not-read': {
		severity: 'warning',
		message: (amount) => `This file is UTF-8, but ${amount} not; each stands as “�”.`,
	},
	'record-cut': {
		severity: 'error',
		message: (missing) => `This record is cut off. Missing or incomplete: ${missing}.`,
	},
	'record-may-be-cut': {
		severity: 'information',
		message: (missing) => `This record may be cut off: nothing shows the ${missing}.`,
	},
	'staff-view-missing': {
		severity: 'information',
		message: () => 'This page has no staff view with a Solr document; only what its labels show could be read.',
	},
	'authors-lost': {
		severity: 'warning',
		message: (lost) => `The copy lost ${lost}.`,
	},
	'authors-not-split': {
		severity: 'warning',
		message: () => 'Nothing in this record shows where one author ends and the next begins, so no author was read.',
	},
	'authors-not-read': {
		severity: 'warning',
		message: () => 'This list of authors has a part that is not understood, so no author was read.',
	},
	'field-not-split': {
		severity: 'information',
		message: (field) =>
			`“${field}” may hold several values; nothing in the record shows where one ends, so it was kept whole.`,
	},
	'harvest-not-read': {
		severity: 'information',
		message: (missing) =>
			`“spelling” holds the whole record, but nothing shows where in it to look for this, so it was not read: ${missing}.`,
	},
	'citation-not-read': {
		severity: 'error',
		message: (missing) => `This citation could not be read completely. Not found: ${missing}.`,
	},
	'affiliations-mismatch': {
		severity: 'warning',
		message: (misfit) => `The affiliations do not fit the authors: ${misfit}.`,
	},
	'line-not-read': {
		severity: 'warning',
		message: () => 'This line has no place in a record of this kind and was passed over.',
	},
	'invalid-identifier': {
		severity: 'warning',
		message: (identifier) => `${identifier} is not valid; it is not used to identify the article.`,
	},
	'second-identifier': {
		severity: 'warning',
		message: (identifier) => `${identifier} is a second one of its kind; the first identifies the article.`,
	},
	'identifier-trimmed': {
		severity: 'information',
		message: (signs) => `“${signs}” at the end of this DOI does not belong to it; it was read without.`,
	},
	'stray-pipe': {
		severity: 'information',
		message: (name) => `A “|” at the end of “${name}” is one too many, or has no blank before it.`,
	},
	'duplicate-record': {
		severity: 'information',
		message: (line) => `This article stands in line ${line} of this file already.`,
	},
	'impact-index-mismatch': {
		severity: 'information',
		message: (reckoning) => `This impact index does not fit: ${reckoning}.`,
	},
	'unknown-key': {
		severity: 'warning',
		message: (key) => `No article of the library has the citation key “${key}”.`,
	},
	'ambiguous-key': {
		severity: 'warning',
		message: (key) => `Several articles would have the citation key “${key}”, so each has another one.`,
	},
	'bibliography-not-read': {
		severity: 'warning',
		message: (reason) => `This bibliography is not read: ${reason}.`,
	},
	'old-key': {
		severity: 'information',
		message: (key) => `This is an old citation key: the article is called “${key}” now.`,
	},
	'article-cited-twice': {
		severity: 'information',
		message: (other) => `This note cites the same article as “${other}”.`,
	},
	'bracket-not-closed': {
		severity: 'warning',
		message: () => 'This bracket of a citation is not closed, so what it holds is read as plain text.',
	},
	'locator-without-count': {
		severity: 'warning',
		message: (locator) => `“${locator}” counts nothing: a number has to follow, in braces up to the closing one.`,
	},
	'decisions-not-read': {
		severity: 'error',
		message: (reason) => `This file is no JSON, so no decision is known, and none is written to it: ${reason}.`,
	},
	'decision-not-read': {
		severity: 'warning',
		message: (name) => `“${name}” is not understood here; it is kept as it is.`,
	},
	'title-conflict': {
		severity: 'warning',
		message: (other) => `Another record of this article has another title: ${other}.`,
	},
	'year-conflict': {
		severity: 'warning',
		message: (other) => `Another record of this article has another year: ${other}.`,
	},
	'authors-conflict': {
		severity: 'warning',
		message: (other) => `Another record of this article has other authors: ${other}.`,
	},
	'identifier-conflict': {
		severity: 'warning',
		message: (other) => `This record is kept apart from others that share an identifier with it: ${other}.`,
	},
	'key-conflict': {
		severity: 'warning',
		message: (other) => `Another article has the same citation key, so this one is cited by another: ${other}.`,
	},
	'invalid-date': {
		severity: 'warning',
		message: (date) => `“${date}” is not a date.`,
	},
	'entry-not-read': {
		severity: 'error',
		message: (reason) => `This entry could not be read completely: ${reason}.`,
	},
	'value-not-read': {
		severity: 'warning',
		message: (name) => `The value of “${name}” is not understood here, so it says nothing of the article.`,
	},
	'unknown-abbreviation': {
		severity: 'warning',
		message: (name) => `No @string of this file says what “${name}” stands for; it was read as it is.`,
	},
	'tex-not-read': {
		severity: 'information',
		message: (command) => `The TeX command “${command}” is not known here; it was kept as it is.`,
	},
} as const satisfies Record<string, DiagnosticKind>;

export type DiagnosticCode = keyof typeof diagnosticKinds;

export interface Diagnostic {
	readonly code: DiagnosticCode;
	readonly severity: Severity;
	readonly message: string;
	readonly span: Span;
}

/** A reading never fails: it gives the best value it can, and says what is wrong with it. */
export interface Parsed<T> {
	readonly value: T;
	readonly diagnostics: readonly Diagnostic[];
}

/** The diagnostic of `code` at `span`; `detail` completes the message where it names one. */
export function diagnose(code: DiagnosticCode, span: Span, detail = ''): Diagnostic {
	const kind: DiagnosticKind = diagnosticKinds[code];
	return { code, severity: kind.severity, message: kind.message(detail), span };
}
