/**
 * Names of languages as catalogues print them (MARC's English names), as BCP 47 tags.
 * In: `English`. Out: `en`; `undefined` for a name that is not in the table.
 */
const tags: ReadonlyMap<string, string> = new Map(
	Object.entries({
		Afrikaans: 'af', Albanian: 'sq', Arabic: 'ar', Armenian: 'hy', Basque: 'eu', Belarusian: 'be', Bengali: 'bn',
		Bosnian: 'bs', Bulgarian: 'bg', Burmese: 'my', Catalan: 'ca', Chinese: 'zh', Croatian: 'hr', Czech: 'cs',
		Danish: 'da', Dutch: 'nl', English: 'en', Esperanto: 'eo', Estonian: 'et', Finnish: 'fi', French: 'fr',
		Galician: 'gl', Georgian: 'ka', German: 'de', Greek: 'el', Hebrew: 'he', Hindi: 'hi', Hungarian: 'hu',
		Icelandic: 'is', Indonesian: 'id', Irish: 'ga', Italian: 'it', Japanese: 'ja', Kazakh: 'kk', Korean: 'ko',
		Latin: 'la', Latvian: 'lv', Lithuanian: 'lt', Macedonian: 'mk', Malay: 'ms', Maltese: 'mt', Maori: 'mi',
		Marathi: 'mr', Mongolian: 'mn', Nepali: 'ne', Norwegian: 'no', Persian: 'fa', Polish: 'pl', Portuguese: 'pt',
		Romanian: 'ro', Russian: 'ru', Sanskrit: 'sa', Serbian: 'sr', Slovak: 'sk', Slovenian: 'sl', Spanish: 'es',
		Swahili: 'sw', Swedish: 'sv', Tamil: 'ta', Thai: 'th', Tibetan: 'bo', Turkish: 'tr', Ukrainian: 'uk',
		Urdu: 'ur', Uzbek: 'uz', Vietnamese: 'vi', Welsh: 'cy', Yiddish: 'yi',
	}),
);

export function languageTag(name: string): string | undefined {
	return tags.get(name);
}
