import assert from 'node:assert/strict';
import { escapeLatex, escapeTypst } from '../../../../src/core/text/typesetting';

describe('text in LaTeX and Typst', () => {
	it('is no command, comment or argument in LaTeX', () => {
		assert.equal(
			escapeLatex('\\input{a} 50% #1 & $x_1^2$ ~ a<b'),
			'\\textbackslash{}input\\{a\\} 50\\% \\#1 \\& \\$x\\_1\\textasciicircum{}2\\$ \\textasciitilde{} a\\textless{}b',
		);
		assert.equal(escapeLatex('a\n\nb'), 'a b');
		assert.equal(escapeLatex("`a` -- b-c ''"), "\\textasciigrave{}a\\textasciigrave{} -{}- b-c '{}'");
	});

	it('is no code, reference, comment or list in Typst', () => {
		assert.equal(escapeTypst('#read("a") @b // <c>'), '\\#read("a") \\@b \\/\\/ \\<c\\>');
		assert.equal(escapeTypst('1. a\n= b'), '1\\. a \\= b');
		assert.equal(escapeTypst('a... -- b'), 'a\\... \\-\\- b');
		assert.equal(escapeTypst('a] $x$ *b* _c_'), 'a\\] \\$x\\$ \\*b\\* \\_c\\_');
	});

	it('stays as it is where it has no such signs', () => {
		for (const write of [escapeLatex, escapeTypst])
			assert.equal(write('Żółć, 王 (2020): “a”.'), 'Żółć, 王 (2020): “a”.');
	});
});
