// Where in the text of a file a new record goes.
import { isSeq } from 'yaml';
import type { RecordList } from '../protocol';
import { dashOf, type Edit, lineEnd } from './edits';
import type { PlacedRecord, ReadFile } from './read-records';
import { placeOfRecords } from './record-lists';

/** `written`: the record at an indentation. `after`: the record before it; null for the first of `siblings`, the records of its list. */
export function insertion(
  { text, document }: ReadFile,
  list: RecordList,
  siblings: readonly PlacedRecord[],
  written: (indent: number) => string,
  after: PlacedRecord | null,
): Edit {
  const [first] = siblings;
  if (!first) return firstOfList(text, document, list, written);
  const indent = dashOf(first.node, text) - first.start;
  const gap = hasBlankLines(text, siblings) ? '\n' : '';
  if (!after) return { start: first.start, end: first.start, text: `${written(indent)}\n${gap}` };
  const end = endWithComments(text, after, indent);
  return { start: end, end, text: `\n${gap}${written(indent)}` };
}

function firstOfList(
  text: string,
  document: ReadFile['document'],
  list: RecordList,
  written: (indent: number) => string,
): Edit {
  const { path = [] } = placeOfRecords(list) ?? {};
  const empty = document?.getIn(path, true);
  const atEnd = (content: string): Edit => {
    const end = text.trimEnd().length;
    return { start: end, end: text.length, text: `${end > 0 ? '\n\n' : ''}${content}\n` };
  };
  if (isTopLevel(list)) {
    if (!isSeq(empty) || !empty.range) return atEnd(written(0));
    return { start: empty.range[0], end: empty.range[1], text: written(0) };
  }
  if (!isSeq(empty) || !empty.range) return atEnd(`${path.join('.')}:\n${written(2)}`);
  const colon = text.lastIndexOf(':', empty.range[0]);
  return { start: colon + 1, end: empty.range[1], text: `\n${written(2)}` };
}

/** The end of a record, with the comments below it that are indented as its fields are. */
function endWithComments(text: string, { end }: PlacedRecord, indent: number): number {
  let last = end;
  for (;;) {
    const next = text.indexOf('\n', last);
    if (next === -1) return last;
    const comment = /^( *)#/.exec(text.slice(next + 1, lineEnd(text, next + 1)));
    if (!comment?.[1] || comment[1].length <= indent) return last;
    last = lineEnd(text, next + 1);
  }
}

/** Whether most records of a list have a blank line before the next. */
function hasBlankLines(text: string, siblings: readonly PlacedRecord[]): boolean {
  const [only] = siblings;
  if (only && siblings.length === 1) return only.line !== only.lastLine;
  const blank = siblings.slice(1).filter(({ start }) => previousLineIsBlank(text, beforeComments(text, start)));
  return blank.length * 2 >= siblings.length - 1;
}

export const previousLineStart = (text: string, start: number) => text.lastIndexOf('\n', start - 2) + 1;
export const previousLineIsBlank = (text: string, start: number) =>
  start > 0 && text.slice(previousLineStart(text, start), start).trim() === '';
/** Where the comments above a record begin. */
function beforeComments(text: string, start: number): number {
  let first = start;
  while (first > 0 && /^ *#/.test(text.slice(previousLineStart(text, first), first)))
    first = previousLineStart(text, first);
  return first;
}

export const isTopLevel = (list: RecordList) => placeOfRecords(list)?.path.length === 0;
