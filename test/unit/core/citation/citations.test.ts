import assert from 'node:assert/strict';
import { parseCitations } from '../../../../src/core/citation/citations';
import { sliceSpan } from '../../../../src/core/text/span';

/**
 * `expected`: the items in the order of the text, each as it stands there, in a cluster between brackets and with prefix and
 * suffix: `[see |@a|, p. 3]`; a locator follows after a blank: `@a p. 3`.
 */
function check(text: string, ...expected: readonly string[]): void {
	const shown = parseCitations(text).map(({ span, place }) => {
		const item = sliceSpan(text, span);
		if (place.kind === 'text') return place.locator ? `${item} ${sliceSpan(text, place.locator)}` : item;
		assert.equal(text[place.cluster.start], '[');
		assert.equal(text[place.cluster.end - 1], ']');
		const around = [place.prefix, place.suffix].map((side) => sliceSpan(text, side));
		return around.join('') === '' ? `[${item}]` : `[${around.join(`|${item}|`)}]`;
	});
	assert.deepEqual(shown, expected, text);
}

/** Texts, each with what is cited in it. */
type Cases = readonly (readonly [text: string, ...expected: string[]])[];

const tables: Readonly<Record<string, Cases>> = {
	'keys in the text': [
		['@a', '@a'],
		['See @doe2020, and -@roe.', '@doe2020', '-@roe'],
		['See (@a) and "@b" and *@c*', '@a', '@b', '@c'],
		['# @a', '@a'],
		['- @a\n- @b', '@a', '@b'],
		['> @a', '@a'],
		['| @a | `@b` |', '@a'],
		['@_a @1a', '@_a', '@1a'],
		['@a.b:c#d$e%f&g-h+i?j<k>l~m/n', '@a.b:c#d$e%f&g-h+i?j<k>l~m/n'],
		['x @a. @b: @c? @d/', '@a', '@b', '@c', '@d'],
		['@a--b @c::d', '@a', '@c'],
		['@a_b_', '@a_b_'],
		['@https://x.org/a', '@https://x.org/a'],
		['@Müller2020 @道1 @𝒜b', '@Müller2020', '@道1', '@𝒜b'],
		['@{https://x.org/(a)}b', '@{https://x.org/(a)}'],
		['-@{a{b}c}', '-@{a{b}c}'],
		['@{a b} @{} @{a', ...[]],
		['x @{@a @{b(@c @{d@e @{@{f}', '@a', '@c', '@{f}'],
		['@a*b @a=b', '@a', '@a'],
		['@a@b', '@a', '@b'],
		['@@a', '@a'],
		["@a's @a’s", '@a', '@a'],
		['*@a* **@b** _@c _ x*@d', '@a', '@b', '@c', '@d'],
		['~~x~~@a x^y^@b "x"@c `x`@d $x$@e [x](u)@f', '@a', '@b', '@c', '@d', '@e', '@f'],
		['**x*@a\n\n*x**@b\n\nx*@c\n\n\\*x*@d\n\nx * x*@e', '@a', '@b', '@c', '@d', '@e'],
		['*x*-@a *x* @b *x*,@c', '-@a', '@b', '@c'],
	],
	'keys right behind emphasis': [
		['*x*@a **x**@a ***x***@a _x_@a __x__@a', ...[]],
		['*x.*@a **(x)**@a *@b*@a', '@b'],
		['*x **y***@a ***x** y*@b *x *@c', ...[]],
		['*x*@a@b x@c@d me@x.org@e', '@b', '@d'],
	],
	'numbered examples': [
		['(@a) x\n\nSee @a, -@a [p. 3] and @b.', '@b'],
		['See @a.\n\n@a. x', ...[]],
		['- (@a) x\n\n> @b) y\n\n@c.', ...[]],
		['(@a) x @c\n(@b)', '@c'],
		['(@a) x\n\n[@a] and [see @b and @a]', '[@a]', '[see|@b|and @a]'],
		['See (@a) x\n(@b) y\n@c. z', '@a', '@b', '@c'],
		['(@a, p. 3) x\n\n(@b). x\n\n-@c. x\n\n@{d}. x\n\n@e: x', '@a', '@b', '-@c', '@{d}', '@e'],
		['# (@a) x', '@a'],
	],
	'what only looks like a key': [
		['me@example.org', ...[]],
		['é@a 1@b 𝒜@c', ...[]],
		['a.@b ..@c', ...[]],
		['...@a …@b', '@a', '@b'],
		['@ @, @! @😀', ...[]],
		['\\@a \\\\@b \\-@c', '@b', '@c'],
		['foo-@a --@b', '@a', '@b'],
		['😀@a', '@a'],
		['@*', ...[]],
	],
	clusters: [
		['[@a]', '[@a]'],
		['[ @a ]', '[@a]'],
		['[-@a]', '[-@a]'],
		['[@a; @b]', '[@a]', '[@b]'],
		['[see @a, pp. 33-35; also -@b, ch. 1]', '[see|@a|, pp. 33-35]', '[also|-@b|, ch. 1]'],
		['[@a\n@b;\n@c]', '[|@a|@b]', '@b', '[@c]'],
		['[see @a and @b]', '[see|@a|and @b]', '@b'],
		['[@a [p. 3]; @b]', '[|@a|[p. 3]]', '[@b]'],
		['[[@a]]', '[@a]'],
		['[[@a] and @b]', '[@a]', '[[@a] and|@b|]'],
		['[@a `]` @b; @c]', '[|@a|`]` @b]', '@b', '[@c]'],
		['[@a\\]; @b]', '[|@a|\\]]', '[@b]'],
		['[@a, R&amp;D; @b]', '[|@a|, R&amp;D]', '[@b]'],
		['[@a, https://x.org/y; @b]', '[|@a|, https://x.org/y]', '[@b]'],
		['[@a, $x;y$; @b]', '[|@a|, $x;y$]', '[@b]'],
		['^[see @a]', '@a'],
		['^[see [@a]]', '[@a]'],
	],
	'brackets that are no clusters': [
		['[@a', '@a'],
		['@a]', '@a'],
		['[@a;]', '@a'],
		['[@a; p. 3]', '@a'],
		['[see; @a]', '@a'],
		['[@a\n\n; @b]', '@a', '@b'],
		['[@a][@b]', '@a', '[@b]'],
		['[@a]{.x}', '@a'],
		['[@a]: foo', '[@a]'],
		['[^@a]', ...[]],
	],
	locators: [
		['@a [p. 3]', '@a p. 3'],
		['@a[p. 3]', '@a p. 3'],
		['@a\n[p. 3]', '@a p. 3'],
		['@a [p. 3; see @b]', '@a p. 3', '[see|@b|]'],
		['@a [see @b]', '@a', '[see|@b|]'],
		['@a [x](y)', '@a'],
		['@a []', '@a'],
		['@a [^1]', '@a'],
		['@a [^ ^]', '@a'],
		['@a, [p. 3]', '@a'],
		['@a [p. 3]{.x} @b [see @c]{.x}', '@a p. 3', '@b', '@c'],
	],
	code: [
		['`@a` @b', '@b'],
		['``@a`b`` `@c', '@c'],
		['`@a\\` @b`', '@b'],
		['`@a\n@b`', ...[]],
		['`@a\n\n@b`', '@a', '@b'],
		['```\n@a\n```\n@b', '@b'],
		['~~~~ {.x}\n@a\n~~~\n@a\n~~~~~\n@b', '@b'],
		['   ```js\n@a\n   ```', ...[]],
		['x\n```\n\n@a\n```', ...[]],
		['```\n\n@a', '@a'],
		['``@a` b ```@c`` @d', '@d'],
		['~~~ a b\n@a\n~~~', '@a'],
		['~~~ {.a} b\n@a\n~~~', '@a'],
		['~~~ {.a b="c d"}\n@a\n~~~ \n\n~~~a{b}\n@a\n~~~', ...[]],
		['- ~~~\n  @a\n  ~~~\n- @b', '@b'],
		['1. ```js\n   @a\n\n   @b\n   ```\n\n   @c', '@c'],
		['- - ~~~\n    @a\n    ~~~\n', ...[]],
		['- ~~~\n  @a', '@a'],
		['- x\n\n  ```\n\n  @a\n  ```\n\n  @b', '@b'],
		['> ```\n> @a\n>\n> @a\n> ```\n>\n> @b', '@b'],
		['    @a\n\n\t@a\n\nx\n    @b', '@b'],
		['- x\n\n    @a\n\n        @b', '@a'],
		['1.  x\n\n       @a\n\n        @b', '@a'],
		['-     @a', ...[]],
		['x[^1]\n\n[^1]: @a\n\n    @b\n\n        @c', '@a', '@b'],
	],
	formulas: [
		['$@a$ $$@b$$', ...[]],
		['$x\n@a$', ...[]],
		['$$x\n\n@a$$', '@a'],
		['$ @a$ and $@b $', '@a', '@b'],
		['$5 @a $6', '@a'],
		['\\$@a$', '@a'],
		['\\cite{@a} \\x{y{@a}z} \\x @b', '@b'],
		['\\x@a \\x@a{@b} \\x@ @c \\x*@d', '@c', '@d'],
		['\\begin{x}\n\n@a\n\\end{x} @b', '@b'],
	],
	markup: [
		['<!-- @a --> @b', '@b'],
		['x <!-- @a\n\n    @a --> @b', '@b'],
		['`<!--` @a -->', '@a'],
		['<a href="@a">@b</a>', '@b'],
		["<img\n  alt='>@a'> < @b > <b @c>", '@b', '@c'],
		['<script>\n\n@a\n\n</script>\n@b', '@b'],
		['<style>@a</style> <pre>\n@a\n</pre> @b', '@b'],
		['<div>\n@a\n</div>', '@a'],
		['<?php @a ?>', ...[]],
		['# x {#id k="@a"}', ...[]],
	],
	'links and addresses': [
		['<https://x.org/@a>', ...[]],
		['<x-@a> <é+@a.org> <-@b> <@c>', '-@b', '@c'],
		['.@{https://x.org/a}@b x@{https://x.org/{n}/@a}-@c', '@b', '-@c'],
		['https://x.org/@a, http://x.org/@b. @c', '@c'],
		['[see @a](x)', '@a'],
		['[@a; @b](x)', '@a', '@b'],
		['![@a](x)', '@a'],
		['[t](https://x/@a "see @b") @c', '@c'],
		['[t](x "a) @b" ) @c', '@c'],
		['[t](x(y)/@a) [](<@b>)', ...[]],
		['[t](x @a', '@a'],
		['[t] (@a)', '@a'],
		['[t][@a]', '[@a]'],
		['[id]: https://x/@a "@b"\n@c', '@c'],
		['[id]:\n  x/@a\n  "@b"\n\n@c', '@c'],
	],
	'front matter': [
		['---\nx: "@a"\n---\n@b', '@a', '@b'],
		['\ufeff---\r\nx: "@a"\r\n...\r\n@b', '@a', '@b'],
		['---\n\n@a\n\n---', '@a'],
		['x\n\n---\n@a', '@a'],
		['x\n\n---\nt: "@a"\n\nu:\n  - "@c"\n- "@d"\n...\n@b', '@a', '@c', '@d', '@b'],
		['x\n\n---\nSee @a\n\nmore\n\n---\n@b', '@a', '@b'],
		['x\n\n---\nt: see @a\n\nmore\n\n---\n@b', '@a', '@b'],
		['x\n---\nt: "@a"\n---\n\n@b', '@a', '@b'],
		['% T @a\n  @b\n% A @c\n\n@d', '@a', '@b', '@c', '@d'],
		['% T @a\n@b', '@a', '@b'],
		['% T\n% A\n% D @a\n% @b', '@a', '@b'],
		['---\ntitle: On @a # @b\n"k @c": x\n# @d\n---\n', '@a'],
		['---\nnocite: |\n  @a, [@b; @c\n\n  @d]\n\nx: 1\n---\n@e', '@a', '@b', '@c', '@d', '@e'],
		["---\nnocite: '[@a; -@b]'\nx: @c\n---\n", '[@a]', '[-@b]'],
		['---\na: {b: see @c, d: [x @e]}\nf:\n- see\n  @g\n- >-\n  on @h\n---\n', '@c', '@e', '@g', '@h'],
		['---\nx_: see @a\ny_:\n  z: see @b\nw: see @c\n---\n', '@c'],
		['---\na: "`@b` and me@c.org <!-- @d --> <!-- @f"\n---\n@e --> @g', '@f', '@e', '@g'],
		['---\na: "(@b) c"\n---\n', '@b'],
		['\n% T @a', '@a'],
	],
};

describe('parseCitations', () => {
	for (const [name, cases] of Object.entries(tables)) {
		it(`reads ${name}`, () => {
			for (const [text, ...expected] of cases) check(text, ...expected);
		});
	}

	it('tells exact places', () => {
		const text = '\ufeff😀\r\n\r\n[see -@{ä},\r\np. 3; @𝒜]';
		assert.deepEqual(
			parseCitations(text).map(({ key, author, span }) => [key, author, sliceSpan(text, span)]),
			[
				[{ text: 'ä', span: { start: 15, end: 16 } }, 'suppressed', '-@{ä}'],
				[{ text: '𝒜', span: { start: 27, end: 29 } }, 'shown', '@𝒜'],
			],
		);
		check(text, '[see|-@{ä}|,\r\np. 3]', '[@𝒜]');
	});
});
