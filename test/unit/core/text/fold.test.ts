import assert from 'node:assert/strict';
import { foldText } from '../../../../src/core/text/fold';

function check(text: string, expected: string): void {
	assert.equal(foldText(text), expected);
}

describe('foldText', () => {
	it('drops case and accents, composed or not', () => {
		check('Müller', 'muller');
		check('Mu\u0308ller', 'muller');
		check('ŻÓŁĆ', 'zolc');
		check('Nguyễn', 'nguyen');
	});

	it('writes letters without accent as their plain twins', () => {
		check('Groß Øster Þór Æsa Œuvre Işık', 'gross oster thor aesa oeuvre isik');
	});

	it('leaves other scripts alone', () => check('Иванов 王', 'иванов 王'));
});
