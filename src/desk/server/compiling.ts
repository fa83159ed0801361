// Keeps the story compiled while its files change: what the last version came to, and the last that could be shown.
import { Worker } from 'node:worker_threads';
import type { BuiltStory, StoryBuilder } from '../../build/build-story';
import type { CompilerSettings, Outcome, PageAtPath } from './compile-worker';

export interface Compiling {
  /** Of the last version that was read; null before the first. */
  readonly last: () => Outcome | null;
  /** The last story that compiled; the report of the first where none ever did. Waits for the first. */
  readonly shown: StoryBuilder;
  /** The version of what `shown` gives; null where none ever compiled. */
  readonly shownVersion: () => string | null;
  readonly isBusy: () => boolean;
  /** Compiles again, after what is being compiled now. */
  readonly again: () => void;
  readonly close: () => Promise<unknown>;
}

/** A thread begins without the loader of TypeScript, and an option that names the loader is not heeded there by every version of Node. */
const programOfThread = () => `
  import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))}).then(({ register }) => {
    register();
    return import(${JSON.stringify(new URL('./compile-worker.ts', import.meta.url).href)});
  });
`;

/** `onOutcome` is called after each compilation, with whether there is another story to show. */
export function compiling(settings: CompilerSettings, onOutcome: (showsAnother: boolean) => void): Compiling {
  const worker = new Worker(programOfThread(), { eval: true, workerData: settings });
  let last: Outcome | null = null;
  let shown: { readonly version: string; readonly story: BuiltStory } | null = null;
  let isBusy = false;
  let isWanted = false;
  let firstIsDone = () => {};
  const first = new Promise<void>((resolve) => {
    firstIsDone = resolve;
  });
  /** By path, who waits for its page. */
  const waiting = new Map<string, ((page: string) => void)[]>();
  const pageAt = (path: string) =>
    new Promise<string>((resolve) => {
      waiting.set(path, [...(waiting.get(path) ?? []), resolve]);
      worker.postMessage({ path });
    });
  const start = () => {
    isBusy = true;
    isWanted = false;
    worker.postMessage('compile');
  };
  worker.on('message', (outcome: Outcome | PageAtPath) => {
    if ('path' in outcome) {
      for (const resolve of waiting.get(outcome.path) ?? []) resolve(outcome.page);
      waiting.delete(outcome.path);
      return;
    }
    last = outcome;
    isBusy = false;
    const { built, version } = outcome;
    if (built) {
      const { files, page, paths, laterWords } = built;
      const pageOf = async (_: string, path = '') => (path === '' ? page : pageAt(path));
      shown = { version, story: { files, page: pageOf, paths, laterWords, previews: async () => ({}) } };
    }
    firstIsDone();
    if (isWanted) start();
    onOutcome(built !== null);
  });
  worker.on('error', (error) => {
    // A fault of the program. The desk goes on: its files and its articles need no compiler.
    last = { version: last?.version ?? '', problems: [], built: null, report: error.stack ?? error.message };
    isBusy = false;
    firstIsDone();
    onOutcome(false);
  });
  return {
    last: () => last,
    shown: async () => {
      await first;
      return shown?.story ?? { report: last?.report ?? '', problems: last?.problems ?? [] };
    },
    shownVersion: () => shown?.version ?? null,
    isBusy: () => isBusy,
    again: () => {
      if (isBusy) isWanted = true;
      else start();
    },
    close: () => worker.terminate(),
  };
}
