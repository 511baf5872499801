/**
 * The thread that formats, apart from those who ask it, so that the processor is in its file only.
 * In: questions of the thread that started it. Out: an answer to each, when it is there.
 */
import { parentPort } from 'node:worker_threads';
import { createFormatting } from './formatting';
import type { Answer, Question } from './formattingThread';

/** What the thread does: it answers for as long as it lives. */
export function serveFormatting(): void {
	const formatting = createFormatting();
	const cancels = new Map<number, AbortController>();
	const answer = (message: Answer) => parentPort?.postMessage(message);
	parentPort?.on('message', (question: Question) => {
		const { id } = question;
		if (question.kind === 'cancel') return cancels.get(id)?.abort();
		const cancel = new AbortController();
		cancels.set(id, cancel);
		const answered = formatting.format(question.request, cancel.signal).then(
			(note) => answer({ id, kind: 'formatted', note }),
			(error: unknown) =>
				answer({ id, kind: 'failed', reason: error instanceof Error ? error.message : String(error) }),
		);
		void answered.finally(() => cancels.delete(id));
	});
}
