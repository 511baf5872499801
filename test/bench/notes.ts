/**
 * How long the notes of a workspace take to read and to check, and one of them when it changes.
 * In: how many notes. Out: lines of `name value unit ratio`, where the ratio is to reading and checking all of them.
 */
import { readArticles } from '../../src/core/dump/read';
import { createKeyCheck, usualLabels } from '../../src/core/features/noteProblems';
import { createLibrary } from '../../src/core/library/library';
import { createNoteStore } from '../../src/workspace/noteStore';
import { createCorpus } from './corpus';
import { report } from './measure';

const citationsOfANote = 10;
const changes = 50;

export async function benchNotes(count: number): Promise<void> {
	const library = createLibrary([...readArticles(createCorpus('rca', 4e6), 'bench')]);
	const keys = [...library.entries.keys()];
	const prose =
		'Rivers are read by those who walk along them, with *care* and `notes`, as [a map](https://example.org) has it';
	const noteOf = (number: number) =>
		Array.from({ length: citationsOfANote }, (_, at) => `${prose} [@${keys[(number * 7 + at) % keys.length]}, p. 3].`);
	const texts = new Map(Array.from({ length: count }, (_, at) => [`note${at}.md`, noteOf(at).join('\n\n')]));
	let checked = 0;
	const check = createKeyCheck(library, { labels: usualLabels, ignored: [] });
	const store = createNoteStore(
		{ list: async () => [...texts.keys()], read: async (file) => ({ value: texts.get(file) ?? '', diagnostics: [] }) },
		(changed) => {
			for (const file of changed) check(store.keys().get(file) ?? []);
			checked += changed.size;
		},
	);
	const all = await timeOf(() => store.refresh());
	checked = 0;
	const one = await timeOf(async () => {
		for (let at = 0; at < changes; at++) {
			texts.set(`note${at}.md`, `${texts.get(`note${at}.md`)} More.`);
			await store.reread([`note${at}.md`]);
		}
	});
	report(`notes-${count}`, all, 'ms', 1);
	report('notes-one-changed', one / changes, 'ms', one / changes / all);
	report('notes-checked-for-one', checked / changes, 'notes', checked / changes / count);
}

async function timeOf(act: () => Promise<void>): Promise<number> {
	const start = performance.now();
	await act();
	return performance.now() - start;
}
