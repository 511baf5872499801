/**
 * Text from a dump within Markdown.
 * In: any text. Out: Markdown that shows exactly that text: no emphasis, no link, no HTML, no line of its own.
 * This is the one place where text is escaped for Markdown.
 */

/** Every ASCII punctuation mark may be escaped by a backslash (CommonMark 2.4); line ends become blanks. */
export function escapeMarkdown(text: string): string {
	return text.replace(/\s+/g, ' ').replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/**
 * The same for a text that somebody goes on to edit: only marks that may mean something are escaped, for Pandoc, GitHub and
 * programs that know tags and wiki links.
 */
export function escapeProse(text: string): string {
	const line = text.replace(/\s+/g, ' ').trim();
	return line
		.replace(/[\\`*_[\]{}<>#@$^~|]|&(?=#?\w{1,40};)|:(?=\/\/)|--+|==+|\.\.\.+/g, (signs) =>
			signs.replace(/[!-~]/g, '\\$&'),
		)
		.replace(/(?<=\bwww)\./gi, '\\.')
		.replace(/^[-+=%:!]/, '\\$&')
		.replace(/^(\(?\w+)([.)])(?= |$)/, '$1\\$2');
}
