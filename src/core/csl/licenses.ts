/**
 * Creative Commons licences by their address.
 * In: an address such as `http://creativecommons.org/licenses/by/4.0/`. Out: the licence's short name, `CC BY 4.0`.
 */
export function licenseName(url: string): string | undefined {
	const match = /^https?:\/\/creativecommons\.org\/(licenses|publicdomain)\/([a-z-]+)\/(\d\.\d)(?:\/|$)/.exec(url);
	if (match === null) return undefined;
	const [, kind, name = '', version = ''] = match;
	if (kind === 'publicdomain') return name === 'zero' ? `CC0 ${version}` : undefined;
	return `CC ${name.toUpperCase()} ${version}`;
}
