import assert from 'node:assert/strict';
import { chooseLocale } from '../../../../src/exchange/style/locales';

const available = ['de-AT', 'de-DE', 'en-GB', 'en-US', 'es-ES', 'fr-FR', 'pt-BR', 'pt-PT', 'eu', 'sr-RS'];

function check(wanted: readonly (string | undefined)[], expected: string): void {
	assert.equal(chooseLocale(wanted, available), expected);
}

describe('a locale', () => {
	it('is the one of the tag', () => {
		check(['de-AT'], 'de-AT');
		check(['DE_at'], 'de-AT');
		check(['eu'], 'eu');
	});

	it('is that of the main country where the tag has none, or one that is not there', () => {
		check(['de'], 'de-DE');
		check(['de-CH'], 'de-DE');
		check(['en'], 'en-US');
		check(['pt'], 'pt-PT');
		check(['sr'], 'sr-RS');
	});

	it('is the next wanted one, at last en-US', () => {
		check([undefined, 'xx', 'fr'], 'fr-FR');
		check(['xx'], 'en-US');
		check([], 'en-US');
		assert.equal(chooseLocale(['pt'], ['pt-BR', 'en-US']), 'pt-BR');
	});
});
