import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createUtf8Counter } from '../../../src/workspace/utf8';
import { property } from '../../support/property';

describe('createUtf8Counter', () => {
	it('counts as decoders do, in whatever pieces the bytes come', () => {
		const lead = fc.constantFrom(
			0x80,
			0xbf,
			0xc1,
			0xc2,
			0xe0,
			0xa0,
			0x9f,
			0xed,
			0xef,
			0xbb,
			0xf0,
			0x90,
			0xf4,
			0x8f,
			0xf5,
		);
		const text = fc.string({ unit: 'grapheme' }).map((value) => [...Buffer.from(value)]);
		const bytes = fc
			.array(fc.oneof(text, fc.array(fc.oneof(lead, fc.nat({ max: 255 })), { maxLength: 4 })))
			.map((runs) => runs.flat());
		property(
			fc.tuple(bytes, fc.array(fc.nat())),
			([values, cuts]) => {
				const whole = Uint8Array.from(values);
				const counter = createUtf8Counter();
				const places = [0, ...cuts.map((cut) => cut % (whole.length + 1)).sort((a, b) => a - b), whole.length];
				for (const [index, place] of places.entries()) counter.add(whole.subarray(place, places[index + 1] ?? place));
				const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
				const decoded = [...decoder.decode(whole, { stream: true })].filter((letter) => letter > '\x7f').length;
				const strict = [
					...Buffer.from(whole)
						.toString('latin1')
						.matchAll(/\xef\xbf\xbd/g),
				].length;
				const { characters, errors } = counter.count();
				assert.equal(characters + errors, decoded);
				const marks = [...new TextDecoder('utf-8', { ignoreBOM: true }).decode(whole, { stream: true })].filter(
					(letter) => letter === '�',
				);
				assert.equal(errors, marks.length - strict);
			},
			2000,
		);
	});
});
