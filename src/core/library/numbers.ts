/** A list of whole numbers that grows, in one piece of memory off the heap. */
export interface Numbers {
	add(number: number): void;
	addAll(part: Uint32Array): void;
	at(index: number): number;
	length(): number;
	/** What is in it now; valid until more is added. */
	view(): Uint32Array;
}

/** `expected`: about how many there will be. */
export function createNumbers(expected = 0): Numbers {
	let numbers = new Uint32Array(Math.ceil(expected * 1.02) + 1024);
	let length = 0;
	const reserve = (more: number) => {
		if (length + more <= numbers.length) return;
		const larger = new Uint32Array(Math.max(length + more, Math.ceil(numbers.length * 1.5)));
		larger.set(numbers);
		numbers = larger;
	};
	return {
		add(number) {
			if (length === numbers.length) reserve(1);
			numbers[length++] = number;
		},
		addAll(part) {
			reserve(part.length);
			numbers.set(part, length);
			length += part.length;
		},
		at: (index) => numbers[index] ?? 0,
		length: () => length,
		view: () => numbers.subarray(0, length),
	};
}
