import assert from 'node:assert/strict';
import { citationAt, clusterAt, keyPrefixAt } from '../../../../src/core/citation/citations';
import { sliceSpan } from '../../../../src/core/text/span';

/** What is found at `$0` in `marked`: the citation, the cluster with the number of its items, the key being written. */
function check(
	marked: string,
	expected: { readonly citation?: string; readonly cluster?: string; readonly prefix?: string },
): void {
	const offset = marked.indexOf('$0');
	const text = marked.replace('$0', '');
	const citation = citationAt(text, offset);
	const cluster = clusterAt(text, offset);
	const prefix = keyPrefixAt(text, offset);
	assert.deepEqual(
		{
			...(citation && { citation: sliceSpan(text, citation.span) }),
			...(cluster && { cluster: `${sliceSpan(text, cluster.span)} ${cluster.citations.length}` }),
			...(prefix && { prefix: `${sliceSpan(text, prefix.typed)}|${sliceSpan(text, prefix.key)} ${prefix.braces}` }),
		},
		expected,
		marked,
	);
}

describe('the cursor', () => {
	it('stands in a citation', () => {
		check('x $0-@doe', { citation: '-@doe' });
		check('x -$0@doe', { citation: '-@doe' });
		check('x -@$0doe', { citation: '-@doe', prefix: '|doe none' });
		check('x @do$0e, y', { citation: '@doe', prefix: 'do|doe none' });
		check('x @doe$0, y', { citation: '@doe', prefix: 'doe|doe none' });
		check('x @doe,$0 y', {});
		check('@a$0@b', { citation: '@b', prefix: 'a|a none' });
	});

	it('stands in a cluster', () => {
		check('x $0[see @a; @b] y', { cluster: '[see @a; @b] 2' });
		check('x [s$0ee @a; @b] y', { cluster: '[see @a; @b] 2' });
		check('x [see @a; @b]$0 y', { cluster: '[see @a; @b] 2' });
		check('x [see @a; @b] $0y', {});
		check('[[@a], $0 @b]', { cluster: '[[@a],  @b] 1' });
		check('[[@a$0], @b]', { citation: '@a', cluster: '[@a] 1', prefix: 'a|a none' });
		check('[no $0 key]', {});
	});

	it('stands in a key that is being written', () => {
		check('x @$0', { prefix: '| none' });
		check('x -@$0 y', { prefix: '| none' });
		check('[@$0]', { prefix: '| none' });
		check('[@a; @$0]', { prefix: '| none' });
		check('[@a; see @$0 p. 3]', { prefix: '| none' });
		check('@{$0', { prefix: '| open' });
		check('@{$0}', { prefix: '| closed' });
		check('[@{a(b$0]', { prefix: 'a(b|a(b open' });
		check('@{a(b$0)c}', { citation: '@{a(b)c}', prefix: 'a(b|a(b)c closed' });
		check('@doe:$0', { prefix: 'doe:|doe: none' });
		check('@doe,$0', {});
	});

	it('stands where nothing is cited', () => {
		for (const text of ['me@$0', '`@$0`', '`x` `@a$0`', '\\@$0', '    @$0', '```\n@$0\n```', '<!-- @$0 -->', '$@$0$']) {
			check(text, {});
		}
		check('---\nx: @$0\n---\n', {});
		check('https://x.org/@$0', {});
		check('[t](@$0)', {});
		check('@ $0', {});
	});
});
