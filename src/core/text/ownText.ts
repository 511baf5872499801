/**
 * Text that outlives the text it was cut from.
 * In: any text. Out: the same text, without a hold on another: engines keep a whole text in memory as long as a piece cut
 * from it is in use.
 */
export function ownText(text: string): string {
	return ` ${text}`.slice(1);
}
