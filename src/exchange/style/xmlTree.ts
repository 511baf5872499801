/**
 * XML as a tree, in the form that the citation processor takes.
 * In: the text of a style or a locale. Out: its root element, or in words why it is no XML. Text counts only in elements that
 * have no other elements; comments and declarations are left out.
 */
import { type XmlElement as Parsed, parseXml } from '@rgrove/parse-xml';

export interface XmlElement {
	readonly name: string;
	readonly attrs: Readonly<Record<string, string>>;
	readonly children: readonly (XmlElement | string)[];
}

export interface Refusal {
	/** Goes on after “This is not used: ”, without a full stop. */
	readonly refusal: string;
}

export function isRefused<T extends object>(value: T | Refusal): value is Refusal {
	return 'refusal' in value;
}

export function parseXmlTree(text: string): XmlElement | Refusal {
	try {
		const { root } = parseXml(text);
		return root === null ? { refusal: 'it is no XML' } : toElement(root);
	} catch (error) {
		const [reason = ''] = (error instanceof Error ? error.message : '').split('\n');
		return {
			refusal: `it is no XML (${reason
				.slice(0, 200)
				.replace(/[\s\p{Cc}]+/gu, ' ')
				.trim()})`,
		};
	}
}

/** The first child element of that name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
	return elementsOf(element).find((child) => child.name === name);
}

export function elementsOf(element: XmlElement | undefined): XmlElement[] {
	return (element?.children ?? []).filter((child) => typeof child !== 'string');
}

/** What an element without further elements says; empty where there is none. */
export function textOf(element: XmlElement | undefined): string {
	return (element?.children ?? []).filter((child) => typeof child === 'string').join('');
}

function toElement({ name, attributes, children }: Parsed): XmlElement {
	const elements: XmlElement[] = [];
	let text = '';
	for (const child of children) {
		if (isElement(child)) elements.push(toElement(child));
		else if ('text' in child && typeof child.text === 'string') text += child.text;
	}
	const hasText = text.trim() !== '' || mayBeEmpty.has(name);
	return { name, attrs: { ...attributes }, children: elements.length === 0 && hasText ? [text] : elements };
}

/** An empty term says nothing, on purpose; the processor would take one without children for none. */
const mayBeEmpty: ReadonlySet<string> = new Set(['term', 'single', 'multiple']);

function isElement(node: object): node is Parsed {
	return 'type' in node && node.type === 'element';
}
