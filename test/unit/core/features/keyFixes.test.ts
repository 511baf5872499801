import assert from 'node:assert/strict';
import { readDump } from '../../../../src/core/dump/read';
import { keyFixes } from '../../../../src/core/features/keyFixes';
import { renderProvenance } from '../../../../src/core/features/provenance';
import { pinKey } from '../../../../src/core/library/deciding';
import { createLibrary } from '../../../../src/core/library/library';
import { emptyMemory } from '../../../../src/core/library/memory';

const entry = (author: string, title: string, pmid: number) =>
	`1\n|\n${author} X. ${title}. B 2020; 1:2. [PMID: ${pmid}] [Abstract]\n|\n`;
const articles = readDump(
	[entry('Li', 'Eels in spring', 1), entry('Li', 'Eels in autumn', 2), entry('Mays', 'Herons', 3)].join('\n'),
	'a.txt',
).value;

describe('what an unknown key may have meant', () => {
	const library = createLibrary(articles);

	it('are all that would share it', () => {
		const titles = keyFixes(library, 'ambiguous-key', 'li2020eels').map(({ title }) => title.replace(/_[a-z]+/, '_…'));
		assert.deepEqual(titles.sort(), [
			'Replace with li2020eels_… (Li 2020: Eels in autumn)',
			'Replace with li2020eels_… (Li 2020: Eels in spring)',
		]);
	});

	it('are those that are spelt nearly so', () => {
		for (const typed of ['mays2020heron', 'mays2020hreons', 'Mays2020Herons', 'mays2002herons'])
			assert.deepEqual(
				keyFixes(library, 'unknown-key', typed).map(({ key }) => key),
				['mays2020herons'],
			);
		for (const typed of ['smith1999', 'mays', 'x', 'mays2019gulls'])
			assert.deepEqual(keyFixes(library, 'unknown-key', typed), []);
	});

	it('is the article’s key where another name of it stands', () => {
		const memory = { ...emptyMemory, aliases: new Map([['old', 'mays2020herons']]) };
		const renamed = createLibrary(articles, { memory });
		const fixes = keyFixes(renamed, 'old-key', 'old');
		assert.deepEqual(fixes, [{ key: 'mays2020herons', title: 'Replace with mays2020herons' }]);
		assert.deepEqual(
			keyFixes(renamed, 'article-cited-twice', 'pmid:3').map(({ key }) => key),
			['mays2020herons'],
		);
		assert.deepEqual(keyFixes(renamed, 'article-cited-twice', 'mays2020herons'), []);
	});
});

describe('where an article is from', () => {
	it('is said by file and line, with the key that it would have by now', () => {
		const [first] = createLibrary(articles).entries.values();
		assert.ok(first !== undefined);
		const memory = pinKey(emptyMemory, 'older', first);
		const [pinned] = createLibrary([...articles, ...articles], { memory }).entries.values();
		assert.ok(pinned !== undefined);
		assert.match(
			renderProvenance(pinned, (file) => `_${file}_`).replaceAll('\\', ''),
			/^From _a\.txt_, line 1; _a\.txt_, line 1\. By what is known now its key would be li2020eels_[a-z]+\.$/,
		);
	});
});
