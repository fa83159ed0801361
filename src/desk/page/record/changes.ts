// What an editor did to the fields of a record, as the fewest values to set and remove: the lines of what did not change stay as they are.
import type { Fields, Path, Plain } from '../../protocol';

export interface FieldChanges {
  readonly set: readonly { readonly path: Path; readonly value: Plain }[];
  /** The last items of a list come first, so that each index is still right when its turn comes. */
  readonly remove: readonly Path[];
}

export function changesBetween(before: Fields, after: Fields): FieldChanges {
  return ofFields(before, after, []);
}

function ofFields(before: Fields, after: Fields, path: Path): FieldChanges {
  const changes = Object.entries(after).map(([name, value]) => between(before[name], value, [...path, name]));
  const removed = Object.keys(before).filter((name) => !(name in after));
  return joined([...changes, { set: [], remove: removed.map((name) => [...path, name]) }]);
}

function between(before: Plain | undefined, after: Plain, path: Path): FieldChanges {
  if (JSON.stringify(before) === JSON.stringify(after)) return { set: [], remove: [] };
  if (isList(before) && isList(after) && after.length > 0) return ofItems(before, after, path);
  if (isFields(before) && isFields(after)) return ofFields(before, after, path);
  return { set: [{ path, value: after }], remove: [] };
}

function ofItems(before: readonly Plain[], after: readonly Plain[], path: Path): FieldChanges {
  const kept = withoutSome(before, after);
  if (kept) return { set: [], remove: kept.map((index) => [...path, index]) };
  const changes = after.map((item, index) => between(before[index], item, [...path, index]));
  const spare = before.map((_, index) => index).filter((index) => index >= after.length);
  return joined([...changes, { set: [], remove: spare.reverse().map((index) => [...path, index]) }]);
}

/** Where `after` is `before` without some items: their indices, the last first. */
function withoutSome(before: readonly Plain[], after: readonly Plain[]): number[] | null {
  const removed: number[] = [];
  let next = 0;
  for (const [index, item] of before.entries()) {
    if (next < after.length && JSON.stringify(item) === JSON.stringify(after[next])) next += 1;
    else removed.unshift(index);
  }
  return next === after.length ? removed : null;
}

const joined = (changes: readonly FieldChanges[]): FieldChanges => ({
  set: changes.flatMap(({ set }) => set),
  remove: changes.flatMap(({ remove }) => remove),
});

export const isList = (value: Plain | undefined): value is readonly Plain[] => Array.isArray(value);
export const isFields = (value: Plain | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A copy in which the value at `path` is another. */
export function withValue(fields: Fields, path: Path, value: Plain): Fields {
  return placed(fields, path, value) as Fields;
}

function placed(within: Plain | undefined, path: Path, value: Plain): Plain {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  if (typeof first === 'number') {
    const items = isList(within) ? [...within] : [];
    items[first] = placed(items[first], rest, value);
    return items;
  }
  const fields = isFields(within) ? within : {};
  return { ...fields, [first]: placed(fields[first], rest, value) };
}
