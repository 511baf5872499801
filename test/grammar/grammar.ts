/**
 * The grammar as VS Code runs it: the same tokeniser, the same regular expressions.
 * In: a text. Out: its tokens, line by line, or a check that pieces of the text have the scopes they should have.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';

export const GRAMMAR_PATH = 'syntaxes/catalogue-dump.tmLanguage.json';
export const SUFFIX = '.catalogue-dump';
const ROOT = `text${SUFFIX}`;
const ONIGURUMA_PATH = 'node_modules/vscode-oniguruma/release/onig.wasm';

export interface Token {
	/** Counted from 0. */
	readonly line: number;
	/** Offset in the whole text. */
	readonly start: number;
	readonly text: string;
	/** Without the root scope, each without the suffix that all of them have. */
	readonly scopes: readonly string[];
}

/** A piece of a text and the scope that every character of it has; `''` for no scope. */
export type Place = readonly [piece: string, scope: string];

let loaded: Promise<IGrammar> | undefined;

export function loadGrammar(): Promise<IGrammar> {
	loaded ??= load();
	return loaded;
}

async function load(): Promise<IGrammar> {
	await loadWASM(new Uint8Array(readFileSync(ONIGURUMA_PATH)).buffer);
	const registry = new Registry({
		onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
		loadGrammar: () => Promise.resolve(parseRawGrammar(readFileSync(GRAMMAR_PATH, 'utf8'), GRAMMAR_PATH)),
	});
	const grammar = await registry.loadGrammar(ROOT);
	assert.ok(grammar !== null);
	return grammar;
}

export async function tokenise(text: string): Promise<readonly Token[]> {
	const grammar = await loadGrammar();
	const tokens: Token[] = [];
	let state = INITIAL;
	let start = 0;
	for (const [line, content] of text.split('\n').entries()) {
		const result = grammar.tokenizeLine(content.replace(/\r$/, ''), state);
		state = result.ruleStack;
		for (const { startIndex, endIndex, scopes } of result.tokens) {
			const own = scopes.slice(1).map((scope) => scope.replace(SUFFIX, ''));
			tokens.push({ line, start: start + startIndex, text: content.slice(startIndex, endIndex), scopes: own });
		}
		start += content.length + 1;
	}
	return tokens;
}

/** Checks pieces in the order of the text: each is looked for behind the one before it. */
export async function check(text: string, places: readonly Place[]): Promise<void> {
	const tokens = await tokenise(text);
	let at = 0;
	for (const [piece, scope] of places) {
		const start = text.indexOf(piece, at);
		assert.notEqual(
			start,
			-1,
			`${piece} does not stand behind ${JSON.stringify(text.slice(Math.max(0, at - 20), at))}`,
		);
		at = start + piece.length;
		const found = tokens.filter((token) => token.start < at && token.start + token.text.length > start);
		for (const token of found) {
			const said = `${JSON.stringify(token.text)} of ${JSON.stringify(piece)} is ${token.scopes.join(' ') || 'plain'}`;
			if (scope === '') assert.ok(token.scopes.filter(isColoured).length === 0, `${said}, not plain`);
			else
				assert.ok(
					token.scopes.some((own) => own === scope || own.startsWith(`${scope}.`)),
					`${said}, not ${scope}`,
				);
		}
	}
}

/** The pieces with a scope, adjoining ones of the same scope as one. */
export async function piecesWith(scope: string, text: string): Promise<string[]> {
	const tokens = await tokenise(text);
	return tokens.filter(({ scopes }) => scopes.includes(scope)).map((token) => token.text.trim());
}

/** `meta` scopes divide a text and give no colour. */
function isColoured(scope: string): boolean {
	return !scope.startsWith('meta.');
}
