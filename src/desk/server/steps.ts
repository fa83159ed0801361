// One record that became another: what a change at the desk came to, so that it can be taken back.
import type { DeskRecord, Fields, RecordList } from '../protocol';
import { CannotWrite, withFields, withoutRecord, withRecord, withYaml, withYamlOf } from '../records/change-record';
import { type PlacedRecord, plainRecord, readFile } from '../records/read-records';
import { placeOfRecords } from '../records/record-lists';
import type { WorkingCopy } from './working-copy';

export interface Step {
  readonly list: RecordList;
  /** Null for a record that was added. */
  readonly before: DeskRecord | null;
  /** Null for one that was removed. */
  readonly after: DeskRecord | null;
  /** The record of its list before which it stood or stands; null for the first. */
  readonly follows: DeskRecord | null;
}

export const inverse = ({ list, before, after, follows }: Step): Step => ({
  list,
  before: after,
  after: before,
  follows,
});

/** The record is not as it was seen. */
export class Conflicting extends Error {
  readonly record: DeskRecord | null;
  constructor(record: DeskRecord | null) {
    super();
    this.record = record;
  }
}

/** The records of a list as they are now. */
export function recordsOf(copy: WorkingCopy, list: RecordList): PlacedRecord[] {
  const file = fileOf(list);
  const text = copy.textOf(file);
  return text === null ? [] : readFile(file, text).records.filter((record) => record.list === list);
}

/** Throws Conflicting where it is gone or has changed. One without an id is found by what it is, wherever it stands. */
export function seenRecord(copy: WorkingCopy, list: RecordList, key: string, version: string): PlacedRecord {
  const records = recordsOf(copy, list);
  const named = records.find((record) => record.key === key);
  const found =
    named?.version === version ? named : records.find((record) => record.id === null && record.version === version);
  if (!found) throw new Conflicting(named ? plainRecord(named) : null);
  return found;
}

export function add(copy: WorkingCopy, list: RecordList, fields: Fields, follows: PlacedRecord | null): Step {
  const file = fileOf(list);
  const { id } = fields;
  const records = recordsOf(copy, list);
  if (typeof id === 'string' && records.some((record) => record.id === id))
    throw new CannotWrite(`${file} already has a record with the id “${id}”; give this one another.`);
  copy.change(file, withRecord(file, copy.textOf(file), list, fields, follows));
  return { list, before: null, after: written(copy, list, follows), follows: follows && plainRecord(follows) };
}

export function change(copy: WorkingCopy, record: PlacedRecord, fields: Fields): Step {
  const file = fileOf(record.list);
  const index = indexOf(copy, record);
  copy.change(file, withFields(file, copy.textOf(file) ?? '', record, fields));
  const after = recordsOf(copy, record.list)[index];
  return { list: record.list, before: plainRecord(record), after: after ? plainRecord(after) : null, follows: null };
}

export function remove(copy: WorkingCopy, record: PlacedRecord): Step {
  const file = fileOf(record.list);
  const follows = recordsOf(copy, record.list)[indexOf(copy, record) - 1] ?? null;
  copy.change(file, withoutRecord(file, copy.textOf(file) ?? '', record));
  return { list: record.list, before: plainRecord(record), after: null, follows: follows && plainRecord(follows) };
}

/** Throws Conflicting where the record is not what it was before the step. */
export function repeat(copy: WorkingCopy, step: Step): Step {
  const { list, before, after, follows } = step;
  const file = fileOf(list);
  if (before) {
    const record = seenRecord(copy, list, before.key, before.version);
    if (!after) return remove(copy, record);
    const index = indexOf(copy, record);
    copy.change(file, withYamlOf(file, copy.textOf(file) ?? '', record, after.yaml, after.fields));
    const now = recordsOf(copy, list)[index];
    return { ...step, before: plainRecord(record), after: now ? plainRecord(now) : null };
  }
  if (!after) return step;
  const records = recordsOf(copy, list);
  const same = after.id === null ? undefined : records.find(({ id }) => id === after.id);
  if (same) throw new Conflicting(plainRecord(same));
  // Where the record before it is gone, it becomes the last.
  const anchor = follows && (records.find(({ key }) => key === follows.key) ?? records.at(-1) ?? null);
  copy.change(file, withYaml(file, copy.textOf(file), list, after.yaml, after.fields, anchor));
  return { ...step, after: written(copy, list, anchor), follows: anchor && plainRecord(anchor) };
}

const indexOf = (copy: WorkingCopy, { list, key }: PlacedRecord) =>
  recordsOf(copy, list).findIndex((record) => record.key === key);

function written(copy: WorkingCopy, list: RecordList, follows: PlacedRecord | null): DeskRecord | null {
  const records = recordsOf(copy, list);
  const at = follows ? records.findIndex(({ start }) => start === follows.start) + 1 : 0;
  const record = records[at];
  return record ? plainRecord(record) : null;
}

function fileOf(list: RecordList): string {
  const place = placeOfRecords(list);
  if (!place) throw new CannotWrite(`${list} is no list of records.`);
  return place.file;
}
