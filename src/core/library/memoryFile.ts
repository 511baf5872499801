/**
 * The file in which the library's memory is kept: `.shelfmark/library.json`.
 * In: its text, as anyone may have edited it. Out: the memory, and what could not be read of it; that is written again as it
 * stood. The text is sorted, with one line for each decision, so that changes made in several places merge well.
 */
import * as z from 'zod/mini';
import { DateSchema, NameSchema } from '../csl/article';
import { type Diagnostic, diagnose, type Parsed } from '../diagnostic';
import type { Span } from '../text/span';
import { compareTexts } from './choice';
import { emptyMemory, type LibraryMemory } from './memory';

export interface MemoryFile {
	readonly memory: LibraryMemory;
	/** By section what was not understood, of a later version perhaps: single decisions, or whole sections. */
	readonly unread: Unread;
}

export interface Unread {
	/** Decisions by their names. */
	readonly named: ReadonlyMap<string, ReadonlyMap<string, unknown>>;
	/** Items of lists. */
	readonly listed: ReadonlyMap<string, readonly unknown[]>;
	readonly sections: ReadonlyMap<string, unknown>;
}

const noneUnread: Unread = { named: new Map(), listed: new Map(), sections: new Map() };
export const emptyMemoryFile: MemoryFile = { memory: emptyMemory, unread: noneUnread };

const text = z.string().check(z.minLength(1));
const PairSchema = z.tuple([text, text]);
const ValuesSchema = z.strictObject({
	title: z.exactOptional(text),
	author: z.exactOptional(z.array(NameSchema)),
	issued: z.exactOptional(DateSchema),
});
const TopicsSchema = z.strictObject({ add: z.exactOptional(z.array(text)), remove: z.exactOptional(z.array(text)) });

/** Reads one section after another. */
interface Reader {
	map<T>(name: string, schema: z.ZodMiniType<T>): Map<string, T>;
	list<T>(name: string, schema: z.ZodMiniType<T>): T[];
	rest(): Parsed<Unread>;
}

/** The value is undefined where the text is no JSON object: it must not be written over. */
export function parseMemoryFile(fileText: string): Parsed<MemoryFile | undefined> {
	const whole = { start: 0, end: fileText.length };
	let content: unknown;
	try {
		content = fileText.trim() === '' ? {} : JSON.parse(fileText);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return { value: undefined, diagnostics: [diagnose('decisions-not-read', whole, reason)] };
	}
	if (!isObject(content)) {
		const diagnostics = [diagnose('decisions-not-read', whole, 'no braces around all of it')];
		return { value: undefined, diagnostics };
	}
	const read = createReader(fileText, content);
	const topics = [...read.map('topics', TopicsSchema)];
	const memory: LibraryMemory = {
		pins: read.map('pins', text),
		aliases: read.map('aliases', text),
		same: read.list('same', PairSchema),
		apart: read.list('apart', PairSchema),
		values: read.map('values', ValuesSchema),
		topics: new Map(topics.map(([name, { add = [], remove = [] }]) => [name, { add, remove }])),
		topicNames: read.map('topicNames', text),
	};
	const { value: unread, diagnostics } = read.rest();
	return { value: { memory, unread }, diagnostics };
}

function createReader(fileText: string, content: Readonly<Record<string, unknown>>): Reader {
	const sections = new Map(Object.entries(content));
	const named = new Map<string, Map<string, unknown>>();
	const listed = new Map<string, unknown[]>();
	const diagnostics: Diagnostic[] = [];
	const refuse = (name: string) => diagnostics.push(diagnose('decision-not-read', placeOf(fileText, name), name));
	return {
		map<T>(section: string, schema: z.ZodMiniType<T>) {
			const read = new Map<string, T>();
			const value = sections.get(section) ?? {};
			if (!isObject(value)) return read;
			sections.delete(section);
			for (const [name, said] of Object.entries(value)) {
				const { data, success } = schema.safeParse(said);
				if (success) read.set(name, data);
				else {
					named.set(section, (named.get(section) ?? new Map()).set(name, said));
					refuse(name);
				}
			}
			return read;
		},
		list<T>(section: string, schema: z.ZodMiniType<T>) {
			const value = sections.get(section) ?? [];
			if (!Array.isArray(value)) return [];
			sections.delete(section);
			return value.flatMap((said: unknown) => {
				const { data, success } = schema.safeParse(said);
				if (success) return [data];
				listed.set(section, [...(listed.get(section) ?? []), said]);
				refuse(section);
				return [];
			});
		},
		rest() {
			for (const name of sections.keys()) refuse(name);
			return { value: { named, listed, sections }, diagnostics };
		},
	};
}

/** The text of the file after a decision; `undefined` where the file cannot be understood, and must be left. */
export function changeMemoryText(text: string, change: (memory: LibraryMemory) => LibraryMemory): string | undefined {
	const file = parseMemoryFile(text).value;
	return file && renderMemoryFile({ ...file, memory: change(file.memory) });
}

export function renderMemoryFile({ memory, unread }: MemoryFile): string {
	const map = (name: string, known: ReadonlyMap<string, unknown>) => {
		const entries = [...known, ...(unread.named.get(name) ?? [])].sort(([a], [b]) => compareTexts(a, b));
		const lines = entries.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
		return renderSection(name, '{}', lines);
	};
	const list = (name: string, known: LibraryMemory['same']) => {
		const pairs = [...new Set(known.map((pair) => JSON.stringify([...pair].sort(compareTexts))))].sort(compareTexts);
		return renderSection(name, '[]', [
			...pairs,
			...(unread.listed.get(name) ?? []).map((item) => JSON.stringify(item)),
		]);
	};
	const sections = new Map([
		...map('pins', memory.pins),
		...map('aliases', memory.aliases),
		...list('same', memory.same),
		...list('apart', memory.apart),
		...map('values', memory.values),
		...map('topics', memory.topics),
		...map('topicNames', memory.topicNames),
	]);
	for (const [name, value] of unread.sections) {
		// A section that should be another kind of thing makes way for what has to be written there.
		const free = sections.has(name) ? `${name} (not understood)` : name;
		sections.set(free, JSON.stringify(value));
	}
	if (sections.size === 0) return '{}\n';
	return `{\n${[...sections].map(([name, printed]) => `\t${JSON.stringify(name)}: ${printed}`).join(',\n')}\n}\n`;
}

/** One line for each decision; nothing where there are none. */
function renderSection(name: string, braces: string, lines: readonly string[]): [string, string][] {
	if (lines.length === 0) return [];
	const body = lines.map((line) => `\t\t${line}`).join(',\n');
	return [[name, `${braces.charAt(0)}\n${body}\n\t${braces.charAt(1)}`]];
}

/** Where a name stands, before its colon if it does; the beginning of the text where it is written in another way. */
function placeOf(fileText: string, name: string): Span {
	const printed = JSON.stringify(name);
	const before = fileText.indexOf(`${printed}:`);
	const start = before === -1 ? fileText.indexOf(printed) : before;
	return start === -1 ? { start: 0, end: 0 } : { start, end: start + printed.length };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
