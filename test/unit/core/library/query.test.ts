import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseQuery } from '../../../../src/core/library/query';
import { property } from '../../../support/property';

/** Terms in short: `-` for not, the field or fact, `=` before whole words. */
function render(text: string): string {
	const terms = parseQuery(text).map((term) => {
		const not = term.isNot ? '-' : '';
		if (term.kind === 'text') return `${not}${term.field ?? ''}${term.isWhole ? '=' : '~'}${term.words}`;
		if (term.kind === 'range') return `${not}${term.of}[${term.range.from},${term.range.to}]`;
		if (term.kind === 'flag') return `${not}${term.of}[${term.is}]`;
		return `${not}${term.kind}[${term.kind === 'has' ? term.part : term.words}]`;
	});
	return terms.join(' | ');
}

function check(text: string, expected: string): void {
	assert.equal(render(text), expected);
}

describe('a query', () => {
	it('has words, folded', () => {
		check('  Reeds  MÜLLER ', '~reeds | ~muller');
		check('self-care l’été', '~self care | ~l ete');
		check('& – ...', '');
		check('', '');
	});

	it('has phrases of whole words', () => {
		check('"Mixed Methods" reeds', '=mixed methods | ~reeds');
		check('“mixed methods”', '=mixed methods');
		check('"" "-"', '');
	});

	it('has fields', () => {
		check('author:Mays title:reeds', 'author~mays | title~reeds');
		check('author:"de la Cruz" JOURNAL:Care', 'author=de la cruz | journal~care');
		check('topic:health key:li2020', 'topic~health | key~li2020');
		check('author: mays', 'author~mays');
	});

	it('has identifiers, however they are printed', () => {
		check('https://doi.org/10.5555/ABC.1', '~10 5555 abc 1');
		check('doi:10.5555/abc.1', 'identifier~10 5555 abc 1');
		check('978-0-306-40615-7', '~9780306406157');
		check('https://pubmed.ncbi.nlm.nih.gov/33177965/ pmid:12', '~33177965 | identifier~12');
	});

	it('has ranges', () => {
		check('year:2020', 'year[2020,2020]');
		check('year:2020..2022', 'year[2020,2022]');
		check('year:2020-2022', 'year[2020,2022]');
		check('year:..2019', 'year[-Infinity,2019]');
		check('year:2020..', 'year[2020,Infinity]');
		check('year:>2020 year:>=2020', 'year[2021,Infinity] | year[2020,Infinity]');
		check('year:<2020 year:<=2020', 'year[-Infinity,2019] | year[-Infinity,2020]');
		check('cites:>5 cites:7', 'cites[6,Infinity] | cites[7,7]');
	});

	it('means more than it says while a year is typed', () => {
		check('year:2', 'year[2000,2999]');
		check('year:202', 'year[2020,2029]');
		check('year:2018..202', 'year[2018,2029]');
		check('year:>201', 'year[2020,Infinity]');
	});

	it('has flags and parts', () => {
		check('oa:yes cited:no OA:Y', 'oa[true] | cited[false] | oa[true]');
		check('has:abstract has:doi has:abs', 'has[abstract] | has[doi] | has[abstract]');
		check('file:river-care', 'file[river care]');
	});

	it('has what shall not be', () => {
		check(
			'-reeds -"in town" -author:mays -oa:yes -year:2020',
			'-~reeds | -=in town | -author~mays | -oa[true] | -year[2020,2020]',
		);
		check('- reeds', '~reeds');
		check('well-being', '~well being');
	});

	it('passes over what says nothing yet', () => {
		for (const text of [
			'author:',
			'title: ',
			'year:',
			'year:>',
			'year:..',
			'oa:',
			'has:',
			'has:a',
			'file:',
			'-',
			'-key:',
			'"',
		])
			check(`reeds ${text}`, '~reeds');
		check('author: year:2020', 'year[2020,2020]');
		check('author: -reeds', '-~reeds');
		check('"in to', '~in to');
		check('author:"de la', 'author~de la');
	});

	it('takes for words what is no filter', () => {
		check('note:x fig:one', '~note x | ~fig one');
		check('year:soon cites:many oa:perhaps has:legs', '~year soon | ~cites many | ~oa perhaps | ~has legs');
		check('constructor:x', '~constructor x');
	});
});

describe('any text', () => {
	const pieces = 'author:|year:|has:|oa:|"|“|-|..|>|2020|yes|abstract| |\t|\n|x|é|:|ς|😀|\ud835|fig:|10.1/x|ﬁ';
	const typed = fc.array(fc.constantFrom(...pieces.split('|')), { maxLength: 20 }).map((parts) => parts.join(''));
	const checkTerms = (text: string) => {
		for (const term of parseQuery(text)) {
			if (term.kind === 'text' || term.kind === 'file') assert.match(term.words, /^[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*$/u);
			if (term.kind === 'range') assert.ok(!Number.isNaN(term.range.from + 0) && !Number.isNaN(term.range.to + 0));
		}
	};

	it('is a query', () => property(typed, checkTerms, 2000));
	it('of any characters is a query', () => property(fc.string({ unit: 'binary', maxLength: 60 }), checkTerms));

	it('means the same with more blanks at its ends', () =>
		property(typed, (text) => {
			if (!/["“]/.test(text)) assert.deepEqual(parseQuery(` ${text} `), parseQuery(text));
		}));

	it('is read in linear time', () => {
		for (const piece of [...pieces.split('|'), 'author: ', '- ', '"x" ', 'x" '])
			parseQuery(piece.repeat(Math.ceil(200_000 / piece.length)));
	}).timeout(20_000);
});
