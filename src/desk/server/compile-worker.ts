// Compiles the story in a thread of its own: it takes seconds, in which the desk must answer.
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { storyBuilder } from '../../build/build-story';
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
    readonly laterWords: string;
  } | null;
  /** The report of what keeps it from being compiled; null where it was. */
  readonly report: string | null;
}

const { directory, basemap, pageFile } = workerData as CompilerSettings;
const build = storyBuilder({ directory, basemap: () => basemap, site: null });

parentPort?.on('message', async () => {
  const version = storyVersion(directory);
  const result = await build();
  const outcome: Outcome =
    'report' in result
      ? { version, problems: result.problems, built: null, report: result.report }
      : {
          version,
          problems: [],
          built: {
            files: result.files,
            page: await result.page(readFileSync(pageFile, 'utf8')),
            laterWords: result.laterWords,
          },
          report: null,
        };
  parentPort?.postMessage(outcome);
});
