/** Words that say little about a title: articles, prepositions and conjunctions of the languages that titles come in. */
export const stopWords: ReadonlySet<string> = new Set([
	...['a', 'an', 'the', 'of', 'on', 'in', 'at', 'to', 'for', 'from', 'by', 'with', 'and', 'or', 'but', 'as', 'is', 'are', 'its'],
	...['about', 'into', 'over', 'under', 'between', 'towards', 'toward', 'via', 'what', 'how', 'why', 'when', 'does', 'do', 'can'],
	...['der', 'die', 'das', 'den', 'dem', 'des', 'ein', 'eine', 'einer', 'eines', 'zur', 'zum', 'von', 'und', 'im', 'uber'],
	...['le', 'la', 'les', 'l', 'un', 'une', 'du', 'de', 'd', 'et', 'en', 'au', 'aux', 'sur', 'dans', 'el', 'los', 'las', 'una', 'y'],
	...['del', 'il', 'lo', 'gli', 'i', 'di', 'della', 'delle', 'dei', 'e', 'o', 'os', 'as', 'um', 'uma', 'da', 'do', 'das', 'dos'],
	...['het', 'een', 'van', 'voor', 'op', 'och', 'ett', 'av', 'om', 'og', 'et', 'til'],
]);
