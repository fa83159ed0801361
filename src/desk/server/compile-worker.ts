// Compiles the story in a thread of its own: it takes seconds, in which the desk must answer.
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { type BuiltStory, storyBuilder } from '../../build/build-story';
import type { Problem } from '../../compile/problems/problem';
import { storyVersion } from './story-files';

export interface CompilerSettings {
  /** The folder of the story. */
  readonly directory: string;
  readonly basemap: string;
  /** The file of the page around the story. */
  readonly pageFile: string;
}

/** What became of one version of the files. */
export interface Outcome {
  readonly version: string;
  readonly problems: readonly Problem[];
  /** Null where the story could not be compiled. */
  readonly built: {
    readonly files: Readonly<Record<string, string | Uint8Array>>;
    readonly page: string;
    readonly paths: readonly string[];
    readonly laterWords: string;
  } | null;
  /** The report of what keeps it from being compiled; null where it was. */
  readonly report: string | null;
}

/** The page at a path of the last story that compiled. Most are never opened, and each takes a while to draw. */
export interface PageAtPath {
  readonly path: string;
  readonly page: string;
}

const { directory, basemap, pageFile } = workerData as CompilerSettings;
const build = storyBuilder({ directory, basemap: () => basemap, site: null });

let lastBuilt: BuiltStory | null = null;

parentPort?.on('message', async (asked: 'compile' | Pick<PageAtPath, 'path'>) => {
  if (asked !== 'compile') {
    const page = (await lastBuilt?.page(readFileSync(pageFile, 'utf8'), asked.path)) ?? '';
    const answer: PageAtPath = { path: asked.path, page };
    return parentPort?.postMessage(answer);
  }
  const version = storyVersion(directory);
  const result = await build();
  if ('files' in result) lastBuilt = result;
  const outcome: Outcome =
    'report' in result
      ? { version, problems: result.problems, built: null, report: result.report }
      : {
          version,
          problems: [],
          built: {
            files: result.files,
            page: await result.page(readFileSync(pageFile, 'utf8')),
            paths: result.paths,
            laterWords: result.laterWords,
          },
          report: null,
        };
  parentPort?.postMessage(outcome);
});
