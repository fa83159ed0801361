// All reading of story files happens here.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { StoryFiles } from '../compile/compile';
import type { Problem } from '../compile/problems/problem';
import { gazetteerOfBasemap } from './gazetteer-file';

/** There is no story to read. The message is a sentence for whoever asked for it. */
export class NoStory extends Error {}

/** The files of a story: `seeds/*`, and of `data/` the records and the geometry; and the gazetteer. Throws NoStory where one of the two folders is missing. */
export function readStory(directory: string): StoryFiles {
  const data = path.join(directory, 'data');
  const geometry = path.join(data, 'geometry');
  const texts = {
    ...readFolder(data, '.yaml'),
    // Not the ending that the files of a story have, but that of somebody who thinks so.
    ...readFolder(data, '.yml'),
    ...(existsSync(geometry) ? readFolder(geometry, '.geojson', 'geometry/') : {}),
  };
  return {
    seeds: readFolder(path.join(directory, 'seeds')),
    ...dataTexts(texts),
    gazetteer: gazetteerOfBasemap(),
  };
}

/**
 * The files of `data/` as text, a byte order mark left out. Those that are not UTF-8 are unreadable: decoded all the same they would put a � on
 * the page for each letter that is not ASCII.
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
  // A line feed is one byte and part of no other character, so that the first bad byte is in the first bad line.
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

/** The files of a folder by name, in order, with what is put before each name. Not those that systems hide, such as .DS_Store. */
export function readFolder(folder: string, ending = '', before = ''): Record<string, Uint8Array> {
  if (!isFolder(folder)) throw new NoStory(`${folder} is no folder: a story is a folder with seeds/ and data/ in it.`);
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && entry.name.endsWith(ending))
    .map(({ name }) => name)
    .sort();
  return Object.fromEntries(
    names.map((name) => [before + name, new Uint8Array(readFileSync(path.join(folder, name)))]),
  );
}

const isFolder = (name: string) => statSync(name, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** Changes whenever a file of the story does, is added or is removed. Never throws: what cannot be looked at is as if it were not there. */
export function storyFingerprint(directory: string): string {
  return ['seeds', 'data', 'data/geometry']
    .flatMap((name) => {
      const folder = path.join(directory, name);
      return entriesOf(folder).map((entry) => [name, entry, ...stateOf(path.join(folder, entry))].join(' '));
    })
    .join('\n');
}

function stateOf(file: string): number[] {
  try {
    const { mtimeMs, size, ino } = statSync(file);
    return [mtimeMs, size, ino];
  } catch {
    return [];
  }
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
