/**
 * Prints a VuFind page the way that text extractors do.
 * In: a page as its catalogue holds it. Out: its text in one of the printings.
 */

/** A row of a table: its values, each of them whole. */
export interface PageRow {
	readonly name: string;
	readonly values: readonly string[];
	/** `block` stands on lines of its own; `lost` held links, whose texts most extractors lose. */
	readonly kind?: 'block' | 'lost';
}

export interface Page {
	/** The text that the page shows while it loads; none where the copy starts below it. */
	readonly cover: string | undefined;
	readonly title: string;
	/** None where the record has no description. */
	readonly summary: string | undefined;
	readonly labels: readonly PageRow[];
	readonly staffHeading: string | undefined;
	readonly fields: readonly PageRow[];
}

export const printings = {
	A: printWith(pipeTable((values) => values.join(' '))),
	A1: printWith(ruledTable),
	A2: printWith(
		pipeTable(([first = '', second, ...rest]) => [first, second].filter(Boolean).join(' ') + rest.join('')),
	),
	B: printWith(cellTable('')),
	'B′': printWith(cellTable('| ')),
	C: printWith(plainTable),
	D: printWith((rows) => pipeTable((values) => values.join(' '))(rows).map(withLead)),
	Markdown: printMarkdown,
	T: printWith(tabTable),
} as const satisfies Record<string, (page: Page) => string>;

export type Printing = keyof typeof printings;

type TablePrinter = (rows: readonly PageRow[]) => string[];

function printWith(printTable: TablePrinter): (page: Page) => string {
	return ({ cover, title, summary, labels, staffHeading, fields }) =>
		[
			...(cover === undefined ? [] : [cover]),
			title,
			...(summary === undefined ? [] : [summary]),
			...(labels.length === 0 ? [] : printTable(labels)),
			...(staffHeading === undefined ? [] : [staffHeading]),
			...(fields.length === 0 ? [] : printTable(fields)),
		].join('\n');
}

/** N lost names leave N-1 commas. */
function shown({ values, kind }: PageRow): readonly string[] {
	if (kind !== 'lost') return values;
	const commas = values.slice(1).map(() => ',');
	return commas.length === 0 ? [] : [commas.join(' ')];
}

function pipeTable(join: (values: readonly string[]) => string): TablePrinter {
	return (rows) => {
		const lines = rows.map((row) => {
			if (row.kind === 'block') return [`${row.name} |`, ...row.values, '|'];
			const value = join(shown(row));
			return [value === '' ? `${row.name} | |` : `${row.name} | ${value} |`];
		});
		return [...(lines[0] ?? []), '---|---|', ...lines.slice(1).flat()];
	};
}

/** `name | value |` → `| name | value |`, rules and the first lines of blocks too. */
function withLead(line: string): string {
	if (line === '---|---|') return '|---|---|';
	return / \|(?: |$)/.test(line) ? `| ${line}` : line;
}

/** A rule after every row; of several values the first two are glued. */
function ruledTable(rows: readonly PageRow[]): string[] {
	return rows.flatMap((row) => {
		if (row.kind === 'block') return [`${row.name} |`, ...row.values, '|', '---|---|'];
		const [first, second, ...rest] = shown(row);
		if (first === undefined) return [`${row.name} |`, '---|'];
		if (second === undefined) return [`${row.name} | ${first} |`, '---|---|'];
		return [`${row.name} | ${first}${second}`, ...rest, '|', '---|---|'];
	});
}

/** A line a cell; `lead` stands before each. */
function cellTable(lead: string): TablePrinter {
	const empty = `${lead}|`;
	return (rows) => [
		empty,
		empty,
		...rows.flatMap((row) => {
			const [first, ...rest] = shown(row);
			const name = `${lead}${row.name} |`;
			if (first === undefined) return [name, empty];
			return rest.length === 0 ? [name, `${lead}${first} |`] : [name, `${lead}${first}`, ...rest, '|'];
		}),
	];
}

function plainTable(rows: readonly PageRow[]): string[] {
	return rows.flatMap((row) =>
		row.kind === 'block' ? [row.name, ...row.values] : [`${row.name} ${shown(row).join(' ')}`.trimEnd()],
	);
}

/** What a browser's clipboard gives: links keep their texts. */
function tabTable(rows: readonly PageRow[]): string[] {
	return rows.flatMap((row) => {
		const [first = '', ...rest] = row.kind === 'lost' ? [row.values.join(', ')] : row.values;
		return [`${row.name}\t${first}`, ...rest];
	});
}

function printMarkdown({ cover, title, summary, labels, staffHeading, fields }: Page): string {
	const blocks = [
		...(cover === undefined ? [] : [cover]),
		`# ${title}`,
		...(summary === undefined ? [] : [summary]),
		...(labels.length === 0 ? [] : [markdownTable(labels)]),
		...(staffHeading === undefined ? [] : [`## ${staffHeading}`]),
		...(fields.length === 0 ? [] : [markdownTable(fields)]),
	];
	return blocks.join('\n\n');
}

function markdownTable(rows: readonly PageRow[]): string {
	const lines = rows.map((row) => {
		const name = row.name.replaceAll('_', '\\_');
		if (row.kind === 'block') return `| ${name} |\n\n${row.values.join('\n\n')}\n\n|`;
		const link = (text: string) => `[${text}](/vufind/Search/Results?lookfor=${encodeURIComponent(text)})`;
		const value = row.kind === 'lost' ? row.values.map(link).join(', ') : row.values.map(asMarkdown).join(' ');
		return `| ${name} | ${value} |`;
	});
	return [lines[0], '| --- | --- |', ...lines.slice(1)].join('\n');
}

function asMarkdown(value: string): string {
	return value.startsWith('http') ? `<${value}>` : value.replaceAll('_', '\\_');
}
