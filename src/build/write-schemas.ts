// `npm run schemas`: writes the JSON Schemas with which an editor checks and completes the files of `data/`.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { jsonSchemas } from '../compile/schema/json-schema';

const directory = path.join(path.dirname(fileURLToPath(import.meta.url)), '../compile/schemas');
for (const [name, text] of Object.entries(jsonSchemas())) writeFileSync(path.join(directory, name), text);
