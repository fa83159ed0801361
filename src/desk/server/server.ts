// The desk's server: the guard before everything, then the desk's own answers, then the story's real page by the development server of Vite.
import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { lookCss } from '../../build/look-css';
import { readBasemapGazetteer } from '../../build/read';
import { shell } from '../../build/shell-plugin';
import { pluginsFor } from '../../build/story-plugin';
import { watchStory } from '../../build/watch-story';
import { paths } from '../protocol';
import { RefusedRequest, refuse } from './answers';
import { compiling } from './compiling';
import { guardOf } from './guard';
import { createJournal } from './journal';
import { answerPage, headersOfPage } from './page';
import { routes } from './routes';
import { stateReader } from './state';
import { storyVersion } from './story-files';

export interface Desk {
  /** With the token in its fragment. */
  readonly address: string;
  readonly token: string;
  readonly close: () => Promise<void>;
}

/** Starts the desk of the story in a folder, on a port of this machine that no other can reach. Port 0 takes a free one. */
export async function startDesk(directory: string, port: number): Promise<Desk> {
  const http = createHttpServer();
  // Only this address: the name localhost may also mean others.
  await new Promise<void>((resolve, reject) => http.once('error', reject).listen(port, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(http.address() as AddressInfo).port}`;
  const guard = guardOf(host);

  const listeners = new Set<() => void>();
  let vite: ViteDevServer | null = null;
  const compiler = compiling(
    { directory, basemap: path.resolve('public/basemap'), pageFile: path.resolve('index.html') },
    (showsAnother) => {
      if (showsAnother) vite?.ws.send({ type: 'full-reload' });
      for (const tell of listeners) tell();
    },
  );
  const filesChanged = () => {
    compiler.again();
    for (const tell of listeners) tell();
  };
  compiler.again();
  const stopWatching = watchStory(directory, filesChanged);

  // Vite's stream of reloads passes the guard as everything does: it listens to this server, which itself listens to nothing.
  const upgrades = createHttpServer();
  vite = await createServer({
    configFile: false,
    logLevel: 'warn',
    appType: 'spa',
    base: './',
    plugins: [pluginsFor(compiler.shown, () => () => undefined), lookCss(), shell()],
    server: {
      middlewareMode: true,
      ws: { server: upgrades },
      cors: false,
      allowedHosts: ['127.0.0.1'],
      watch: { ignored: ['**/data/**', '**/seeds/**'] },
    },
  });

  // A page that was asked for before the story compiled again, and that listens only since, has missed the reload.
  let versionInFrame: string | null = null;
  vite.ws.on('connection', (socket: { readonly send: (text: string) => void }) => {
    if (versionInFrame !== compiler.shownVersion()) socket.send(JSON.stringify({ type: 'full-reload' }));
  });

  const journal = createJournal(directory);
  const gazetteer = readBasemapGazetteer();
  const reader = stateReader({ directory, gazetteer, compiling: compiler, journal });
  const answerRoute = routes({ directory, gazetteer, reader, journal, onWritten: filesChanged });
  const changed = () => ({ version: storyVersion(directory), isCompiling: compiler.isBusy() });

  http.on('request', (request, response) => {
    void answer(request, response).catch((error: unknown) => {
      if (error instanceof RefusedRequest) return refuse(response, error.status, error.message);
      console.error(error);
      if (!response.headersSent) refuse(response, 500, 'The desk has a fault of its own; the terminal has it.');
    });
  });
  http.on('upgrade', (request, socket, head) => {
    if (guard.refusalOf(request) || !guard.isOpened(request)) socket.destroy();
    else upgrades.emit('upgrade', request, socket, head);
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(headersOfPage)) response.setHeader(name, value);
    const refusal = guard.refusalOf(request);
    if (refusal) return refuse(response, refusal.status, refusal.reason);
    const at = (request.url ?? '').split('?')[0];
    if (at === paths.page) return answerPage(response, guard.isOpened(request));
    if (at === paths.changed) return answerChanges(request, response);
    if (at === paths.open) {
      if (request.method !== 'POST') throw new RefusedRequest(405, 'The desk is opened with POST.');
      response.setHeader('Set-Cookie', guard.cookie);
      response.statusCode = 204;
      response.end();
      return;
    }
    if (at?.startsWith('/desk/')) return answerRoute(at, request, response);
    if (at === paths.story) {
      await compiler.shown();
      versionInFrame = compiler.shownVersion();
    }
    vite?.middlewares(request, response);
  }

  function answerChanges(request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    const tell = () => response.write(`event: changed\ndata: ${JSON.stringify(changed())}\n\n`);
    tell();
    listeners.add(tell);
    request.on('close', () => listeners.delete(tell));
  }

  return {
    address: `http://${host}${paths.page}#${guard.token}`,
    token: guard.token,
    close: async () => {
      stopWatching();
      await closed(http);
      await Promise.all([vite?.close(), compiler.close()]);
    },
  };
}

function closed(http: Server): Promise<void> {
  return new Promise((resolve) => {
    http.close(() => resolve());
    http.closeAllConnections();
  });
}
