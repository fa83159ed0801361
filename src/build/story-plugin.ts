// The story as Vite plugins: its page, its fonts, its data and the published files. Where something in the story is wrong, the build fails, and the
// development server shows the report over the page until the story is corrected.
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { inspect } from 'node:util';
import type { Connect, Plugin, ViteDevServer } from 'vite';
import type { compile } from '../compile/compile';
import { type BuiltStory, type StoryBuilder, storyBuilder } from './build-story';
import { fonts } from './fonts/fonts-plugin';
import { fromRoot } from './from-root';
import { watchStory } from './watch-story';
import { writeSchemas } from './write-schemas';

/**
 * `directory`: the folder with the story's `seeds/` and `data/`. `siteUrl`: the absolute address that the site will have, which the published
 * files name; without one their addresses are relative. Throws where it is no web address. The options are for tests: without previews a site is
 * built in two thirds of the time.
 */
export function story(
  directory: string,
  siteUrl?: string,
  { compileStory, hasPreviews = true }: { readonly compileStory?: typeof compile; readonly hasPreviews?: boolean } = {},
): Plugin[] {
  const site = siteUrl ? siteAddress(siteUrl) : null;
  let publicDirectory = 'public';
  const build = storyBuilder({
    directory,
    basemap: () => path.join(publicDirectory, 'basemap'),
    site,
    ...(compileStory ? { compileStory } : {}),
  });
  return [
    ...pluginsFor(
      build,
      (server) => showReports(server, directory, build),
      (folder) => {
        publicDirectory = folder;
      },
      hasPreviews,
    ),
    {
      name: 'dateline-site-address',
      apply: 'build',
      configResolved({ logger }) {
        if (site === null) logger.info(noAddress);
      },
    },
  ];
}

const noAddress =
  'No SITE_URL: links to the site have no picture in messengers, and there is no sitemap.xml and no oembed.json, since these need whole addresses.';

/**
 * The plugins for a story that `build` builds. `watch` keeps open pages of a development server as the story is, and returns a function that ends
 * this. `onPublicDirectory` is told the folder that the configuration names.
 */
export function pluginsFor(
  build: StoryBuilder,
  watch: (server: ViteDevServer) => () => void,
  onPublicDirectory: (folder: string) => void = () => {},
  hasPreviews = true,
): Plugin[] {
  let stopWatching = () => {};
  const buildOrThrow = async (): Promise<BuiltStory> => {
    const built = await build();
    if ('report' in built) throw new StoryError(built.report);
    return built;
  };
  const storyPlugin: Plugin = {
    name: 'dateline-story',
    async configResolved(config) {
      onPublicDirectory(config.publicDir);
      writeSchemas();
      // Built as early as here, because later the bundler would wrap the report in another error message.
      if (config.command === 'build') await buildOrThrow();
    },
    transformIndexHtml: {
      order: 'pre',
      async handler(html, { path: page, server }) {
        // The desk's page is no page of the story.
        const at = pathOfPage(page);
        if (at === null) return html;
        // A built page is written by generateBundle, from what Vite makes of index.html.
        if (!server) return html;
        // In development the page is served even if the story cannot be built, so that the report can be shown over it.
        const built = await build();
        return 'report' in built ? html : built.page(html, at);
      },
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const { files, page, paths, previews } = await buildOrThrow();
        for (const [fileName, source] of Object.entries({ ...files, ...(hasPreviews ? await previews() : {}) }))
          this.emitFile({ type: 'asset', fileName, source });
        const front = bundle['index.html'];
        if (front?.type !== 'asset') return;
        const html = String(front.source);
        front.source = await page(html);
        for (const path of paths) {
          this.emitFile({ type: 'asset', fileName: `${path}index.html`, source: await page(html, path) });
        }
      },
    },
    configureServer(server) {
      stopWatching = watch(server);
      server.middlewares.use(refuseMalformedAddresses);
      // Each page of a path is index.html with another story in it.
      server.middlewares.use((request, response, next) => {
        const path = pathOfPage(pathOf(request));
        if (path === null || path === '') return next();
        build().then(async (built) => {
          if (!('report' in built) && !built.paths.includes(path)) return next();
          const html = await server.transformIndexHtml(`/${path}index.html`, readFileSync('index.html', 'utf8'));
          answer(response, 200, fromRoot(html, path), 'text/html; charset=utf-8');
        }, next);
      });
      server.middlewares.use((request, response, next) => {
        const name = decodeURIComponent(pathOf(request).slice(1));
        if (!storyFile.test(name)) return next();
        build().then((built) => {
          const file = 'report' in built ? undefined : built.files[name];
          if ('report' in built) answer(response, 500, built.report);
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
  // In development a story that cannot be built has a page of its report alone.
  const laterWords = async () => {
    const built = await build();
    return 'report' in built ? '' : built.laterWords;
  };
  return [storyPlugin, fonts(laterWords)];
}

/** Printed without a stack, which would send an author to the program, while the mistake is in the story. */
class StoryError extends Error {
  [inspect.custom](): string {
    return this.message;
  }
}

const storyFile =
  /^(map\.geojson|map-flat\.geojson|annotations\.jsonld|claims\.csv|dataset-\w+\.json|captions\.json|[maqts]\/[a-z0-9-]+\/(?:evidence|article|answers|quotes)\.json|world-\w+\.svg|basemap\/streets\.pmtiles|basemap\/labels-near\.geojson|sources\/[a-z0-9-]+\.txt)$/;

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
  '.pmtiles': 'application/octet-stream',
};

/** Below the site's base, of a page of the story: `m/depot/`, empty for the front. Null for another address. */
function pathOfPage(address: string): string | null {
  const [, path] = /^\/((?:[mva]\/[a-z0-9-]+\/)?)(?:index\.html)?$/.exec(address) ?? [];
  return path ?? null;
}

const pathOf = ({ url = '/' }: Connect.IncomingMessage) => url.split('?')[0] ?? '/';

function answer(
  response: ServerResponse,
  status: number,
  content: string | Uint8Array,
  type = 'text/plain; charset=utf-8',
): void {
  response.statusCode = status;
  response.setHeader('Content-Type', type);
  response.end(content);
}

/** Vite decodes addresses without catching the error of a malformed one, such as `%E0%A4%A.html`, which would end its servers. */
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

/**
 * Shows the report of a story that cannot be built over every open page, and over each page that is opened, until the story is corrected; then
 * reloads the pages. Returns a function that stops this.
 */
function showReports(server: ViteDevServer, directory: string, build: ReturnType<typeof storyBuilder>): () => void {
  const showReportOr = async (otherwise: () => void) => {
    const built = await build();
    if ('report' in built) {
      server.ws.send({ type: 'error', err: { message: built.report, stack: '', plugin: 'dateline-story' } });
    } else otherwise();
  };
  server.ws.on('connection', () => void showReportOr(() => undefined));
  return watchStory(directory, () => void showReportOr(() => server.ws.send({ type: 'full-reload' })));
}
