/** Absent facts are absent: a value without the members that are `undefined` or an empty list. */

type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
	[K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** `{ title: 'A', volume: undefined }` → `{ title: 'A' }`; the order of the rest stays. */
export function definedOnly<T extends object>(value: T): Defined<T> {
	const entries = Object.entries(value).filter(([, member]) => member !== undefined && !isEmptyList(member));
	return Object.fromEntries(entries) as Defined<T>;
}

function isEmptyList(member: unknown): boolean {
	return Array.isArray(member) && member.length === 0;
}
