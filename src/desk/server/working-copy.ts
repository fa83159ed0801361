// The files of records as they are on disk, changed in memory first and then written together.
import { CannotWrite } from '../records/change-record';
import { readRecordFile, replaceFile } from './story-files';

/** A file before and after; null where there is none. */
export interface ChangedFile {
  readonly file: string;
  readonly before: Uint8Array | null;
  readonly after: Uint8Array | null;
}

export interface WorkingCopy {
  /** Without a byte order mark, which the file keeps; null where there is no file. */
  readonly textOf: (file: string) => string | null;
  readonly change: (file: string, text: string) => void;
  readonly changed: () => ChangedFile[];
}

const mark = '\uFEFF';

export function workingCopy(directory: string): WorkingCopy {
  const files = new Map<
    string,
    { readonly bytes: Uint8Array | null; readonly text: string | null; now: string | null }
  >();
  const read = (file: string) => {
    const known = files.get(file);
    if (known) return known;
    const bytes = readRecordFile(directory, file);
    const text = bytes && textOf(file, bytes);
    const entry = { bytes, text, now: text };
    files.set(file, entry);
    return entry;
  };
  return {
    textOf: (file) => read(file).now?.replace(mark, '') ?? null,
    change: (file, text) => {
      const entry = read(file);
      entry.now = (entry.text?.startsWith(mark) ? mark : '') + text;
    },
    changed: () =>
      [...files].flatMap(([file, { bytes, text, now }]) =>
        now === text ? [] : [{ file, before: bytes, after: now === null ? null : new TextEncoder().encode(now) }],
      ),
  };
}

function textOf(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new CannotWrite(`${file} is not in UTF-8, and the desk would spoil it; save it as UTF-8 first.`);
  }
}

/** Writes all files or none. False where one is no longer what it was, and then nothing is changed. */
export function writeFiles(directory: string, files: readonly ChangedFile[]): boolean {
  const written: ChangedFile[] = [];
  for (const changed of files) {
    if (replaceFile(directory, changed.file, changed.before, changed.after)) written.push(changed);
    else {
      for (const { file, before, after } of written) replaceFile(directory, file, after, before);
      return false;
    }
  }
  return true;
}
