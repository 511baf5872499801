/** Invariant 9, and what else must hold of the files around the code. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { citationSyntaxes, citingLanguages } from '../../src/core/features/citationSyntax';
import { citationTokenTypes } from '../../src/core/features/citationTokens';
import { usualLabels } from '../../src/core/features/noteProblems';
import { tokenTypes } from '../../src/core/features/semanticTokens';
import { listFiles, listSources } from '../support/sources';

interface Manifest {
	version: string;
	main: string;
	browser: string;
	bin: Record<string, string>;
	icon: string;
	engines: Record<string, string>;
	activationEvents: string[];
	capabilities: { untrustedWorkspaces: { supported: boolean }; virtualWorkspaces: { supported: boolean } };
	contributes: {
		languages: { id: string; configuration?: string }[];
		grammars?: { language: string; scopeName: string; path: string }[];
		commands?: { command: string }[];
		menus?: Record<string, { command: string; when?: string }[]>;
		keybindings?: { command: string; when?: string }[];
		semanticTokenTypes?: { id: string }[];
		semanticTokenScopes?: { scopes: Record<string, string[]> }[];
		configuration?: { properties: Record<string, { default?: unknown; enum?: unknown }> };
		views?: Record<string, { id: string }[]>;
	};
	scripts: Record<string, string>;
	dependencies: Record<string, string>;
	devDependencies: Record<string, string>;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const code = listSources('src')
	.filter(({ path }) => !path.endsWith('.generated.ts'))
	.map(({ text }) => text)
	.join('\n');

/** What the code names in quotes, in the forms that `pattern` captures. */
function namedInCode(pattern: RegExp): string[] {
	return [...new Set([...code.matchAll(pattern)].map((match) => match[1] ?? ''))].sort();
}

describe('the manifest and the code agree', () => {
	it('on commands', () => {
		const contributed = (manifest.contributes.commands ?? []).map(({ command }) => command).sort();
		assert.deepEqual(contributed, namedInCode(/^\t+'(shelfmark\.\w+)': /gm));
		const inMenus = Object.values(manifest.contributes.menus ?? {}).flatMap((items) =>
			items.map(({ command }) => command),
		);
		for (const command of inMenus) assert.ok(contributed.includes(command), command);
	});

	it('on settings', () => {
		const contributed = Object.keys(manifest.contributes.configuration?.properties ?? {}).sort();
		assert.deepEqual(contributed, namedInCode(/read\w+\('(shelfmark\.[^']+)'/g));
	});

	it('on the labels of cross-references', () => {
		const labels = manifest.contributes.configuration?.properties['shelfmark.crossReferences']?.default;
		assert.deepEqual(labels, usualLabels);
	});

	it('on the syntaxes of citations, and the languages that have them', () => {
		const setting = manifest.contributes.configuration?.properties['shelfmark.citationSyntax'];
		assert.deepEqual(setting?.enum, ['auto', ...citationSyntaxes]);
		const readme = readFileSync('README.md', 'utf8');
		for (const syntax of citationSyntaxes) assert.ok(readme.includes(`  | \`${syntax}\` | `), syntax);
		const { menus = {}, keybindings = [] } = manifest.contributes;
		const places = [...(menus.commandPalette ?? []), ...(menus['editor/context'] ?? []), ...keybindings];
		const inEditor = places.filter(
			({ command, when }) => command === 'shelfmark.insertCitation' && when?.includes('editorLangId'),
		);
		assert.equal(inEditor.length, 3);
		const usual = citingLanguages.filter((language) => language !== 'plaintext');
		for (const { when = '' } of inEditor) {
			assert.ok(when.includes(`editorLangId =~ /^(${usual.join('|')})$/`), when);
			assert.ok(when.includes('editorLangId == plaintext && shelfmark.citesInPlainText'), when);
		}
	});

	it('on views', () => {
		const contributed = Object.values(manifest.contributes.views ?? {}).flatMap((views) => views.map(({ id }) => id));
		assert.deepEqual(contributed.sort(), namedInCode(/ViewId = '([^']+)'/g));
	});

	it('on semantic tokens', () => {
		const types = (manifest.contributes.semanticTokenTypes ?? []).map(({ id }) => id);
		assert.deepEqual(types, [...tokenTypes, ...citationTokenTypes]);
		const scoped = (manifest.contributes.semanticTokenScopes ?? []).flatMap(({ scopes }) => Object.keys(scopes));
		assert.deepEqual(scoped, types);
	});

	it('on grammars', () => {
		for (const { language, scopeName, path } of manifest.contributes.grammars ?? []) {
			assert.ok(manifest.contributes.languages.some(({ id }) => id === language));
			assert.equal((JSON.parse(readFileSync(path, 'utf8')) as { scopeName: string }).scopeName, scopeName);
		}
		for (const { configuration } of manifest.contributes.languages)
			assert.ok(configuration !== undefined && existsSync(configuration));
	});

	it('on languages', () => {
		const ids = manifest.contributes.languages.map(({ id }) => id);
		for (const id of ids) assert.ok(code.includes(`'${id}'`), id);
	});
});

describe('the manifest', () => {
	it('names files that are built', () => {
		for (const path of [manifest.main, manifest.browser, manifest.bin.shelfmark, manifest.icon])
			assert.ok(path !== undefined && existsSync(path), path);
		assert.ok(readFileSync('dist/cli.js', 'utf8').startsWith('#!/usr/bin/env node\n'));
	});

	it('asks for the editor whose types are used', () => {
		assert.equal(manifest.engines.vscode, '^1.101.0');
		assert.equal(manifest.devDependencies['@types/vscode'], '1.101.0');
	});

	it('supports untrusted and virtual workspaces', () => {
		assert.equal(manifest.capabilities.untrustedWorkspaces.supported, true);
		assert.equal(manifest.capabilities.virtualWorkspaces.supported, true);
	});

	it('activates on its language, plain text and Markdown, never on everything', () => {
		const languages = manifest.contributes.languages.map(({ id }) => `onLanguage:${id}`);
		assert.deepEqual(manifest.activationEvents, [...languages, 'onLanguage:plaintext', 'onLanguage:markdown']);
	});

	it('pins exact versions', () => {
		for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }))
			assert.match(version, /^\d+\.\d+\.\d+$/, name);
	});

	it('has a lock file with the packages of every platform, so that `npm ci` works on each', () => {
		const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
			packages: Record<string, { optionalDependencies?: object }>;
		};
		const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
			Object.keys(optionalDependencies).filter(
				(name) => !(`node_modules/${name}` in lock.packages) && !(`${path}/node_modules/${name}` in lock.packages),
			),
		);
		assert.deepEqual(missing, []);
	});

	it('has a change log entry for its version', () =>
		assert.ok(readFileSync('CHANGELOG.md', 'utf8').includes(`## ${manifest.version}`)));
});

describe('the notices of others', () => {
	it('name every package that the product contains, in its version, and the styles', () => {
		const notices = readFileSync('THIRD-PARTY-NOTICES.md', 'utf8');
		for (const [name, version] of Object.entries(manifest.dependencies))
			assert.ok(notices.includes(`## ${name} ${version} (`), `${name}: run node esbuild.mjs --production`);
		for (const words of ['Citation Style Language', 'Attribution-ShareAlike 3.0', 'Common Public Attribution License'])
			assert.ok(notices.includes(words), words);
		assert.ok(readFileSync('.vscodeignore', 'utf8').includes('!THIRD-PARTY-NOTICES.md'));
		for (const file of listFiles('dist/styles').filter((path) => /\.(?:csl|xml)$/.test(path)))
			assert.match(
				readFileSync(file, 'utf8'),
				/<rights license="https?:\/\/creativecommons\.org\/licenses\/by-sa\/3\.0\/">/,
				file,
			);
	});
});

describe('bundles', () => {
	it('for the web need nothing but the editor', () => {
		const required = [...readFileSync('dist/web/extension.js', 'utf8').matchAll(/\brequire\("([^"]+)"\)/g)].map(
			(match) => match[1],
		);
		assert.deepEqual([...new Set(required)], ['vscode']);
	});

	it('of the command line do not need the editor', () =>
		assert.doesNotMatch(readFileSync('dist/cli.js', 'utf8'), /require\("vscode"\)/));
});

describe('files of the project', () => {
	const own = ['src', 'test', 'scripts', 'media', 'syntaxes', '.ci']
		.filter((folder) => existsSync(folder))
		.flatMap(listFiles);
	const files = [
		...own,
		...readdirSync('.', { withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map(({ name }) => name),
	];

	it('name no registry and no path of a machine', () => {
		const hosts = new RegExp(['npmjs', 'debian'].map((name) => `${name}\\.(?:org|com)`).join('|'));
		const named = files.filter((path) => !/\.(?:png|vsix)$/.test(path) && hosts.test(readFileSync(path, 'utf8')));
		assert.deepEqual(named, []);
		assert.doesNotMatch(readFileSync('package-lock.json', 'utf8'), /"resolved": "http/);
	});
});

describe('README', () => {
	it('gives the two commands in its first screen', () => {
		const start = readFileSync('README.md', 'utf8').split('\n').slice(0, 25).join('\n');
		assert.ok(start.includes('npm ci && npm start') && start.includes('npm ci && npm test'));
		for (const name of ['start', 'test', 'test:unit', 'bench', 'package']) assert.ok(name in manifest.scripts, name);
	});

	it('of the sources names files and folders that exist', () => {
		const page = readFileSync('src/README.md', 'utf8');
		const named = [...page.matchAll(/`((?:src|test|scripts|media|\.ci)\/[^`\s*]*)`/g)].map((match) => match[1] ?? '');
		assert.ok(named.length > 10);
		for (const path of named) assert.ok(existsSync(path), path);
	});
});
