/**
 * Large dumps in our own words, the same at every run.
 * In: a size, or facts of articles. Out: the text of an RCA list, or of VuFind pages.
 */
import { type Facts, printEntry, printPage } from '../support/printDumps';

const words = (
	'river bridge archive night care town water eel paper salt heron path diary garden harbour storm shelf summer winter ' +
	'people voice count ladder stone weir field letter map road school clinic nurse voter tide naïve β-test ‘bank’ town’s'
).split(' ');
const families = [
	'Walker',
	'Oyelaran',
	'Lindqvist',
	'Marchetti',
	'Okonkwo',
	'de la Fuente',
	'van der Berg',
	"O'Brien",
	'Cross-Hatch',
];
const givens = ['Anna', 'Ben', 'Chidi', 'Dana', 'Eve', 'Finn', 'Giulia', 'Hanna', 'Inés'];

const fewWords: Dictionary = { words, families, givens };

/** Most files have a sign or two that others have not. */
const rareWords = ['β-test', '‘bank’', 'town’s', 'naïve'];

/** As many words and names as a library of real articles has; some are in every second text, most in hardly any. */
export function createDictionary(): Dictionary {
	const roll = createDice();
	const syllables =
		'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo za bran chel dorf gent hyst kard lumb nor'.split(' ');
	const invent = () => Array.from({ length: 2 + roll(3) }, () => syllables[roll(syllables.length)]).join('');
	const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
	// The word of rank n stands there about 1/n times as often as the first.
	const common = (count: number) => {
		const invented = Array.from({ length: count }, invent);
		return invented.flatMap((word, rank) => new Array<string>(1 + Math.floor(count / 20 / (rank + 1))).fill(word));
	};
	return {
		words: [
			...rareWords,
			...common(30_000),
			...common(30_000)
				.slice(0, 3000)
				.map((word) => `${word}é`),
		],
		families: common(20_000).map(capital),
		givens: common(2000).map(capital),
	};
}

/** A small generator of whole numbers (Lehmer), so that the corpus needs no seed from outside. */
function createDice(): (sides: number) => number {
	let state = 42;
	return (sides) => {
		state = (state * 48271) % 2147483647;
		return state % sides;
	};
}

export interface Dictionary {
	readonly words: readonly string[];
	readonly families: readonly string[];
	readonly givens: readonly string[];
}

/** The articles one after another. */
export function createFacts({ words, families, givens }: Dictionary = fewWords): () => Facts {
	const roll = createDice();
	const pick = (list: readonly string[]) => list[roll(list.length)] ?? '';
	const sentence = (length: number) => {
		const text = Array.from({ length }, () => pick(words)).join(' ');
		return text.charAt(0).toUpperCase() + text.slice(1);
	};
	const section = (heading: string) => `${heading} ${Array.from({ length: 3 }, () => `${sentence(14)}.`).join(' ')}`;
	let number = 0;
	return () => ({
		number: ++number,
		authors: Array.from({ length: 1 + roll(5) }, () => ({
			family: pick(families),
			given: pick(givens),
			affiliations: [`Department of ${sentence(3)}, ${sentence(1)}`],
		})),
		title: sentence(9),
		journal: `J ${sentence(2)}`,
		year: 1990 + roll(35),
		volume: String(1 + roll(99)),
		pages: `${1 + roll(400)}-${500 + roll(99)}`,
		doi: `10.5555/bench.${number}`,
		pmid: String(90000000 + number),
		abstract: ['BACKGROUND', 'METHODS', 'RESULTS', 'CONCLUSIONS'].map(section).join(' '),
		publisher: `${sentence(1)} Press`,
		topic: sentence(1),
	});
}

export type DumpKind = 'rca' | 'vufind';

/** A dump of the articles given, or of so many that it has about that many characters. */
export function createCorpus(kind: DumpKind, content: number | readonly Facts[]): string {
	const print = kind === 'rca' ? printEntry : printPage;
	if (typeof content !== 'number') return `${content.map(print).join('\n')}\n`;
	const next = createFacts();
	const records: string[] = [];
	for (let size = 0; size < content; size += records.at(-1)?.length ?? 0) records.push(print(next()));
	return `${records.join('\n')}\n`;
}
