/**
 * How far two texts are apart.
 * In: two texts, and how many letters may differ. Out: how many letters have to be changed, added or left out to make one of
 * the other; undefined where more than `most`. The time grows with the length times `most`.
 */
export function editDistance(a: string, b: string, most: number): number | undefined {
	if (Math.abs(a.length - b.length) > most) return undefined;
	const far = most + 1;
	let row = Array.from({ length: 2 * most + 1 }, (_, at) => (at < most ? far : at - most));
	for (let place = 1; place <= a.length; place++) {
		const next: number[] = [];
		for (const [at, diagonal] of row.entries()) {
			const column = place + at - most;
			const change = diagonal + (column > 0 && a[place - 1] === b[column - 1] ? 0 : 1);
			const shortest = Math.min(change, (row[at + 1] ?? far) + 1, (next[at - 1] ?? far) + 1, far);
			next.push(column === 0 ? Math.min(place, far) : column < 0 || column > b.length ? far : shortest);
		}
		row = next;
		if (Math.min(...row) > most) return undefined;
	}
	const distance = row[b.length - a.length + most] ?? far;
	return distance > most ? undefined : distance;
}
