// Serves folders as a good host does, with compression and range requests, and counts the bytes sent: a page's list of resources does not
// contain what its workers fetch.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  geojson: 'application/geo+json',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};
const compressed = /\.(?:html|js|css|json|geojson|svg)$/;

export interface BenchServer {
  readonly address: (name: string) => string;
  readonly reset: () => void;
  /** Bytes sent since then, compressed where they were. */
  readonly sent: () => { code: number; html: number };
  readonly close: () => Promise<void>;
}

/** Each folder under its name. Their files are compressed once. */
export async function serve(folders: Readonly<Record<string, string>>): Promise<BenchServer> {
  const files = new Map<string, Buffer>();
  let sent = { code: 0, html: 0 };
  const contentOf = async (file: string) => {
    const kept = files.get(file);
    if (kept) return kept;
    const bytes = await readFile(file);
    const content = compressed.test(file) ? brotliCompressSync(bytes) : bytes;
    files.set(file, content);
    return content;
  };
  const server = createServer(async (request, response) => {
    const [, name = '', ...rest] = (request.url ?? '').replace(/[?#].*/, '').split('/');
    const file = path.join(folders[name] ?? '', rest.join('/') || 'index.html');
    if (!folders[name] || !existsSync(file)) {
      response.statusCode = 404;
      response.end();
      return;
    }
    const content = await contentOf(file);
    const ending = file.split('.').at(-1) ?? '';
    response.setHeader('Content-Type', types[ending] ?? 'application/octet-stream');
    if (compressed.test(file)) response.setHeader('Content-Encoding', 'br');
    if (ending === 'js' || ending === 'css') sent.code += content.length;
    if (ending === 'html') sent.html += content.length;
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
    if (from === undefined || to === undefined) {
      response.end(content);
      return;
    }
    const end = Math.min(Number(to), content.length - 1);
    response.statusCode = 206;
    response.setHeader('Content-Range', `bytes ${from}-${end}/${content.length}`);
    response.end(content.subarray(Number(from), end + 1));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: (name) => `http://localhost:${port}/${name}/`,
    reset() {
      sent = { code: 0, html: 0 };
    },
    sent: () => sent,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
