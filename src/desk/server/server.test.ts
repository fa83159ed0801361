// The desk is attacked as another page in the same browser, another host name and another user of the machine would.
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ChangeRequest, type DeskState, paths, tokenHeader } from '../protocol';
import { type Desk, startDesk } from './server';

let folder: string;
let desk: Desk;
let host: string;
let cookie: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'dateline-desk-'));
  cpSync('src/compile/fixtures/second-story', folder, { recursive: true });
  desk = await startDesk(folder, 0);
  host = new URL(desk.address).host;
  const opened = await ask('POST', paths.open, { headers: { [tokenHeader]: desk.token } });
  cookie = opened.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
});
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true });
});

interface Asked {
  readonly headers?: Record<string, string | undefined> | undefined;
  readonly body?: string;
}
interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Sends exactly these headers beside those of the desk's page; one that is undefined is not sent. */
function ask(
  method: string,
  at: string,
  { headers = {}, body = method === 'POST' ? '{}' : '' }: Asked = {},
): Promise<Answered> {
  const all: Record<string, string | undefined> = {
    Host: host,
    ...(method === 'POST' ? { Origin: `http://${host}`, 'Content-Type': 'application/json' } : {}),
    ...headers,
  };
  const sent = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Record<
    string,
    string
  >;
  const [hostname, port] = host.split(':');
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, method, path: at, headers: sent, setHost: false }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        text += part;
        // A stream does not end by itself.
        if (response.headers['content-type'] === 'text/event-stream') response.destroy();
      });
      response.on('close', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    asked.on('error', reject);
    asked.end(body);
  });
}
const opened = (headers: Asked['headers'] = {}) => ({ Cookie: cookie, [tokenHeader]: desk.token, ...headers });
const change: ChangeRequest = {
  label: 'Add a voice',
  changes: [{ kind: 'add', list: 'voices.yaml', fields: { id: 'intruder', name: 'Intruder', named: true } }],
};
const voices = () => readFileSync(path.join(folder, 'data/voices.yaml'), 'utf8');

test('what is asked for as the desk’s page asks is answered', async () => {
  const { status, text } = await ask('GET', paths.state, { headers: opened() });
  expect(status).toBe(200);
  const state = JSON.parse(text) as DeskState;
  expect(state.story.title).toBe('One boat, two lists');
  expect(state.articles.map(({ id, lineEnds }) => [id, lineEnds])).toEqual([
    ['islander', 'LF'],
    ['wire', 'LF'],
  ]);
  const before = voices();
  expect((await ask('POST', paths.change, { headers: opened(), body: JSON.stringify(change) })).status).toBe(200);
  expect(voices()).toContain('Intruder');
  expect((await ask('POST', paths.undo, { headers: opened() })).status).toBe(200);
  expect(voices()).toBe(before);
  expect((await ask('GET', paths.changed, { headers: { Cookie: cookie } })).text).toMatch(
    /^event: changed\ndata: \{"version":/,
  );
});

test('the token is in the fragment of the printed address alone, which no server sees', () => {
  expect(desk.address).toBe(`http://${host}/desk/#${desk.token}`);
  expect(desk.token.length).toBeGreaterThanOrEqual(22);
  expect(host).toMatch(/^127\.0\.0\.1:/);
});

const attacks: [string, () => Asked['headers']][] = [
  ['without the cookie', () => ({ [tokenHeader]: desk.token })],
  ['with another cookie', () => opened({ Cookie: `${cookie.split('=')[0]}=${'a'.repeat(32)}` })],
  ['without the token', () => ({ Cookie: cookie })],
  ['with a wrong token', () => opened({ [tokenHeader]: `${desk.token.slice(0, -1)}_` })],
  [
    'with the token as the cookie',
    () => ({ Cookie: `${cookie.split('=')[0]}=${desk.token}`, [tokenHeader]: desk.token }),
  ],
  ['by another host name (DNS rebinding)', () => opened({ Host: `desk.example:${host.split(':')[1]}` })],
  ['by the name localhost', () => opened({ Host: `localhost:${host.split(':')[1]}` })],
  ['by another port', () => opened({ Host: '127.0.0.1:1' })],
  ['without a host', () => opened({ Host: '' })],
  ['by the page of another site', () => opened({ Origin: 'https://example.org' })],
  ['by a page of another port of this machine', () => opened({ Origin: 'http://127.0.0.1:1' })],
  ['by a page without an origin', () => opened({ Origin: 'null' })],
  ['by another site, as the browser says', () => opened({ 'Sec-Fetch-Site': 'cross-site' })],
  ['by another port, as the browser says', () => opened({ 'Sec-Fetch-Site': 'same-site' })],
];

describe.each(attacks)('%s', (name, headers) => {
  test.each([
    ['GET', paths.state],
    ['POST', paths.change],
    ['POST', paths.undo],
    ['POST', paths.readArticle],
    ['POST', paths.places],
  ])('%s %s is refused', async (method, at) => {
    const before = voices();
    const answer = await ask(method, at, { headers: headers(), body: method === 'POST' ? JSON.stringify(change) : '' });
    expect(name === 'without a host' ? [400, 403] : [403]).toContain(answer.status);
    expect(answer.text).not.toContain('Marama');
    expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
    expect(voices()).toBe(before);
  });
});

test.each(['/', '/sources/wire.txt', '/map.geojson', '/src/main.tsx', '/@vite/client', paths.changed])(
  'without the cookie nothing of the story is read: %s',
  async (at) => {
    const { status, text } = await ask('GET', at);
    expect([status, text.includes('Marama')]).toEqual([403, false]);
  },
);

test('a browser that has not shown the token gets a page that takes it from the address, and nothing else', async () => {
  const { status, text, headers } = await ask('GET', paths.page);
  expect(status).toBe(200);
  expect(text).not.toContain(desk.token);
  expect(headers['content-security-policy']).toMatch(/default-src 'none'; script-src 'self' 'sha256-/);
  expect(headers['content-security-policy']).not.toContain('unsafe');
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['referrer-policy']).toBe('no-referrer');
  const openedAnswer = await ask('POST', paths.open, { headers: { [tokenHeader]: desk.token } });
  expect(openedAnswer.headers['set-cookie']?.[0]).toMatch(/; HttpOnly; SameSite=Strict$/);
  expect((await ask('POST', paths.open, { headers: { [tokenHeader]: 'x' } })).status).toBe(403);
  expect((await ask('GET', paths.open, { headers: opened() })).status).toBe(405);
});

describe('what is asked for wrongly', () => {
  test.each([
    ['GET', paths.change],
    ['GET', paths.undo],
    ['HEAD', paths.change],
    ['PUT', paths.change],
    ['DELETE', paths.state],
    ['OPTIONS', paths.change],
    ['POST', paths.state],
  ])('%s %s writes nothing', async (method, at) => {
    const before = voices();
    const { status } = await ask(method, at, {
      headers: opened(),
      body: method === 'POST' ? JSON.stringify(change) : '',
    });
    expect([404, 405]).toContain(status);
    expect(voices()).toBe(before);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', undefined])(
    'a body of a type that a form can send: %s',
    async (type) => {
      const body = JSON.stringify(change);
      expect((await ask('POST', paths.change, { headers: opened({ 'Content-Type': type }), body })).status).toBe(415);
      expect(voices()).not.toContain('Intruder');
    },
  );

  test('a body that is too long, whether it says so or not', async () => {
    const body = JSON.stringify({ ...change, label: 'x'.repeat(600_000) });
    const length = { 'Content-Length': String(body.length) };
    expect((await ask('POST', paths.change, { headers: opened(length), body })).status).toBe(413);
    const streamed = await ask('POST', paths.change, {
      headers: opened({ 'Transfer-Encoding': 'chunked' }),
      body,
    }).catch(() => null);
    // The server may close the connection before all of it is sent.
    expect(streamed?.status ?? 413).toBe(413);
    expect(voices()).not.toContain('Intruder');
  });

  test.each([
    ['no JSON', '{', 400],
    [
      'a list that is no file',
      JSON.stringify({ label: '', changes: [{ kind: 'add', list: '../../x', fields: {} }] }),
      400,
    ],
    [
      'a path as a key',
      JSON.stringify({ label: '', changes: [{ kind: 'remove', record: { key: '../x/y', version: '' } }] }),
      422,
    ],
    [
      'a field of every object',
      '{"label":"","changes":[{"kind":"add","list":"voices.yaml","fields":{"__proto__":{"a":1}}}]}',
      422,
    ],
  ])('%s', async (_, body, status) => {
    const before = voices();
    expect((await ask('POST', paths.change, { headers: opened(), body })).status).toBe(status);
    expect(voices()).toBe(before);
  });

  test.each([
    '/desk/../data/voices.yaml',
    '/desk/%2e%2e/',
    '//example.org/',
    '/@fs/etc/passwd',
    '/../../etc/passwd',
    '/desk/api/nothing',
  ])('a path that leads elsewhere: %s', async (at) => {
    const { status, text } = await ask('GET', at, { headers: opened() });
    expect([400, 403, 404]).toContain(status);
    expect(text).not.toMatch(/root:|coastguard/);
  });

  test.each(['../../evil', 'a/b', '..', '.hidden', ''])('an article whose id would be a path: “%s”', async (id) => {
    const body = JSON.stringify({ name: '', text: 'Some words.', source: { id, file: '../../evil.txt' } });
    expect((await ask('POST', paths.addArticle, { headers: opened(), body })).status).toBe(422);
  });
});

test('the stream of reloads is closed to who has not shown the token', async () => {
  const upgrade = {
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': `${'x'.repeat(22)}==`,
    'Sec-WebSocket-Protocol': 'vite-hmr',
  };
  await expect(ask('GET', '/', { headers: upgrade })).rejects.toThrow();
  await expect(
    ask('GET', '/', { headers: { ...upgrade, Cookie: cookie, Origin: 'https://example.org' } }),
  ).rejects.toThrow();
});
