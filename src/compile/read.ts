// All reading of story files happens here.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { StoryFiles } from './compile';

/** The files of a story: `seeds/*`, and of `data/` the records and the geometry. Throws where a folder is missing, or a file. */
export function readStory(directory: string): StoryFiles {
  const data = path.join(directory, 'data');
  const geometry = path.join(data, 'geometry');
  const texts = {
    ...readFolder(data, '.yaml'),
    ...(existsSync(geometry) ? readFolder(geometry, '.geojson', 'geometry/') : {}),
  };
  return {
    seeds: readFolder(path.join(directory, 'seeds')),
    data: Object.fromEntries(Object.entries(texts).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])),
  };
}

/** The files of a folder by name, in order, with what is put before each name. */
export function readFolder(folder: string, ending = '', before = ''): Record<string, Uint8Array> {
  if (!isFolder(folder)) throw new Error(`${folder} is no folder: a story is a folder with seeds/ and data/ in it`);
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
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
