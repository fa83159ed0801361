// The sites that the browser tests open, one of each story. `tsx e2e/sites.ts` serves them all from one process, since Playwright starts its web
// servers one after another, and builds each when a test first asks for it.
import { exec } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { type PreviewServer, preview } from 'vite';

interface Site {
  /** How many ports after that of this story's site. */
  readonly port: number;
  /** The folder that is served. */
  readonly out: string;
  /** The folder of its story; of several stories by the folder below `out` in which each is. */
  readonly story: string | Readonly<Record<string, string>>;
  /** A command that writes the story. */
  readonly before?: string;
}

const fixtures = 'src/compile/fixtures';
const copyOfThisStory = `${fixtures}/three-articles`;
const sixArticles = 'test-results/six-articles';
const tinyStories = ['counts-story', 'miles-story', 'french-story', 'derailment-story'];

/** This story's own site, which is built before the tests, is only served with these. */
const sites: readonly Site[] = [
  { port: 1, out: 'dist-second-story', story: `${fixtures}/second-story` },
  { port: 2, out: 'dist-small-story', story: `${fixtures}/small-story` },
  { port: 4, out: 'dist-three-articles', story: copyOfThisStory },
  {
    port: 5,
    out: 'dist-six-articles',
    story: sixArticles,
    before: `npx tsx ${fixtures}/write-six-articles.ts ${sixArticles}`,
  },
  {
    port: 6,
    out: 'dist-tiny-stories',
    story: Object.fromEntries(tinyStories.map((name) => [name, `${fixtures}/${name}`])),
  },
];

const run = promisify(exec);

/** What a story is made of, without the comments that say where the schema of a file is. */
const contentOf = (story: string) =>
  JSON.stringify(
    ['seeds', 'data', 'data/geometry'].map((folder) =>
      readdirSync(`${story}/${folder}`)
        .filter((name) => /\.(txt|yaml|geojson)$/.test(name))
        .sort()
        .map((name) => [
          name,
          readFileSync(`${story}/${folder}/${name}`, 'utf8').replace(/^# yaml-language-server.*\n/, ''),
        ]),
    ),
  );

/** Rejects with what the build printed. */
async function build(story: string, out: string, before = ''): Promise<void> {
  // Until an article is added to this story, its copy has the same site, which is there already.
  if (story === copyOfThisStory && contentOf(story) === contentOf('.')) {
    cpSync('dist', out, { recursive: true });
    return;
  }
  try {
    if (before) await run(before);
    await run('npm run -s build', { env: { ...process.env, STORY: story, OUT: out, PREVIEWS: 'none' } });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`${story} was not built.\n${stdout}${stderr}`);
  }
}

const serve = (port: number, out: string, beforeFirst?: (server: PreviewServer) => void) =>
  preview({
    configLoader: 'runner',
    build: { outDir: out },
    preview: { port, strictPort: true },
    plugins: beforeFirst ? [{ name: 'build-when-requested', configurePreviewServer: beforeFirst }] : [],
  });

/** Each story is built once: other requests wait for the same build. */
const builds = new Map<string, Promise<void>>();

function buildWhenRequested({ out, story, before }: Site, { middlewares }: PreviewServer): void {
  middlewares.use((request, _response, next) => {
    const [, folder = ''] = request.url?.split('/') ?? [];
    const requested = typeof story === 'string' ? story : story[folder];
    if (requested === undefined) return next();
    const built =
      builds.get(requested) ?? build(requested, typeof story === 'string' ? out : `${out}/${folder}`, before);
    builds.set(requested, built);
    built.then(() => next(), next);
  });
}

const first = Number(process.env.PORT ?? 4173);
for (const site of sites) {
  // A server does not start without its folder.
  mkdirSync(site.out, { recursive: true });
  await serve(first + site.port, site.out, (server) => buildWhenRequested(site, server));
}
// The last, since Playwright begins when it answers.
await serve(first, 'dist');
