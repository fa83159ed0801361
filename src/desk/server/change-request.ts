// What a request to change records may be. Nothing of it is believed before it has this shape.
import * as v from 'valibot';
import type { ChangeRequest, Plain } from '../protocol';
import { placeOfRecords } from '../records/record-lists';
import { RefusedRequest } from './answers';

const name = v.pipe(
  v.string(),
  v.maxLength(200),
  v.check((text) => text !== '__proto__'),
);
const plain: v.GenericSchema<Plain> = v.union([
  v.string(),
  v.pipe(v.number(), v.finite()),
  v.boolean(),
  v.null(),
  v.array(v.lazy(() => plain)),
  v.record(
    name,
    v.lazy(() => plain),
  ),
]);
export const fields = v.record(name, plain);
const path = v.pipe(
  v.array(v.union([name, v.pipe(v.number(), v.integer(), v.minValue(0))])),
  v.minLength(1),
  v.maxLength(12),
);
const list = v.pipe(
  v.string(),
  v.check((text) => placeOfRecords(text) !== null),
);
export const seen = v.strictObject({ key: v.string(), version: v.string() });
const changeRequest = v.strictObject({
  label: v.pipe(v.string(), v.maxLength(500)),
  changes: v.pipe(
    v.array(
      v.variant('kind', [
        v.strictObject({ kind: v.literal('add'), list, fields, after: v.optional(v.nullable(v.string())) }),
        v.strictObject({
          kind: v.literal('change'),
          record: seen,
          set: v.optional(v.array(v.strictObject({ path, value: plain }))),
          remove: v.optional(v.array(path)),
        }),
        v.strictObject({ kind: v.literal('move'), record: seen, after: v.nullable(v.string()) }),
        v.strictObject({ kind: v.literal('remove'), record: seen }),
      ]),
    ),
    v.minLength(1),
    v.maxLength(200),
  ),
});

export const readChangeRequest = (body: unknown): ChangeRequest => read(changeRequest, body) as ChangeRequest;

/** Throws RefusedRequest for anything else. */
export function read<Schema extends v.GenericSchema>(schema: Schema, body: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, body);
  if (result.success) return result.output;
  const [{ path: at = [], message }] = result.issues;
  const where = at.map((part) => String(part.key)).join('.');
  throw new RefusedRequest(400, `This is no request that the desk knows${where ? `; ${where}` : ''}: ${message}`);
}
