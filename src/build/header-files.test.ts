// Hosts read their headers from files that the build writes. Without a charset a browser shows an article's “ as â€œ.
import { expect, test } from 'vitest';
import { headerFiles } from './shell-plugin';

const files = headerFiles("default-src 'none'");

/** Headers that `_headers` gives to a path, as Netlify and Cloudflare Pages read it: a * matches any rest. */
function headersFor(path: string): Record<string, string> {
  const headers: Record<string, string> = {};
  let applies = false;
  for (const line of (files._headers ?? '').split('\n')) {
    if (line.startsWith('/')) {
      applies = line.endsWith('*') ? path.startsWith(line.slice(0, -1)) : path === line;
    } else if (applies && line.trim() !== '') {
      const [, name = '', value = ''] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
      headers[name] = value;
    }
  }
  return headers;
}

test.each(['/sources/000.txt', '/claims.csv', '/map.geojson', '/map-flat.geojson', '/annotations.jsonld'])(
  '%s is said to be UTF-8, and keeps the policy',
  (path) => {
    expect(headersFor(path)['Content-Type']).toMatch(/^[\w/+]+; charset=utf-8$/);
    expect(headersFor(path)['X-Content-Type-Options']).toBe('nosniff');
  },
);

test('the page keeps its own type', () => {
  expect(headersFor('/index.html')['Content-Type']).toBeUndefined();
});

test('nginx and Apache say so of text too', () => {
  expect(files['headers.nginx.conf']).toMatch(/^charset utf-8;$/m);
  expect(files['headers.nginx.conf']).toMatch(/^charset_types .*\btext\/plain\b.*\btext\/csv\b.*;$/m);
  expect(files['.htaccess']).toMatch(/^AddDefaultCharset utf-8$/m);
  expect(files['.htaccess']).toMatch(/^ {2}AddCharset utf-8 .*\.txt .*\.csv/m);
});
