/**
 * Bytes of a file to text.
 * In: the whole file. Out: its text without a byte order mark, and a diagnostic where the encoding had to be guessed.
 * Order of evidence: byte order mark, then UTF-8 if every byte fits, then Windows-1252, in which any byte is a letter.
 */
import { diagnose, type Parsed } from '../core/diagnostic';

export function decode(bytes: Uint8Array): Parsed<string> {
	const marked = encodingOfMark(bytes);
	if (marked !== undefined) return { value: new TextDecoder(marked).decode(bytes), diagnostics: [] };
	try {
		return { value: new TextDecoder('utf-8', { fatal: true }).decode(bytes), diagnostics: [] };
	} catch {
		return {
			value: decodeWindows1252(bytes),
			diagnostics: [diagnose('encoding-guessed', { start: 0, end: 0 }, 'Windows-1252')],
		};
	}
}

/** What Windows-1252 has in the place of the control characters U+0080 to U+009F; unassigned bytes stay as they are. */
const windowsPunctuation = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Some releases of Node decode this encoding as Latin-1, so those characters are set right afterwards. */
function decodeWindows1252(bytes: Uint8Array): string {
	const text = new TextDecoder('windows-1252').decode(bytes);
	return text.replace(/[\x80-\x9f]/g, (control) => windowsPunctuation[control.charCodeAt(0) - 0x80] ?? control);
}

function encodingOfMark(bytes: Uint8Array): string | undefined {
	const [first, second, third] = bytes;
	if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}
