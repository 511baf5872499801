/**
 * Long work in slices, so that whatever waits meanwhile gets its turn.
 * In: work that asks now and then. Out: a pause whenever a slice has lasted long enough. One piece of work runs at a time, as
 * several would make one long stretch together.
 */
const sliceInMs = 8;

export interface Slices {
	/** Runs `work` when all work before it is done. */
	run<T>(work: (slice: Slice) => Promise<T>): Promise<T>;
}

export interface Slice {
	/** To be asked often; pauses seldom. */
	isOver(): boolean;
	pause(): Promise<void>;
}

export function createSlices(): Slices {
	let last: Promise<unknown> = Promise.resolve();
	let end = 0;
	const slice: Slice = {
		isOver: () => performance.now() > end,
		async pause() {
			await new Promise((resolve) => setTimeout(resolve));
			end = performance.now() + sliceInMs;
		},
	};
	return {
		run(work) {
			const done = last.then(async () => {
				// Many short pieces of work fit into one slice.
				if (slice.isOver()) await slice.pause();
				return work(slice);
			});
			last = done.catch(() => undefined);
			return done;
		},
	};
}
