import assert from 'node:assert/strict';
import fc from 'fast-check';
import { abstractSections, parseAbstract } from '../../../../src/core/dump/abstract';
import { property } from '../../../support/property';

/** `expected` has a line a section: `HEADING: text`, or `: text` for text before the first heading. */
function check(abstract: string, expected: readonly string[]): void {
	assert.deepEqual(
		abstractSections(abstract).map(({ heading, text }) => `${heading ?? ''}: ${text}`),
		expected,
	);
}

describe('parseAbstract', () => {
	it('finds headings in capitals, with and without colons', () => {
		check('BACKGROUND We ask. METHODS We looked. RESULTS 32 came.', [
			'BACKGROUND: We ask.',
			'METHODS: We looked.',
			'RESULTS: 32 came.',
		]);
		check('INTRODUCTION: This asks. LIMITATIONS: few.', ['INTRODUCTION: This asks.', 'LIMITATIONS: few.']);
	});

	it('takes dashes, full stops and numbers for marks of headings', () => {
		check('Purpose – To see. Findings – It flows.', ['Purpose: To see.', 'Findings: It flows.']);
		check('Background. Rivers flow. Results. They flow.', ['Background: Rivers flow.', 'Results: They flow.']);
		check('(1) Background: Rivers; (2) Methods: We.', ['Background: Rivers;', 'Methods: We.']);
		check('BACKGROUND Rivers fell 12.3. METHODS We.', ['BACKGROUND: Rivers fell 12.3.', 'METHODS: We.']);
	});

	it('knows the headings of journals of their own', () => {
		check("OBJECTIVE To see. AUTHORS' CONCLUSIONS Fine.", ['OBJECTIVE: To see.', "AUTHORS' CONCLUSIONS: Fine."]);
		check('INTRODUCTION Rivers. AREAS COVERED Fish.', ['INTRODUCTION: Rivers.', 'AREAS COVERED: Fish.']);
		check('AIMS To. STATISTICAL ANALYSIS USED Chi.', ['AIMS: To.', 'STATISTICAL ANALYSIS USED: Chi.']);
	});

	it('finds headings with a colon among headings in capitals', () =>
		check('OBJECTIVE To see. METHODS We. Results: Many.', ['OBJECTIVE: To see.', 'METHODS: We.', 'Results: Many.']));

	it('takes no words for headings', () => {
		check('SCOPE enrolled 100 patients. AIM 2 was low. METHODS of care differ.', []);
		check('Objective Structured Clinical Examination is one. Background Noise is two.', []);
	});

	it('joins headings of several words', () => {
		check('DESIGN AND SETTING A cluster. PATIENTS AND METHODS Mice.', [
			'DESIGN AND SETTING: A cluster.',
			'PATIENTS AND METHODS: Mice.',
		]);
		check('Objective We ask. Methods and analysis We look.', ['Objective: We ask.', 'Methods and analysis: We look.']);
	});

	it('finds headings that are glued on both sides', () => {
		check('PurposePolicies wane.Design/methodology/approachThe plans.Originality/valueThis adds.', [
			'Purpose: Policies wane.',
			'Design/methodology/approach: The plans.',
			'Originality/value: This adds.',
		]);
	});

	it('keeps text before the first heading as a section without one', () => {
		check('Rivers matter. METHODS We looked.', [': Rivers matter.', 'METHODS: We looked.']);
	});

	it('takes one heading of several words at the start', () =>
		check('Policy Points The number grows.', ['Policy Points: The number grows.']));

	it('does not take words for headings', () => {
		check('We measured VEGF, MPO and CASPASE 11. CDDO-EA helped.', []);
		check('Results were good. Methods vary.', []);
		check('Students sat tests. Objective Structured Clinical Examination was one.', []);
		check('Population Health Management is new. It helps.', []);
		check('', []);
		check('We tested mice. SCOPE enrolled 100 patients. They did well.', []);
		check('Study done. PATIENTS WITH COPD were included.', []);
		check('Summary Care Records are shared. Patient Safety matters.', []);
		check('In town, value matters. Value Based Care is one answer. Outcomes Research is another.', []);
	});

	it('takes the heading in capitals where a source doubles headings', () => {
		check('OBJECTIVE Aim: The aim is. RESULTS Results: A rise.', [
			'OBJECTIVE: Aim: The aim is.',
			'RESULTS: Results: A rise.',
		]);
	});

	it('loses no word, and its spans are ordered and cover what they say', () => {
		const words = fc.constantFrom(
			'BACKGROUND',
			'Methods',
			'We',
			'ask.',
			'why?',
			'RESULTS:',
			'and',
			'Aims',
			'12',
			'A',
			'Findings',
			'x.Purpose',
		);
		property(fc.array(words, { maxLength: 25 }), (parts) => {
			const abstract = parts.join(' ');
			const sections = parseAbstract(abstract);
			if (sections.length === 0) return;
			const letters = (text: string) => text.replace(/[\s:]/g, '');
			assert.equal(letters(sections.map(({ heading, text }) => (heading ?? '') + text).join('')), letters(abstract));
			let end = 0;
			for (const { heading, headingSpan, text, textSpan } of sections) {
				if (headingSpan !== undefined) assert.equal(abstract.slice(headingSpan.start, headingSpan.end), heading);
				assert.equal(abstract.slice(textSpan.start, textSpan.end), text);
				assert.ok((headingSpan?.start ?? textSpan.start) >= end && textSpan.end <= abstract.length);
				end = textSpan.end;
			}
		});
	});
});
