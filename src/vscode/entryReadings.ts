/**
 * Articles of open documents, be they dumps or bibliographies.
 * In: a document. Out: its articles and what is wrong with it, read once for each version of its text; none where it is neither.
 */
import type * as vscode from 'vscode';
import type { UnkeyedArticle } from '../core/csl/article';
import type { Parsed } from '../core/diagnostic';
import { findFileReader } from '../exchange/formats';
import { isBibliography } from './documents';
import { type DumpReadings, dumpLanguage } from './dumpReadings';

type Reading = Parsed<readonly UnkeyedArticle[]>;
export type EntryReadings = (document: vscode.TextDocument) => Reading;

const nothing: Reading = { value: [], diagnostics: [] };

export function createEntryReadings(dumps: DumpReadings): EntryReadings {
	const readings = new WeakMap<vscode.TextDocument, { version: number; reading: Reading }>();
	return (document) => {
		if (document.languageId === dumpLanguage) return dumps(document);
		const known = readings.get(document);
		if (known?.version === document.version) return known.reading;
		const reading = isBibliography(document) ? readBibliography(document) : nothing;
		readings.set(document, { version: document.version, reading });
		return reading;
	};
}

function readBibliography(document: vscode.TextDocument): Reading {
	const text = document.getText();
	const file = document.uri.toString();
	const found = findFileReader(document.uri.path, text)?.(text, file);
	return found === undefined
		? nothing
		: { value: found.value.map(({ article }) => article), diagnostics: found.diagnostics };
}
