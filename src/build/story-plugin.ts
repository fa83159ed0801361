// The compiler as a Vite plugin: the site serves the story's data and the published files, the page is written from the same, and a
// problem in the story fails the build and shows in the dev server's overlay until it is mended.
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { inspect } from 'node:util';
import type { Connect, Plugin, ViteDevServer } from 'vite';
import { type BuiltStory, storyBuilder } from './build-story';
import { storyFingerprint } from './read';
import { writeSchemas } from './write-schemas';

/**
 * `directory` holds the story's `seeds/` and `data/`. `siteUrl`: the absolute address that the site will have, for the files that leave it;
 * without one they name what they refer to relative to themselves. Throws where it is no address of a page.
 */
export function story(directory: string, siteUrl?: string): Plugin {
  const site = siteUrl ? siteAddress(siteUrl) : null;
  let publicDirectory = 'public';
  const build = storyBuilder(directory, () => path.join(publicDirectory, 'basemap'), site);
  let stopWatching = () => {};
  const buildOrThrow = async (): Promise<BuiltStory> => {
    const built = await build();
    if ('wrong' in built) throw new WrongStory(built.wrong);
    return built;
  };
  return {
    name: 'dateline-story',
    async configResolved(config) {
      publicDirectory = config.publicDir;
      writeSchemas();
      // Before anything else is built: what the bundler is told of a plugin's error it wraps into its own.
      if (config.command === 'build') await buildOrThrow();
    },
    transformIndexHtml: {
      order: 'pre',
      async handler(html, { server }) {
        if (!server) return (await buildOrThrow()).page(html);
        // While developing, the page itself must load, so that its overlay can show the problems and its reload clear them.
        const built = await build();
        return 'wrong' in built ? html : built.page(html);
      },
    },
    async generateBundle() {
      const { files } = await buildOrThrow();
      for (const [fileName, source] of Object.entries(files)) this.emitFile({ type: 'asset', fileName, source });
    },
    configureServer(server) {
      stopWatching = showProblems(server, directory, build);
      server.middlewares.use(refuseMalformedAddresses);
      server.middlewares.use((request, response, next) => {
        const name = decodeURIComponent(pathOf(request).slice(1));
        if (!storyFile.test(name)) return next();
        build().then((built) => {
          const file = 'wrong' in built ? undefined : built.files[name];
          if ('wrong' in built) answer(response, 500, built.wrong);
          else if (file === undefined) answer(response, 404, `The story has no file ${name}.`);
          else answer(response, 200, file, types[path.extname(name)]);
        }, next);
      });
    },
    closeBundle: () => stopWatching(),
    configurePreviewServer(server) {
      server.middlewares.use(refuseMalformedAddresses);
    },
  };
}

/** Shown as its message alone: what is wrong is in the story, and with a stack an author would look for it in the program. */
class WrongStory extends Error {
  [inspect.custom](): string {
    return this.message;
  }
}

const storyFile =
  /^(map\.geojson|map-flat\.geojson|annotations\.jsonld|claims\.csv|dataset-\w+\.json|world-\w+\.svg|sources\/[a-z0-9-]+\.txt)$/;

function siteAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash) {
    throw new Error(`SITE_URL is “${text}”: it must be the site's whole address, such as https://example.org/map/`);
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

const types: Record<string, string> = {
  '.json': 'application/json',
  '.geojson': 'application/json',
  '.jsonld': 'application/json',
  '.svg': 'image/svg+xml',
};

const pathOf = ({ url = '/' }: Connect.IncomingMessage) => url.split('?')[0] ?? '/';

function answer(response: ServerResponse, status: number, text: string, type = 'text/plain; charset=utf-8'): void {
  response.statusCode = status;
  response.setHeader('Content-Type', type);
  response.end(text);
}

/** Vite decodes addresses where nothing catches what that throws, and ends: `%E0%A4%A.html` would stop both its servers. */
const refuseMalformedAddresses: Connect.NextHandleFunction = (request, response, next) => {
  try {
    decodeURIComponent(pathOf(request));
  } catch {
    return answer(
      response,
      400,
      'This address is not well formed: a % in it is not followed by the code of a character.',
    );
  }
  next();
};

const lookAgainMilliseconds = 300;

/**
 * What is wrong with the story stands in the overlay of every page, also of one that is opened meanwhile, until it is mended. Returns what
 * ends this. The files are looked at again and again: a watcher loses a folder that is removed and put back, as changing a branch does.
 */
function showProblems(server: ViteDevServer, directory: string, build: ReturnType<typeof storyBuilder>): () => void {
  const tell = async (whenWhole: () => void) => {
    const built = await build();
    if ('wrong' in built) {
      server.ws.send({ type: 'error', err: { message: built.wrong, stack: '', plugin: 'dateline-story' } });
    } else whenWhole();
  };
  server.ws.on('connection', () => void tell(() => undefined));
  let seen = storyFingerprint(directory);
  const timer = setInterval(() => {
    const now = storyFingerprint(directory);
    if (now === seen) return;
    seen = now;
    void tell(() => server.ws.send({ type: 'full-reload' }));
  }, lookAgainMilliseconds);
  return () => clearInterval(timer);
}
