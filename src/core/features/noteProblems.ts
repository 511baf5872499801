/**
 * What is wrong with the citation keys of a note.
 * In: a library, the keys that a note cites, and what the user does not want to hear of. Out: diagnostics with the keys to blame,
 * in the order of the note. Of a library without any article nothing can be said.
 */
import type { PlacedKey } from '../citation/placedKeys';
import { type Diagnostic, type DiagnosticCode, diagnose } from '../diagnostic';
import { bareKeyIn, foldBareKey } from '../library/keySuffixes';
import type { Entry, Library } from '../library/library';
import { ownKeysOf } from '../library/ownKeys';

export interface NoteProblem {
	/** Where it stands, on one line. */
	readonly placed: Omit<PlacedKey, 'key'>;
	readonly diagnostic: Diagnostic;
}

/** Keys that are none of the library's business: labels of figures and tables are written like keys. */
export interface LeftKeys {
	/** What labels begin with, before `:` or `-`: `fig`, `sec`. */
	readonly labels: readonly string[];
	readonly ignored: readonly string[];
}

/** As the settings have it from the start: the labels of Quarto and pandoc-crossref. */
export const usualLabels: readonly string[] = [
	...['fig', 'tbl', 'tab', 'eq', 'sec', 'lst', 'thm', 'lem', 'def', 'exm', 'cor', 'prp', 'cnj', 'exr'],
];

/** Looks at the keys of one note after another; what it must know of the library is found once. */
export function createKeyCheck(library: Library, left: LeftKeys): (keys: readonly PlacedKey[]) => NoteProblem[] {
	const isLeft = createLeftTest(left);
	const rivals = createRivalSearch(library);
	return (keys) => {
		if (library.entries.size === 0) return [];
		const texts = new Map<Entry, string>();
		return keys.flatMap((placed) => {
			const { key } = placed;
			if (isLeft(key)) return [];
			const problem = (code: DiagnosticCode, detail: string) => [
				{ placed, diagnostic: diagnose(code, placed.span, detail) },
			];
			const entry = library.resolve(key);
			if (entry === undefined) return problem(rivals(key).length > 0 ? 'ambiguous-key' : 'unknown-key', key);
			const { id } = entry.article;
			const first = texts.get(entry) ?? key;
			texts.set(entry, first);
			if (key !== id && library.memory.aliases.has(key)) return problem('old-key', id);
			return first === key ? [] : problem('article-cited-twice', first);
		});
	};
}

function createRivalSearch({ entries }: Library): (key: string) => readonly string[] {
	let byBare: Map<string, string[]> | undefined;
	return (key) => {
		byBare ??= suffixedKeys(entries);
		return byBare.get(foldBareKey(key)) ?? [];
	};
}

/** A key that a file has given its article may have a `_` of its own. */
function suffixedKeys(entries: Library['entries']): Map<string, string[]> {
	const byBare = new Map<string, string[]>();
	for (const [key, { records }] of entries) {
		if (!key.includes('_') || ownKeysOf(records).includes(key)) continue;
		const bare = bareKeyIn(key);
		const known = byBare.get(bare);
		if (known === undefined) byBare.set(bare, [key]);
		else known.push(key);
	}
	return byBare;
}

export function createLeftTest({ labels, ignored }: LeftKeys): (key: string) => boolean {
	const names = new Set(labels);
	const keys = new Set(ignored);
	return (key) => keys.has(key) || names.has(/^([a-z]+)[:-]/i.exec(key)?.[1] ?? '');
}
