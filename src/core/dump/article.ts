/** What a format's reader makes of a record: Article JSON that lacks its citation key and where it came from. */
import type { Custom, UnkeyedArticle } from '../csl/article';

export type RecordFacts = Omit<UnkeyedArticle, 'custom'> & { readonly custom: Omit<Custom, 'sources'> };
