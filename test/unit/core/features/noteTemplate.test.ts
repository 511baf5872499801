import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { parseNoteArticle } from '../../../../src/core/citation/noteMetadata';
import { placedKeys } from '../../../../src/core/citation/placedKeys';
import type { Article } from '../../../../src/core/csl/article';
import { noteValues } from '../../../../src/core/features/literatureNote';
import { defaultTemplate, renderNote } from '../../../../src/core/features/noteTemplate';

const plain: Article = { id: 'x2020', type: 'document', custom: { sources: [], fields: {} } };
const full: Article = {
	...plain,
	id: 'li2020eels',
	type: 'article-journal',
	title: 'Eels in *spring*: a study',
	author: [
		{ family: 'Li', given: 'Xia' },
		{ family: 'Mays', given: 'Bo' },
	],
	issued: { 'date-parts': [[2020, 3]] },
	'container-title': 'River Notes',
	volume: '7',
	DOI: '10.5555/a(b)',
	custom: {
		...plain.custom,
		abstractSections: [{ heading: 'AIMS', text: 'To count [all] eels.' }, { text: '1. None were left.' }],
		affiliations: [['Reed Institute, Ghent'], []],
	},
};

function render(template: string, article = full): string {
	const rendered = renderNote(template, noteValues(article));
	return 'text' in rendered ? rendered.text : assert.fail(JSON.stringify(rendered));
}

function check(template: string, expected: string, article = full): void {
	assert.equal(render(template, article), expected);
}

function checkProblem(template: string, line: number, problem: RegExp): void {
	const rendered = renderNote(template, noteValues(full));
	assert.ok('problem' in rendered, JSON.stringify(rendered));
	assert.match(rendered.problem, problem);
	assert.doesNotMatch(rendered.problem, /line:\d/);
	assert.equal(rendered.line, line);
}

const metadataOf = (note: string) => parse(note.split('---\n')[1] ?? '');

describe('the template of Shelfmark', () => {
	it('has metadata, reference, abstract and affiliations', () => {
		check(
			defaultTemplate,
			`---
title: "Eels in *spring*: a study"
authors: [ "Li, Xia", "Mays, Bo" ]
year: 2020
citation-key: "li2020eels"
doi: "10.5555/a(b)"
---

# Eels in \\*spring\\*: a study

[@li2020eels] Li, Xia; Mays, Bo (2020-03), *River Notes 7*

[DOI](https://doi.org/10.5555/a%28b%29)

## Abstract

**AIMS** To count \\[all\\] eels.

1\\. None were left.

## Affiliations

- Li, Xia: Reed Institute, Ghent

## Notes

`,
		);
	});

	it('leaves out what is not known', () => {
		check(
			defaultTemplate,
			'---\ntitle: null\nauthors: []\nyear: null\ncitation-key: "x2020"\n---\n\n# No title\n\n[@x2020]\n\n## Notes\n\n',
			plain,
		);
	});

	it('makes a note that cites its article and is known by its key', () => {
		for (const id of ['li2020eels', 'https://example.org/a_(b)', 'null', '2020', 'a: b']) {
			const note = render(defaultTemplate, { ...full, id });
			assert.equal(parseNoteArticle(note), id);
			if (!id.includes(' '))
				assert.deepEqual(
					placedKeys(note).map(({ key }) => key),
					[id],
				);
		}
	});

	it('takes text of dumps for nothing but text', () => {
		const hostile = [
			...['../../x', '" onmouseover=', '{{ key }}{% raw %}', '---\nx: y\n---', "' # no", '- a: b', '!!js/x', '&a *a'],
			...['<script>alert(1)</script>', '[x](command:y)', '![x](https://a.org)', '# One\n\n# Two', '`code`', '@someone'],
			...['\u2028\u0085\u0000', '\\', '%YAML 1.1', 'null', '2020-01-01', '@{a}', '[[wiki]]', '#tag', '$x$', '~~~'],
		];
		for (const title of hostile) {
			const note = render(defaultTemplate, { ...full, title, author: [{ literal: title }] });
			const metadata = metadataOf(note);
			assert.deepEqual([metadata.title, metadata.authors], [title, [title]], title);
			assert.equal(parseNoteArticle(note), 'li2020eels', title);
			const [, heading = '', authors = ''] =
				/^# (.*)\n\n\[@li2020eels\] (.*)\(2020-03\)/m.exec(note.slice(note.lastIndexOf('\n---\n'))) ?? [];
			assert.notEqual(authors, '', title);
			for (const line of [heading, authors.trim()])
				assert.doesNotMatch(line, /(?<!\\)(?:\\\\)*[`*_[\]{}<>#@$~|]|^[-+%!]/, title);
		}
	});
});

describe('a template of the user', () => {
	it('has loops, conditions and filters', () => {
		check('{% for name in authors %}{{ forloop.index }}. {{ name }}\n{% endfor %}', '1. Li, Xia\n2. Mays, Bo\n');
		check('{% if pmid %}{{ pmid }}{% else %}none{% endif %} {{ journal | upcase }}', 'none RIVER NOTES');
		check('{{ authors }}, {{ pmid }}{{ year }}', 'Li, Xia; Mays, Bo, 2020');
	});

	it('gets text escaped, unless it asks for raw text or metadata', () => {
		check('{{ title }}', 'Eels in \\*spring\\*: a study');
		check('{{ title | raw }}', 'Eels in *spring*: a study');
		check('{{ title | yaml }}', '"Eels in *spring*: a study"');
		check('{{ title | append: " & <b>" }}', 'Eels in \\*spring\\*: a study & \\<b\\>');
	});

	it('is wrong where it names what is not there', () => {
		checkProblem('One\n{{ titel }}', 2, /^there is no value “titel”$/);
		checkProblem('\n\n{{ title | yamll }}', 3, /^there is no filter “yamll”$/);
		checkProblem('{% for one in abstract %}\n{{ one.txt }}{% endfor %}', 2, /there is no value/);
	});

	it('is wrong where something is not closed or not known', () => {
		checkProblem('One\n{{ title', 2, /not closed/);
		checkProblem('One\n\n{% if title %}x', 3, /not closed/);
		checkProblem('{% wrong %}', 1, /wrong/);
	});

	it('reads no file, reaches no code and ends', () => {
		checkProblem('{% include "/etc/passwd" %}', 1, /another file/);
		checkProblem('{% render "../x" %}', 1, /another file/);
		checkProblem('{% layout "x" %}', 1, /another file/);
		checkProblem('{{ title.constructor }}', 1, /there is no value/);
		checkProblem('{{ __proto__ }}', 1, /there is no value/);
		checkProblem('{% for i in (1..1000000000) %}x{% endfor %}', 1, /limit/);
	});
});
