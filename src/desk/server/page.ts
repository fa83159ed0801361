// The desk's page, and before it the one that takes the token out of the address.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { css } from '../../build/look-css';
import { paths, tokenHeader } from '../protocol';

/** With every answer. */
export const headersOfPage = {
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-store',
  // The story's page is shown in a frame of the desk's, and in no other.
  'Content-Security-Policy': "frame-ancestors 'self'",
} as const;

const pageFile = 'src/desk/page/index.html';

/**
 * The session's page; for a browser that has not shown the token, a page that does and then comes here again. It has nothing of Vite's, which
 * would reload it at each change of the story.
 */
export function answerPage(response: ServerResponse, isOpened: boolean): void {
  const html = isOpened
    ? readFileSync(pageFile, 'utf8').replace('<!--look-->', () => `<style>${css()}</style>`)
    : openingPage;
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Content-Security-Policy', policyOf(html));
  response.end(html);
}

/** Nothing but the desk's own files, and of what is written into the page just this. */
function policyOf(html: string): string {
  const hashes = (name: 'script' | 'style') =>
    [...html.matchAll(new RegExp(`<${name}(?![^>]* src=)[^>]*>([\\s\\S]*?)</${name}>`, 'g'))]
      .map(([, content = '']) => ` 'sha256-${createHash('sha256').update(content).digest('base64')}'`)
      .join('');
  return [
    "default-src 'none'",
    `script-src 'self'${hashes('script')}`,
    `style-src 'self'${hashes('style')}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "worker-src 'self' blob:",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

const openingScript = `
const token = location.hash.slice(1) || sessionStorage.getItem('${tokenHeader}') || '';
history.replaceState(null, '', location.pathname);
const opened = token && (await fetch('${paths.open}', { method: 'POST', headers: { '${tokenHeader}': token } })).ok;
if (opened) {
  sessionStorage.setItem('${tokenHeader}', token);
  location.reload();
} else document.querySelector('p').hidden = false;
`;

const openingPage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Dateline: the desk</title>
<link rel="icon" href="data:,">
<p hidden>This desk is closed. Open the address that npm run desk has printed in the terminal.</p>
<script type="module">${openingScript}</script>
</html>
`;
