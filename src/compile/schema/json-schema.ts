import { toJsonSchema } from '@valibot/to-json-schema';
import { dataFiles } from './schema';

/** The JSON Schema of each file of `data/`, by the name it is written under. */
export function jsonSchemas(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(dataFiles).map(([name, schema]) => {
      // What JSON Schema cannot say (a date that exists, bounds the right way round) the compiler still checks.
      const jsonSchema = toJsonSchema(schema, { errorMode: 'ignore' });
      return [name.replace('.yaml', '.json'), `${JSON.stringify(jsonSchema, null, 2)}\n`];
    }),
  );
}
