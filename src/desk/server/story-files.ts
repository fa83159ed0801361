// The files of a story on disk. Their names are never taken from a request: records are in the files of records/record-lists.ts, and articles
// are the files of `seeds/`.
import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { readFolder } from '../../build/read';
import { archiveEnding } from '../../build/read-archives';
import { recordFiles } from '../records/record-lists';

/** A file that is not what the desk may read or write. The message is a sentence for the editor. */
export class NotAFileOfTheStory extends Error {}

/** A hash of the names and bytes of every file of the story, those of the desk included; of archives, which are large, the size and time. */
export function storyVersion(directory: string): string {
  const hash = createHash('sha256');
  for (const [folder, ending] of [
    ['seeds', ''],
    ['data', ''],
    ['data/geometry', '.geojson'],
    ['desk', '.yaml'],
  ] as const) {
    const full = path.join(directory, folder);
    if (!existsSync(full)) continue;
    for (const [name, bytes] of Object.entries(readFolder(full, ending))) {
      hash.update(`${folder}/${name}\0${bytes.length}\0`).update(bytes);
    }
  }
  for (const name of readdirSync(directory).sort()) {
    if (!name.endsWith(archiveEnding)) continue;
    const state = statSync(path.join(directory, name), { throwIfNoEntry: false });
    hash.update(`${name}\0${state?.size}\0${state?.mtimeMs}\0`);
  }
  return hash.digest('hex').slice(0, 16);
}

/** The bytes of a file of records; null where there is none. */
export function readRecordFile(directory: string, file: string): Uint8Array | null {
  const full = placeOf(directory, file);
  return existsSync(full) ? readFileSync(full) : null;
}

/**
 * Writes a file whole: first beside it under another name, then in its place, so that a reader finds the old file or the new one and a power cut
 * leaves one of the two. False, and nothing written, where the file is no longer `before`.
 */
export function replaceFile(
  directory: string,
  file: string,
  before: Uint8Array | null,
  after: Uint8Array | null,
): boolean {
  const full = placeOf(directory, file);
  const isAsBefore = () => isSame(before, existsSync(full) ? readFileSync(full) : null);
  if (after !== null) return writeAtomically(full, after, isAsBefore);
  if (isAsBefore()) rmSync(full, { force: true });
  return !existsSync(full);
}

/** Writes a new article. False where `seeds/` already has a file of this name: what was received is never changed. */
export function addSeed(directory: string, name: string, bytes: Uint8Array): boolean {
  if (!/^[a-z0-9][a-z0-9_.-]*\.txt$/.test(name))
    throw new NotAFileOfTheStory(`seeds/${name} is no name for an article.`);
  const full = placeOf(directory, `seeds/${name}`);
  return writeAtomically(full, bytes, () => !existsSync(full));
}

/** Takes an article out again that was added by mistake. False where its file is not, byte for byte, what was added. */
export function removeSeed(directory: string, name: string, bytes: Uint8Array): boolean {
  const full = placeOf(directory, `seeds/${name}`);
  if (!existsSync(full) || !isSame(bytes, readFileSync(full))) return false;
  rmSync(full);
  return true;
}

/** `isAsBefore` is asked once the new bytes are on the disk, just before they take the place of the old. */
function writeAtomically(full: string, bytes: Uint8Array, isAsBefore: () => boolean): boolean {
  mkdirSync(path.dirname(full), { recursive: true });
  // Hidden, so that it is never read as a file of the story.
  const beside = path.join(path.dirname(full), `.${path.basename(full)}.${randomBytes(6).toString('hex')}`);
  const mode = existsSync(full) ? lstatSync(full).mode : 0o644;
  const open = openSync(beside, 'wx', mode);
  try {
    writeSync(open, bytes);
    fsyncSync(open);
  } finally {
    closeSync(open);
  }
  if (!isAsBefore()) {
    rmSync(beside);
    return false;
  }
  renameSync(beside, full);
  return true;
}

/** Throws for anything but a file of the story, and for one that a symbolic link puts elsewhere. */
function placeOf(directory: string, file: string): string {
  const isKnown = recordFiles.includes(file) || /^seeds\/[^/\\]+$/.test(file);
  if (!isKnown || file.includes('..')) throw new NotAFileOfTheStory(`${file} is no file of the story.`);
  const full = path.join(directory, file);
  const folder = path.dirname(full);
  const root = realpathSync(directory);
  for (const part of [folder, full]) {
    if (existsSync(part) && !`${realpathSync(part)}${path.sep}`.startsWith(root + path.sep)) {
      throw new NotAFileOfTheStory(`${file} is a link to a place outside the story; the desk does not follow it.`);
    }
  }
  return full;
}

const isSame = (a: Uint8Array | null, b: Uint8Array | null) =>
  a === null || b === null ? a === b : Buffer.compare(a, b) === 0;
