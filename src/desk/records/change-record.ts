// Changes one record in the text of a file, as a careful person would: nothing else in it is another byte afterwards. Each change is read again
// before it is given back, so that a slip in the writing can lose no record.
import { isMap, type YAMLMap } from 'yaml';
import type { Fields, RecordList } from '../protocol';
import { applied, dashOf, type Edit, editsOfFields, isSame, NeedsRewriting } from './edits';
import { insertion, isTopLevel, previousLineIsBlank, previousLineStart } from './insertion';
import { newFile } from './new-file';
import { type PlacedRecord, type ReadFile, readFile } from './read-records';
import { fieldsOfRecord, placeOfRecords } from './record-lists';
import { deeper, type FileStyle, itemOf, itemText, styleOf } from './yaml-style';

/** What the desk cannot write. The message is a sentence for the editor. */
export class CannotWrite extends Error {}

/** The text with other fields in a record. */
export function withFields(file: string, text: string, record: PlacedRecord, after: Fields): string {
  if (isSame(record.fields, after)) return text;
  const { list, node, fields } = record;
  if (!isMap(node)) throw new CannotWrite(`${record.key} has no fields; write it anew in ${file}.`);
  const read = readable(file, text);
  const style = styleOf(read.document, text);
  const order = fieldsOfRecord(list, after).map(({ name }) => name);
  const expected = read.records.map((one) => (one.key === record.key ? after : one.fields));
  const tries = [
    () => editsOfFields(node, fields, after, recordPath(list), { text, order, style }),
    () => [rewriting(record, after, text, style)],
  ];
  for (const edits of tries) {
    const result = tried(file, text, edits);
    if (result !== null && hasRecords(file, result, expected) && fitsWidth(text, result, node, style)) return result;
  }
  throw new CannotWrite(`The desk cannot write this into ${record.key}; change it in ${file}.`);
}

/** The text with one record more, and after which of the others it stands. `after`: the record before it; null for the first of its list. */
export function withRecord(
  file: string,
  text: string | null,
  list: RecordList,
  fields: Fields,
  after: PlacedRecord | null,
): string {
  const before = text ?? newFile(file);
  const style = styleOf(readable(file, before).document, before);
  const written = (indent: number) =>
    `${' '.repeat(indent)}-${itemText(ordered(list, fields), { style, path: recordPath(list), indent })}`;
  return withWritten(file, before, list, written, fields, after);
}

/** Writes records as the others of their list are written, without adding them. */
export function yamlWriter(file: string, text: string | null, list: RecordList): (fields: Fields) => string {
  const style = styleOf(readFile(file, text ?? '').document, text ?? '');
  return (fields) => `-${itemText(ordered(list, fields), { style, path: recordPath(list), indent: 0 })}`;
}

/** The same with a record in the words in which it was written before. */
export function withYaml(
  file: string,
  text: string | null,
  list: RecordList,
  yaml: string,
  fields: Fields,
  after: PlacedRecord | null,
): string {
  return withWritten(file, text ?? newFile(file), list, () => yaml.replaceAll('\r\n', '\n'), fields, after);
}

/** The text with a record as it was written before. */
export function withYamlOf(file: string, text: string, record: PlacedRecord, yaml: string, fields: Fields): string {
  const read = readable(file, text);
  const result = applied(text, [{ start: record.start, end: record.end, text: yaml.replaceAll('\r\n', '\n') }]);
  const expected = read.records.map((one) => (one.key === record.key ? fields : one.fields));
  if (!hasRecords(file, result, expected))
    throw new CannotWrite(`The desk cannot write ${record.key} as it was; change it in ${file}.`);
  return result;
}

/** The text without a record. Comments beside it stay: they may be about others. */
export function withoutRecord(file: string, text: string, record: PlacedRecord): string {
  const read = readable(file, text);
  const others = read.records.filter(({ key }) => key !== record.key);
  const edit = removal(read, record);
  const result = applied(text, [edit]);
  if (
    !hasRecords(
      file,
      result,
      others.map(({ fields }) => fields),
    )
  )
    throw new CannotWrite(`The desk cannot take ${record.key} out; remove it in ${file}.`);
  return result;
}

function removal({ text, records }: ReadFile, record: PlacedRecord): Edit {
  const { list, start, end } = record;
  const siblings = records.filter((other) => other.list === list);
  const { isList = false } = placeOfRecords(list) ?? {};
  if (!isList || !isAlone(text, record))
    throw new CannotWrite(`${record.key} shares a line with others; remove it in its file.`);
  if (siblings.length === 1) {
    // A list without items is written in brackets, behind its field.
    const field = text.lastIndexOf(':', start);
    return isTopLevel(list) ? { start, end, text: '[]' } : { start: field + 1, end, text: ' []' };
  }
  const next = text.indexOf('\n', end);
  const lineStart = previousLineIsBlank(text, start) ? previousLineStart(text, start) : start;
  // The blank line before it goes with it, unless the line after it is a further item without one.
  const follows = next === -1 ? '' : text.slice(next + 1);
  const takesBlank = lineStart < start && /^(?:\r?\n|$)/.test(follows);
  const from = takesBlank ? lineStart : start;
  return { start: from, end: next === -1 ? text.length : next + 1, text: '' };
}

function withWritten(
  file: string,
  before: string,
  list: RecordList,
  written: (indent: number) => string,
  fields: Fields,
  after: PlacedRecord | null,
): string {
  const read = readable(file, before);
  const { path = [], isList = false } = placeOfRecords(list) ?? {};
  if (!isList) throw new CannotWrite(`${list} is one record; change it.`);
  const siblings = read.records.filter((record) => record.list === list);
  const result = applied(before, [insertion(read, list, siblings, written, after)]);
  const at = after ? siblings.findIndex(({ key }) => key === after.key) + 1 : 0;
  const expected = [...siblings.slice(0, at).map(fieldsOf), fields, ...siblings.slice(at).map(fieldsOf)];
  const now = readFile(file, result);
  const isAsExpected =
    isSame(now.records.filter((record) => record.list === list).map(fieldsOf), expected) &&
    isSame(
      now.records.filter((record) => record.list !== list).map(fieldsOf),
      read.records.filter((record) => record.list !== list).map(fieldsOf),
    );
  if (!isAsExpected)
    throw new CannotWrite(
      `The desk cannot write this record into ${file}${path.length > 0 ? `, under ${path.join('.')}` : ''}; write it there.`,
    );
  return result;
}

/** Whether the lines of a record are its own: `[{ … }, { … }]` may be one line. */
const isAlone = (text: string, { start, end, node }: PlacedRecord): boolean =>
  /^ *- /.test(text.slice(start, end)) && text.slice(start, dashOf(node, text)).trim() === '';

const fieldsOf = ({ fields }: PlacedRecord) => fields;

function rewriting(record: PlacedRecord, after: Fields, text: string, style: FileStyle): Edit {
  const { list, node, start, end, yaml } = record;
  const hasComment = /^\s*#|\s#\s/m.test(yaml);
  if (hasComment || !placeOfRecords(list)?.isList || !isAlone(text, record)) throw new NeedsRewriting();
  const indent = dashOf(node, text) - start;
  return {
    start,
    end,
    text: `${' '.repeat(indent)}-${itemText(ordered(list, after), { style, path: recordPath(list), indent })}`,
  };
}

/** A line in brackets that has become too long is better written anew. */
function fitsWidth(before: string, after: string, node: YAMLMap, { width }: FileStyle): boolean {
  if (!node.flow) return true;
  const known = new Set(before.split('\n'));
  return after.split('\n').every((line) => line.length <= width || known.has(line));
}

function tried(file: string, text: string, edits: () => readonly Edit[]): string | null {
  try {
    return applied(text, edits());
  } catch (error) {
    if (error instanceof NeedsRewriting) return null;
    throw new CannotWrite(`The desk cannot write into ${file}: ${error instanceof Error ? error.message : error}`);
  }
}

const hasRecords = (file: string, text: string, expected: readonly Fields[]): boolean =>
  isSame(readFile(file, text).records.map(fieldsOf), expected);

function readable(file: string, text: string): ReadFile {
  const read = readFile(file, text);
  if (!read.document)
    throw new CannotWrite(`${file} cannot be read as YAML; mend it there first: the problems say where.`);
  return read;
}

const recordPath = (list: RecordList): string => {
  const { path = [] } = placeOfRecords(list) ?? {};
  return itemOf(path.reduce(deeper, ''));
};

function ordered(list: RecordList, fields: Fields): Fields {
  const order = fieldsOfRecord(list, fields).map(({ name }) => name);
  const rank = (field: string) => (order.includes(field) ? order.indexOf(field) : order.length);
  return Object.fromEntries(Object.entries(fields).sort(([a], [b]) => rank(a) - rank(b)));
}
