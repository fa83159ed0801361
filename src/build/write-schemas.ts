// The JSON Schemas with which a text editor checks and completes the files of `data/`, whose first lines name them. They are made from the
// compiler's schemas and not committed, so that they are never out of date; every command that reads the story writes them.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { jsonSchemas } from '../compile/schema/json-schema';

const directory = path.join(path.dirname(fileURLToPath(import.meta.url)), '../compile/schemas');

/** Writes those that are not there yet, or have changed. */
export function writeSchemas(): void {
  mkdirSync(directory, { recursive: true });
  for (const [name, text] of Object.entries(jsonSchemas())) {
    const file = path.join(directory, name);
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
  }
}
