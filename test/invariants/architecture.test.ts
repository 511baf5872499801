/** Invariants 1 and 2: which way imports point, and what may stand where. */
import assert from 'node:assert/strict';
import { importsOf, listSources, type SourceFile } from '../support/sources';

const sources = listSources('src');
const byPath = new Map(sources.map((source) => [source.path, source]));

/** From the bottom up; a file may import from its own layer and those before it. */
const layers = [
	/^src\/core\/text\//,
	/^src\/core\/csl\//,
	/^src\/core\/diagnostic\.ts$/,
	/^src\/core\/dump\//,
	/^src\/core\/library\//,
	/^src\/core\/citation\//,
	/^src\/core\/features\//,
	/^src\/exchange\//,
	/^src\/workspace\//,
	/^src\/vscode\//,
	/^src\/(?:extension|extension\.web|cli|formattingWorker)\.ts$/,
];

/** Packages that do no work of their own outside values. */
const corePackages = new Set([
	'zod/mini',
	'yaml',
	'@leeoniya/ufuzzy',
	'@sindresorhus/transliterate',
	'identifiers-doi',
	'liquidjs',
]);

function layerOf(path: string): number {
	const layer = layers.findIndex((pattern) => pattern.test(path));
	assert.notEqual(layer, -1, `${path} is in no layer`);
	return layer;
}

/** Holds `isAllowed` for every import of every source file. */
function check(isAllowed: (path: string, imported: string) => boolean): void {
	const wrong = sources.flatMap((source) =>
		importsOf(source)
			.filter((imported) => !isAllowed(source.path, imported))
			.map((imported) => `${source.path} imports ${imported}`),
	);
	assert.deepEqual(wrong, []);
}

/** Files with code outside comments and texts that `pattern` matches. */
function filesWith(pattern: RegExp, isChecked: (source: SourceFile) => boolean = () => true): string[] {
	const code = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
	return sources.filter((source) => isChecked(source) && pattern.test(code(source.text))).map(({ path }) => path);
}

describe('imports', () => {
	it('were found', () => {
		assert.ok(sources.length > 40);
		const start = byPath.get('src/vscode/start.ts') ?? assert.fail();
		assert.deepEqual(importsOf(start).includes('src/vscode/status.ts'), true);
	});

	it('point down, never up', () =>
		check((path, imported) => !imported.startsWith('src/') || layerOf(imported) <= layerOf(path)));

	it('lead to files that exist', () => check((_, imported) => !imported.startsWith('src/') || byPath.has(imported)));

	it('make no circles', () => {
		const visit = (path: string, above: readonly string[]): void => {
			assert.ok(!above.includes(path), `${[...above, path].join(' → ')}`);
			const source = byPath.get(path);
			if (source === undefined || done.has(path)) return;
			for (const imported of importsOf(source)) visit(imported, [...above, path]);
			done.add(path);
		};
		const done = new Set<string>();
		for (const path of byPath.keys()) visit(path, []);
	});

	it('of `vscode` stand in its folder and the extension entries only', () => {
		check(
			(path, imported) =>
				imported !== 'vscode' || path.startsWith('src/vscode/') || /^src\/extension(\.web)?\.ts$/.test(path),
		);
	});

	it('of Node stand in workspace/node*, cli.ts and extension.ts only', () => {
		check(
			(path, imported) =>
				!imported.startsWith('node:') || /^src\/(?:workspace\/node[^/]*|cli|extension)\.ts$/.test(path),
		);
	});

	it('of citation-js stand in exchange only', () =>
		check(
			(path, imported) =>
				!/^(?:@citation-js\/|citation-js|citeproc)/.test(imported) || path.startsWith('src/exchange/'),
		));

	it('of packages are few in the core', () => {
		check(
			(path, imported) => !path.startsWith('src/core/') || imported.startsWith('src/') || corePackages.has(imported),
		);
	});
});

describe('modules', () => {
	it('export by name, and re-export only in index.ts', () => {
		assert.deepEqual(filesWith(/^export default/m), []);
		assert.deepEqual(
			filesWith(/^export\s[^;]*?from '/m, ({ path }) => !path.endsWith('/index.ts')),
			[],
		);
	});

	it('keep no mutable state and do nothing when imported', () => {
		assert.deepEqual(filesWith(/^(?:export )?(?:let|var)\s/m), []);
		const isEntry = ({ path }: SourceFile) => path === 'src/cli.ts' || path === 'src/formattingWorker.ts';
		assert.deepEqual(
			filesWith(/^(?:[a-z_$][\w.$]*\(|new |await |if |for )/im, (source) => !isEntry(source)),
			[],
		);
	});

	it('of the core know no clock, chance, timer, page or process', () => {
		const pattern =
			/\b(?:setTimeout|setInterval|setImmediate|queueMicrotask|Date\.now|Math\.random|performance\.|process\.|Buffer\b|globalThis|console\.)|new Date\(\)|\basync\b/;
		assert.deepEqual(
			filesWith(pattern, ({ path }) => path.startsWith('src/core/')),
			[],
		);
	});

	it('start no process and use no network', () =>
		assert.deepEqual(filesWith(/child_process|node:http|node:net|\bfetch\(|XMLHttpRequest|WebSocket/), []));

	it('open with a comment that says what they are', () => {
		assert.deepEqual(
			sources.filter(({ text }) => !text.startsWith('/**')).map(({ path }) => path),
			[],
		);
		assert.deepEqual(
			listSources('test')
				.filter(({ path, text }) => path.includes('/support/') && !text.startsWith('/**'))
				.map(({ path }) => path),
			[],
		);
	});

	it('are short', () => {
		const files = [...sources, ...listSources('test')].filter(({ path }) => !path.endsWith('.generated.ts'));
		assert.deepEqual(
			files.filter(({ text }) => text.split('\n').length > 400).map(({ path }) => path),
			[],
		);
	});
});
