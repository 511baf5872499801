/**
 * Formatting of notes that never holds up whoever asks.
 * In: the texts of a style, a note in clusters with its articles, all plain data. Out: the formatted note; undefined where nobody
 * waits for it any more. Styles are kept open, as opening one is dear. One note is formatted at a time, in slices.
 */
import type { FormattedNote, NoteToFormat } from '../exchange/style/formatNote';
import type { OpenStyle, StyleTexts } from '../exchange/style/openStyle';
import { createSlices } from './slices';

export interface FormatRequest extends NoteToFormat {
	readonly texts: StyleTexts;
}

export interface Formatting {
	/** Rejects with a reason in plain words where the style cannot be used. */
	format(request: FormatRequest, signal: AbortSignal): Promise<FormattedNote | undefined>;
	dispose(): void;
}

/** Formats where it is; the processor is loaded when it is needed first. */
export function createFormatting(): Formatting {
	const slices = createSlices();
	const open = new Map<string, OpenStyle>();
	return {
		format: (request, signal) =>
			slices.run(async (slice) => {
				if (signal.aborted) return undefined;
				const style = await openOnce(open, request.texts);
				const { formatNoteInSteps } = await import('../exchange/style/formatNote');
				const steps = formatNoteInSteps(style, request);
				for (;;) {
					if (slice.isOver()) await slice.pause();
					if (signal.aborted) return undefined;
					const { done, value } = steps.next();
					if (done) return value;
				}
			}),
		dispose: () => open.clear(),
	};
}

/** A style in a language takes up to some 60 MB. */
const mostOpen = 4;

async function openOnce(open: Map<string, OpenStyle>, texts: StyleTexts): Promise<OpenStyle> {
	const { openStyle } = await import('../exchange/style/openStyle');
	const key = `${texts.locale}\n${texts.style}`;
	const found = open.get(key) ?? openStyle(texts);
	if ('refusal' in found) throw new Error(`The citation style cannot be used: ${found.refusal}.`);
	// What was used last is forgotten last.
	open.delete(key);
	open.set(key, found);
	const [oldest] = open.keys();
	if (open.size > mostOpen && oldest !== undefined) open.delete(oldest);
	return found;
}
