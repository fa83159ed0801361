// The fewest edits of a text that turn one value of YAML into another: what is the same in both is not touched.
import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Fields, Plain } from '../protocol';
import { deeper, fieldText, flowText, itemOf, itemText, type Place, valueText } from './yaml-style';

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Editing {
  readonly text: string;
  /** The order of the fields of a record; of other values, that in which they are given. */
  readonly order: readonly string[];
  readonly style: Place['style'];
}

/** What cannot be done by edits alone. */
export class NeedsRewriting extends Error {}

/** New lines end as those of the text do. Of edits at one place the earlier comes first. */
export function applied(text: string, edits: readonly Edit[]): string {
  const lineEnds = text.includes('\r\n') ? '\r\n' : '\n';
  return edits
    .map((edit, index) => ({ ...edit, index }))
    .sort((a, b) => b.start - a.start || b.end - a.end || b.index - a.index)
    .reduce(
      (result, { start, end, text: piece }) =>
        result.slice(0, start) + piece.replaceAll('\n', lineEnds) + result.slice(end),
      text,
    );
}

export function editsOfFields(map: YAMLMap, before: Fields, after: Fields, path: string, editing: Editing): Edit[] {
  const removed = map.items.filter((pair) => !Object.hasOwn(after, nameOf(pair)));
  const added = Object.keys(after).filter((field) => !Object.hasOwn(before, field));
  if (removed.length === map.items.length) throw new NeedsRewriting();
  const changed = map.items.flatMap((pair) => {
    const [was, is] = [before[nameOf(pair)], after[nameOf(pair)]];
    if (is === undefined || was === undefined || isSame(was, is)) return [];
    return editsOfValue(pair, was, is, map, deeper(path, nameOf(pair)), editing);
  });
  return [
    ...changed,
    ...removed.map((pair) => (map.flow ? removalInFlow(map, pair) : removalOfField(map, pair, editing))),
    ...additions(map, added, removed, after, path, editing),
  ];
}

function editsOfValue(pair: Pair, was: Plain, is: Plain, map: YAMLMap, path: string, editing: Editing): Edit[] {
  const node = pair.value as Node;
  // With no field in common the value is written anew, alone: its record need not be.
  if (isMap(node) && isFields(was) && isFields(is) && Object.keys(is).some((field) => Object.hasOwn(was, field)))
    return editsOfFields(node, was, is, path, { ...editing, order: Object.keys(is) });
  if (isSeq(node) && !node.flow && Array.isArray(was) && Array.isArray(is) && is.length > 0)
    return editsOfItems(node, was, is, path, editing);
  const { text, style } = editing;
  const start = startOf(node);
  const end = endOf(node, text);
  if (map.flow || (isSeq(node) && node.flow && editing.text.slice(start, end).includes('#')))
    return [{ start, end, text: flowText(is) }];
  const keyStart = startOf(pair.key as Node);
  const indent = columnOf(text, keyStart);
  const afterColon = text.indexOf(':', (pair.key as Node).range?.[1] ?? 0) + 1;
  const written = valueText(is, { style, path, indent, column: indent + (afterColon - keyStart) + 1 });
  // What stands between the colon and a value in the same line, such as two spaces, stays.
  const isInLine = !written.startsWith('\n') && !text.slice(afterColon, start).includes('\n') && start > afterColon;
  return [isInLine ? { start, end, text: written.slice(1) } : { start: afterColon, end, text: written }];
}

function editsOfItems(
  list: YAMLSeq,
  was: readonly Plain[],
  is: readonly Plain[],
  path: string,
  editing: Editing,
): Edit[] {
  const { text, style } = editing;
  let same = 0;
  while (same < Math.min(was.length, is.length) && isSame(was[same], is[same])) same++;
  let sameAtEnd = 0;
  while (
    sameAtEnd < Math.min(was.length, is.length) - same &&
    isSame(was[was.length - 1 - sameAtEnd], is[is.length - 1 - sameAtEnd])
  )
    sameAtEnd++;
  const old = list.items.slice(same, was.length - sameAtEnd) as Node[];
  const fresh = is.slice(same, is.length - sameAtEnd);
  const indent = columnOf(text, dashOf(list.items[0] as Node, text));
  const place = { style, path: itemOf(path), indent };
  const edits: Edit[] = [];
  old.forEach((node, index) => {
    const [before, after] = [was[same + index], fresh[index]];
    const dash = dashOf(node, text);
    if (after === undefined) {
      const lineStart = text.lastIndexOf('\n', dash) + 1;
      edits.push({ start: lineStart, end: nextLine(text, endOf(node, text)), text: '' });
    } else if (isMap(node) && isFields(before) && isFields(after)) {
      edits.push(...editsOfFields(node, before, after, place.path, { ...editing, order: Object.keys(after) }));
    } else if (before !== undefined && !isSame(before, after)) {
      edits.push({ start: dash + 1, end: endOf(node, text), text: itemText(after, place) });
    }
  });
  const more = fresh.slice(old.length).map((item) => `${' '.repeat(indent)}-${itemText(item, place)}`);
  if (more.length > 0) {
    const last = (old.at(-1) ?? list.items[same - 1]) as Node | undefined;
    if (last) {
      const end = lineEnd(text, endOf(last, text));
      edits.push({ start: end, end, text: `\n${more.join('\n')}` });
    } else {
      const start = text.lastIndexOf('\n', dashOf(list.items[0] as Node, text)) + 1;
      edits.push({ start, end: start, text: `${more.join('\n')}\n` });
    }
  }
  return edits;
}

function removalOfField(map: YAMLMap, pair: Pair, { text }: Editing): Edit {
  const index = map.items.indexOf(pair);
  const keyStart = startOf(pair.key as Node);
  const end = endOf((pair.value ?? pair.key) as Node, text);
  const next = map.items[index + 1];
  if (index > 0) {
    const lineStart = text.lastIndexOf('\n', keyStart - 1) + 1;
    return { start: lineStart, end: nextLine(text, end), text: '' };
  }
  // The first stands behind the dash of its record: what follows takes its place.
  if (!next) throw new NeedsRewriting();
  return { start: keyStart, end: startOf(next.key as Node), text: '' };
}

function removalInFlow(map: YAMLMap, pair: Pair): Edit {
  const index = map.items.indexOf(pair);
  const before = map.items[index - 1];
  const next = map.items[index + 1];
  const [start, end] = [startOf(pair.key as Node), ((pair.value ?? pair.key) as Node).range?.[1] ?? 0];
  if (before) return { start: ((before.value ?? before.key) as Node).range?.[1] ?? 0, end, text: '' };
  if (!next) throw new NeedsRewriting();
  return { start, end: startOf(next.key as Node), text: '' };
}

/** New fields, each after the last that comes before it in the order of the fields. */
function additions(
  map: YAMLMap,
  added: readonly string[],
  removed: readonly Pair[],
  after: Fields,
  path: string,
  { text, order, style }: Editing,
): Edit[] {
  const rank = (field: string) => {
    const index = order.indexOf(field);
    return index === -1 ? order.length : index;
  };
  const sorted = [...added].sort((a, b) => rank(a) - rank(b));
  const kept = map.items.filter((pair) => !removed.includes(pair));
  return sorted.map((field) => {
    const value = after[field] as Plain;
    const before = kept.filter((pair) => rank(nameOf(pair)) < rank(field)).at(-1);
    const first = kept[0];
    if (!before && !first) throw new NeedsRewriting();
    if (map.flow) {
      const written = `${flowText(field)}: ${flowText(value)}`;
      if (!before)
        return { start: startOf(first?.key as Node), end: startOf(first?.key as Node), text: `${written}, ` };
      const end = ((before.value ?? before.key) as Node).range?.[1] ?? 0;
      return { start: end, end, text: `, ${written}` };
    }
    const indent = columnOf(text, startOf(first?.key as Node));
    const written = fieldText(field, value, { style, path, indent });
    if (!before) {
      const start = startOf(first?.key as Node);
      return { start, end: start, text: `${written}\n${' '.repeat(indent)}` };
    }
    const end = lineEnd(text, endOf((before.value ?? before.key) as Node, text));
    return { start: end, end, text: `\n${' '.repeat(indent)}${written}` };
  });
}

const nameOf = ({ key }: Pair): string => (isScalar(key) ? String(key.value) : '');
const startOf = (node: Node): number => node.range?.[0] ?? 0;

/** Where the last character of a value is: a text below `>-` includes its line end. */
function endOf(node: Node, text: string): number {
  const [start = 0, end = 0] = node.range ?? [];
  return start + text.slice(start, end).replace(/\s+$/, '').length;
}

const columnOf = (text: string, offset: number): number => offset - (text.lastIndexOf('\n', offset - 1) + 1);
export const dashOf = (item: Node, text: string): number => text.lastIndexOf('-', startOf(item) - 1);

/** The end of the line, its comment included. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end === -1) return text.length;
  return text[end - 1] === '\r' ? end - 1 : end;
}

function nextLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isSame = (a: unknown, b: unknown): boolean =>
  a === b ||
  (Array.isArray(a) && Array.isArray(b)
    ? a.length === b.length && a.every((item, index) => isSame(item, b[index]))
    : isFields(a) &&
      isFields(b) &&
      Object.keys(a).length === Object.keys(b).length &&
      Object.keys(a).every((field) => Object.hasOwn(b, field) && isSame(a[field], b[field])));
