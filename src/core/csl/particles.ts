/** Words that belong to a family name without being its main part, in lower case. */
export const particles: ReadonlySet<string> = new Set([
	...['af', 'al', 'at', 'av', 'ap', 'ben', 'bin', 'bint', 'da', 'das', 'de', 'del', 'dela', 'della', 'delle', 'dello', 'den'],
	...['der', 'des', 'di', 'do', 'dos', 'du', 'e', 'el', 'ibn', 'la', 'las', 'le', 'les', 'lo', 'los', 'op', 'st', "'t", '’t'],
	...['te', 'ten', 'ter', 'van', 'vande', 'vanden', 'vander', 'ver', 'vom', 'von', 'y', 'zu', 'zum', 'zur', 'und'],
]);
