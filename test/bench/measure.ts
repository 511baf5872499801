/** Measuring, and one line a figure: `name value unit ratio`. */

const rounds = 5;

/**
 * The shortest time of each task in ms, after one round to warm up: the one that other programs disturbed least. The tasks take
 * turns, so that what slows the machine down for a while slows them all.
 */
export function measure<T extends string>(tasks: Readonly<Record<T, () => unknown>>): Record<T, number> {
	const entries = Object.entries<() => unknown>(tasks) as [T, () => unknown][];
	const times = Object.fromEntries(entries.map(([name]) => [name, Number.POSITIVE_INFINITY])) as Record<T, number>;
	for (let round = 0; round <= rounds; round++) {
		for (const [name, task] of entries) {
			const start = performance.now();
			task();
			if (round > 0) times[name] = Math.min(times[name], performance.now() - start);
		}
	}
	return times;
}

export function report(name: string, value: number, unit: string, ratio: number): void {
	console.log(`${name} ${value.toPrecision(4)} ${unit} ${ratio.toFixed(2)}`);
}

/** The time of each task in ms, from the least. */
export function timesOf(tasks: readonly (() => unknown)[]): number[] {
	const times = tasks.map((task) => {
		const start = performance.now();
		task();
		return performance.now() - start;
	});
	return times.sort((a, b) => a - b);
}

/** What so large a share of sorted times stays under. */
export function quantile(times: readonly number[], share: number): number {
	return times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
}
