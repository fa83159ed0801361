import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { jsonSchemas } from './json-schema';

test.each(Object.entries(jsonSchemas()))('schemas/%s is what `npm run schemas` writes', (name, text) => {
  expect(readFileSync(fileURLToPath(new URL(`../schemas/${name}`, import.meta.url)), 'utf8')).toBe(text);
});
