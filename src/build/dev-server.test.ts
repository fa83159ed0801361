// An author at work saves files in every state there is, while the page is open and asks for what it shows. The server answers, says
// what is wrong, and has the page again as soon as the files are whole again.
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer as createHttpServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inspect } from 'node:util';
import { build as buildSite, createServer, resolveConfig, type ViteDevServer } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { compile } from '../compile/compile';
import { storyBuilder } from './build-story';
import { shell } from './shell-plugin';
import { story } from './story-plugin';

const fixture = 'src/compile/fixtures/second-story';
let folder: string;
let http: Server;
let vite: ViteDevServer;
const inServer = vi.fn(compile);
/** The messages of the server to open pages since the last look. */
const messages: { type: string; err?: { message: string } }[] = [];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'dateline-dev-server-'));
  cpSync(fixture, folder, { recursive: true });
  http = createHttpServer((request, response) => vite.middlewares(request, response));
  vite = await createServer({
    configFile: false,
    logLevel: 'silent',
    cacheDir: path.join(folder, 'node_modules/.vite'),
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: { server: http } },
    plugins: [story(folder, undefined, { compileStory: inServer }), shell()],
  });
  vi.spyOn(vite.ws, 'send').mockImplementation((message: unknown) => {
    messages.push(message as (typeof messages)[number]);
  });
  await new Promise<void>((resolve) => http.listen(0, resolve));
});
afterAll(async () => {
  await vite.close();
  http.closeAllConnections();
  http.close();
  rmSync(folder, { recursive: true });
});

const inStory = (name: string) => path.join(folder, name);
const ask = async (address: string) => {
  const { port } = http.address() as AddressInfo;
  // A request that is never answered is a failure and not a test that hangs.
  const response = await fetch(`http://localhost:${port}${address}`, { signal: AbortSignal.timeout(15_000) });
  return { status: response.status, type: response.headers.get('Content-Type'), text: await response.text() };
};
/** The fixture's own files again, and nothing else. */
function mend(): void {
  for (const name of ['data', 'seeds']) rmSync(inStory(name), { recursive: true, force: true });
  cpSync(fixture, folder, { recursive: true });
}
afterEach(mend);

/** A record and an article: whichever of them it is, the same is done. */
const files = ['data/claims.yaml', 'seeds/islander.txt'];
const folders = ['data', 'seeds', 'data/geometry'];
const damages: [string, readonly string[], (file: string) => void][] = [
  [
    'deleted',
    [...files, 'data/sources.yaml', 'data/geometry/island.geojson', ...folders],
    (file) => rmSync(file, { recursive: true }),
  ],
  ['renamed', [...files, ...folders], (file) => renameSync(file, `${file}-old`)],
  ['half written', files, (file) => writeFileSync(file, readFileSync(file).subarray(0, 90))],
  ['empty', files, (file) => writeFileSync(file, '')],
  [
    'binary',
    files,
    (file) =>
      writeFileSync(
        file,
        Uint8Array.from({ length: 4096 }, (_, index) => index * 7),
      ),
  ],
  [
    'a folder',
    files,
    (file) => {
      rmSync(file);
      mkdirSync(file);
    },
  ],
  [
    'a file',
    folders,
    (file) => {
      rmSync(file, { recursive: true });
      writeFileSync(file, 'a file in place of a folder');
    },
  ],
];

/** Which story it is comes first: its title, where story.yaml can be read, without its count where other files cannot, and its folder. */
const wrongReport =
  /^(?:One boat, (?:two lists|…) \(folder \S*dateline-dev-server-\w+\)|The story in folder \S*dateline-dev-server-\w+)\n\n.*(?:\d+ problems?\. Correct all of them|The story cannot be built)/s;

describe.each(damages)('%s', (_, parts, damage) => {
  test.each(parts)('%s: every request is answered, and the page comes back', async (part) => {
    messages.length = 0;
    damage(inStory(part));
    // The page itself loads, so that its overlay can show what is wrong.
    expect(await ask('/')).toMatchObject({ status: 200, text: expect.stringContaining('/@vite/client') });
    for (const address of ['/map.geojson', '/sources/islander.txt']) {
      const { status, type, text } = await ask(address);
      expect([address, status, type]).toEqual([address, 500, 'text/plain; charset=utf-8']);
      expect(text).toMatch(wrongReport);
    }
    await vi.waitFor(() => expect(messages.at(-1)).toMatchObject({ type: 'error' }), 15_000);

    messages.length = 0;
    mend();
    await vi.waitFor(() => expect(messages.at(-1)).toMatchObject({ type: 'full-reload' }), 15_000);
    expect((await ask('/')).text).toContain('One boat, two lists');
    for (const address of ['/map.geojson', '/annotations.jsonld', '/claims.csv', '/sources/islander.txt']) {
      expect([address, (await ask(address)).status]).toEqual([address, 200]);
    }
  });
});

test.each(['/%', '/%E0%A4%A', '/sources/%E0%A4%A.txt', '/%E0%A4%A.html'])(
  'an address that is no address is refused: %s',
  async (address) => {
    expect((await ask(address)).status).toBe(400);
    expect((await ask('/map.geojson')).status).toBe(200);
  },
);

test.each(['/dataset-00000000.json', '/world-00000000.svg', '/sources/nobody.txt'])(
  'a file that this story does not have is not found: %s',
  async (address) => {
    expect((await ask(address)).status).toBe(404);
  },
);

describe('the story is compiled once, whatever the number of requests', () => {
  const askForAll = async () => {
    await Promise.all(['/', '/map.geojson', '/claims.csv', '/sources/wire.txt'].map(ask));
    // Long enough for the server to see a change and to reload the pages.
    await new Promise((resolve) => setTimeout(resolve, 700));
    await ask('/');
  };
  test.each([
    ['that can be built', () => appendFileSync(inStory('data/claims.yaml'), '# A comment.\n')],
    ['that cannot be built', () => writeFileSync(inStory('data/tour.yaml'), '- id: call\n')],
  ])('for a changed story %s', async (_, change) => {
    await askForAll();
    inServer.mockClear();
    await askForAll();
    expect(inServer).not.toHaveBeenCalled();
    change();
    await askForAll();
    expect(inServer).toHaveBeenCalledTimes(1);
  });

  test('for a site that is built', async () => {
    const html = readFileSync('index.html', 'utf8').replaceAll(/<script type="module".*<\/script>|<link.*>/g, '');
    writeFileSync(inStory('index.html'), html);
    const inBuild = vi.fn(compile);
    const output = await buildSite({
      configFile: false,
      logLevel: 'silent',
      root: folder,
      publicDir: path.resolve('public'),
      plugins: [story(folder, undefined, { compileStory: inBuild })],
      build: { write: false },
    });
    expect(JSON.stringify(output)).toContain('map-flat.geojson');
    expect(inBuild).toHaveBeenCalledTimes(1);
  });
});

test('a build fails with the report and nothing around it', async () => {
  writeFileSync(inStory('data/tour.yaml'), '- id: call\n');
  const config = { configFile: false as const, plugins: [story(folder)] };
  const error: unknown = await resolveConfig(config, 'build').catch((reason: unknown) => reason);
  expect(inspect(error)).toMatch(
    /^One boat, … \(folder \S+\)\n\n(?:data\/tour\.yaml:1 \(call\): .*\n)+\n\d problems\. Correct all of them, then build again\.$/,
  );
});

test('what goes wrong outside the story’s own checks is said too', async () => {
  const build = storyBuilder({ directory: fixture, basemap: () => 'no-such-folder', site: null });
  expect(await build()).toEqual({
    report: expect.stringMatching(
      /^One boat, two lists \(folder src\/compile\/fixtures\/second-story\)\n\nThe story cannot be built.*no-such-folder/s,
    ),
    problems: [],
  });
});

test.each(['example.org', 'ftp://example.org/', 'https://example.org/?page=1', 'javascript:alert(1)'])(
  'an address of the site that is none stops the build: %s',
  (address) => {
    expect(() => story(fixture, address)).toThrow(/^SITE_URL is “.*whole address/);
  },
);
