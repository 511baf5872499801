/**
 * A map from keys to any number of values.
 * In: keys with values. Out: the values of a key. It costs little more than a map where a key has one value, as most have.
 */

export interface MultiMap<K, V extends object> {
	add(key: K, value: V): void;
	delete(key: K, value: V): void;
	get(key: K): Iterable<V>;
	count(key: K): number;
}

export function createMultiMap<K, V extends object>(): MultiMap<K, V> {
	const map = new Map<K, V | Set<V>>();
	return {
		add(key, value) {
			const held = map.get(key);
			if (held === undefined) map.set(key, value);
			else if (held instanceof Set) held.add(value);
			else map.set(key, new Set([held, value]));
		},
		delete(key, value) {
			const held = map.get(key);
			if (!(held instanceof Set)) {
				if (held === value) map.delete(key);
				return;
			}
			held.delete(value);
			const [only] = held;
			if (held.size === 1 && only !== undefined) map.set(key, only);
		},
		get(key) {
			const held = map.get(key);
			if (held === undefined) return [];
			return held instanceof Set ? held : [held];
		},
		count(key) {
			const held = map.get(key);
			if (held === undefined) return 0;
			return held instanceof Set ? held.size : 1;
		},
	};
}
