// Writes values as the rest of their file has them: width, quotation marks, lists in brackets or below one another.
import { type Document, isCollection, isMap, isPair, isScalar, isSeq, stringify, visit } from 'yaml';
import type { Fields, Plain } from '../protocol';

export interface FileStyle {
  /** The most characters in a line of folded text. */
  readonly width: number;
  /** Whether the lists and records at a path of fields are in brackets; null where the file has none there. */
  readonly isFlow: (path: string) => boolean | null;
}

const usualWidth = 140;

/** How a file is written. Paths are names of fields joined by `/`; the items of a list have the path of the list with `/` at its end. */
export function styleOf(document: Document.Parsed | null, text: string): FileStyle {
  const counts = new Map<string, number>();
  let width = 0;
  if (document) {
    visit(document, {
      Node(_key, node, parents) {
        if (isCollection(node) && node.items.length > 0) {
          const path = pathOf([...parents, node]);
          counts.set(path, (counts.get(path) ?? 0) + (node.flow ? 1 : -1));
        }
        if (isScalar(node) && node.type === 'BLOCK_FOLDED' && node.range) {
          const lines = text.slice(node.range[0], node.range[1]).trimEnd().split(/\r?\n/).slice(1);
          width = Math.max(width, ...lines.map(({ length }) => length));
        }
      },
    });
  }
  return {
    // Texts with placeholders are not folded again when they are filled, and may be longer than any other line.
    width: width > 0 ? Math.min(width, usualWidth) : usualWidth,
    isFlow: (path) => {
      const count = counts.get(path);
      return count === undefined || count === 0 ? null : count > 0;
    },
  };
}

function pathOf(parents: readonly unknown[]): string {
  let path = '';
  parents.forEach((parent, index) => {
    if (isPair(parent)) path += isScalar(parent.key) ? String(parent.key.value) : '';
    else if (isSeq(parent) && index < parents.length - 1) path += '/';
    else if (isMap(parent) && index < parents.length - 1) path += '/';
  });
  return path;
}

export const deeper = (path: string, field: string): string => `${path}/${field}`;
export const itemOf = (path: string): string => `${path}/`;

/** Where a value is written. */
export interface Place {
  readonly style: FileStyle;
  readonly path: string;
  /** The column of the field, or of the dash of the item, that the value is of. */
  readonly indent: number;
  /** The column at which the value begins if it is in that line. */
  readonly column: number;
}

/** A value after `field:` or `-`: with a space before it where it is in the same line, else with a line end. */
export function valueText(value: Plain, place: Place): string {
  if (typeof value === 'string') return textValue(value, place);
  if (typeof value !== 'object' || value === null) return ` ${String(value)}`;
  const { style, path, column, indent } = place;
  const flow = flowText(value);
  const fits = !flow.includes('\n') && column + flow.length <= style.width;
  const isEmpty = flow === '[]' || flow === '{}';
  if (isEmpty || (fits && (style.isFlow(path) ?? isShort(value)))) return ` ${flow}`;
  const inner = indent + 2;
  const spaces = ' '.repeat(inner);
  if (Array.isArray(value)) {
    const items = (value as readonly Plain[]).map(
      (item) => `${spaces}-${itemText(item, { ...place, path: itemOf(path), indent: inner })}`,
    );
    return `\n${items.join('\n')}`;
  }
  return `\n${spaces}${fieldsText(value as Fields, { style, path, indent: inner })}`;
}

/** An item after its dash. `indent` is the column of the dash. */
export function itemText(item: Plain, { style, path, indent }: Omit<Place, 'column'>): string {
  if (typeof item !== 'object' || item === null) return valueText(item, { style, path, indent, column: indent + 2 });
  const flow = flowText(item);
  const fits = indent + 2 + flow.length <= style.width;
  if (Array.isArray(item) || (fits && (style.isFlow(path) ?? isShort(item)))) return ` ${flow}`;
  return ` ${fieldsText(item as Fields, { style, path, indent: indent + 2 })}`;
}

/** Fields below one another, the first without its indentation. */
function fieldsText(fields: Fields, { style, path, indent }: Omit<Place, 'column'>): string {
  return Object.entries(fields)
    .map(([field, value]) => fieldText(field, value, { style, path, indent }))
    .join(`\n${' '.repeat(indent)}`);
}

export function fieldText(field: string, value: Plain, { style, path, indent }: Omit<Place, 'column'>): string {
  const key = flowText(field);
  const column = indent + key.length + 2;
  return `${key}:${valueText(value, { style, path: deeper(path, field), indent, column })}`;
}

/** Without a style of the file: ids and numbers stand in brackets, words below one another. */
function isShort(value: Plain): boolean {
  if (Array.isArray(value))
    return (value as readonly Plain[]).every((item) => typeof item !== 'object' && !/\s/.test(String(item)));
  return Object.values(value as Fields).every((item) => typeof item !== 'object' || item === null);
}

/** A value in one line, as it is written between brackets. */
export function flowText(value: Plain): string {
  if (typeof value === 'string') return isPlainText(value, true) ? value : quoted(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return `[${(value as readonly Plain[]).map(flowText).join(', ')}]`;
  const pairs = Object.entries(value as Fields).map(([field, item]) => `${flowText(field)}: ${flowText(item)}`);
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

function textValue(text: string, { style, indent, column }: Place): string {
  const plain = isPlainText(text, false) ? text : quoted(text);
  const lines = text.split('\n');
  const isBlock =
    !/[\p{C}\u00a0\u2000-\u200f\u2028\u2029\u202f\u205f\u3000]/u.test(lines.join('')) &&
    lines.every((line) => line !== '' && line.trim() === line);
  const spaces = ' '.repeat(indent + 2);
  if (isBlock && lines.length > 1) return ` |-\n${lines.map((line) => spaces + line).join('\n')}`;
  const isFoldable = isBlock && !text.includes('  ');
  if (column + plain.length <= style.width || !isFoldable) return ` ${plain}`;
  return ` >-\n${folded(text, style.width - spaces.length)
    .map((line) => spaces + line)
    .join('\n')}`;
}

function folded(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Whether YAML reads the bare text as this text. Dates and numbers are in quotation marks even where YAML would not ask for them. */
function isPlainText(text: string, isInFlow: boolean): boolean {
  if (/[\p{C}\u00a0\u2000-\u200f\u2028\u2029\u202f\u205f\u3000]/u.test(text) || /^[\d.,:-]+$/.test(text)) return false;
  const written = stringify(isInFlow ? [text] : text, {
    lineWidth: 0,
    ...(isInFlow ? { collectionStyle: 'flow' } : {}),
  });
  return written === (isInFlow ? `[ ${text} ]\n` : `${text}\n`);
}

/** What cannot be seen is written as an escape, so that it can. */
const quoted = (text: string) =>
  JSON.stringify(text).replaceAll(
    /[\u007f-\u00a0\u00ad\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
