declare module '@citation-js/core' {
	export const plugins: {
		readonly output: { format(name: string, items: unknown): unknown };
		readonly input: { chain(text: string, options: { readonly generateGraph: boolean }): unknown };
		readonly config: { get(name: '@csl'): { readonly styles: { add(name: string, xml: string): void } } };
	};
	export class Cite {
		constructor(items: readonly object[]);
		format(what: 'bibliography', options: Readonly<Record<string, string>>): string;
	}
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
declare module 'bibtex-parse' {
	export function entries(text: string): unknown;
}
