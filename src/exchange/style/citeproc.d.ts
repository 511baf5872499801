/** What of citeproc-js is used here; it ships no types. Its manual: https://citeproc-js.readthedocs.io. */
declare module 'citeproc' {
	export interface CslNode {
		readonly name: string;
		readonly attrs: Readonly<Record<string, string>>;
		readonly children: readonly (CslNode | string)[];
	}

	export interface CiteItem {
		readonly id: string;
		readonly prefix?: string;
		readonly suffix?: string;
		readonly locator?: string;
		readonly label?: string;
		readonly 'suppress-author'?: boolean;
		readonly 'author-only'?: boolean;
	}

	export interface CitationCluster {
		readonly citationID: string;
		readonly citationItems: CiteItem[];
		readonly properties: { readonly noteIndex: number };
	}

	export interface System {
		retrieveItem(id: string): object | undefined;
		retrieveLocale(tag: string): CslNode | false;
	}

	/** A way to mark up: texts in which `%%STRING%%` stands for what is marked, or functions that give it. */
	export type OutputFormat = Readonly<
		Record<string, string | boolean | ((first: never, second: string) => string) | ((text: string) => string)>
	>;

	export interface Layout {
		readonly layout_prefix: string;
		readonly layout_suffix: string;
		readonly layout_delimiter: string;
	}

	export class Engine {
		constructor(system: System, style: CslNode, locale: string, isForced: boolean);
		readonly citation: { readonly opt: Layout };
		readonly opt: { readonly development_extensions: { wrap_url_and_doi: boolean } };
		setOutputFormat(name: string): void;
		/** Without clusters all that is known is forgotten. */
		restoreProcessorState(clusters: readonly never[]): void;
		updateItems(ids: readonly string[]): void;
		updateUncitedItems(ids: readonly string[]): void;
		processCitationCluster(
			cluster: CitationCluster,
			before: readonly (readonly [string, number])[],
			after: readonly (readonly [string, number])[],
			mode: number,
		): readonly [unknown, readonly (readonly [number, string])[]];
		makeCitationCluster(items: readonly CiteItem[]): string;
		makeBibliography(page: {
			readonly page_start: string | true;
			readonly page_length: number;
		}):
			| false
			| readonly [{ readonly entry_ids: readonly (readonly string[])[]; readonly done: boolean }, readonly string[]];
	}

	type FindNodes = (root: CslNode, name: string, nameAttribute?: string, found?: CslNode[]) => CslNode[];

	export const XmlJSON: { readonly prototype: { getNodesByName: FindNodes } };
	export const ASSUME_ALL_ITEMS_REGISTERED: number;
	export const Output: { readonly Formats: Record<string, OutputFormat> };
}
