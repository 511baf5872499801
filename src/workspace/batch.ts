/**
 * Many changes as one.
 * In: names, one after another. Out: all of them at once, when nothing has come for a moment: a checkout or a paste changes
 * many files.
 */
const pauseInMs = 200;

export interface Batch {
	add(name: string): void;
	dispose(): void;
}

export function createBatch(act: (names: readonly string[]) => Promise<void>): Batch {
	const gathered = new Set<string>();
	let timer: ReturnType<typeof setTimeout> | undefined;
	const run = () => {
		const names = [...gathered];
		gathered.clear();
		void act(names);
	};
	return {
		add(name) {
			gathered.add(name);
			clearTimeout(timer);
			timer = setTimeout(run, pauseInMs);
		},
		dispose: () => clearTimeout(timer),
	};
}
