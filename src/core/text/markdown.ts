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
 * The same promise with few backslashes, for a paragraph or footnote in a note that the user goes on writing: only what Markdown,
 * or Pandoc's, would read there.
 */
export function escapeProse(text: string): string {
	return text
		.replace(/\s+/g, ' ')
		.replace(/[\\`*_{}[\]<>#~^$|@]|&(?=#?\w{1,40};)|--+|==+|\.\.\.+|^ ?[-+:](?= |$)/g, (signs) =>
			signs.replace(/[!-~]/g, '\\$&'),
		)
		.replace(/^( ?\(?\w+)([.)])(?= |$)/, '$1\\$2');
}
