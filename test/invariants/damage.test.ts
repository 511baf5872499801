/** Invariants 3 and 4 for whatever may befall a dump; `npm run fuzz` tries the same a million times. */
import { checkDamaged, damagedDump } from '../support/mutations';
import { property } from '../support/property';

describe('a damaged dump', () => {
	it('is read without failure or loss, and its whole records as if they stood alone', () =>
		property(damagedDump, checkDamaged, 3000)).timeout(120_000);
});
