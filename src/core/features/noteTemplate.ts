/**
 * Templates of literature notes, in the language Liquid.
 * In: a template, and the values that it may use. Out: the text of the note; or what is wrong with the template, and where. A
 * template reads no file and runs no code. What it prints is escaped for Markdown unless it asks for `raw`; the filter `yaml`
 * makes a value of metadata.
 */
import { Liquid, LiquidError } from 'liquidjs';
import { stringify } from 'yaml';
import { escapeProse } from '../text/markdown';
import type { NoteValues } from './literatureNote';

export type RenderedNote =
	| { readonly text: string }
	/** Line and column from 1. */
	| { readonly problem: string; readonly line: number; readonly column: number };

export const defaultTemplate = `---
title: {{ title | yaml }}
authors: {{ authors | yaml }}
year: {{ year | yaml }}
citation-key: {{ key | yaml }}
{%- if doi %}
doi: {{ doi | yaml }}
{%- endif %}
---

# {{ title | default: "No title" }}

{{ citation | raw }}{% if authors.size > 0 %} {{ authors | join: "; " }}{% endif %}
{%- if more_authors %} et al.{% endif %}
{%- if date != "" %} ({{ date }}){% endif %}
{%- if source != "" %}, *{{ source }}*{% endif %}
{% if links.size > 0 %}
{% for link in links %}[{{ link.name }}]({{ link.address | raw }}){% unless forloop.last %} · {% endunless %}{% endfor %}
{% endif %}
{%- if abstract.size > 0 %}
## Abstract
{% for section in abstract %}
{% if section.heading %}**{{ section.heading }}** {% endif %}{{ section.text }}
{% endfor %}
{%- endif %}
{%- if affiliations.size > 0 %}
## Affiliations
{% for one in affiliations %}
- {{ one.author }}: {{ one.names | join: "; " }}
{%- endfor %}
{% endif %}
## Notes

`;

/** Far more than any note needs. */
const limits = { parseLimit: 1_000_000, renderLimit: 2_000, memoryLimit: 50_000_000 };

export function renderNote(template: string, values: NoteValues): RenderedNote {
	const liquid = new Liquid({
		...limits,
		// No name leads to a file.
		templates: {},
		ownPropertyOnly: true,
		strictFilters: true,
		strictVariables: true,
		lenientIf: true,
		outputEscape: (value: unknown) => escapeProse(toText(value)),
	});
	liquid.registerFilter('yaml', { raw: true, handler: renderYaml });
	try {
		return { text: String(liquid.parseAndRenderSync(template, values)) };
	} catch (error) {
		return describeError(error);
	}
}

function toText(value: unknown): string {
	if (value === null || value === undefined) return '';
	return Array.isArray(value) ? value.map(toText).join('; ') : String(value);
}

/** On one line, with every text in quotes. */
function renderYaml(value: unknown): string {
	return stringify(value ?? null, {
		defaultStringType: 'QUOTE_DOUBLE',
		doubleQuotedAsJSON: true,
		collectionStyle: 'flow',
		lineWidth: 0,
	}).trim();
}

function describeError(error: unknown): RenderedNote {
	if (!LiquidError.is(error)) return { problem: String(error), line: 1, column: 1 };
	const [line = 1, column = 1] = error.token.getPosition();
	const message = error.originalError?.message ?? error.message;
	return { problem: inPlainWords(message.replace(/, (?:file:.*, )?line:\d+, col:\d+$/, '')), line, column };
}

function inPlainWords(message: string): string {
	const [, kind = '', name = ''] = /^undefined (variable|filter): (.*)$/.exec(message) ?? [];
	if (kind === 'variable') return `there is no value “${name}”`;
	if (kind === 'filter') return `there is no filter “${name}”`;
	return /ENOENT|lookup/.test(message) ? 'a template cannot take in another file' : message;
}
