/**
 * A style ready for use, from nothing but texts, so that it can be opened wherever formatting is done.
 * In: the texts of a style that stands for itself and of locales. Out: its processor; or in words why it cannot be used.
 */
import { createProcessor, type Processor } from './processor';
import { parseStyle } from './styleFile';
import { isRefused, parseXmlTree, type Refusal, type XmlElement } from './xmlTree';

export interface StyleTexts {
	/** The `.csl` file. */
	readonly style: string;
	/** `de-DE` */
	readonly locale: string;
	/** The locale files by their tags: `en-US`, and the chosen one. */
	readonly locales: Readonly<Record<string, string>>;
}

export interface OpenStyle {
	readonly processor: Processor;
	/** Whether it cites in footnotes. */
	readonly isNoteStyle: boolean;
}

export function openStyle({ style: text, locale, locales }: StyleTexts): OpenStyle | Refusal {
	const style = parseStyle(text);
	if (isRefused(style)) return style;
	const trees = new Map<string, XmlElement>();
	for (const [tag, xml] of Object.entries(locales)) {
		const tree = parseXmlTree(xml);
		if (isRefused(tree) || tree.name !== 'locale') return { refusal: `its locale ${tag} is no CSL locale` };
		trees.set(tag, tree);
	}
	const processor = createProcessor(style, locale, trees);
	return isRefused(processor) ? processor : { processor, isNoteStyle: style.isNoteStyle };
}
