/**
 * Which locale a language gets.
 * In: the tags that are wanted, the most wanted first, and those there are. Out: one that there is: `de-AT` for `de-AT`, else
 * that of the language's own country, else any of the language, else the next wanted one, at last `en-US`.
 */

const lastLocale = 'en-US';

export function chooseLocale(wanted: readonly (string | undefined)[], available: readonly string[]): string {
	for (const tag of wanted) {
		const found = tag === undefined ? undefined : findLocale(tag, available);
		if (found !== undefined) return found;
	}
	return lastLocale;
}

/** Languages whose main country is not called as they are. */
const mainCountries: Readonly<Record<string, string>> = {
	...{ en: 'US', pt: 'PT', zh: 'CN', ar: '', da: 'DK', cs: 'CZ', sv: 'SE', ja: 'JP', ko: 'KR', el: 'GR', uk: 'UA' },
	...{ he: 'IL', fa: 'IR', vi: 'VN', et: 'EE', sl: 'SI', sr: 'RS', ca: 'AD', nb: 'NO', nn: 'NO', af: 'ZA', hi: 'IN' },
};

function findLocale(tag: string, available: readonly string[]): string | undefined {
	const [language = '', ...rest] = tag.toLowerCase().split(/[-_]/);
	const named = (wanted: string) => available.find((one) => one.toLowerCase() === wanted.toLowerCase());
	const country = mainCountries[language] ?? language;
	return (
		named([language, ...rest].join('-')) ??
		named(`${language}-${country}`) ??
		named(language) ??
		available.toSorted().find((one) => one.toLowerCase().startsWith(`${language}-`))
	);
}
