/**
 * Formatting of references: APA and Vancouver, beside citation-js, which gets the same articles as CSL-JSON in the same run.
 * Ours is a note with a citation of each article and its bibliography, in three outputs; theirs is the bibliography in one. The
 * first time has the opening of the style in it, the repeated one has not; the ratio says how many times as long citation-js
 * takes. The longest step is what formatting without a thread of its own holds up.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { noteClusters } from '../../src/core/citation/noteClusters';
import { readArticles } from '../../src/core/dump/read';
import { formatNoteInSteps, type NoteToFormat } from '../../src/exchange/style/formatNote';
import { toCslItems } from '../../src/exchange/style/item';
import { type OpenStyle, openStyle } from '../../src/exchange/style/openStyle';
import { createCorpus, createFacts } from './corpus';
import { measure, report } from './measure';

function sampleNote(count: number): NoteToFormat {
	const articles = [...readArticles(createCorpus('rca', Array.from({ length: count }, createFacts())), 'bench')];
	const keyed = articles.map((article, index) => [`k${index}`, { ...article, id: `k${index}` }] as const);
	const { clusters, uncited } = noteClusters(keyed.map(([key]) => `Eels [@${key}, p. 3].`).join('\n\n'));
	return { clusters, uncited, items: toCslItems(keyed) };
}

function timeOf(work: () => void): number {
	const start = performance.now();
	work();
	return performance.now() - start;
}

const readStyleFile = (file: string) => readFileSync(join('dist', 'styles', file), 'utf8');

function open(name: string): OpenStyle {
	const locales = { 'en-US': readStyleFile('locales-en-US.xml') };
	const opened = openStyle({ style: readStyleFile(`${name}.csl`), locale: 'en-US', locales });
	if ('refusal' in opened) throw new Error(opened.refusal);
	return opened;
}

/** The longest of all steps in ms. */
function longestStep(style: OpenStyle, note: NoteToFormat): number {
	const steps = formatNoteInSteps(style, note);
	let longest = 0;
	for (let isDone = false; !isDone; ) {
		longest = Math.max(
			longest,
			timeOf(() => {
				isDone = steps.next().done === true;
			}),
		);
	}
	return longest;
}

function benchStyle(name: string, count: number): void {
	const note = sampleNote(count);
	const theirs = new Cite([...note.items.values()]);
	// Under another name it is opened anew.
	const theirStyle = `${name}-${count}`;
	plugins.config.get('@csl').styles.add(theirStyle, readStyleFile(`${name}.csl`));
	const format = () => theirs.format('bibliography', { format: 'html', style: theirStyle, lang: 'en-US' });
	const opened: OpenStyle[] = [];
	const first = timeOf(() => {
		const style = open(name);
		opened.push(style);
		longestStep(style, note);
	});
	const theirFirst = timeOf(format);
	const [style = open(name)] = opened;
	const times = measure({ own: () => longestStep(style, note), theirs: format });
	report(`${name}-${count}-first`, first, 'ms', theirFirst / first);
	report(`${name}-${count}-again`, times.own, 'ms', times.theirs / times.own);
	report(`${name}-${count}-longest-step`, longestStep(style, note), 'ms', 1);
}

export function benchStyles(): void {
	for (const name of ['apa', 'vancouver']) for (const count of [1, 100, 1000]) benchStyle(name, count);
}
