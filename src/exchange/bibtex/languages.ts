/**
 * Languages in BibLaTeX, which calls them as babel does.
 * In: `ngerman`. Out: `de`; and back. What is not in the table stays as it is.
 */
import { languageNames, languageTag } from '../../core/csl/languages';

const others: Readonly<Record<string, string>> = {
	american: 'en-US',
	usenglish: 'en-US',
	british: 'en-GB',
	ukenglish: 'en-GB',
	ngerman: 'de',
	austrian: 'de-AT',
	naustrian: 'de-AT',
	francais: 'fr',
	brazilian: 'pt-BR',
	brazil: 'pt-BR',
	magyar: 'hu',
	farsi: 'fa',
	bahasa: 'id',
};

export function readLanguage(text: string): string {
	const name = text.toLowerCase();
	const known = Object.hasOwn(others, name) ? others[name] : undefined;
	return known ?? languageTag(name.charAt(0).toUpperCase() + name.slice(1)) ?? text;
}

/** babel's name of a language, where it has one. */
export function renderLangid(language: string): string | undefined {
	const own = Object.entries(others).find(([, tag]) => tag === language && tag.includes('-'));
	if (own !== undefined) return own[0];
	return [...languageNames].find((name) => languageTag(name) === language)?.toLowerCase();
}
