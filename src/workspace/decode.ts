/**
 * Bytes of a file to text.
 * In: the file, whole or in pieces. Out: its text without a byte order mark, and a diagnostic where the encoding had to be
 * guessed. A character that the end of the file cuts is left out: what is cut there is said of the record.
 */
import type { Parsed } from '../core/diagnostic';
import { createEncodingSurvey, type EncodingName } from './encoding';

export function decode(bytes: Uint8Array): Parsed<string> {
	const survey = createEncodingSurvey();
	survey.add(bytes);
	const { name, diagnostics } = survey.encoding();
	return { value: createDecoder(name)(bytes), diagnostics };
}

/** Decodes pieces of a file one after another; a character that a piece cuts comes with the next one. */
export function createDecoder(encoding: EncodingName): (bytes: Uint8Array) => string {
	const decoder = new TextDecoder(encoding);
	return (bytes) => {
		const text = decoder.decode(bytes, { stream: true });
		return encoding === 'windows-1252' ? withPunctuation(text) : text;
	};
}

/** What Windows-1252 has in the place of the control characters U+0080 to U+009F; unassigned bytes stay as they are. */
const windowsPunctuation = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Some releases of Node decode this encoding as Latin-1, so those characters are set right afterwards. */
function withPunctuation(text: string): string {
	return text.replace(/[\x80-\x9f]/g, (control) => windowsPunctuation[control.charCodeAt(0) - 0x80] ?? control);
}
