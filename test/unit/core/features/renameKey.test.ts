import assert from 'node:assert/strict';
import { parseCitations } from '../../../../src/core/citation/citations';
import { readDump } from '../../../../src/core/dump/read';
import { citationKeyAt } from '../../../../src/core/features/noteCitations';
import { refuseKey, renamedKey, renameEdits, typedKey } from '../../../../src/core/features/renameKey';
import { renameKey } from '../../../../src/core/library/deciding';
import { createLibrary, type Entry } from '../../../../src/core/library/library';
import { emptyMemory } from '../../../../src/core/library/memory';
import { changeMemoryText, parseMemoryFile } from '../../../../src/core/library/memoryFile';
import { applyEdits } from '../../../support/applyEdits';

const entry = (title: string, pmid: number) => `1\n|\nLi X. ${title}. B 2020; 1:2. [PMID: ${pmid}] [Abstract]\n|\n`;
const { value: articles } = readDump(`${entry('Eels', 1)}\n${entry('Herons', 2)}`, 'a.txt');
const library = createLibrary(articles, { memory: { ...emptyMemory, aliases: new Map([['heron', 'li2020herons']]) } });

const check = (text: string, expected: string, key = 'eels') => {
	const at = text.indexOf('$0');
	const bare = text.replace('$0', '');
	const found = citationKeyAt(bare, at);
	assert.ok(found !== undefined);
	assert.equal(applyEdits(bare, renameEdits(bare, renamedKey(library, found.text), key)), expected);
};

describe('renaming a key', () => {
	it('changes every place of it in a note, and nothing else', () => {
		check(
			'See @li20$020eels, [-@li2020eels, p. 3; @{li2020eels}], `@li2020eels` and @li2020eelsx.',
			'See @eels, [-@eels, p. 3; @{eels}], `@li2020eels` and @li2020eelsx.',
		);
	});

	it('changes the article’s key together with the name at the cursor, and leaves its other names', () => {
		check('@{pmi$0d:1}, @li2020eels, @{PMID:1}', '@{eels}, @eels, @{PMID:1}');
	});

	it('works for a key that no article has', () => {
		check('@no$0body, @li2020eels, @nobody', '@somebody, @li2020eels, @somebody', 'somebody');
	});

	it('finds nothing where no citation is', () => {
		assert.equal(citationKeyAt('plain text', 3), undefined);
	});

	it('says why a key cannot be taken', () => {
		const renamed = renamedKey(library, 'li2020eels');
		assert.equal(refuseKey(library, 'eels', renamed), undefined);
		assert.equal(refuseKey(library, 'li2020eels', renamed), undefined);
		for (const wrong of ['', 'two words', 'a]', '-a', 'ends.', '@x'])
			assert.match(refuseKey(library, wrong, renamed) ?? '', /^A citation key is made of/);
		assert.match(refuseKey(library, 'li2020herons', renamed) ?? '', /^Another article has/);
		assert.match(refuseKey(library, 'heron', renamed) ?? '', /old citation key of another/);
		assert.equal(refuseKey(library, 'heron', renamedKey(library, 'li2020herons')), undefined);
		assert.equal(typedKey(' @eels '), 'eels');
	});
});

describe('a renamed article', () => {
	const [eels] = [...library.entries.values()] as [Entry];

	it('has the new key and keeps the old one as a name', () => {
		const renamed = createLibrary(articles, { memory: renameKey(emptyMemory, 'eels', eels) });
		assert.deepEqual([...renamed.entries.keys()], ['eels', 'li2020herons']);
		assert.equal(renamed.resolve('li2020eels')?.article.id, 'eels');
	});

	it('can be renamed again, and take an old name back', () => {
		const once = createLibrary(articles, { memory: renameKey(emptyMemory, 'eels', eels) });
		const twice = createLibrary(articles, {
			memory: renameKey(once.memory, 'fish', once.entries.get('eels') as Entry),
		});
		assert.deepEqual([...twice.entries.keys()], ['fish', 'li2020herons']);
		for (const old of ['eels', 'li2020eels']) assert.equal(twice.resolve(old)?.article.id, 'fish');
		assert.equal(twice.memory.pins.size, 1);
		const back = createLibrary(articles, {
			memory: renameKey(twice.memory, 'li2020eels', twice.entries.get('fish') as Entry),
		});
		for (const name of ['eels', 'fish', 'li2020eels']) assert.equal(back.resolve(name)?.article.id, 'li2020eels');
	});

	it('is remembered in the file of decisions without a loss of what else stands there', () => {
		const text = changeMemoryText('{"pins":{"x":"pmid:9"},"later":{"a":1}}', (memory) =>
			renameKey(memory, 'eels', eels),
		);
		const { memory } = parseMemoryFile(text ?? '').value ?? { memory: emptyMemory };
		assert.deepEqual(
			[...memory.pins],
			[
				['eels', 'pmid:1'],
				['x', 'pmid:9'],
			],
		);
		assert.deepEqual([...memory.aliases], [['li2020eels', 'eels']]);
		assert.match(text ?? '', /"later"/);
		assert.equal(
			changeMemoryText('no JSON', (memory) => memory),
			undefined,
		);
	});

	it('is cited where it was', () => {
		const text = 'See [@li2020eels].';
		const edited = applyEdits(text, renameEdits(text, renamedKey(library, 'li2020eels'), 'eels'));
		assert.deepEqual(
			parseCitations(edited).map(({ key }) => key.text),
			['eels'],
		);
	});
});
