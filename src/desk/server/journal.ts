// What was changed at the desk since it was opened, for undo and redo.

import { Conflicting, inverse, repeat, type Step } from './steps';
import { addSeed, removeSeed } from './story-files';
import { type ChangedFile, workingCopy, writeFiles } from './working-copy';

/** What one action of the editor came to. */
export interface Action {
  readonly label: string;
  readonly steps: readonly Step[];
  readonly files: readonly ChangedFile[];
  /** An article that came with it. */
  readonly seed: Seed | null;
}

export interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether the action added it, or took it out again. */
  readonly isThere: boolean;
}

export interface Journal {
  readonly add: (action: Action) => void;
  readonly undoLabel: () => string | null;
  readonly redoLabel: () => string | null;
  /** Null where there is nothing to take back. Throws Conflicting where somebody has changed it since; it is then forgotten. */
  readonly undo: () => Action | null;
  readonly redo: () => Action | null;
}

export function createJournal(directory: string): Journal {
  const done: Action[] = [];
  const undone: Action[] = [];
  const move = (from: Action[], to: Action[]): Action | null => {
    const action = from.pop();
    if (!action) return null;
    const reverted = revert(directory, action);
    to.push(reverted);
    return reverted;
  };
  return {
    add(action) {
      done.push(action);
      undone.length = 0;
    },
    undoLabel: () => done.at(-1)?.label ?? null,
    redoLabel: () => undone.at(-1)?.label ?? null,
    undo: () => move(done, undone),
    redo: () => move(undone, done),
  };
}

/** Takes an action back, and gives the action that this was. */
function revert(directory: string, action: Action): Action {
  const steps = [...action.steps].reverse().map(inverse);
  const seed = action.seed && { ...action.seed, isThere: !action.seed.isThere };
  moveSeed(directory, seed);
  // Where nobody has written since, the files are again what they were, to the byte.
  const files = action.files.map(({ file, before, after }) => ({ file, before: after, after: before }));
  if (writeFiles(directory, files)) return { label: action.label, steps, files, seed };
  const copy = workingCopy(directory);
  try {
    const repeated = steps.map((step) => repeat(copy, step));
    const changed = copy.changed();
    if (writeFiles(directory, changed)) return { label: action.label, steps: repeated, files: changed, seed };
    throw new Conflicting(null);
  } catch (error) {
    moveSeed(directory, action.seed);
    throw error;
  }
}

function moveSeed(directory: string, seed: Seed | null): void {
  if (seed?.isThere) addSeed(directory, seed.name, seed.bytes);
  else if (seed) removeSeed(directory, seed.name, seed.bytes);
}
