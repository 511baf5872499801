/**
 * Articles of open documents, be they dumps or bibliographies.
 * In: a document. Out: its articles and what is wrong with it, read once for each version of its text; none where it is neither.
 */
import type * as vscode from 'vscode';
import type { UnkeyedArticle } from '../core/csl/article';
import type { Diagnostic, Parsed } from '../core/diagnostic';
import { findFileReader } from '../exchange/formats';
import { textOfOthers } from './bibliographyPath';
import { isBibliography } from './documents';
import { type DumpReadings, dumpLanguage } from './dumpReadings';
import { rangeInBlock, toRange } from './ranges';

export interface EntryReadings {
	articles(document: vscode.TextDocument): readonly UnkeyedArticle[];
	problems(document: vscode.TextDocument): readonly Problem[];
}

export interface Problem {
	readonly range: vscode.Range;
	readonly diagnostic: Diagnostic;
}

type Reading = Parsed<readonly UnkeyedArticle[]>;

const nothing: Reading = { value: [], diagnostics: [] };

export function createEntryReadings(dumps: DumpReadings): EntryReadings {
	const readings = new WeakMap<vscode.TextDocument, { version: number; reading: Reading }>();
	const read = (document: vscode.TextDocument) => {
		const known = readings.get(document);
		if (known?.version === document.version) return known.reading;
		const reading = isBibliography(document) ? readBibliography(document) : nothing;
		readings.set(document, { version: document.version, reading });
		return reading;
	};
	return {
		articles: (document) =>
			document.languageId === dumpLanguage ? dumps.read(document).flatMap(({ value }) => value) : read(document).value,
		problems: (document) =>
			document.languageId === dumpLanguage
				? problemsOfDump(document, dumps)
				: read(document).diagnostics.map((diagnostic) => ({ range: toRange(document, diagnostic.span), diagnostic })),
	};
}

function problemsOfDump(document: vscode.TextDocument, { read, check }: DumpReadings): readonly Problem[] {
	const checked = check(document);
	return read(document).flatMap((reading, at) =>
		(checked[at] ?? []).map((diagnostic) => ({ range: rangeInBlock(reading, diagnostic.span), diagnostic })),
	);
}

function readBibliography(document: vscode.TextDocument): Reading {
	const file = document.uri.toString();
	const text = textOfOthers(file, document.getText());
	const found = findFileReader(document.uri.path, text)?.(text, file);
	return found === undefined
		? nothing
		: { value: found.value.map(({ article }) => article), diagnostics: found.diagnostics };
}
