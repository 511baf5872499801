// Makes the reader's tables from VuFind's own language files and Solr schema:
//   node scripts/vufind-data.mjs FOLDER
// FOLDER holds labels.json and label-variants.json (label → language → wording), schema.json (fields of the index) and
// workkeys-greek-cyrillic.json (letter → its romanisation in work keys).
// Only what the reader needs goes into the project: the labels it knows in any language or version, and the fields.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const target = 'src/core/dump/vufind';

/** The labels that the reader has a use for, by the English wording that VuFind's language files use as their key. */
const neededLabels = [
	'Loading',
	'Saved in',
	'Bibliographic Details',
	'Staff View',
	'Record in the Search Index',
	'Main Author',
	'Main Authors',
	'Corporate Author',
	'Corporate Authors',
	'Other Authors',
	'Authors',
	'Author',
	'Format',
	'Language',
	'Published',
	'Published in',
	'Edition',
	'Series',
	'Subjects',
	'Subject',
	'Online Access',
	'Related Items',
	'Tags',
	'Title',
	'Abstract',
	'Summary',
	'Description',
	'Item Description',
	'Physical Description',
	'ISBN',
	'ISSN',
	'DOI',
	'Publisher',
	'Publication Date',
	'Year of Publication',
	'Journal Title',
	'Volume',
	'Issue',
	'New Title',
	'Previous Title',
	'Bibliography',
	'Access',
	'Citations',
	'Institution',
	'Collection',
];

const folder = process.argv[2];
if (folder === undefined) {
	console.error('usage: node scripts/vufind-data.mjs FOLDER');
	process.exit(2);
}
const readJson = async (name) => JSON.parse(await readFile(join(folder, name), 'utf8'));
const labels = await readJson('labels.json');
const variants = await readJson('label-variants.json');
const schema = await readJson('schema.json');

/** Ellipses, colons and case are printed differently in different versions: the reader folds them away too. */
const fold = (wording) =>
	wording
		.normalize('NFC')
		.toLowerCase()
		.replace(/[\s\u00a0.…:：]+$/u, '')
		.replace(/[\s\u00a0]+/gu, ' ')
		.trim();

/** As many rows a line as fit. */
function fillLines(rows) {
	const lines = [];
	for (const row of rows) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + row.length < 150) lines[lines.length - 1] = `${last} ${row}`;
		else lines.push(`\t${row}`);
	}
	return lines;
}

/** Folded wording → the labels that some language or version prints so. */
const meanings = new Map();
for (const label of neededLabels) {
	const versions = Object.values(variants[label] ?? {}).flat();
	const ellipsis = label === 'Loading' ? Object.values(labels).map((language) => language.loading_ellipsis) : [];
	const current = [...Object.values(labels).map((language) => language[label]), ...ellipsis];
	for (const wording of new Set([...current, ...versions].filter((text) => text !== undefined).map(fold))) {
		if (wording !== '') meanings.set(wording, [...(meanings.get(wording) ?? []), label]);
	}
}
const rows = [...meanings]
	.sort(([a], [b]) => (a < b ? -1 : 1))
	.map(([wording, keys]) => `${JSON.stringify(wording)}: ${JSON.stringify(keys)},`);
await writeFile(
	join(target, 'wordings.generated.ts'),
	`/** What the labels of VuFind's record page mean, in all its languages and versions. Made by scripts/vufind-data.mjs. */
export type LabelKey =
${neededLabels.map((label) => `\t| ${JSON.stringify(label)}`).join('\n')};

/** By folded wording: lower case, no colon or ellipsis at the end, single blanks. */
export const labelMeanings: Readonly<Record<string, readonly LabelKey[]>> = {
${fillLines(rows).join('\n')}
};
`,
);

const names = schema.fields.filter((field) => !field.dynamic && !field.name.includes('*'));
const suffixes = schema.fields.filter((field) => field.name.startsWith('*'));
const list = (fields, multiValued) =>
	JSON.stringify(
		fields.filter((field) => field.multiValued === multiValued).map((field) => field.name.replace('*', '')),
	);
await writeFile(
	join(target, 'solrSchema.generated.ts'),
	`/** Fields of VuFind's Solr index (schema.xml). Made by scripts/vufind-data.mjs. */
export const solrSchema = {
	single: ${list(names, false)},
	multiple: ${list(names, true)},
	singleSuffixes: ${list(suffixes, false)},
	multipleSuffixes: ${list(suffixes, true)},
} as const;
`,
);

const romanisation = await readJson('workkeys-greek-cyrillic.json');
/** Names of formats, by the English wording that VuFind's language files use as their key. */
const formatNames = [
	...['Article', 'Text', 'Book', 'Books', 'eBook', 'Book Chapter', 'Electronic', 'Journal', 'Journals'],
	...[
		'Journal Articles',
		'Conference Proceeding',
		'Thesis',
		'Data Set',
		'Image',
		'Video',
		'Audio',
		'Map',
		'Manuscript',
	],
	...['Microfilm', 'Newspaper', 'Serial', 'Software', 'Website', 'Government Document', 'Unknown', 'Musical Score'],
	...['Photo', 'Kit', 'Slide', 'DVD', 'CD', 'Physical Object'],
];
const formatMeanings = new Map();
for (const name of formatNames) {
	const wordings = [
		...Object.values(labels).map((language) => language[name]),
		...Object.values(variants[name] ?? {}).flat(),
	];
	for (const wording of new Set(wordings.filter((text) => text !== undefined).map(fold))) {
		if (wording !== '') formatMeanings.set(wording, [...(formatMeanings.get(wording) ?? []), name]);
	}
}
const formatRows = [...formatMeanings]
	.filter(([wording, names]) => names.length > 1 || wording !== fold(names[0]))
	.sort(([a], [b]) => (a < b ? -1 : 1))
	.map(([wording, names]) => `${JSON.stringify(wording)}: ${JSON.stringify(names)},`);
await writeFile(
	join(target, 'formatWordings.generated.ts'),
	`/** Names of formats in the languages of VuFind's interface, and what each may mean. Made by scripts/vufind-data.mjs. */
export const formatWordings: Readonly<Record<string, readonly string[]>> = {
${fillLines(formatRows).join('\n')}
};
`,
);

/** Letters that only lose their accents are found without a table. */
const plain = (letter) =>
	letter
		.normalize('NFD')
		.toLowerCase()
		.replace(/\p{M}+/gu, '');
const letters = Object.entries(romanisation).filter(([letter, key]) => plain(letter) !== key);
await writeFile(
	join(target, 'romanisation.generated.ts'),
	`/** Greek and Cyrillic letters as work keys spell them (ICU's transliteration to Latin). Made by scripts/vufind-data.mjs. */
export const romanisation: Readonly<Record<string, string>> = {
${fillLines(letters.map(([letter, key]) => `${JSON.stringify(letter)}: ${JSON.stringify(key)},`)).join('\n')}
};
`,
);
