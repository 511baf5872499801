/**
 * A citation style, before anything is formatted by it.
 * In: the text of a `.csl` file. Out: what it is called and how it cites, with its tree for the processor; or in words why it
 * cannot be used, so that the processor never meets a file that it would stumble over. A dependent style has no tree of its own
 * but the address of its parent.
 */
import { childOf, elementsOf, isRefused, parseXmlTree, type Refusal, textOf, type XmlElement } from './xmlTree';

export interface StyleFile {
	/** `http://www.zotero.org/styles/apa`; empty where it says none. */
	readonly id: string;
	/** `APA Style 7th edition` */
	readonly title: string;
	/** Whether citations become footnotes. */
	readonly isNoteStyle: boolean;
	/** `de-DE`, where the style is of one language. */
	readonly defaultLocale: string | undefined;
	/** The id of the style that a dependent style is the same as. */
	readonly parent: string | undefined;
	readonly tree: XmlElement;
}

export function parseStyle(text: string): StyleFile | Refusal {
	const tree = parseXmlTree(text);
	if (isRefused(tree)) return tree;
	if (tree.name !== 'style' || tree.attrs.xmlns !== cslNamespace)
		return { refusal: 'it is no CSL style: its first element is not a “style” of CSL' };
	const info = childOf(tree, 'info');
	const links = elementsOf(info).filter(({ name, attrs }) => name === 'link' && attrs.rel === 'independent-parent');
	const parent = links[0]?.attrs.href;
	const refusal = parent === undefined ? refuseIndependent(tree) : undefined;
	if (refusal !== undefined) return { refusal };
	return {
		id: textOf(childOf(info, 'id')).trim(),
		title:
			textOf(childOf(info, 'title'))
				.replace(/[\s\p{Cc}]+/gu, ' ')
				.trim() || 'Untitled style',
		isNoteStyle: tree.attrs.class === 'note',
		defaultLocale: tree.attrs['default-locale'],
		parent,
		tree,
	};
}

/**
 * The style that a style stands for: itself, or the parent among those that are known.
 * The language is that of the dependent style.
 */
export function resolveStyle(style: StyleFile, findById: (id: string) => StyleFile | undefined): StyleFile | Refusal {
	if (style.parent === undefined) return style;
	const parent = findById(style.parent);
	if (parent === undefined)
		return { refusal: `it depends on the style ${style.parent}, of which there is no file: put that beside it` };
	if (parent.parent !== undefined) return { refusal: `it depends on ${style.parent}, which depends on another one` };
	return { ...parent, title: style.title, defaultLocale: style.defaultLocale ?? parent.defaultLocale };
}

const cslNamespace = 'http://purl.org/net/xbiblio/csl';
/** Macros call macros: no style of people comes near so many elements, and more would hold up the processor. */
const mostElements = 500_000;

function refuseIndependent(tree: XmlElement): string | undefined {
	if (!/^1\.\d/.test(tree.attrs.version ?? ''))
		return `it is of another version of CSL (${tree.attrs.version ?? 'none'})`;
	if (childOf(childOf(tree, 'citation'), 'layout') === undefined) return 'it does not say how to cite';
	const bibliography = childOf(tree, 'bibliography');
	if (bibliography !== undefined && childOf(bibliography, 'layout') === undefined)
		return 'it does not say how its bibliography looks';
	const macros = new Map(
		elementsOf(tree)
			.filter(({ name }) => name === 'macro')
			.map((macro) => [macro.attrs.name ?? '', macro]),
	);
	const sizes = new Map<XmlElement, number>();
	try {
		return sizeOf(tree, { macros, sizes, open: [] }) > mostElements ? 'its macros are too large' : undefined;
	} catch (error) {
		if (error instanceof WrongMacro) return error.message;
		return 'its elements are nested too deeply';
	}
}

class WrongMacro extends Error {}

interface Macros {
	readonly macros: ReadonlyMap<string, XmlElement>;
	readonly sizes: Map<XmlElement, number>;
	/** Those that are being measured. */
	readonly open: readonly XmlElement[];
}

/**
 * How many elements it has, those of the macros that it calls among them.
 * @throws {WrongMacro} where a macro is missing or calls itself
 */
function sizeOf(element: XmlElement, known: Macros): number {
	let size = 1;
	for (const child of elementsOf(element)) size += sizeOf(child, known);
	const called = element.name === 'text' || element.name === 'key' ? element.attrs.macro : undefined;
	return called === undefined ? size : size + sizeOfMacro(called, known);
}

function sizeOfMacro(name: string, { macros, sizes, open }: Macros): number {
	const macro = macros.get(name);
	if (macro === undefined) throw new WrongMacro(`it calls a macro “${name}” that it does not have`);
	if (open.includes(macro)) throw new WrongMacro(`its macro “${name}” calls itself`);
	const size = sizes.get(macro) ?? sizeOf(macro, { macros, sizes, open: [...open, macro] });
	sizes.set(macro, size);
	return size;
}
