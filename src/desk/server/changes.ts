// Changes of records that an editor asks for: all of a request or none.
import type { ChangeRequest, Conflict, DeskRecord, Fields, Path, Plain, RecordChange, RecordList } from '../protocol';
import { CannotWrite } from '../records/change-record';
import { type ArticleWords, placeInArticle } from '../records/place-in-article';
import { fieldsOfRecord, placeOfRecords } from '../records/record-lists';
import type { Action } from './journal';
import { add, Conflicting, change, recordsOf, remove, repeat, type Step, seenRecord } from './steps';
import { type WorkingCopy, workingCopy, writeFiles } from './working-copy';

export interface ChangeContext {
  readonly directory: string;
  readonly articles: () => readonly ArticleWords[];
  /** The fields of a record as the server once gave it out. */
  readonly fieldsOf: (version: string) => Fields | null;
}

/** The most times that a file which others write at the same moment is read again. */
const mostTries = 5;

/** What was written, or why not. Throws CannotWrite for what no file can have. */
export function makeChanges(request: ChangeRequest, context: ChangeContext): Action | { readonly conflict: Conflict } {
  for (let attempt = 0; attempt < mostTries; attempt++) {
    const copy = workingCopy(context.directory);
    const made = stepsOf(request, copy, context);
    if ('conflict' in made) return made;
    const files = copy.changed();
    if (writeFiles(context.directory, files)) return { label: request.label, steps: made.steps, files, seed: null };
  }
  throw new CannotWrite('Another program keeps writing these files; try again when it has ended.');
}

/** What a request would come to; nothing is written. */
export function stepsOf(
  { changes }: ChangeRequest,
  copy: WorkingCopy,
  context: ChangeContext,
): { readonly steps: readonly Step[] } | { readonly conflict: Conflict } {
  const steps: Step[] = [];
  for (const [index, one] of changes.entries()) {
    try {
      steps.push(...made(one, copy, context));
    } catch (error) {
      if (!(error instanceof Conflicting)) throw error;
      return { conflict: conflictOf(one, index, error.record, context) };
    }
  }
  return { steps };
}

function made(one: RecordChange, copy: WorkingCopy, context: ChangeContext): Step[] {
  if (one.kind === 'add') {
    checkFields(one.list, one.fields);
    return [add(copy, one.list, one.fields, placeOf(one, copy, context))];
  }
  const list = listOf(one.record.key);
  const record = seenRecord(copy, list, one.record.key, one.record.version);
  if (one.kind === 'remove') return [remove(copy, record)];
  if (one.kind === 'move') {
    const taken = remove(copy, record);
    const follows = recordsOf(copy, list).find(({ key }) => key === one.after) ?? null;
    return [taken, repeat(copy, { list, before: null, after: taken.before, follows })];
  }
  const fields = changedFields(record.fields, one);
  checkFields(list, fields);
  return [change(copy, record, fields)];
}

function placeOf({ list, fields, after }: RecordChange & { kind: 'add' }, copy: WorkingCopy, context: ChangeContext) {
  const records = recordsOf(copy, list);
  if (after === null) return null;
  const named = records.find(({ key }) => key === after);
  if (named) return named;
  return list === 'claims.yaml' && after === undefined
    ? placeInArticle(fields, records, context.articles())
    : (records.at(-1) ?? null);
}

/** The list of a key, which begins with it. */
function listOf(key: string): RecordList {
  const parts = key.split('/');
  const list = [parts.slice(0, 2).join('/'), parts[0] ?? ''].find((name) => placeOfRecords(name) !== null);
  if (!list) throw new CannotWrite(`“${key}” is no record of the story.`);
  return list as RecordList;
}

function checkFields(list: RecordList, fields: Fields): void {
  if (Object.keys(fields).length === 0) throw new CannotWrite(`A record of ${list} without a field says nothing.`);
  const known = fieldsOfRecord(list, fields).map(({ name }) => name);
  const unknown = Object.keys(fields).find((field) => !known.includes(field));
  if (unknown !== undefined && known.length > 0)
    throw new CannotWrite(`A record of ${list} has no field “${unknown}”; it may have ${known.join(', ')}.`);
}

function changedFields(fields: Fields, { set = [], remove: removed = [] }: RecordChange & { kind: 'change' }): Fields {
  const withSet = set.reduce<Plain>((inner, { path, value }) => withValue(inner, path, value), fields);
  // From the last to the first, so that the places of items before them stay.
  return [...removed].reverse().reduce<Plain>((inner, path) => withValue(inner, path, undefined), withSet) as Fields;
}

/** With a value at a path, where it has the parts before; without it for undefined. */
function withValue(value: Plain, [step, ...rest]: Path, set: Plain | undefined): Plain {
  if (step === undefined) return set ?? null;
  if (Array.isArray(value)) {
    const items = value as readonly Plain[];
    const at = Number(step);
    if (!Number.isInteger(at) || at > items.length) throw new CannotWrite(`There is no item ${step} here.`);
    const item = rest.length > 0 ? [withValue(items[at] ?? {}, rest, set)] : set === undefined ? [] : [set];
    return [...items.slice(0, at), ...item, ...items.slice(at + 1)];
  }
  const fields: Fields = typeof value === 'object' && value !== null ? (value as Fields) : {};
  const { [step]: inner, ...others } = fields;
  if (rest.length === 0 && set === undefined) return others;
  const changed =
    rest.length > 0 ? withValue(inner ?? (typeof rest[0] === 'number' ? [] : {}), rest, set) : (set ?? null);
  // A field that was there keeps its place.
  return { ...fields, [step]: changed };
}

function conflictOf(
  one: RecordChange,
  change: number,
  theirs: DeskRecord | null,
  { fieldsOf }: ChangeContext,
): Conflict {
  const key = one.kind === 'add' ? '' : one.record.key;
  const seen = one.kind === 'change' ? fieldsOf(one.record.version) : null;
  return {
    change,
    theirs,
    yours: seen && one.kind === 'change' ? changedFields(seen, one) : null,
    message: theirs
      ? `${key} was changed meanwhile, here or in an editor. Nothing was written: choose which of the two stays.`
      : `${key} is not in its file any more. Nothing was written.`,
  };
}
