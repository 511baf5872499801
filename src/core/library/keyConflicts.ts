/**
 * Records that cannot be cited by the key that their file has for them.
 * In: a library and some of its entries. Out: each record whose key means another article, or, where several have it, none.
 */
import type { Conflict } from './conflicts';
import type { Entry, Library } from './library';
import { ownKeyOf } from './ownKeys';

export function keyConflicts({ entries, resolve }: Library, own: readonly Entry[]): Conflict[] {
	const lost = own.flatMap((entry) =>
		entry.records.flatMap((record) => {
			const [key, [source]] = [ownKeyOf(record), record.custom.sources];
			return key === undefined || source === undefined || resolve(key) === entry ? [] : [{ entry, key, source }];
		}),
	);
	if (lost.length === 0) return [];
	const keys = new Set(lost.map(({ key }) => key));
	const owners = [...entries.values()].flatMap((entry) =>
		entry.records.flatMap((record) => {
			const key = ownKeyOf(record);
			return key !== undefined && keys.has(key) ? [{ entry, key, sources: record.custom.sources }] : [];
		}),
	);
	return lost.map(({ entry, key, source }) => ({
		code: 'key-conflict',
		source,
		said: key,
		others: owners.flatMap((other) => (other.key === key && other.entry !== entry ? other.sources : [])),
	}));
}
