// The compiler as a Vite plugin: the page imports `virtual:dataset`, the site serves the published files, and a problem in the
// story fails the build and shows in the dev server's overlay until it is mended.
import path from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { prerenderPage } from '../prerender/page';
import { type Compiled, compile } from './compile';
import { formatProblems } from './problem';
import { publishedFiles } from './published';
import { readStory } from './read';

const virtualId = 'virtual:dataset';
const resolvedId = `\0${virtualId}`;

/** `directory` holds the story's `seeds/` and `data/`. */
export function story(directory: string): Plugin {
  const compiled = (): Compiled => {
    const result = compile(readStory(directory));
    if ('problems' in result) {
      throw new Error(`The story has ${result.problems.length} problem(s):\n\n${formatProblems(result.problems)}`);
    }
    return result;
  };
  return {
    name: 'dateline-story',
    resolveId: (id) => (id === virtualId ? resolvedId : undefined),
    load(id) {
      if (id !== resolvedId) return undefined;
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(compiled().dataset))})`;
    },
    transformIndexHtml: {
      order: 'pre',
      handler(html, { server }) {
        const result = compile(readStory(directory));
        if (!('problems' in result)) return prerenderPage(html, result.dataset.story);
        // While developing, the page itself must load, so that its overlay can show the problems and its reload clear them.
        if (server) return html;
        throw new Error(formatProblems(result.problems));
      },
    },
    generateBundle() {
      for (const [fileName, source] of Object.entries(publishedFiles(compiled()))) {
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
    configureServer(server) {
      reloadOnChange(server, directory);
      server.middlewares.use((request, response, next) => {
        const name = decodeURIComponent((request.url ?? '').split('?')[0]?.slice(1) ?? '');
        if (!/^(map\.geojson|annotations\.jsonld|claims\.csv|sources\/[a-z0-9-]+\.txt)$/.test(name)) return next();
        const file = publishedFiles(compiled())[name];
        if (file === undefined) return next();
        response.setHeader('Content-Type', name.endsWith('json') ? 'application/json' : 'text/plain; charset=utf-8');
        response.end(file);
      });
    },
  };
}

function reloadOnChange(server: ViteDevServer, directory: string): void {
  const watched = ['seeds', 'data'].map((folder) => path.resolve(directory, folder));
  server.watcher.add(watched);
  server.watcher.on('all', (_event, changed) => {
    if (!watched.some((folder) => changed.startsWith(folder + path.sep))) return;
    const module = server.moduleGraph.getModuleById(resolvedId);
    if (module) server.moduleGraph.invalidateModule(module);
    server.ws.send({ type: 'full-reload' });
  });
}
