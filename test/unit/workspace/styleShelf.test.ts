import assert from 'node:assert/strict';
import { isRefused } from '../../../src/exchange/style/xmlTree';
import { createStyleShelf, type StyleFolder } from '../../../src/workspace/styleShelf';
import { dependentStyle, footnoteStyle, usable } from '../../support/styles';

/** A folder with these files. */
function folder(files: Readonly<Record<string, string>>): StyleFolder {
	return {
		list: async () => Object.keys(files),
		read: async (name) => files[name] ?? assert.fail(name),
	};
}

const missing: StyleFolder = {
	list: () => Promise.reject(new Error('ENOENT')),
	read: () => Promise.reject(new Error('ENOENT')),
};

const locales = Object.fromEntries(
	['en-US', 'fr-FR', 'de-DE', 'de-AT'].map((tag) => [`locales-${tag}.xml`, `<locale xml:lang="${tag}"/>`]),
);

const own = { 'own.csl': footnoteStyle.replace('Footnotes', 'My Own'), 'bad.csl': '<style', 'notes.md': 'A' };
const shipped = {
	'own.csl': footnoteStyle,
	'footnotes.csl': footnoteStyle,
	'letters.csl': dependentStyle('footnotes'),
	'lost.csl': dependentStyle('http://x.org/lost'),
	...locales,
};
const shelf = createStyleShelf([missing, folder(own), folder(shipped)]);

describe('the shelf of styles', () => {
	it('has every style once, the first of its name', async () => {
		assert.deepEqual(await shelf.names(), ['bad', 'footnotes', 'letters', 'lost', 'own']);
		assert.deepEqual(await Promise.all(['own', 'letters', 'bad', 'none'].map(shelf.titleOf)), [
			'My Own',
			'River Letters',
			undefined,
			undefined,
		]);
	});

	it('gives a style with its locales', async () => {
		const { title, isNoteStyle, texts } = usable(await shelf.choose('own', ['de-AT', 'fr']));
		assert.deepEqual([title, isNoteStyle, texts.style, texts.locale], ['My Own', true, own['own.csl'], 'de-AT']);
		assert.deepEqual(Object.keys(texts.locales).sort(), ['de-AT', 'de-DE', 'en-US']);
	});

	it('gives a dependent style as its parent, in its own language where no other is wanted', async () => {
		const { title, texts } = usable(await shelf.choose('letters', [undefined]));
		assert.deepEqual([title, texts.style, texts.locale], ['River Letters', footnoteStyle, 'fr-FR']);
		assert.equal(usable(await shelf.choose('letters', ['de'])).texts.locale, 'de-DE');
	});

	it('says why there is none', async () => {
		const refusals = await Promise.all(['none', 'bad', 'lost'].map((name) => shelf.choose(name, [])));
		assert.deepEqual(
			refusals.map((one) => isRefused(one) && one.refusal.split(/[:(]/)[0]),
			['there is no such style', 'it is no XML ', 'it depends on the style http'],
		);
	});
});
