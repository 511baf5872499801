// Builds everything that runs: the product into dist/, tests and their harness into out/.
//   node esbuild.mjs                the product
//   node esbuild.mjs --production   the product as it is packaged: minified; writes THIRD-PARTY-NOTICES.md, the licences of all that is in it
//   node esbuild.mjs --unit         the product, and the tests that need no editor, found by listing their folders
//   node esbuild.mjs --tests        the product, and everything that tests it
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const production = process.argv.includes('--production');

const common = {
	bundle: true,
	minify: production,
	sourcemap: production ? false : 'linked',
	target: 'es2023',
	// No Node knows the letters of the newest Unicode; without this every \p{…} would be a new RegExp at each use.
	supported: { 'regexp-unicode-property-escapes': true },
	mainFields: ['module', 'main'],
	// Its build for pages knows nothing of Node's files.
	alias: { liquidjs: 'liquidjs/dist/liquid.browser.mjs' },
	legalComments: 'none',
	logLevel: 'warning',
	metafile: true,
};
const node = { ...common, platform: 'node', format: 'cjs', target: 'node20' };
const web = { ...common, platform: 'browser', format: 'cjs', mainFields: ['browser', 'module', 'main'] };
const version = JSON.parse(await readFile('package.json', 'utf8')).version;

/** Every file below `folder` whose name ends in `ending`, as paths from the project's root. */
async function list(folder, ending) {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile() && entry.name.endsWith(ending))
		.map((entry) => join(entry.parentPath, entry.name));
}

async function buildProduct() {
	await rm('dist', { recursive: true, force: true });
	const results = await Promise.all([
		build({ ...node, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js', external: ['vscode'] }),
		build({ ...node, entryPoints: ['src/formattingWorker.ts'], outfile: 'dist/formattingWorker.js' }),
		build({ ...web, entryPoints: ['src/extension.web.ts'], outfile: 'dist/web/extension.js', external: ['vscode'] }),
		build({
			...node,
			entryPoints: ['src/cli.ts'],
			outfile: 'dist/cli.js',
			banner: { js: '#!/usr/bin/env node' },
			define: { SHELFMARK_VERSION: JSON.stringify(version) },
		}),
	]);
	await copyStyles();
	if (production) await writeNotices(results.flatMap((result) => Object.keys(result.metafile.inputs)));
}

/** The styles and locales of citation-js, as files that are read when something is formatted; a page cannot list a folder. */
async function copyStyles() {
	const require = createRequire(import.meta.url);
	const styles = Object.entries(require('@citation-js/plugin-csl/lib/styles.json'));
	const locales = Object.entries(require('@citation-js/plugin-csl/lib/locales.json'));
	const files = [
		...styles.map(([name, xml]) => [`${name}.csl`, xml]),
		...locales.map(([tag, xml]) => [`locales-${tag}.xml`, xml]),
	];
	const list = ['index.json', JSON.stringify(files.map(([name]) => name))];
	await mkdir('dist/styles', { recursive: true });
	await Promise.all([...files, list].map(([name, text]) => writeFile(join('dist/styles', name), text)));
}

/** Writes the licence texts of every package that went into a bundle, and of the styles, as their licences ask. */
async function writeNotices(inputs) {
	const names = new Set(
		inputs.map((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]).filter((name) => name !== undefined),
	);
	// Its styles and locales are copied, not bundled.
	names.add('@citation-js/plugin-csl');
	const notices = await Promise.all([...names].sort().map(readNotice));
	const styles = await readFile('scripts/styles-notice.md', 'utf8');
	await writeFile('THIRD-PARTY-NOTICES.md', [noticesHead, styles.trim(), ...notices].join('\n\n').concat('\n'));
}

const noticesHead = `# Third-party notices

Shelfmark itself is under the MIT licence. It contains the following works of others, each under its own licence. This file is
written by the build: \`node esbuild.mjs --production\`.`;

async function readNotice(name) {
	const folder = join('node_modules', name);
	const files = await readdir(folder);
	const licence = files.find((file) => /^licen[cs]e/i.test(file));
	if (licence === undefined) throw new Error(`${name} ships no licence text; it cannot be bundled`);
	const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
	const text = (await readFile(join(folder, licence), 'utf8'))
		.replaceAll('\r\n', '\n')
		.replaceAll('\t', '    ')
		.trimEnd();
	return `## ${name} ${manifest.version} (${manifest.license})\n\n\`\`\`text\n${text}\n\`\`\``;
}

const plainTests = ['test/unit', 'test/invariants', 'test/acceptance', 'test/grammar'];
const editorTests = ['test/vscode', 'test/window', 'test/harness', 'test/bench'];

/** Tests run from bundles of their own; packages stay outside, so that a test and what it tests share one copy. */
async function buildTests(folders) {
	await rm('out', { recursive: true, force: true });
	const found = await Promise.all(folders.map((folder) => list(folder, '.ts')));
	const options = { outbase: 'test', outdir: 'out/test', packages: 'external', external: ['vscode'] };
	await build({ ...node, ...options, entryPoints: found.flat() });
}

/** `import('virtual:web-tests')` means every test file of test/web: one bundle cannot list a folder when it runs. */
const webTests = {
	name: 'web-tests',
	setup({ onResolve, onLoad }) {
		onResolve({ filter: /^virtual:web-tests$/ }, ({ path }) => ({ path, namespace: 'listing' }));
		onLoad({ filter: /./, namespace: 'listing' }, async () => {
			const files = await list('test/web', '.test.ts');
			return { contents: files.map((file) => `import ${JSON.stringify(resolve(file))};`).join('\n'), resolveDir: '.' };
		});
	},
};

/** The web-worker host loads a single file. */
async function buildWebTests() {
	await build({
		...web,
		entryPoints: ['test/web/index.ts'],
		outfile: 'out/test/web/index.js',
		external: ['vscode'],
		plugins: [webTests],
		// mocha's browser file would take this bundle's exports for its own; without a `module` it becomes a global.
		define: { module: 'undefined' },
	});
}

await buildProduct();
if (process.argv.includes('--unit')) await buildTests(plainTests);
if (process.argv.includes('--tests')) {
	await buildTests([...plainTests, ...editorTests]);
	await buildWebTests();
}
