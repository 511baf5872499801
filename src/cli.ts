/**
 * Command line entry.
 *   shelfmark articles FILE…     Article JSON on standard output, diagnostics on standard error
 *   shelfmark diagnostics FILE…  diagnostics on standard output
 *   shelfmark search QUERY FILE… articles that a query finds, a line each
 *   shelfmark check NOTE… --library FILE…  what is wrong with the citation keys of notes
 *   shelfmark convert FILE… --to FORMAT  the articles in a format of other programs, or as a bibliography in a citation style
 * Exit codes: 0 done; 1 `diagnostics` found an error, `search` no article, `check` a warning; 2 called wrongly, or a file could
 * not be read.
 */
import { parseArgs } from 'node:util';
import { keysInOrder, type NoteClusters, noteClusters } from './core/citation/noteClusters';
import { placedKeys } from './core/citation/placedKeys';
import { scanNote } from './core/citation/scan';
import type { Article, UnkeyedArticle } from './core/csl/article';
import { placedFaults } from './core/features/citationFaults';
import { renderFound } from './core/features/foundLine';
import { createKeyCheck, usualLabels } from './core/features/noteProblems';
import { createLibrary } from './core/library/library';
import { parseMemoryFile } from './core/library/memoryFile';
import { parseQuery } from './core/library/query';
import { createRecordKeys } from './core/library/recordKeys';
import { searchLibrary } from './core/library/search';
import { createSearchIndex } from './core/library/searchIndex';
import { citedOnly } from './exchange/citedOnly';
import type { ForeignEntry } from './exchange/entry';
import { isWrittenFormat, renderArticles, type WrittenFormat, writtenFormats } from './exchange/formats';
import { gatherArticles } from './exchange/gather';
import { toCslItems } from './exchange/style/item';
import { readEntryFile } from './workspace/entryFile';
import { type FileSurvey, type PlacedDiagnostic, readFile, readWhole, surveyFile } from './workspace/fileReading';
import { type OpenFile, openFile, UnreadableFile, write, writeFileWhole } from './workspace/nodeFiles';

declare const SHELFMARK_VERSION: string;

const help = `Usage: shelfmark COMMAND FILE…

Reads catalogue dumps: pages of VuFind catalogues and RCA article lists saved as text.

Commands:
  articles FILE…      print the articles as a JSON array (CSL-JSON), one item a record
  diagnostics FILE…   print what is wrong in the files, as file:line:col: severity code message;
                      exit code 1 if there is an error
  search QUERY FILE…  print the articles that a query finds, the best first: citation key, authors,
                      year and title, with tabs between them; exit code 1 if there is none
  check NOTE… --library FILE… [--decisions FILE]
                      print what is wrong with the citation keys of Markdown notes: keys that no article
                      of the files has, keys of several articles, old keys; exit code 1 for the first two.
                      The decisions are those of the editor, .shelfmark/library.json
  convert FILE… --to FORMAT [--cited-in NOTE…] [--style STYLE [--locale LOCALE]] [-o FILE]
                      print the articles of dumps and bibliographies, each once, as ${writtenFormats.join(', ')};
                      what is wrong in the files stands on standard error. With --cited-in only those that
                      the notes cite, in the order of citing. With --style the text is a bibliography in a
                      citation style: apa, vancouver, harvard1, or a .csl file; LOCALE is a language tag, de-DE

Bibliographies are BibTeX, BibLaTeX, CSL-JSON, RIS and MEDLINE (nbib) files. What a file is, its content tells.

A query has words in any order, "phrases", author:… title:… journal:… topic:… key:… file:…
year:2020..2022, cites:>5, oa:yes, has:abstract, and a minus before what shall not be;
“--” has to stand before a query that begins with a minus.

Options:
  -h, --help          print this text
  --version           print the version

A FILE of - is standard input.
`;

/** The program was called in a way that it does not know. */
class WrongCall extends Error {}

/** A file and what is known of it before its articles are printed. */
interface SurveyedFile {
	readonly file: OpenFile;
	readonly survey: FileSurvey;
}

interface Command {
	readonly takesQuery: boolean;
	/** The options that are its own. */
	readonly options: readonly (keyof Options)[];
	run(files: readonly OpenFile[], query: string, options: Options): Promise<number>;
}

interface Options {
	readonly library: readonly OpenFile[];
	readonly decisions: OpenFile | undefined;
	readonly to: string | undefined;
	readonly output: string | undefined;
	readonly style: string | undefined;
	readonly locale: string | undefined;
	readonly 'cited-in': readonly OpenFile[];
}

/** Files are read piece by piece, and what is printed is not kept: a library may be larger than memory. */
async function printArticles(files: readonly OpenFile[]): Promise<number> {
	const keys = createRecordKeys();
	const surveyed = await surveyFiles(files, keys.note);
	let border = '[\n';
	for (const { file, survey } of surveyed) {
		for await (const { article, diagnostics } of readFile(file, survey)) {
			for (const found of diagnostics) await write(process.stderr, renderDiagnostic(file.name, found));
			if (article === undefined) continue;
			const item = { id: keys.keyOf(article), ...article };
			await write(process.stdout, `${border}${JSON.stringify(item, null, 2)}`);
			border = ',\n';
		}
	}
	await write(process.stdout, border === '[\n' ? '[\n]\n' : '\n]\n');
	return 0;
}

async function printDiagnostics(files: readonly OpenFile[]): Promise<number> {
	let hasError = false;
	for (const { file, survey } of await surveyFiles(files, () => undefined)) {
		for await (const { diagnostics } of readFile(file, survey)) {
			for (const found of diagnostics) await write(process.stdout, renderDiagnostic(file.name, found));
			hasError ||= diagnostics.some(({ diagnostic }) => diagnostic.severity === 'error');
		}
	}
	return hasError ? 1 : 0;
}

/** In the library of all files, as in the editor: records of one article are one. */
async function printFound(files: readonly OpenFile[], query: string): Promise<number> {
	const library = createLibrary(await readArticles(files));
	const { entries, isNear } = searchLibrary(createSearchIndex(library), parseQuery(query));
	if (isNear) process.stderr.write('shelfmark: nothing is spelt so; this is spelt nearly so:\n');
	for (const entry of entries) await write(process.stdout, renderFound(entry));
	return entries.length === 0 ? 1 : 0;
}

/** As the editor's Problems say it. */
async function checkNotes(notes: readonly OpenFile[], _: string, { library, decisions }: Options): Promise<number> {
	if (library.length === 0) throw new WrongCall('“check” needs --library with at least one file');
	const known = decisions === undefined ? undefined : parseMemoryFile((await readWhole(decisions)).value);
	if (known !== undefined && known.value === undefined)
		throw new UnreadableFile(`cannot read ${decisions?.name}: ${known.diagnostics[0]?.message}`);
	const articles = await readArticles(library);
	const memory = known?.value?.memory;
	const check = createKeyCheck(createLibrary(articles, memory && { memory }), { labels: usualLabels, ignored: [] });
	let isWrong = false;
	for (const note of notes) {
		const { value: text } = await readWhole(note);
		const scanned = scanNote(text);
		const problems = [...check(placedKeys(text, scanned)), ...placedFaults(text, scanned)];
		for (const { placed, diagnostic } of problems.sort((a, b) => a.placed.span.start - b.placed.span.start)) {
			await write(process.stdout, renderDiagnostic(note.name, { diagnostic, place: placed }));
			isWrong ||= diagnostic.severity !== 'information';
		}
	}
	return isWrong ? 1 : 0;
}

async function convert(files: readonly OpenFile[], _: string, options: Options): Promise<number> {
	const { output } = options;
	const format = readFormat(options);
	const entries: ForeignEntry[] = [];
	for (const file of files) {
		const read = await readEntryFile(file);
		for (const found of read.diagnostics) await write(process.stderr, renderDiagnostic(file.name, found));
		entries.push(...read.entries);
	}
	const text = await renderConverted(gatherArticles(entries), format, options);
	if (output === undefined || output === '-') await write(process.stdout, text);
	else await writeFileWhole(output, text);
	return 0;
}

/** @throws {WrongCall} for options that do not go together */
function readFormat({ to, style, locale }: Options): WrittenFormat {
	const formats = `--to ${writtenFormats.join('|')}`;
	if (to === undefined) throw new WrongCall(`“convert” needs ${formats}`);
	if (!isWrittenFormat(to)) throw new WrongCall(`unknown format “${to}”: ${formats}`);
	if (style !== undefined && to !== 'text') throw new WrongCall('--style goes with --to text only');
	if (locale !== undefined && style === undefined) throw new WrongCall('--locale needs --style');
	return to;
}

async function renderConverted(all: readonly Article[], format: WrittenFormat, options: Options): Promise<string> {
	const { style, locale, 'cited-in': citing } = options;
	const notes: NoteClusters[] = [];
	for (const note of citing) notes.push(noteClusters((await readWhole(note)).value));
	const cited = citing.length === 0 ? undefined : citedOnly(all, notes.flatMap(keysInOrder));
	for (const key of cited?.unknown ?? []) await write(process.stderr, `shelfmark: no article has the key ${key}\n`);
	const isAll = cited === undefined || notes.some(({ isAllUncited }) => isAllUncited);
	const articles = isAll ? [...new Set([...(cited?.articles ?? []), ...all])] : cited.articles;
	if (style === undefined) return renderArticles(articles, format);
	const { renderStyledList } = await import('./workspace/nodeStyledList');
	const byKey = [...articles.map((article) => [article.id, article] as const), ...(cited?.byKey ?? [])];
	return renderStyledList({ style, locale, items: toCslItems(byKey), notes });
}

const optionNames = ['library', 'decisions', 'to', 'output', 'style', 'locale', 'cited-in'] as const;

const commands: Readonly<Record<string, Command>> = {
	articles: { takesQuery: false, options: [], run: printArticles },
	diagnostics: { takesQuery: false, options: [], run: printDiagnostics },
	search: { takesQuery: true, options: [], run: printFound },
	check: { takesQuery: false, options: ['library', 'decisions'], run: checkNotes },
	convert: { takesQuery: false, options: ['to', 'output', 'style', 'locale', 'cited-in'], run: convert },
};

async function readArticles(files: readonly OpenFile[]): Promise<UnkeyedArticle[]> {
	const articles: UnkeyedArticle[] = [];
	for (const file of files) for (const { article } of (await readEntryFile(file)).entries) articles.push(article);
	return articles;
}

/** All files are surveyed before anything is printed: one that cannot be read is told first. */
async function surveyFiles(
	files: readonly OpenFile[],
	note: Parameters<typeof surveyFile>[1],
): Promise<readonly SurveyedFile[]> {
	const surveyed: SurveyedFile[] = [];
	for (const file of files) surveyed.push({ file, survey: await surveyFile(file, note) });
	return surveyed;
}

async function main(): Promise<number> {
	const { values, positionals } = parseCall(process.argv.slice(2));
	if (values.help === true) return print(help);
	if (values.version === true) return print(`${SHELFMARK_VERSION}\n`);
	const [name, ...operands] = positionals;
	if (name === undefined) throw new WrongCall('no command given');
	const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
	if (command === undefined) throw new WrongCall(`unknown command “${name}”`);
	const [query = '', ...files] = command.takesQuery ? operands : ['', ...operands];
	if (files.length === 0)
		throw new WrongCall(`“${name}” needs ${command.takesQuery ? 'a query and ' : ''}at least one file`);
	const foreign = optionNames.find((one) => values[one] && !command.options.includes(one));
	if (foreign !== undefined) throw new WrongCall(`“${name}” has no option --${foreign}`);
	const opened: OpenFile[] = [];
	const open = async (file: string) => {
		const one = await openFile(file);
		opened.push(one);
		return one;
	};
	const openAll = async (names: readonly string[]) => {
		const all: OpenFile[] = [];
		for (const file of names) all.push(await open(file));
		return all;
	};
	try {
		const library = await openAll(values.library ?? []);
		const decisions = values.decisions === undefined ? undefined : await open(values.decisions);
		return await command.run(await openAll(files), query, {
			library,
			decisions,
			'cited-in': await openAll(values['cited-in'] ?? []),
			to: values.to,
			output: values.output,
			style: values.style,
			locale: values.locale,
		});
	} finally {
		for (const file of opened) await file.close();
	}
}

/** @throws {WrongCall} for an unknown option */
function parseCall(args: string[]) {
	try {
		const options = {
			help: { type: 'boolean', short: 'h' },
			version: { type: 'boolean' },
			library: { type: 'string', multiple: true },
			decisions: { type: 'string' },
			to: { type: 'string' },
			output: { type: 'string', short: 'o' },
			style: { type: 'string' },
			locale: { type: 'string' },
			'cited-in': { type: 'string', multiple: true },
		} as const;
		return parseArgs({ args: spreadLists(args), options, allowPositionals: true });
	} catch (error) {
		const [message = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
		throw new WrongCall(message.charAt(0).toLowerCase() + message.slice(1));
	}
}

/** `--library a b` → `--library=a --library=b`: all that stands behind it, up to the next option, is of the library. */
function spreadLists(args: readonly string[]): string[] {
	let list: string | undefined;
	return args.flatMap((arg) => {
		if (arg === '--library' || arg === '--cited-in') {
			list = arg;
			return [];
		}
		if (arg.startsWith('-') && arg !== '-') list = undefined;
		return list === undefined ? [arg] : [`${list}=${arg}`];
	});
}

/** `notes/list.txt:12:3: error record-cut This record is cut off. …`; control characters of a file would steer a terminal. */
function renderDiagnostic(file: string, { diagnostic, place }: PlacedDiagnostic): string {
	const { severity, code, message } = diagnostic;
	return `${file}:${place.line + 1}:${place.column + 1}: ${severity} ${code} ${message.replace(/[\s\p{Cc}]+/gu, ' ')}\n`;
}

function print(text: string): number {
	process.stdout.write(text);
	return 0;
}

/** A reader that stops early, such as `head`, is no failure. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code === 'EPIPE') process.exit(0);
	throw error;
});

main().then(
	(code) => {
		process.exitCode = code;
	},
	(error: unknown) => {
		if (!(error instanceof WrongCall) && !(error instanceof UnreadableFile)) throw error;
		const hint = error instanceof WrongCall ? '; see shelfmark --help' : '';
		process.stderr.write(`shelfmark: ${error.message}${hint}\n`);
		process.exitCode = 2;
	},
);
