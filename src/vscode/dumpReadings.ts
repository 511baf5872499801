/**
 * Readings of open documents.
 * In: a document. Out: its reading, made once for each version of its text and shared by all providers.
 */
import type * as vscode from 'vscode';
import { type DumpReading, readDump } from '../core/dump/read';

export const dumpLanguage = 'catalogue-dump';

export type DumpReadings = (document: vscode.TextDocument) => DumpReading;

export function createDumpReadings(): DumpReadings {
	const readings = new WeakMap<vscode.TextDocument, { version: number; reading: DumpReading }>();
	return (document) => {
		const known = readings.get(document);
		if (known?.version === document.version) return known.reading;
		const reading = readDump(document.getText(), document.uri.toString());
		readings.set(document, { version: document.version, reading });
		return reading;
	};
}
