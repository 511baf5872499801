/**
 * The left side of a line.
 * In: a line. Out: what stands behind its quote marks, how far it is indented, and which list items or notes it opens. Columns
 * count from the last quote mark, a tab goes to the next multiple of four.
 */

export interface LineShape {
	/** The line from its first character that is neither blank nor a quote mark; empty for an empty line. */
	readonly text: string;
	/** The column at which `text` stands. */
	readonly indent: number;
}

export interface ListIndents {
	/** The columns at which the contents of the items start that the line opens. */
	readonly indents: readonly number[];
	/** Whether the innermost item starts with indented code: `-     code`. */
	readonly startsCode: boolean;
	/** The line from behind its list marks. */
	readonly rest: string;
	/** The examples it numbers: `doe` of `(@doe) A case`. */
	readonly examples: readonly string[];
}

/** `-`, `1.`, `(a)`, `iv)`, `#.`, `:` of a definition; the examples `(@doe)`, `@doe.` and `@doe)`. */
const listMark =
	/^(?:[-+*:~]|\((?:\d{1,9}|#|[a-z]|[ivxlcdm]{1,8})\)|(?:\d{1,9}|#|[a-z]|[ivxlcdm]{1,8})[.)]|\(@((?:[\p{L}\p{N}]|[_-](?=[\p{L}\p{N}])){0,80})\)|@((?:[\p{L}\p{N}]|[_-](?=[\p{L}\p{N}])){0,80})[.)])(?=[ \t]|$)/iu;
const noteMark = /^\[\^[^\s\]]+\]:/;
/** Deeper lists are read as if they were this deep. */
const deepest = 12;

/** `> - a` gives `- a` at column 0, `  - a` gives `- a` at column 2. */
export function lineShape(content: string): LineShape {
	let at = 0;
	for (;;) {
		const end = blanksEnd(content, at, 0);
		if (content[end.at] !== '>' || end.column > 3) return { text: content.slice(end.at).trimEnd(), indent: end.column };
		at = end.at + (content[end.at + 1] === ' ' ? 2 : 1);
	}
}

/** `- 1. a` opens two items, with contents at columns 2 and 5. */
export function listIndents({ text, indent }: LineShape): ListIndents {
	if (noteMark.test(text)) return { indents: [indent + 4], startsCode: false, rest: text, examples: [] };
	const indents: number[] = [];
	const examples: string[] = [];
	let rest = text;
	let column = indent;
	while (indents.length < deepest) {
		const found = listMark.exec(rest);
		if (found === null) break;
		const example = found[1] ?? found[2];
		if (example !== undefined) examples.push(example);
		const mark = found[0].length;
		const content = blanksEnd(rest, mark, column + mark);
		const isCode = content.column - column - mark > 4;
		indents.push(isCode || content.at === rest.length ? column + mark + 1 : content.column);
		rest = rest.slice(content.at);
		if (isCode) return { indents, startsCode: true, rest, examples };
		column = content.column;
	}
	return { indents, startsCode: false, rest, examples };
}

/** The first character at or after `at` that is no blank, and its column when `at` has `column`. */
function blanksEnd(content: string, at: number, column: number): { readonly at: number; readonly column: number } {
	let end = at;
	let place = column;
	for (; content[end] === ' ' || content[end] === '\t'; end++) place += content[end] === ' ' ? 1 : 4 - (place % 4);
	return { at: end, column: place };
}
