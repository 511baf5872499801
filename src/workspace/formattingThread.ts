/** What is said between an editor and the thread that formats for it: plain data. */
import type { FormattedNote } from '../exchange/style/formatNote';
import type { FormatRequest } from './formatting';

export type Question =
	| { readonly id: number; readonly kind: 'format'; readonly request: FormatRequest }
	| { readonly id: number; readonly kind: 'cancel' };

export type Answer =
	| { readonly id: number; readonly kind: 'formatted'; readonly note: FormattedNote | undefined }
	| { readonly id: number; readonly kind: 'failed'; readonly reason: string };
