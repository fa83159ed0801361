// Watches the files of a story.
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { archiveEnding } from './read-archives';

const intervalMilliseconds = 300;

/**
 * Calls `onChange` after a file of the story has changed, or has been added or removed. Returns a function that ends the watch. It polls,
 * because a watcher of the file system loses a folder that is removed and put back, as happens when the branch is changed.
 */
export function watchStory(directory: string, onChange: () => void): () => void {
  let last = fingerprintOf(directory);
  const timer = setInterval(() => {
    const now = fingerprintOf(directory);
    if (now === last) return;
    last = now;
    onChange();
  }, intervalMilliseconds);
  return () => clearInterval(timer);
}

/** Another text after every change. What cannot be read counts as missing. */
function fingerprintOf(directory: string): string {
  const statesIn = (name: string, isWatched = (_: string) => true) =>
    entriesOf(path.join(directory, name))
      .filter(isWatched)
      .map((entry) => [name, entry, ...stateOf(path.join(directory, name, entry))].join(' '));
  return [
    ...['seeds', 'data', 'data/geometry', 'desk'].flatMap((name) => statesIn(name)),
    ...statesIn('', (entry) => entry.endsWith(archiveEnding)),
  ].join('\n');
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
