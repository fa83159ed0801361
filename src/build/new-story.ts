// A new story: a copy of docs/new-story/, with the addresses in it made to fit the folder that it is in.
import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** There can be no new story there. The message is a sentence for the author. */
export class NotNew extends Error {}

/** Throws NotNew where there is something already. */
export function newStory(folder: string): void {
  if (existsSync(folder)) {
    if (!statSync(folder).isDirectory())
      throw new NotNew(`${folder} is a file: name a folder that is empty or not there yet.`);
    if (readdirSync(folder).length > 0) {
      throw new NotNew(`${folder} is not empty: a new story needs a folder that is empty or not there yet.`);
    }
  }
  cpSync(path.join(root, 'docs/new-story'), folder, { recursive: true });
  const data = path.join(folder, 'data');
  const schemas = path.relative(data, path.join(root, 'src/compile/schemas')).replaceAll(path.sep, '/');
  for (const name of readdirSync(data)) {
    replaceIn(path.join(data, name), '../../../src/compile/schemas', schemas);
  }
  replaceIn(path.join(folder, 'README.md'), 'STORY=this-folder', `STORY=${quotedForShell(folder)}`);
}

function replaceIn(file: string, from: string, to: string): void {
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replaceAll(from, () => to),
  );
}

const quotedForShell = (text: string) => (/^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);
