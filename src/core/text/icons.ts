/**
 * Text from a dump within lists of the editor.
 * In: any text. Out: text that looks the same, in which nothing is taken for an icon. This is the one place where that is done.
 */

/** Lists draw an icon for `$(name)`: behind a character without width it is text again. */
export function withoutIcons(text: string): string {
	return text.replaceAll('$(', '$\u200b(');
}
