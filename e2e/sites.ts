// The sites that the browser tests open: one of each story. `tsx e2e/sites.ts` builds and serves them all, in one process, since Playwright
// starts its web servers one after another.
import { exec } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { preview } from 'vite';

interface Site {
  /** How many ports after that of this story's site. */
  readonly port: number;
  /** The folder that is served. */
  readonly out: string;
  /** The folders of its stories. Of several each is built into a folder of its own. */
  readonly stories: readonly string[];
}

const fixture = (name: string) => `src/compile/fixtures/${name}`;
const sixArticles = 'test-results/six-articles';

/** This story's own site is built before the tests, and only served with these. The one that takes longest is first. */
const sites: readonly Site[] = [
  { port: 4, out: 'dist-three-articles', stories: [fixture('three-articles')] },
  { port: 5, out: 'dist-six-articles', stories: [sixArticles] },
  { port: 1, out: 'dist-second-story', stories: [fixture('second-story')] },
  { port: 2, out: 'dist-small-story', stories: [fixture('small-story')] },
  { port: 6, out: 'dist-tiny-stories', stories: ['counts-story', 'miles-story', 'french-story'].map(fixture) },
];

const buildsOf = ({ out, stories }: Site) =>
  stories.map((story) => [story, stories.length > 1 ? `${out}/${story.split('/').at(-1)}` : out] as const);

const run = promisify(exec);

/** Rejects with what the build printed. */
const build = async (story: string, out: string) => {
  try {
    await run('npm run -s build', { env: { ...process.env, STORY: story, OUT: out } });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`${story} was not built.\n${stdout}${stderr}`);
  }
};

/** As many at a time as the machine has processors. */
async function buildAll(builds: readonly (readonly [story: string, out: string])[]): Promise<void> {
  const waiting = [...builds];
  const buildNext = async (): Promise<void> => {
    const next = waiting.shift();
    if (!next) return;
    await build(...next);
    await buildNext();
  };
  await Promise.all(Array.from({ length: availableParallelism() }, buildNext));
}

const serve = (port: number, out: string) =>
  preview({ configLoader: 'runner', build: { outDir: out }, preview: { port, strictPort: true } });

const first = Number(process.env.PORT ?? 4173);
await run(`npx tsx src/compile/fixtures/write-six-articles.ts ${sixArticles}`);
await buildAll(sites.flatMap(buildsOf));
for (const { port, out } of sites) await serve(first + port, out);
// The last, since Playwright begins when it answers.
await serve(first, 'dist');
