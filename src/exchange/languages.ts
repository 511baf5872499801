/**
 * Languages as other programs call them.
 * In: babel's name (`ngerman`), an English name or a code of three letters (`ger`). Out: `de`; and back. What is not in the
 * tables stays as it is. Sources: the babel manual; ISO 639-2/B, which MEDLINE uses.
 */
import { languageNames, languageTag } from '../core/csl/languages';

const babelNames: Readonly<Record<string, string>> = {
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

const codes: Readonly<Record<string, string>> = {
	...{ afr: 'af', ara: 'ar', baq: 'eu', bul: 'bg', cat: 'ca', chi: 'zh', cze: 'cs', dan: 'da', dut: 'nl', eng: 'en' },
	...{ est: 'et', fin: 'fi', fre: 'fr', ger: 'de', gle: 'ga', glg: 'gl', gre: 'el', heb: 'he', hin: 'hi', hrv: 'hr' },
	...{ hun: 'hu', ice: 'is', ind: 'id', ita: 'it', jpn: 'ja', kor: 'ko', lat: 'la', lav: 'lv', lit: 'lt', nor: 'no' },
	...{ per: 'fa', pol: 'pl', por: 'pt', rum: 'ro', rus: 'ru', slo: 'sk', slv: 'sl', spa: 'es', srp: 'sr', swe: 'sv' },
	...{ tha: 'th', tur: 'tr', ukr: 'uk', vie: 'vi', wel: 'cy' },
};

export function readLanguage(text: string): string {
	const name = text.toLowerCase();
	const known = [babelNames, codes].find((table) => Object.hasOwn(table, name))?.[name];
	return known ?? languageTag(name.charAt(0).toUpperCase() + name.slice(1)) ?? text;
}

/** babel's name of a language, where it has one. */
export function renderLangid(language: string): string | undefined {
	const own = Object.entries(babelNames).find(([, tag]) => tag === language && tag.includes('-'));
	if (own !== undefined) return own[0];
	return [...languageNames].find((name) => languageTag(name) === language)?.toLowerCase();
}

/** MEDLINE's code of a language; a tag that has none stays. */
export function renderLanguageCode(language: string): string {
	return Object.entries(codes).find(([, tag]) => tag === language)?.[0] ?? language;
}
