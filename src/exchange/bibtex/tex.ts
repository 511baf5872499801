/**
 * TeX in the values of a bibliography.
 * In: a value as it stands in the file. Out: its text in Unicode (NFC where TeX composed a letter), without braces and commands
 * that only dress it; a command that is not known stays and is said.
 */
import { accents, dresses, signs } from './texSigns';

export interface DecodedTex {
	readonly text: string;
	/** Commands that are not known. */
	readonly unknown: readonly string[];
}

/** A command with its blanks, a run of signs that print another, a brace, or what stands between these. */
const pieces =
	/\\([A-Za-z]+)\*?[ \t\r\n]{0,99}|\\([^A-Za-z])|(---|--|``|'')|([{}])|(~)|(\$)|[ \t\r\n\f]+|[^\\{}~$`' \t\r\n\f-]+|[\s\S]/g;

interface Decoding {
	/** The text so far, in pieces. */
	readonly parts: string[];
	/** An accent that waits for its letter. */
	accent: string;
	inMath: boolean;
	readonly unknown: string[];
}

export function decodeTex(tex: string): DecodedTex {
	// Most values are plain words.
	if (!/[\\{}~$`]|''|--/.test(tex)) return { text: trimBlanks(tex.replace(/[ \t\r\n\f]+/g, ' ')), unknown: [] };
	const state: Decoding = { parts: [], accent: '', inMath: false, unknown: [] };
	const source = tex.replace(/\\href[ ]?\{[^{}]{0,2000}\}/g, '').replace(/\\(?:begin|end)\{[a-z]{1,20}\}/g, '');
	pieces.lastIndex = 0;
	for (let match = pieces.exec(source); match !== null; match = pieces.exec(source)) {
		const [whole, word, mark, run, brace, tie, dollar] = match;
		if (word !== undefined) takeCommand(state, word, whole);
		else if (mark !== undefined) takeMark(state, mark);
		else if (run !== undefined) state.parts.push(runs[run] ?? run);
		else if (tie !== undefined) state.parts.push('\u00a0');
		else if (dollar !== undefined) state.inMath = !state.inMath;
		else if (brace === undefined) takeText(state, /^[ \t\r\n\f]+$/.test(whole) ? ' ' : whole);
	}
	return { text: trimBlanks(state.parts.join('')), unknown: state.unknown };
}

const runs: Readonly<Record<string, string>> = { '---': '—', '--': '–', '``': '“', "''": '”' };

function takeCommand(state: Decoding, word: string, whole: string): void {
	const accent = Object.hasOwn(accents, word) ? accents[word] : undefined;
	const sign = Object.hasOwn(signs, word) ? signs[word] : undefined;
	if (accent !== undefined) state.accent = accent;
	else if (sign !== undefined) takeText(state, sign);
	else if (!dresses.has(word)) {
		state.unknown.push(`\\${word}`);
		state.parts.push(whole);
	}
}

function takeMark(state: Decoding, mark: string): void {
	const accent = Object.hasOwn(accents, mark) ? accents[mark] : undefined;
	if (accent !== undefined) state.accent = accent;
	else if (mark === '(' || mark === ')' || mark === '[' || mark === ']') return;
	else takeText(state, Object.hasOwn(signs, mark) ? (signs[mark] ?? '') : `\\${mark}`);
}

/** A letter under an accent is composed with it; a dotless i or j has its dot back, as Unicode composes it so. */
function takeText(state: Decoding, text: string): void {
	if (state.accent !== '' && text.trim() === '') return;
	if (state.accent !== '') {
		const [first = '', ...rest] = text;
		const letter = first === 'ı' ? 'i' : first === 'ȷ' ? 'j' : first;
		state.parts.push((letter + state.accent).normalize('NFC') + rest.join(''));
		state.accent = '';
		return;
	}
	const plain = state.inMath ? text.replace(/[\^_]/g, '') : text;
	if (plain !== ' ' || state.parts.at(-1) !== ' ') state.parts.push(plain);
}

/** A blank that does not break a line is a sign of the text. */
function trimBlanks(text: string): string {
	return text.replace(/^ +/, '').replace(/(?<! ) +$/, '');
}

/** The pieces of `tex` between matches of a separator that stand outside braces. */
export function splitOutside(tex: string, separator: RegExp): string[] {
	const found: string[] = [];
	const parts = new RegExp(`\\\\[\\s\\S]|[{}]|${separator.source}`, 'gi');
	let [depth, start] = [0, 0];
	for (let match = parts.exec(tex); match !== null; match = parts.exec(tex)) {
		const [sign] = match;
		if (sign === '{') depth++;
		else if (sign === '}') depth--;
		else if (depth === 0 && !sign.startsWith('\\')) {
			found.push(tex.slice(start, match.index));
			start = match.index + sign.length;
		}
	}
	return [...found, tex.slice(start)];
}

/** Whether one pair of braces holds all of `tex`. */
export function isBraced(tex: string): boolean {
	if (!tex.startsWith('{')) return false;
	let depth = 0;
	for (let at = 0; at < tex.length; at++) {
		if (tex[at] === '\\') at++;
		else if (tex[at] === '{') depth++;
		else if (tex[at] === '}') depth--;
		if (depth === 0) return at === tex.length - 1;
	}
	return false;
}
