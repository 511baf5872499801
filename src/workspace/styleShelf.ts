/**
 * The citation styles and locales that there are.
 * In: folders with `.csl` files and `locales-xx-XX.xml` files, of which the first wins. Out: styles by their names, with all that
 * is needed to use them; or in words why one cannot be used. A dependent style is given as the one that it stands for.
 */
import { chooseLocale } from '../exchange/style/locales';
import type { StyleTexts } from '../exchange/style/openStyle';
import { parseStyle, resolveStyle, type StyleFile } from '../exchange/style/styleFile';
import { isRefused, type Refusal } from '../exchange/style/xmlTree';
import { readingFailure } from './reasons';

export interface StyleFolder {
	/** The names of the files in it. */
	list(): Promise<readonly string[]>;
	/** Rejects where a file cannot be read. */
	read(name: string): Promise<string>;
}

export interface ChosenStyle {
	readonly title: string;
	readonly isNoteStyle: boolean;
	readonly texts: StyleTexts;
}

export interface StyleShelf {
	/** `apa`, `vancouver`: every name once, in alphabetical order. */
	names(): Promise<readonly string[]>;
	/** The title of a style; undefined where it cannot be used. */
	titleOf(name: string): Promise<string | undefined>;
	/** `locales`: the languages that are wanted, the most wanted first; then the style's own. */
	choose(name: string, locales: readonly (string | undefined)[]): Promise<ChosenStyle | Refusal>;
}

/** `locales-de-DE.xml` */
const localeFile = /^locales-([A-Za-z0-9-]+)\.xml$/;
/** So many styles are looked through for one that has a certain id, when no file has its name. */
const mostSearched = 200;

interface ReadStyle {
	readonly style: StyleFile;
	readonly text: string;
}

export function createStyleShelf(folders: readonly StyleFolder[]): StyleShelf {
	const files = () => listFiles(folders);
	return {
		names: async () => stylesOf(await files()),
		async titleOf(name) {
			const read = await readStyle(await files(), name);
			return isRefused(read) ? undefined : read.style.title;
		},
		async choose(name, locales) {
			const found = await files();
			const read = await readStyle(found, name);
			if (isRefused(read)) return read;
			const parent = read.style.parent === undefined ? read : await findParent(found, read.style.parent);
			const style = resolveStyle(read.style, () => parent?.style);
			if (isRefused(style) || parent === undefined)
				return isRefused(style) ? style : { refusal: 'its parent is missing' };
			const texts = await readLocales(found, [...locales, style.defaultLocale]);
			return { title: style.title, isNoteStyle: style.isNoteStyle, texts: { style: parent.text, ...texts } };
		},
	};
}

/** The folder, asked for everything once; a failure is not remembered. */
export function rememberFolder(folder: StyleFolder): StyleFolder {
	const texts = new Map<string, Promise<string>>();
	let names: Promise<readonly string[]> | undefined;
	return {
		list() {
			names ??= folder.list();
			names.catch(() => {
				names = undefined;
			});
			return names;
		},
		read(name) {
			const text = texts.get(name) ?? folder.read(name);
			texts.set(name, text);
			text.catch(() => texts.delete(name));
			return text;
		},
	};
}

/** Which folder has a file. */
type Files = ReadonlyMap<string, StyleFolder>;

/** A folder that is not there has no files. */
async function listFiles(folders: readonly StyleFolder[]): Promise<Files> {
	const files = new Map<string, StyleFolder>();
	for (const folder of folders) {
		for (const name of await folder.list().catch(() => [])) if (!files.has(name)) files.set(name, folder);
	}
	return files;
}

function stylesOf(files: Files): string[] {
	return [...files.keys()]
		.filter((name) => name.endsWith('.csl'))
		.map((name) => name.slice(0, -'.csl'.length))
		.sort();
}

async function readStyle(files: Files, name: string): Promise<ReadStyle | Refusal> {
	const folder = files.get(`${name}.csl`);
	if (folder === undefined) return { refusal: 'there is no such style' };
	try {
		const text = await folder.read(`${name}.csl`);
		const style = parseStyle(text);
		return isRefused(style) ? style : { style, text };
	} catch (error) {
		return { refusal: readingFailure(error) };
	}
}

/** `http://www.zotero.org/styles/apa` is most likely in `apa.csl`. */
async function findParent(files: Files, id: string): Promise<ReadStyle | undefined> {
	const likely = id.slice(id.lastIndexOf('/') + 1);
	for (const name of [likely, ...stylesOf(files).slice(0, mostSearched)]) {
		const read = await readStyle(files, name);
		if (!isRefused(read) && read.style.id === id) return read;
	}
	return undefined;
}

async function readLocales(files: Files, wanted: readonly (string | undefined)[]): Promise<Omit<StyleTexts, 'style'>> {
	const tags = [...files.keys()].flatMap((name) => localeFile.exec(name)?.[1] ?? []);
	const locale = chooseLocale(wanted, tags);
	// The processor also asks for what the language of a country is like in its main country.
	const needed = new Set([locale, chooseLocale([locale.split('-')[0]], tags), 'en-US']);
	const locales: Record<string, string> = {};
	for (const tag of needed) {
		const name = `locales-${tag}.xml`;
		const text = await files.get(name)?.read(name);
		if (text !== undefined) locales[tag] = text;
	}
	return { locale, locales };
}
