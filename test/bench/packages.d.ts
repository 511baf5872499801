declare module '@citation-js/core' {
	export const plugins: {
		readonly output: { format(name: string, items: unknown): unknown };
		readonly input: { chain(text: string, options: { readonly generateGraph: boolean }): unknown };
	};
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
declare module 'bibtex-parse' {
	export function entries(text: string): unknown;
}
