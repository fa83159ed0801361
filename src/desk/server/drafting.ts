// What every draft is made from.
import { createHash } from 'node:crypto';
import type { Gazetteer } from '../../compile/gazetteer/gazetteer';
import type { Authored } from '../../compile/schema/schema';
import type { Article, Fields, RecordChange, RecordList } from '../protocol';
import type { PlacedRecord } from '../records/read-records';

export interface DraftingStory {
  readonly authored: Authored;
  readonly gazetteer: Gazetteer;
  readonly articles: readonly Article[];
  readonly records: readonly PlacedRecord[];
  /** A record as its file would have it. */
  readonly write: (list: RecordList, fields: Fields) => string;
}

/** The same for the same words and the same value, whatever else the story comes to say of them. */
export const draftId = (parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12);

/** The records that would be added. */
export const yamlOf = (changes: readonly RecordChange[], { write }: Pick<DraftingStory, 'write'>): string =>
  changes.flatMap((change) => (change.kind === 'add' ? [write(change.list, change.fields)] : [])).join('\n\n');
