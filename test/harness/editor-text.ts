/**
 * Where a piece of text stands in the editor. In: a page and the text. Out: the middle of the text, in pixels.
 * Promises to find text that the editor splits over several coloured pieces, and to treat its no-break spaces as
 * spaces. Only text that is scrolled into view is found.
 */
import type { Page } from 'playwright-core';

export interface Point {
	readonly x: number;
	readonly y: number;
}

interface Piece {
	readonly data: string;
}

interface Box {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
}

interface Line {
	readonly textContent: string;
}

interface Walker {
	nextNode(): Piece | null;
}

interface TextRange {
	setStart(piece: Piece, offset: number): void;
	setEnd(piece: Piece, offset: number): void;
	getBoundingClientRect(): Box;
}

/** The little of the browser's document that runs inside the page here: the project is compiled without its types. */
declare const document: {
	querySelectorAll(selector: string): Iterable<Line>;
	createTreeWalker(line: Line, what: number): Walker;
	createRange(): TextRange;
};

export async function findInEditor(page: Page, text: string): Promise<Point | undefined> {
	return page.evaluate(locate, text);
}

/** All text of the editor that is in view. */
export async function readEditor(page: Page): Promise<string> {
	return page.evaluate(() =>
		[...document.querySelectorAll('.editor-group-container .view-lines .view-line')]
			.map((line) => line.textContent.replaceAll('\u00a0', ' '))
			.join('\n'),
	);
}

/** Runs in the page, so it cannot use anything outside itself. */
function locate(text: string): Point | undefined {
	for (const line of document.querySelectorAll('.editor-group-container .view-lines .view-line')) {
		const at = line.textContent.replaceAll('\u00a0', ' ').indexOf(text);
		if (at === -1) continue;
		const range = document.createRange();
		const walker = document.createTreeWalker(line, 4);
		let before = 0;
		for (let piece = walker.nextNode(); piece !== null; piece = walker.nextNode()) {
			const [from, to] = [at - before, at + text.length - before];
			const length = piece.data.length;
			if (from >= 0 && from < length) range.setStart(piece, from);
			if (to > 0 && to <= length) range.setEnd(piece, to);
			before += length;
		}
		const box = range.getBoundingClientRect();
		return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
	}
	return undefined;
}
