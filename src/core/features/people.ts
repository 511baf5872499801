/**
 * People, from the names that articles give them.
 * In: entries, and which names are meant. Out: for each person the entries. `Alderwick H`, `Alderwick, Hugh` and `ALDERWICK HUGH` are one. Where given
 * names contradict (`Harry` and `Hugh`) there are two, and a spelling that may be either's (`Alderwick H`) is neither's: a
 * wrong person is worse than none. No order of entries changes who is one.
 */
import type { Name } from '../csl/article';
import { displayName } from '../csl/display';
import { foldFamilyName } from '../csl/sameName';
import { groupBy } from '../library/groupBy';
import type { Entry } from '../library/library';
import { foldWords } from '../text/foldWords';

export interface Person {
	/** In the fullest spelling. */
	readonly name: string;
	readonly entries: readonly Entry[];
}

/** One spelling of a name. */
interface Spelling {
	readonly name: Name;
	readonly entries: Entry[];
}

/** Most people have one spelling: only where there are several they are looked at closely. */
export function groupPeople(entries: readonly Entry[], isMeant: (name: string) => boolean): Person[] {
	return [...groupBy(spellingsOf(entries, isMeant), createKeying()).values()].flatMap(joinSpellings);
}

function spellingsOf(entries: readonly Entry[], isMeant: (name: string) => boolean): Iterable<Spelling> {
	const spellings = new Map<string, Spelling>();
	for (const entry of entries) {
		for (const name of entry.article.author ?? []) {
			const key = displayName(name);
			if (!isMeant(key)) continue;
			const known = spellings.get(key);
			if (known === undefined) spellings.set(key, { name, entries: [entry] });
			else if (known.entries.at(-1) !== entry) known.entries.push(entry);
		}
	}
	return spellings.values();
}

/** By family name and initial: names that may be one person's have the same. */
function createKeying(): (spelling: Spelling) => string {
	const families = new Map<string, string>();
	return ({ name }) => {
		const printed = spellingOfFamily(name);
		const family = families.get(printed) ?? foldFamilyName(name);
		families.set(printed, family);
		return `${family} ${initialOf(name)}`;
	};
}

function spellingOfFamily({ family, literal, 'non-dropping-particle': particle }: Name): string {
	return particle === undefined ? (literal ?? family ?? '') : `${particle} ${family}`;
}

function initialOf({ given = '' }: Name): string {
	return /^[A-Z]/.test(given) ? given.charAt(0).toLowerCase() : foldWords(given).charAt(0);
}

interface ReadSpelling extends Spelling {
	/** Of the given names; one letter stands for any name that starts so. */
	readonly words: readonly string[];
}

/** Of one family name and initial. */
function joinSpellings(spellings: readonly Spelling[]): Person[] {
	if (spellings.length === 1) return spellings.map(({ name, entries }) => ({ name: displayName(name), entries }));
	const read = spellings.map(
		(spelling): ReadSpelling => ({ ...spelling, words: foldWords(spelling.name.given ?? '').split(' ') }),
	);
	const mates = new Map(read.map((one) => [one, read.filter((other) => other !== one && mayBeOne(one, other))]));
	const isAmbiguous = (one: ReadSpelling) => {
		const others = mates.get(one) ?? [];
		return others.some((other, index) => others.slice(index + 1).some((third) => !mayBeOne(other, third)));
	};
	const clear = new Set(read.filter((one) => !isAmbiguous(one)));
	const people: Person[] = [];
	const placed = new Set<ReadSpelling>();
	for (const one of read) {
		if (placed.has(one)) continue;
		// Those that one may be agree with each other, or else it would be ambiguous.
		const others = clear.has(one) ? (mates.get(one) ?? []).filter((other) => clear.has(other)) : [];
		for (const spelling of [one, ...others]) placed.add(spelling);
		people.push(toPerson([one, ...others]));
	}
	return people;
}

function mayBeOne(one: ReadSpelling, other: ReadSpelling): boolean {
	if (one.name.suffix !== other.name.suffix) return false;
	const isSame = one.words.every((word, index) => agree(word, other.words[index] ?? ''));
	return isSame || one.words.join('') === other.words.join('');
}

function agree(word: string, other: string): boolean {
	if (word.length > 1 && other.length > 1) return word === other;
	return word.startsWith(other) || other.startsWith(word);
}

function toPerson(spellings: readonly Spelling[]): Person {
	const names = spellings.map(({ name }) => displayName(name));
	const [fullest = ''] = names.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
	return { name: fullest, entries: [...new Set(spellings.flatMap(({ entries }) => entries))] };
}
