/**
 * Many changes as one.
 * In: names, one after another. Out: all of them at once, when nothing has come for a moment: a checkout or a paste changes
 * many files. What is done for them is done one time after another, so that an older answer never comes last.
 */

/** How long to wait for more, when so many names have come. */
export type Pause = (names: number) => number;

/** One file shall be seen at once; where many change, more will come. */
export const fileChangePause: Pause = (names) => (names > 3 ? 250 : 40);
/** Somebody types. */
export const typingPause: Pause = () => 200;

export interface Batch {
	add(name: string): void;
	/** Waits for no more names, and until all is done. */
	flush(): Promise<void>;
	dispose(): void;
}

export function createBatch(act: (names: readonly string[]) => Promise<void>, pause: Pause): Batch {
	const gathered = new Set<string>();
	let timer: ReturnType<typeof setTimeout> | undefined;
	let last: Promise<unknown> = Promise.resolve();
	const run = async () => {
		clearTimeout(timer);
		const names = [...gathered];
		gathered.clear();
		const done = last.then(() => (names.length > 0 ? act(names) : undefined));
		last = done.catch(() => undefined);
		await done;
	};
	return {
		add(name) {
			gathered.add(name);
			clearTimeout(timer);
			timer = setTimeout(() => void run(), pause(gathered.size));
		},
		flush: run,
		dispose: () => clearTimeout(timer),
	};
}
