/**
 * Command line entry.
 *   shelfmark articles FILE…     Article JSON on standard output, diagnostics on standard error
 *   shelfmark diagnostics FILE…  diagnostics on standard output
 * Exit codes: 0 done; 1 `diagnostics` found an error; 2 called wrongly, or a file could not be read.
 */
import { parseArgs } from 'node:util';
import type { UnkeyedArticle } from './core/csl/article';
import type { Diagnostic } from './core/diagnostic';
import { readDump } from './core/dump/read';
import { assignCitationKeys } from './core/library/citationKeys';
import type { Lines } from './core/text/lines';
import { decode } from './workspace/decode';
import { readBytes, UnreadableFile } from './workspace/nodeFiles';

declare const SHELFMARK_VERSION: string;

const help = `Usage: shelfmark COMMAND FILE…

Reads catalogue dumps: pages of VuFind catalogues and RCA article lists saved as text.

Commands:
  articles FILE…      print the articles as a JSON array (CSL-JSON), one item a record
  diagnostics FILE…   print what is wrong in the files, as file:line:col: severity code message;
                      exit code 1 if there is an error

Options:
  -h, --help          print this text
  --version           print the version

A FILE of - is standard input.
`;

/** The program was called in a way that it does not know. */
class WrongCall extends Error {}

interface FileReading {
	readonly articles: readonly UnkeyedArticle[];
	readonly diagnostics: readonly string[];
	readonly hasError: boolean;
}

const commands: Readonly<Record<string, (readings: readonly FileReading[]) => number>> = {
	articles(readings) {
		printLines(
			process.stderr,
			readings.flatMap((reading) => reading.diagnostics),
		);
		printJsonArray(assignCitationKeys(readings.flatMap((reading) => reading.articles)));
		return 0;
	},
	diagnostics(readings) {
		printLines(
			process.stdout,
			readings.flatMap((reading) => reading.diagnostics),
		);
		return readings.some((reading) => reading.hasError) ? 1 : 0;
	},
};

async function main(): Promise<number> {
	const { values, positionals } = parseCall(process.argv.slice(2));
	if (values.help === true) return print(help);
	if (values.version === true) return print(`${SHELFMARK_VERSION}\n`);
	const [name, ...files] = positionals;
	if (name === undefined) throw new WrongCall('no command given');
	const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
	if (command === undefined) throw new WrongCall(`unknown command “${name}”`);
	if (files.length === 0) throw new WrongCall(`“${name}” needs at least one file`);
	const readings: FileReading[] = [];
	for (const file of files) readings.push(await readFile(file));
	return command(readings);
}

/** @throws {WrongCall} for an unknown option */
function parseCall(args: string[]) {
	try {
		const options = { help: { type: 'boolean', short: 'h' }, version: { type: 'boolean' } } as const;
		return parseArgs({ args, options, allowPositionals: true });
	} catch (error) {
		const [message = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
		throw new WrongCall(message.charAt(0).toLowerCase() + message.slice(1));
	}
}

async function readFile(file: string): Promise<FileReading> {
	const decoded = decode(await readBytes(file));
	const reading = readDump(decoded.value, file);
	const { lines } = reading.dump;
	const found = [...decoded.diagnostics, ...reading.diagnostics];
	return {
		articles: reading.value,
		diagnostics: found.map((diagnostic) => renderDiagnostic(file, lines, diagnostic)),
		hasError: found.some((diagnostic) => diagnostic.severity === 'error'),
	};
}

/** `notes/list.txt:12:3: error record-cut This record is cut off. …` */
function renderDiagnostic(file: string, lines: Lines, { span, severity, code, message }: Diagnostic): string {
	const { line, column } = lines.positionAt(span.start);
	return `${file}:${line + 1}:${column + 1}: ${severity} ${code} ${message}`;
}

/** Item by item: the text of a large library would be longer than a string may be. */
function printJsonArray(items: readonly unknown[]): void {
	process.stdout.write('[');
	for (const [index, item] of items.entries()) {
		process.stdout.write(`${index === 0 ? '\n' : ',\n'}${JSON.stringify(item, null, 2)}`);
	}
	process.stdout.write('\n]\n');
}

function printLines(stream: NodeJS.WriteStream, lines: readonly string[]): void {
	for (const line of lines) stream.write(`${line}\n`);
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
