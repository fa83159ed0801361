// Walks a value and its schema together, to find the schema at a path and the references in a value.

import * as v from 'valibot';
import type { Path } from '../problems/problem';
import type { Referent } from '../schema/parts';

/** The fields of valibot's schemas that the walk uses; which of them there are depends on the kind of schema. */
export interface Schema {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly item?: Schema;
  readonly items?: readonly Schema[];
  readonly wrapped?: Schema;
  readonly options?: readonly Schema[];
  readonly key?: string;
  readonly literal?: unknown;
  readonly getter?: (value: unknown) => Schema;
}

export const isFields = (input: unknown): input is Record<string, unknown> =>
  typeof input === 'object' && input !== null && !Array.isArray(input);

/** The part of a value at a path; undefined where it has none. */
export function valueAt(value: unknown, path: Path): unknown {
  let inner = value;
  for (const step of path) {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, step)) return undefined;
    inner = (inner as Record<string | number, unknown>)[step];
  }
  return inner;
}

/** The schema at a path; of a union or a variant, that of the option which the value there is meant for. */
export function schemaAt(root: Schema, value: unknown, path: Path): Schema | undefined {
  let schema: Schema | undefined = chosen(root, value);
  let inner = value;
  for (const step of path) {
    inner = valueAt(inner, [step]);
    const next: Schema | undefined = schema && within(schema, step);
    schema = next && chosen(next, inner);
  }
  return schema;
}

/** Every id in a valid value that names another record, with what it may name and where. */
export function referencesIn(
  root: Schema,
  value: unknown,
  path: Path = [],
): { readonly referent: Referent; readonly id: string; readonly path: Path }[] {
  const schema = chosen(root, value);
  if (typeof value === 'string') {
    const { referent } = v.getMetadata(schema as unknown as v.GenericSchema) as { referent?: Referent };
    return referent === undefined ? [] : [{ referent, id: value, path }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    const step = Array.isArray(value) ? Number(key) : key;
    const next = within(schema, step);
    return next ? referencesIn(next, part, [...path, step]) : [];
  });
}

function within({ entries = {}, items, item }: Schema, step: string | number): Schema | undefined {
  if (typeof step === 'number') return items?.[step] ?? item;
  return Object.hasOwn(entries, step) ? entries[step] : undefined;
}

function chosen(schema: Schema, value: unknown): Schema {
  if (schema.wrapped) return chosen(schema.wrapped, value);
  if (schema.getter) return chosen(schema.getter(value), value);
  const { type, options = [], key = '' } = schema;
  const option =
    type === 'variant'
      ? options.find(({ entries }) => entries?.[key]?.literal === valueAt(value, [key]))
      : type === 'union'
        ? (options.find((one) => hasShapeOf(one, value)) ??
          options.find(({ type: one }) => isFields(value) === (one === 'strict_object')))
        : undefined;
  return option ? chosen(option, value) : schema;
}

/** Whether a value has only fields of the schema, or as many items. */
function hasShapeOf({ entries, items }: Schema, value: unknown): boolean {
  if (isFields(value))
    return entries !== undefined && Object.keys(value).every((field) => Object.hasOwn(entries, field));
  return Array.isArray(value) ? items?.length === value.length : entries === undefined;
}
