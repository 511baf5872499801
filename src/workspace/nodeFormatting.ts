/**
 * Formatting in a thread of its own, by way of Node.
 * In: the file of the thread. Out: the same as formatting where one is (`formatting.ts`), but nothing waits for it. The thread
 * starts with the first note; one that dies, or does not answer for long, fails what waits for it, and the next note starts
 * another one.
 */
import { Worker } from 'node:worker_threads';
import type { FormattedNote } from '../exchange/style/formatNote';
import type { Formatting } from './formatting';
import type { Answer, Question } from './formattingThread';

interface Waiting {
	resolve(note: FormattedNote | undefined): void;
	reject(error: Error): void;
}

/** A note with thousands of references takes some ten seconds, a style that never ends for ever. */
const longestInMs = 120_000;

export function createThreadFormatting(file: string): Formatting {
	const waiting = new Map<number, Waiting>();
	let worker: Worker | undefined;
	let count = 0;
	const stop = (reason: string) => {
		void worker?.terminate();
		worker = undefined;
		for (const { reject } of waiting.values()) reject(new Error(reason));
		waiting.clear();
	};
	const ask = (question: Question) => {
		worker ??= startWorker(file, waiting, stop);
		worker.postMessage(question);
	};
	return {
		async format(request, signal) {
			if (signal.aborted) return undefined;
			const id = count++;
			const cancel = () => {
				waiting.get(id)?.resolve(undefined);
				waiting.delete(id);
				ask({ id, kind: 'cancel' });
			};
			const timer = setTimeout(() => stop('formatting took too long'), longestInMs);
			timer.unref();
			signal.addEventListener('abort', cancel, { once: true });
			try {
				return await new Promise((resolve, reject) => {
					waiting.set(id, { resolve, reject });
					ask({ id, kind: 'format', request });
				});
			} finally {
				clearTimeout(timer);
				signal.removeEventListener('abort', cancel);
			}
		},
		dispose: () => stop('the editor is closing'),
	};
}

function startWorker(file: string, waiting: Map<number, Waiting>, stop: (reason: string) => void): Worker {
	const worker = new Worker(file);
	// It shall not keep a program alive that is done.
	worker.unref();
	worker.on('message', (answer: Answer) => {
		const asked = waiting.get(answer.id);
		waiting.delete(answer.id);
		if (answer.kind === 'formatted') asked?.resolve(answer.note);
		else asked?.reject(new Error(answer.reason));
	});
	worker.on('error', (error) => stop(`formatting failed (${error instanceof Error ? error.message : String(error)})`));
	return worker;
}
