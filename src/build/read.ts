// Reads the files of a story, and the gazetteer.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { StoryFiles } from '../compile/compile';
import { type Gazetteer, readGazetteer } from '../compile/gazetteer/gazetteer';
import type { Problem } from '../compile/problems/problem';
import { readArchiveHeads } from './read-archives';

/** There is no story to read. The message is a sentence for the author. */
export class NoStory extends Error {}

/** The gazetteer that comes with the program. */
export const readBasemapGazetteer = (): Gazetteer =>
  readGazetteer(textOf('public/basemap/labels.geojson'), textOf('data/basemap/country-shapes.geojson'));

const textOf = (file: string) => readFileSync(fileURLToPath(new URL(`../../${file}`, import.meta.url)), 'utf8');

/** The files of `seeds/`, and the records and the geometry of `data/`. Throws NoStory where one of the two folders is missing. */
export function readStory(directory: string, gazetteer: Gazetteer = readBasemapGazetteer()): StoryFiles {
  const data = path.join(directory, 'data');
  const geometry = path.join(data, 'geometry');
  const texts = {
    ...readFolder(data, '.yaml'),
    // Records end in .yaml; a file with the other usual ending is read too, so that it can be reported.
    ...readFolder(data, '.yml'),
    ...(existsSync(geometry) ? readFolder(geometry, '.geojson', 'geometry/') : {}),
  };
  return {
    seeds: readFolder(path.join(directory, 'seeds')),
    ...dataTexts(texts),
    gazetteer,
    archives: readArchiveHeads(directory),
  };
}

/**
 * The files of `data/` as text, without a byte order mark. Those that are not UTF-8 are reported: if they were decoded, the page would show a �
 * for each letter that is not ASCII.
 */
export function dataTexts(files: Readonly<Record<string, Uint8Array>>): Pick<StoryFiles, 'data' | 'unreadable'> {
  const data: Record<string, string> = {};
  const unreadable: Problem[] = [];
  for (const [name, bytes] of Object.entries(files)) {
    const text = utf8(bytes);
    if (text === null) unreadable.push(notUtf8(`data/${name}`, bytes));
    else data[name] = text;
  }
  return { data, unreadable };
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function notUtf8(file: string, bytes: Uint8Array): Problem {
  // Each line is tried by itself: in UTF-8 the byte of a line feed is part of no other character.
  let start = 0;
  let line = 1;
  const lineEnd = () => bytes.indexOf(0x0a, start);
  while (lineEnd() !== -1 && utf8(bytes.subarray(start, lineEnd())) !== null) {
    start = lineEnd() + 1;
    line += 1;
  }
  return {
    file,
    line,
    id: null,
    message: 'is not in UTF-8, and this is the first line that cannot be read; save the file as UTF-8',
  };
}

/** The files of a folder by name, in order, with `before` put before each name. Hidden files, such as .DS_Store, are left out. */
export function readFolder(folder: string, ending = '', before = ''): Record<string, Uint8Array> {
  if (!isFolder(folder))
    throw new NoStory(
      `${folder} is no folder: a story is a folder with seeds/ and data/ in it; npm run new -- <folder> makes one.`,
    );
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && entry.name.endsWith(ending))
    .map(({ name }) => name)
    .sort();
  return Object.fromEntries(
    names.map((name) => [before + name, new Uint8Array(readFileSync(path.join(folder, name)))]),
  );
}

const isFolder = (name: string) => statSync(name, { throwIfNoEntry: false })?.isDirectory() ?? false;
