/** Pasting what names articles: what is meant, and where it may be cited. */
import assert from 'node:assert/strict';
import { readDump } from '../../../../src/core/dump/read';
import { keysFromLine, parsePasted, pasteCitation } from '../../../../src/core/features/pastedCitation';
import { createLibrary } from '../../../../src/core/library/library';
import { applyEdits } from '../../../support/applyEdits';

const entry = (citation: string, identifiers: string) => `1\n|\n${citation} [${identifiers}] [Abstract]\n|\n`;
const eels = entry('Li X. Eels of the estuary. J Eel Stud 2020; 1:2.', 'PMID: 99000101 DOI: 10.5555/Eels.1');
const herons = entry('Mays N. Herons of the pond. J Eel Stud 2021; 1:3.', 'PMID: 99000102 PMCID: PMC9900012');
const otters = entry('Bo C. Otters by night. J Eel Stud 2022; 1:4.', 'PMID: 99000103');
const library = createLibrary(readDump(`${eels}${herons}`, 'a').value);
const known = (text: string) => {
	const pasted = parsePasted(library, text);
	return pasted?.kind === 'known' ? pasted.keys : undefined;
};

describe('what is pasted', () => {
	it('names an article by its identifiers and addresses', () => {
		for (const text of [
			'10.5555/eels.1',
			'doi:10.5555/EELS.1',
			'DOI: 10.5555/eels.1.',
			' https://doi.org/10.5555/eels.1\n',
			'http://dx.doi.org/10.5555/eels.1',
			'99000101',
			'PMID: 99000101',
			'https://pubmed.ncbi.nlm.nih.gov/99000101/',
			'https://pubmed.ncbi.nlm.nih.gov/99000101/?utm_source=feed#abstract',
			'https://www.ncbi.nlm.nih.gov/pubmed/99000101',
		])
			assert.deepEqual(known(text), ['li2020eels'], text);
		for (const text of [
			'PMC9900012',
			'pmcid: PMC9900012',
			'https://pmc.ncbi.nlm.nih.gov/articles/PMC9900012/#sec2',
			'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC9900012/pdf/a.pdf',
		])
			assert.deepEqual(known(text), ['mays2021herons'], text);
	});

	it('names several, one a line, each once', () => {
		assert.deepEqual(known('PMC9900012\r\n\r\n10.5555/eels.1\n99000102\n'), ['mays2021herons', 'li2020eels']);
	});

	it('names none where one is unknown, or where it is other text', () => {
		for (const text of [
			'',
			'\n',
			'10.5555/absent',
			'99000101\n99000109',
			'See 10.5555/eels.1',
			'li2020eels',
			'https://example.org/99000101',
			'Eels of the estuary',
			`${'99000101\n'.repeat(2000)}`,
		])
			assert.equal(parsePasted(library, text), undefined, text.slice(0, 40));
	});

	it('is part of a dump, or of articles that are known already', () => {
		assert.deepEqual(parsePasted(library, otters), { kind: 'dump' });
		assert.deepEqual(parsePasted(library, eels + otters), { kind: 'dump' });
		assert.deepEqual(known(`Copied today\n\n${herons}${eels}${herons}`), ['mays2021herons', 'li2020eels']);
		assert.deepEqual(parsePasted(library, eels + 'Notes.\n'.repeat(10_000)), { kind: 'dump' });
		assert.equal(parsePasted(library, 'Notes.\n'.repeat(10_000) + otters), undefined);
	});

	it('is found in the library again by where it was added', () => {
		const text = `${eels}${herons}${otters}`;
		const all = createLibrary(readDump(text, 'b').value);
		assert.deepEqual(keysFromLine(all, 'b', 5), ['mays2021herons', 'bo2022otters']);
		assert.deepEqual(keysFromLine(all, 'a', 1), []);
		const again = createLibrary([...readDump(eels, 'a').value, ...readDump(`${otters}${eels}`, 'b').value]);
		assert.deepEqual(keysFromLine(again, 'b', 1), ['bo2022otters', 'li2020eels']);
	});
});

/** What is between `$0` and `$1` is selected; the cursor where there is only `$0`. */
function withSelection(marked: string) {
	const start = marked.indexOf('$0');
	const end = marked.includes('$1') ? marked.indexOf('$1') - 2 : start;
	return { text: marked.replace('$0', '').replace('$1', ''), selection: { start, end } };
}

describe('pasting a citation', () => {
	const check = (marked: string, expected: string) => {
		const { text, selection } = withSelection(marked);
		assert.equal(applyEdits(text, pasteCitation(text, selection, ['a', 'b'])), expected);
	};

	it('cites at the cursor, as inserting does', () => {
		check('As shown $0.', 'As shown [@a; @b].');
		check('Word$0', 'Word[@a; @b]');
		check('See [@x$0, p. 3]', 'See [@x, p. 3; @a; @b]');
		check('See @$0', 'See @a; @b');
		check('See @{$0}', 'See @a; @b');
	});

	it('takes the place of what is selected', () => {
		check('See $0this$1.', 'See [@a; @b].');
		check('See [@x, $0p. 3$1, and more; @y]', 'See [@x, , and more; @a; @b; @y]');
		check('See [$0@x$1]', 'See [@a; @b]');
	});

	it('is not offered where no citation can stand', () => {
		for (const marked of [
			'`code $0`',
			'```\n$0\n```',
			'    $0',
			'<!-- $0 -->',
			'[text]($0)',
			'[text]($0',
			'[text](https://doi.org/$0)',
			'[id]: $0',
			'<$0>',
			'<a href="$0">',
			'https://doi.org/$0',
			'$$x = $0$$',
			'\\cite{$0}',
		]) {
			const { text, selection } = withSelection(marked);
			assert.deepEqual(pasteCitation(text, selection, ['x']), [], marked);
		}
		for (const marked of ['[text](a) $0', '[text](a)$0', 'a < b $0', '**$0**', '# $0', '- $0', '> $0']) {
			const { text, selection } = withSelection(marked);
			assert.equal(pasteCitation(text, selection, ['x']).length, 1, marked);
		}
	});
});
