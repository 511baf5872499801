import assert from 'node:assert/strict';
import fc from 'fast-check';
import { citationAt, clusterAt, keyPrefixAt, parseCitations } from '../../../../src/core/citation/citations';
import { type Span, sliceSpan } from '../../../../src/core/text/span';
import { property } from '../../../support/property';
import { sized } from '../../../support/sizes';

const pieces =
	'@a|@b.c|@a. |(@b) |nocite: |__|-@d|@{e}|@{|@|[@a]|[see @a, p. 3; @b]|[|]|;| |\n|\r\n|\n\n|`|``|```\n|~~~\n|$|$$|x|1|\\|<!-- |-->|(|)|[t](u|{|}|' +
	'<b>|<a b="|"|<|>|*|.|- |> |1. |\t|    |https://|^[|[^1]|[i]: |&amp;|---\n|é|😀|𝒜|\ud835|\udc9c|\ufeff|<script>|</script>|<pre>';
const note = fc.array(fc.constantFrom(...pieces.split('|')), { maxLength: 30 }).map((parts) => parts.join(''));

/** In bounds, and within `outer`. */
function checkSpan(span: Span, outer: Span): void {
	assert.ok(outer.start <= span.start && span.start <= span.end && span.end <= outer.end);
}

/** What holds for the citations of every text. */
function check(text: string): void {
	const whole = { start: 0, end: text.length };
	let end = 0;
	for (const citation of parseCitations(text)) {
		const { span, key, place, author } = citation;
		checkSpan(span, { start: end, end: text.length });
		checkSpan(key.span, span);
		end = span.end;
		assert.ok(key.text !== '' && key.text === sliceSpan(text, key.span));
		assert.match(
			sliceSpan(text, { start: span.start, end: key.span.start }),
			author === 'shown' ? /^@\{?$/ : /^-@\{?$/,
		);
		assert.deepEqual(citationAt(text, key.span.start), citation);
		assert.deepEqual(keyPrefixAt(text, key.span.end)?.key, key.span);
		if (place.kind === 'text') {
			if (place.locator) checkSpan(place.locator, { start: span.end, end: text.length });
			continue;
		}
		checkSpan(place.cluster, whole);
		checkSpan(place.prefix, { start: place.cluster.start + 1, end: span.start });
		checkSpan(place.suffix, { start: span.end, end: place.cluster.end - 1 });
		assert.ok(clusterAt(text, key.span.start)?.citations.some((item) => item.span.start === span.start));
	}
}

describe('the citations of any text', () => {
	it('are ordered, in bounds and found by the cursor', () => property(note, check));
	it('are read from any characters', () => property(fc.string({ unit: 'binary', maxLength: 60 }), check));

	it('take linear time', () => {
		const openings =
			'@|[|]|`|``x`|<|$|$$x|[@a;|-@|@{|[](|[t](a "|<!--|<a b="|<a b=\'|<script>|{a="|\\x{|\\begin{a}|://|https://|&a|^[|[^|> |- |\t|```\n|~~~\n|```a\n|*|_|.|@a.|@a |a@|(|)|@a [|;|\n|[a]:\n';
		const read = (piece: string, length: number) => parseCitations(piece.repeat(Math.ceil(length / piece.length)));
		for (const piece of openings.split('|')) read(piece, sized(20_000, 200_000));
		for (const piece of ['[', '<']) read(piece, sized(500_000, 5_000_000));
		for (const piece of ['[', '{', '- ', '? ', 'a: ', '"', 'a: |\n', '&a ', '!']) {
			parseCitations(`---\na: ${piece.repeat(Math.floor(sized(20_000, 90_000) / piece.length))}\n---\n`);
		}
	}).timeout(60_000);
});
