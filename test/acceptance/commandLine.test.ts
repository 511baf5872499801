/** The command line as a user calls it: the built file, in a process of its own. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { ArticleSchema } from '../../src/core/csl/article';
import { sharedPath } from '../support/shared';
import { dependentStyle, footnoteStyle } from '../support/styles';

const list = join('test', 'workspace', 'dumps', 'river-care.rca.txt');
const pages = join('test', 'workspace', 'dumps', 'tidal-archives.vufind.txt');

function run(args: readonly string[], input = '') {
	const { status, stdout, stderr } = spawnSync(process.execPath, [join('dist', 'cli.js'), ...args], {
		encoding: 'utf8',
		input,
	});
	return { status, stdout, stderr };
}

function articles(stdout: string) {
	return z.parse(z.array(ArticleSchema), JSON.parse(stdout));
}

describe('shelfmark articles', () => {
	it('prints one item a record, in the order of files and records', () => {
		const { status, stdout, stderr } = run(['articles', list, pages]);
		assert.equal(status, 0);
		assert.equal(stderr, '');
		assert.deepEqual(
			articles(stdout).map(({ id }) => id),
			[
				'vandermeer2024walking',
				'delafuente2022fish',
				'riverscommons2023',
				'marchetti2021night',
				'ferreiradacosta2019salt',
				'okonkwo2016catalogue',
			],
		);
	});

	it('never merges: a file given twice is there twice', () => {
		const items = articles(run(['articles', list, list]).stdout);
		assert.equal(items.length, 8);
		assert.equal(items[0]?.id, items[4]?.id);
	});

	it('reads standard input', () => {
		const items = articles(run(['articles', '-'], readFileSync(list, 'utf8')).stdout);
		assert.equal(items.length, 4);
		assert.equal(items[0]?.custom.sources[0]?.file, '-');
	});

	it('prints diagnostics on standard error, and an empty array where there is no record', () => {
		const { status, stdout, stderr } = run(['articles', '-'], 'A note of mine.\n');
		assert.equal(status, 0);
		assert.deepEqual(JSON.parse(stdout), []);
		assert.match(stderr, /^-:1:1: warning no-record No catalogue record was found in this text\.\n$/);
	});

	it('reads both real dumps', function () {
		const dumps = ['vufind-record-es.txt', 'rca-list.txt'].map((name) => sharedPath(this, 'dumps', name));
		const { status, stdout } = run(['articles', ...dumps]);
		assert.equal(status, 0);
		assert.equal(articles(stdout).length, 16);
	});
});

describe('shelfmark diagnostics', () => {
	it('prints file:line:col: severity code message, and fails where there is an error', () => {
		const cut = `1\n|\nLi X. A. B 2020; 1:2. [PMID: 1]\n|\n2\n|\nMays N, A`;
		const { status, stdout } = run(['diagnostics', '-'], cut);
		assert.equal(status, 1);
		assert.equal(
			stdout,
			'-:5:1: error record-cut This record is cut off. Missing or incomplete: authors, title, journal, year, identifiers, end of the citation.\n',
		);
	});

	it('prints nothing, and succeeds, where all is well', () =>
		assert.deepEqual(run(['diagnostics', list]), { status: 0, stdout: '', stderr: '' }));

	it('says that an encoding was guessed', () => {
		const folder = mkdtempSync(join(tmpdir(), 'shelfmark-'));
		const file = join(folder, 'old.txt');
		writeFileSync(file, Buffer.from('1\n|\nM\xfcller X. A. B 2020; 1:2. [PMID: 1]\n|\n', 'latin1'));
		const { status, stdout } = run(['diagnostics', file]);
		rmSync(folder, { recursive: true });
		assert.equal(status, 0);
		assert.match(stdout, /:1:1: warning encoding-guessed .*Windows-1252/);
	});
});

describe('shelfmark search', () => {
	const keysOf = (query: string, ...files: string[]) => {
		const { status, stdout, stderr } = run(['search', '--', query, ...files]);
		const keys = stdout.split('\n').flatMap((line) => line.split('\t')[0] || []);
		return { status, keys, stderr };
	};

	it('prints key, authors, year and title of what the query finds', () =>
		assert.deepEqual(run(['search', 'walking year:2024', list, pages]), {
			status: 0,
			stdout:
				'vandermeer2024walking\tVandermeer et al.\t2024\tWalking the towpath: a diary study of people who look after urban rivers\n',
			stderr: '',
		}));

	it('finds each article once, the best first, without what shall not be', () => {
		assert.deepEqual(keysOf('-year:..2020', list, list, pages).keys, [
			'vandermeer2024walking',
			'riverscommons2023',
			'delafuente2022fish',
			'marchetti2021night',
		]);
		assert.deepEqual(keysOf('file:tidal author:okonkwo', list, pages).keys, ['okonkwo2016catalogue']);
	});

	it('fails where there is none', () =>
		assert.deepEqual(run(['search', 'author:nobody', list]), { status: 1, stdout: '', stderr: '' }));

	it('says where it had to guess', () => {
		const { status, keys, stderr } = keysOf('walknig', list);
		assert.deepEqual([status, keys], [0, ['vandermeer2024walking']]);
		assert.equal(stderr, 'shelfmark: nothing is spelt so; this is spelt nearly so:\n');
	});

	it('prints nothing that steers a terminal', () => {
		const { stdout } = run(
			['search', 'reeds', '-'],
			'1\n|\nLi X. Reeds \x1b[2J now. B 2020; 1:2. [PMID: 1] [Abstract]\n|\n',
		);
		assert.match(stdout, /^li2020reeds\tLi\t2020\tReeds \[2J now\n$/);
	});
});

describe('shelfmark', () => {
	it('explains itself', () => {
		const { status, stdout } = run(['--help']);
		assert.equal(status, 0);
		for (const word of ['articles', 'diagnostics', 'search', 'convert', '--version']) assert.ok(stdout.includes(word));
		const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
		assert.equal(run(['--version']).stdout, `${version}\n`);
	});

	const checkRefused = (args: readonly string[], reason: RegExp) => {
		const { status, stdout, stderr } = run(args);
		assert.equal(status, 2, args.join(' '));
		assert.equal(stdout, '');
		assert.match(stderr, reason);
		assert.equal(stderr.trimEnd().split('\n').length, 1);
	};

	it('refuses what it does not know in one line', () => {
		checkRefused([], /no command given/);
		checkRefused(['frobnicate', list], /unknown command “frobnicate”/);
		checkRefused(['constructor', list], /unknown command/);
		checkRefused(['articles'], /needs at least one file/);
		checkRefused(['search'], /“search” needs a query and at least one file/);
		checkRefused(['search', 'reeds'], /“search” needs a query and at least one file/);
		checkRefused(['search', 'reeds', 'absent.txt'], /cannot read absent\.txt: no such file/);
		checkRefused(['articles', '--frob', list], /unknown option '--frob'/);
		checkRefused(['articles', '--version=2', list], /--version/);
		checkRefused(['articles', 'absent.txt'], /cannot read absent\.txt: no such file/);
		checkRefused(['articles', list, 'src'], /cannot read src: it is a folder/);
	});
});

describe('shelfmark check', () => {
	const folder = mkdtempSync(join(tmpdir(), 'shelfmark-check-'));
	after(() => rmSync(folder, { recursive: true }));
	const note = join(folder, 'note.md');
	const decisions = join(folder, 'library.json');

	it('says which keys of notes no article has, and where', () => {
		writeFileSync(note, 'One.\n\nSee [@marchetti2021night; @nobody1999] and @fig-eels.\n');
		const { status, stdout, stderr } = run(['check', note, '--library', list, pages]);
		assert.deepEqual([status, stderr], [1, '']);
		assert.equal(
			stdout,
			`${note}:3:28: warning unknown-key No article of the library has the citation key “nobody1999”.\n`,
		);
	});

	it('knows the decisions of the editor, and is content with old keys', () => {
		writeFileSync(note, 'See @herons.');
		writeFileSync(decisions, '{"aliases":{"herons":"marchetti2021night"}}');
		const { status, stdout } = run(['check', '--library', list, '--decisions', decisions, note]);
		assert.equal(status, 0);
		assert.match(stdout, /:1:6: information old-key /);
		assert.equal(run(['check', note, '--library', list]).status, 1);
		writeFileSync(decisions, 'no JSON');
		const broken = run(['check', note, '--library', list, '--decisions', decisions]);
		assert.deepEqual([broken.status, broken.stdout], [2, '']);
		assert.match(broken.stderr, /^shelfmark: cannot read .*library\.json: This file is no JSON/);
	});

	it('finds nothing in the sample notes', () => {
		const notes = ['archives', 'bridges', 'reading'].map((name) => join('test', 'workspace', 'notes', `${name}.md`));
		assert.deepEqual(run(['check', ...notes, '--library', list, pages]), { status: 0, stdout: '', stderr: '' });
	});

	it('says what it needs', () => {
		assert.match(run(['check', note]).stderr, /needs --library with at least one file/);
		assert.match(run(['articles', list, '--library', pages]).stderr, /“articles” has no option --library/);
		assert.equal(run(['check', '--library', list]).status, 2);
	});
});

describe('shelfmark convert', () => {
	const folder = mkdtempSync(join(tmpdir(), 'shelfmark-convert-'));
	after(() => rmSync(folder, { recursive: true }));

	it('writes dumps and bibliographies as one, each article once, with the keys of the entries', () => {
		const file = join(folder, 'a.txt');
		writeFileSync(file, '@article{Mine:1, doi = {10.5555/jrs.2024.0123}}\n@book{b_2, title = {\\"Uber}}');
		const { status, stdout, stderr } = run(
			['convert', list, file, '-', '--to', 'biblatex'],
			'[{"id":"c","title":"C"}]',
		);
		assert.deepEqual([status, stderr], [0, '']);
		assert.deepEqual(stdout.match(/(?<=^@\w+\{).*(?=,$)/gm)?.toSorted(), [
			'Mine:1',
			'b_2',
			'c',
			'delafuente2022fish',
			'marchetti2021night',
			'riverscommons2023',
		]);
		assert.match(stdout, /@article\{Mine:1,\n\tauthor = \{Vandermeer, Hanna and /);
		assert.match(stdout, /@book\{b_2,\n\ttitle = \{Über\},\n\}/);
	});

	it('gives the same bibliography by way of any format', () => {
		const direct = run(['convert', list, pages, '--to', 'csl-json']).stdout;
		for (const format of ['csl-json', 'biblatex']) {
			const file = join(folder, `way.${format}`);
			assert.deepEqual(run(['convert', list, pages, '--to', format, '-o', file]), {
				status: 0,
				stdout: '',
				stderr: '',
			});
			const again = run(['convert', file, '--to', 'biblatex']);
			assert.deepEqual([again.status, again.stderr], [0, '']);
			assert.equal(again.stdout, run(['convert', list, pages, '--to', 'biblatex']).stdout);
		}
		assert.equal(JSON.parse(direct).length, 6);
	});

	it('writes RIS, MEDLINE and a plain list, and reads the former two', () => {
		const ris = run(['convert', list, '--to', 'ris']).stdout;
		assert.match(ris, /^TY {2}- JOUR\nID {2}- vandermeer2024walking\nAU {2}- Vandermeer, Hanna\n/);
		const { status, stdout, stderr } = run(['convert', '-', '--to', 'nbib'], ris);
		assert.deepEqual([status, stderr], [0, '']);
		assert.match(stdout, /^PMID- 99000101\nVI {2}- 12\nIP {2}- 3\nDP {2}- 2024\nTI {2}- Walking the towpath/);
		assert.equal(
			run(['convert', '-', '--to', 'text'], stdout).stdout.split('\n')[0],
			'Vandermeer, Hanna; Oyelaran, Adebayo Ben; Lindqvist, Signe (2024). Walking the towpath: a diary study of people who look after urban rivers. J River Stud 12(3):201-19. https://doi.org/10.5555/jrs.2024.0123',
		);
	});

	it('prints nothing that steers a terminal', () => {
		const input = '@misc{a, title = {A\x1b[2J b}, year = {\x1b[2J}}';
		for (const format of ['bibtex', 'biblatex', 'ris', 'nbib', 'text', 'csl-json']) {
			const { stdout, stderr } = run(['convert', '-', '--to', format], input);
			assert.ok(stdout.length > 0 && !stdout.includes('\x1b'), format);
			assert.ok(stderr.includes('invalid-date') && !stderr.includes('\x1b'), format);
		}
	});

	it('says what is wrong and where, and reads the rest', () => {
		const { status, stdout, stderr } = run(
			['convert', '-', '--to', 'bibtex'],
			'@misc{a, title = {A}\n@misc{b, title = {B}}',
		);
		assert.equal(status, 0);
		assert.equal(
			stderr,
			'-:1:1: error entry-not-read This entry could not be read completely: its closing bracket is missing.\n',
		);
		assert.match(stdout, /^@misc\{a,\n\ttitle = \{A\},\n\}\n\n@misc\{b,/);
	});

	it('says what it needs', () => {
		assert.match(run(['convert', list]).stderr, /“convert” needs --to bibtex\|biblatex\|/);
		assert.match(run(['convert', list, '--to', 'word']).stderr, /unknown format “word”/);
		assert.match(
			run(['convert', list, '--to', 'bibtex', '-o', join(folder, 'no', 'a')]).stderr,
			/cannot write .*no such file/,
		);
		assert.match(run(['articles', list, '--to', 'bibtex']).stderr, /“articles” has no option --to/);
	});
});

describe('shelfmark convert for notes', function () {
	// Each opens a style in a process of its own.
	this.timeout(60_000);
	const folder = mkdtempSync(join(tmpdir(), 'shelfmark-styles-'));
	after(() => rmSync(folder, { recursive: true }));
	const file = (name: string, text: string) => {
		const path = join(folder, name);
		writeFileSync(path, text);
		return path;
	};
	const first = () =>
		file('first.md', '---\nnocite: "@riverscommons2023"\n---\nA [@marchetti2021night], B [@gone2000].\n');
	const second = () => file('second.md', 'C @{doi:10.5555/fwr.7.e010203}. A [@marchetti2021night].\n');

	it('prints what they cite, in the order of citing, and says what is unknown', () => {
		const { status, stdout, stderr } = run(['convert', list, '--cited-in', first(), second(), '--to', 'text']);
		assert.equal(status, 0);
		assert.equal(stderr, 'shelfmark: no article has the key gone2000\n');
		assert.deepEqual(
			stdout.split('\n').map((line) => line.split(' ')[0]),
			['Marchetti,', '(2023).', 'de', ''],
		);
	});

	it('does so in every format', () => {
		for (const format of ['bibtex', 'biblatex', 'csl-json', 'ris', 'nbib']) {
			const { stdout } = run(['convert', list, '--to', format, '--cited-in', second()]);
			assert.match(stdout, /fwr\.7\.e010203/);
			assert.doesNotMatch(stdout, /Walking the towpath/);
		}
	});

	it('prints all for `@*`, those that are cited first', () => {
		const note = file('all.md', '---\nnocite: "@*"\n---\n[@marchetti2021night]\n');
		const { stdout } = run(['convert', list, '--to', 'csl-json', '--cited-in', note]);
		const keys = [...stdout.matchAll(/^ {2}"id": "(.*)"/gm)].map(([, key]) => key);
		assert.deepEqual(keys.slice(0, 2), ['marchetti2021night', 'vandermeer2024walking']);
		assert.equal(keys.length, 4);
	});

	it('prints a bibliography in a style and a language', () => {
		const args = ['convert', list, '--to', 'text', '--cited-in', first(), second()];
		assert.deepEqual(run([...args, '--style', 'vancouver']).stdout.split('\n'), [
			'1. Marchetti G, Lindqvist S. Night Herons in Town: A Guide for Insomniacs. Urban Birds Q. 2021. doi:10.5555/ubq.2021.44 PubMed PMID: 99000104; PubMed Central PMCID: PMC99000104.',
			'2. de la Fuente MR, O’Brien K, Cross-Hatch F Jr, Eel Recovery Collaborative Group, et al. Do fish ladders help eels? Ten years of counts at three weirs, 2011-2021. Freshw Rep. 2022;7:e010203. doi:10.5555/fwr.7.e010203 PubMed PMID: 99000102.',
			'3. Rivers as commons: who speaks for the water? JOURNAL OF COMMON THINGS (LEEDS, ENGLAND\u202f: 1998). 2023. doi:10.5555/jct-2023-0007',
			'',
		]);
		const german = run([...args, '--style', 'apa', '--locale', 'de-AT']).stdout.split('\n');
		assert.match(german[0] ?? '', /^de la Fuente, .* Freshw Rep, 7, Artikel e010203\. https:/);
		const all = run(['convert', list, '--to', 'text', '--style', 'apa']).stdout.split('\n');
		assert.equal(all.length, 5);
	});

	it('takes a style from a file, also one that depends on a shipped one', () => {
		const own = file('own.csl', footnoteStyle);
		assert.equal(
			run(['convert', list, '--to', 'text', '--style', own, '--cited-in', second()]).stdout.split('\n')[1],
			'Marchetti, Giulia, Lindqvist, Signe. Night Herons in Town: A Guide for Insomniacs.',
		);
		const dependent = file('dependent.csl', dependentStyle('http://www.zotero.org/styles/apa'));
		assert.equal(
			run(['convert', list, '--to', 'text', '--style', dependent, '--locale', 'en']).stdout,
			run(['convert', list, '--to', 'text', '--style', 'apa']).stdout,
		);
	});

	it('says why a style cannot be used', () => {
		const refused = (style: string, ...more: string[]) => {
			const { status, stdout, stderr } = run(['convert', list, '--to', 'text', '--style', style, ...more]);
			assert.deepEqual([status, stdout], [2, '']);
			return stderr;
		};
		assert.match(
			refused('word'),
			/^shelfmark: cannot use the style word: there is no such style \(there are apa, harvard1, vancouver\)\n$/,
		);
		assert.match(refused(file('bad.csl', '<style')), /bad\.csl: it is no XML \(/);
		assert.match(
			refused(file('lost.csl', dependentStyle('lost'))),
			/depends on the style lost, of which there is no file/,
		);
		assert.match(refused(join(folder, 'none.csl')), /none\.csl: there is no such style/);
		assert.match(run(['convert', list, '--to', 'ris', '--style', 'apa']).stderr, /--style goes with --to text only/);
		assert.match(run(['convert', list, '--to', 'text', '--locale', 'de']).stderr, /--locale needs --style/);
		assert.match(run(['articles', list, '--style', 'apa']).stderr, /“articles” has no option --style/);
	});
});
