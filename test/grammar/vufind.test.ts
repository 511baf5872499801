/** Places of VuFind record pages, in the sample pages and in small texts; and that the code's word lists are the grammar's. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { solrSchema } from '../../src/core/dump/vufind/solrSchema.generated';
import { labelMeanings } from '../../src/core/dump/vufind/wordings.generated';
import { check, piecesWith, tokenise } from './grammar';

const sample = readFileSync('test/workspace/dumps/tidal-archives.vufind.txt', 'utf8');
const label = 'support.variable.label';
const field = 'support.variable.field';
const tag = 'support.variable.tag';
const code = 'keyword.other.subfield';
const bar = 'punctuation.separator.bar';
const value = 'string.unquoted.value';
const rule = 'comment.line.rule';
const indicator = 'constant.numeric.indicator';
const link = 'markup.underline.link';

describe('the grammar in a VuFind page', () => {
	it('colours the first page of the sample', () =>
		check(sample, [
			['Loading…', 'comment.line.cover'],
			['Salt on the Page', ''],
			['INTRODUCTION: Archives', ''],
			['Main Authors', label],
			[':', 'punctuation.separator.key-value'],
			['|', bar],
			['|', bar],
			['---|---|', rule],
			['Format', label],
			['Online Article Text', value],
			['Published', label],
			['Harbour Press', value],
			['2019', 'constant.numeric.integer'],
			['|', bar],
			['Subjects', label],
			['Online Access', label],
			['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC99000201/', link],
			['http://dx.doi.org/10.5555/tidal.2019.07', link],
			['_version_', field],
			['|', bar],
			['1783600000000000000', 'constant.numeric.version'],
			['---|---|', rule],
			['author', field],
			['Ferreira da Costa, Inês', 'entity.name.function.author'],
			['author_sort', field],
			['collection', field],
			['PubMed', value],
			['description', field],
			['INTRODUCTION', 'markup.heading.section'],
			['Archives on the coast', ''],
			['METHODS', 'markup.heading.section'],
			['id', field],
			['pubmed-99000201', 'variable.other.constant.identifier'],
			['publishDate', field],
			['2019', 'constant.numeric.date'],
			['spelling', field],
			['pubmed-990002012019-12-04', ''],
			['title', field],
			['url', field],
			['https://www.ncbi.nlm.nih.gov/pubmed/99000201', link],
			['work_keys_str_mv', field],
			['AT', 'keyword.other.key'],
			['ferreiradacostaines', 'string.unquoted.key'],
			['AT', 'keyword.other.key'],
			['Wird geladen …', 'comment.line.cover'],
			['A Catalogue of Small Bridges', ''],
			['1. Verfasser', label],
			['Bridgeford :', value],
			['isbn', field],
			['9780306406157', 'variable.other.constant.identifier'],
		]));

	it('colours labels of any script', () =>
		check('主要な著者： | , |\n---|---|\nالتنسيق: | Online |\nLangue : | fre |\n', [
			['主要な著者', label],
			['：', 'punctuation.separator.key-value'],
			['التنسيق', label],
			['Langue', label],
			['fre', value],
		]));

	it('colours a site’s own fields within a document, several values in lines, and lost blanks', () =>
		check(
			'id | b1 |\n---|---|\nshelf_area | North |\nurl | https://a.example/1https://b.example/2\nhttps://c.example/3\n|\nwork_keys_str_mv | AT ab cdAT ef gh |\n',
			[
				['shelf_area', field],
				['North', value],
				['https://a.example/1', link],
				['https://c.example/3', link],
				['|', bar],
				['work_keys_str_mv', field],
				['AT', 'keyword.other.key'],
				['AT', 'keyword.other.key'],
				['ef gh', 'string.unquoted.key'],
			],
		));

	it('colours a MARC table', () =>
		check(
			'LEADER | 00000nam a2200000 c 4500 | ||\n---|---|---|---|\n001 | b1 | ||\n008 | 1987 |||| 00 | ||\n245 | 1 | 0 | |a Reeds |c by |u https://a.example | |\n264 | 1 | |a Leeds | |\nRecord\nid | b1 |\n',
			[
				['LEADER', tag],
				['00000nam a2200000 c 4500', value],
				['---|---|---|---|', rule],
				['001', tag],
				['b1', value],
				['||', bar],
				['|||| 00', value],
				['245', tag],
				['1', indicator],
				['0', indicator],
				['|', bar],
				['|', 'punctuation.definition.subfield'],
				['a', code],
				['Reeds', value],
				['c', code],
				['https://a.example', link],
				['264', tag],
				['a', code],
				['Record', ''],
				['id', field],
			],
		));

	it('colours MARC without bars, and one cell a line', async () => {
		await check('LEADER 00828cam a22002892u 4500\n001 b1\n245 1 0 |a Reeds', [
			['LEADER', tag],
			['b1', value],
			['1', indicator],
			['a', code],
			['Reeds', value],
		]);
		await check('LEADER |\n00828cam |\n245 |\n1 |\n0 |\n|a Reeds\n|\n', [
			['LEADER', tag],
			['00828cam', value],
			['245', tag],
			['1', indicator],
			['a', code],
			['Reeds', value],
			['|', bar],
		]);
	});

	it('knows the loading text of every language', async () => {
		const wordings = Object.keys(labelMeanings).filter((wording) => labelMeanings[wording]?.includes('Loading'));
		assert.ok(wordings.length > 30);
		const lines = wordings.flatMap((wording) => [`${wording}…`, `${wording} …`, `${wording.toUpperCase()}...`]);
		const covers = await piecesWith('comment.line.cover', lines.join('\n'));
		assert.deepEqual(covers, lines);
	});

	it('starts a table with every field of the index', async () => {
		const names: readonly string[] = [...solrSchema.single, ...solrSchema.multiple];
		for (const name of names) {
			const [first] = await tokenise(`${name} | x |`);
			assert.deepEqual([first?.text, first?.scopes], [name, [field]]);
		}
	});
});
