// What was changed at the desk, for undo and redo.
import type { RecordList } from '../protocol';

/** One record of one file, as it was and as it became. */
export interface JournalStep {
  readonly file: string;
  readonly list: RecordList;
}

export interface Journal {
  readonly undoLabel: () => string | null;
  readonly redoLabel: () => string | null;
}

export const createJournal = (): Journal => ({ undoLabel: () => null, redoLabel: () => null });
