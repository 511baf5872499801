import assert from 'node:assert/strict';
import { marked } from '../../../../src/exchange/style/marks';
import { type FormattedText, renderOutputs } from '../../../../src/exchange/style/outputs';

function check(text: string, expected: Partial<FormattedText>): void {
	assert.deepEqual({ ...renderOutputs(text), ...expected }, renderOutputs(text));
}

describe('formatted text', () => {
	it('is marked up in Markdown and HTML', () => {
		const text = `A ${marked('italic', 'b & c')} ${marked('bold', 'd')}`;
		check(text, { markdown: 'A *b & c* **d**', text: 'A b & c d', html: 'A <i>b &#38; c</i> <b>d</b>' });
	});

	it('has blanks outside of marks, and no empty marks', () =>
		check(`a${marked('italic', ' b ')}c${marked('bold', ' ')}d`, { markdown: 'a *b* c d' }));

	it('has raised and lowered letters where Unicode has them', () => {
		check(`CO${marked('sub', '2')}${marked('sup', '1,3–5')}`, {
			markdown: 'CO₂¹,³⁻⁵',
			html: 'CO<sub>2</sub><sup>1,3–5</sup>',
		});
		check(`19${marked('sup', 'th')}`, { markdown: '19th', text: '19th', html: '19<sup>th</sup>' });
	});

	it('has a blank behind what stands in the margin', () =>
		check(`${marked('margin', '1.')}Li X.`, { markdown: '1\\. Li X.', text: '1. Li X.', html: '1. Li X.' }));

	it('links addresses and DOIs of the web', () => {
		const address = 'https://doi.org/10.5555/a';
		check(marked('link', address), {
			markdown: `<${address}>`,
			text: address,
			html: `<a href="${address}">${address}</a>`,
		});
		check(marked('link', '10.5555/a(b)'), { markdown: '[10.5555/a(b)](https://doi.org/10.5555/a%28b%29)' });
		check(marked('link', 'javascript:a()'), { markdown: 'javascript:a()', html: 'javascript:a()' });
	});

	it('takes marks that are not closed, or not opened, for what they may be', () => {
		check(`a${marked('italic', 'b').slice(0, -1)}c`, { markdown: 'a*bc*' });
		check(`a${marked('italic', 'b')}${marked('italic', '').slice(-1)}c`, { markdown: 'a*b*c' });
	});
});
