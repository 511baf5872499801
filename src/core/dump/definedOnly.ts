/** Absent facts are absent: a value without the members that are `undefined` or an empty list. */

type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
	[K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** `{ title: 'A', volume: undefined }` → `{ title: 'A' }`; the order of the rest stays. */
export function definedOnly<T extends object>(value: T): Defined<T> {
	const defined: { [K in keyof T]?: T[K] } = {};
	for (const name in value) {
		const member = value[name];
		if (member !== undefined && !(Array.isArray(member) && member.length === 0)) defined[name] = member;
	}
	return defined as unknown as Defined<T>;
}
