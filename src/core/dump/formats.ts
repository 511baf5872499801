/** The formats that are read, in the order in which they are tried. */
import type { Source } from '../csl/article';
import type { Span } from '../text/span';
import type { RecordReading } from './format';
import { rcaFormat } from './rca/format';
import type { RcaRecord } from './rca/record';
import { vufindFormat } from './vufind/format';
import type { VufindRecord } from './vufind/record';

export type DumpRecord = RcaRecord | VufindRecord;
export type FormatId = DumpRecord['format'];

export const formats = [rcaFormat, vufindFormat] as const;

export const formatTitles: Readonly<Record<FormatId, string>> = { rca: rcaFormat.title, vufind: vufindFormat.title };

/** The article of a record that stands at `source`, by the reader of its format. */
export function readRecord(record: DumpRecord, source: Source): RecordReading {
	return record.format === 'rca' ? rcaFormat.readArticle(record, source) : vufindFormat.readArticle(record, source);
}

/** Where the record says which one it is: the number of an entry, the first line of a page. */
export function headOf(record: DumpRecord): Span {
	return record.format === 'rca' ? record.number.span : record.headSpan;
}
