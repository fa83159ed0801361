// The records of a file with the lines that they are on.
import { createHash } from 'node:crypto';
import { type Document, isMap, isNode, isSeq, type Node, parseDocument } from 'yaml';
import type { DeskRecord, Fields, RecordList } from '../protocol';
import { listsOf, placeOfRecords } from './record-lists';

/** A record, and where it is in the text of its file. */
export interface PlacedRecord extends DeskRecord {
  /** Its lines: from the beginning of the first to the end of the last, without its line end. */
  readonly start: number;
  readonly end: number;
  readonly node: Node;
}

export interface ReadFile {
  readonly text: string;
  /** Null where the text is no YAML. */
  readonly document: Document.Parsed | null;
  readonly records: readonly PlacedRecord[];
}

export function readFile(file: string, text: string): ReadFile {
  const document = parseDocument(text, { keepSourceTokens: true });
  if (document.errors.length > 0) return { text, document: null, records: [] };
  const records = listsOf(file).flatMap((list) => recordsIn(document, text, list));
  return { text, document, records: records.sort((a, b) => a.start - b.start) };
}

function recordsIn(document: Document.Parsed, text: string, list: RecordList): PlacedRecord[] {
  const { path = [], isList } = placeOfRecords(list) ?? {};
  const found = document.getIn(path, true);
  if (!isNode(found)) return [];
  if (!isList) return isMap(found) ? [recordAt(document, text, list, list, null, found)] : [];
  if (!isSeq(found)) return [];
  const keys = new Set<string>();
  return found.items.flatMap((item, index) => {
    if (!isNode(item)) return [];
    const written: unknown = isMap(item) ? item.get('id') : undefined;
    const id = typeof written === 'string' ? written : null;
    const named = `${list}/${id ?? index}`;
    // Of two with one id, which is a problem, the second has its number too.
    const key = keys.has(named) ? `${named}/${index}` : named;
    keys.add(key);
    return [recordAt(document, text, list, key, id, item)];
  });
}

function recordAt(
  document: Document.Parsed,
  text: string,
  list: RecordList,
  key: string,
  id: string | null,
  node: Node,
): PlacedRecord {
  const [from = 0, to = 0] = node.range ?? [];
  // The value of a block scalar, and so of a record that ends with one, includes its line end.
  const last = text.slice(0, to).replace(/\s+$/, '').length;
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const lineEnd = text.indexOf('\n', Math.max(last - 1, from));
  const end = withoutReturn(text, lineEnd === -1 ? text.length : lineEnd);
  const yaml = text.slice(start, end);
  const fields: unknown = node.toJS(document, { maxAliasCount: 0 });
  return {
    key,
    list,
    id,
    // A record that is a text or a list is a problem, and is shown without fields.
    fields: isMap(node) ? (fields as Fields) : {},
    version: createHash('sha256').update(yaml.replaceAll('\r\n', '\n')).digest('hex').slice(0, 16),
    line: lineAt(text, start),
    lastLine: lineAt(text, end),
    yaml,
    start,
    end,
    node,
  };
}

const withoutReturn = (text: string, end: number) => (text[end - 1] === '\r' ? end - 1 : end);

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** As it goes over the wire. */
export const plainRecord = ({ start: _, end: __, node: ___, ...record }: PlacedRecord): DeskRecord => record;
