/**
 * Label tables that were read and not believed to be a page's.
 * A row of such a table starts no table that is: it would have some of the same rows, and the same staff view below them. To
 * remember that spares reading the rest of a long table again from each of its rows.
 */
import type { Lines } from '../../text/lines';
import { isMarkedRow } from '../table/printing';
import type { Table } from '../table/rows';

export interface RefusedTables {
	add(table: Table): void;
	/** Whether a row of a refused table starts at `line`. */
	has(line: number): boolean;
}

export function createRefusedTables(lines: Lines): RefusedTables {
	const starts = new Set<number>();
	return {
		add({ rows, first, isMarked }) {
			// Below pipes that open a table its rows are read in another way than by themselves.
			if (rows[0]?.first !== first) return;
			for (const row of rows) if (isMarked || !isMarkedRow(lines, row.first)) starts.add(row.first);
		},
		has: (line) => starts.has(line),
	};
}
