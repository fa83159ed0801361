// The compiler as a Vite plugin: the site serves the story's data and the published files, the page is written from the same, and a
// problem in the story fails the build and shows in the dev server's overlay until it is mended.
import path from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { namedByContent } from '../prerender/named-file';
import { openingMap } from '../prerender/opening-map';
import { prerenderPage } from '../prerender/page';
import { type Compiled, compile } from './compile';
import { formatProblems, type Problem } from './problem';
import { publishedFiles } from './published';
import { readStory } from './read';

/** `directory` holds the story's `seeds/` and `data/`. */
export function story(directory: string): Plugin {
  const problems = () => {
    const result = compile(readStory(directory));
    return 'problems' in result ? said(result.problems) : null;
  };
  const compiled = (): Compiled => {
    const result = compile(readStory(directory));
    if ('problems' in result) throw new Error(said(result.problems));
    return result;
  };
  let publicDirectory = 'public';
  const built = async (story: Compiled) => {
    const map = await openingMap(story, path.join(publicDirectory, 'basemap'));
    const data = namedByContent('dataset', 'json', JSON.stringify(story.dataset));
    return {
      files: { ...publishedFiles(story), [data.name]: data.text, [map.world.name]: map.world.text },
      page: (html: string) => prerenderPage(html, story.dataset, map, data.name),
    };
  };
  return {
    name: 'dateline-story',
    configResolved(config) {
      publicDirectory = config.publicDir;
    },
    transformIndexHtml: {
      order: 'pre',
      async handler(html, { server }) {
        const result = compile(readStory(directory));
        if (!('problems' in result)) return (await built(result)).page(html);
        // While developing, the page itself must load, so that its overlay can show the problems and its reload clear them.
        if (server) return html;
        throw new Error(said(result.problems));
      },
    },
    async generateBundle() {
      const { files } = await built(compiled());
      for (const [fileName, source] of Object.entries(files)) this.emitFile({ type: 'asset', fileName, source });
    },
    configureServer(server) {
      followStory(server, directory, problems);
      server.middlewares.use(async (request, response, next) => {
        const name = decodeURIComponent((request.url ?? '').split('?')[0]?.slice(1) ?? '');
        if (
          !/^(map\.geojson|annotations\.jsonld|claims\.csv|dataset-\w+\.json|world-\w+\.svg|sources\/[a-z0-9-]+\.txt)$/.test(
            name,
          )
        )
          return next();
        const { files } = await built(compiled());
        const file = (files as Record<string, string>)[name];
        if (file === undefined) return next();
        response.setHeader('Content-Type', types[path.extname(name)] ?? 'text/plain; charset=utf-8');
        response.end(file);
      });
    },
  };
}

const types: Record<string, string> = {
  '.json': 'application/json',
  '.geojson': 'application/json',
  '.jsonld': 'application/json',
  '.svg': 'image/svg+xml',
};

const said = (problems: readonly Problem[]) =>
  `The story has ${problems.length} problem(s):\n\n${formatProblems(problems)}`;

/** What is wrong with the story stands in the overlay of every page, also of one that is opened meanwhile, until it is mended. */
function followStory(server: ViteDevServer, directory: string, problems: () => string | null): void {
  const watched = ['seeds', 'data'].map((folder) => path.resolve(directory, folder));
  const tell = (orElse: () => void) => {
    const message = problems();
    if (message === null) orElse();
    else server.ws.send({ type: 'error', err: { message, stack: '', plugin: 'dateline-story' } });
  };
  server.watcher.add(watched);
  server.watcher.on('all', (_event, changed) => {
    if (!watched.some((folder) => changed.startsWith(folder + path.sep))) return;
    tell(() => server.ws.send({ type: 'full-reload' }));
  });
  server.ws.on('connection', () => tell(() => undefined));
}
