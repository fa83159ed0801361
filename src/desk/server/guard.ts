// Who may talk to the desk: this machine's browser, from the desk's own page, opened with the address that was printed. Other pages that are open
// in the same browser can send requests here too, and so can other users of the machine; each rule refuses one way of theirs.
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { paths, tokenHeader } from '../protocol';

export interface Guard {
  /** In the printed address. */
  readonly token: string;
  /** The value of the Set-Cookie header for who has shown the token. */
  readonly cookie: string;
  /** Null for a request that is answered. */
  readonly refusalOf: (request: IncomingMessage) => Refusal | null;
  /** Whether it comes with the cookie. */
  readonly isOpened: (request: IncomingMessage) => boolean;
}

export interface Refusal {
  readonly status: 400 | 403 | 405;
  readonly reason: string;
}

/** `host`: the host and port of the printed address. */
export function guardOf(host: string): Guard {
  const [token, session] = [randomBytes(24).toString('base64url'), randomBytes(24).toString('base64url')];
  // Browsers send cookies to every port of a host: the name keeps two desks apart, and what it opens is not enough to read data or to write.
  const name = `dateline-desk-${host.split(':').at(-1)}`;
  const isOpened = ({ headers }: IncomingMessage) =>
    (headers.cookie ?? '').split(/;\s*/).some((pair) => isEqual(pair, `${name}=${session}`));
  const refuse = (status: Refusal['status'], reason: string): Refusal => ({ status, reason });

  return {
    token,
    cookie: `${name}=${session}; Path=/; HttpOnly; SameSite=Strict`,
    isOpened,
    refusalOf(request) {
      const { method = '', headers, url = '' } = request;
      // Another name that resolves to this machine is another site: its pages would be of one origin with the desk.
      if (headers.host !== host) return refuse(403, `The desk answers at http://${host}/ only.`);
      if (!['GET', 'HEAD', 'POST'].includes(method)) return refuse(405, `The desk has no ${method}.`);
      if (!isPlainPath(url)) return refuse(400, 'This address is not well formed.');
      const { origin } = headers;
      const site = headers['sec-fetch-site'];
      if (origin !== undefined && origin !== `http://${host}`) return refuse(403, 'This is the page of another site.');
      if (method === 'POST' && origin === undefined) return refuse(403, 'A change names the page that it comes from.');
      if (site !== undefined && site !== 'same-origin' && site !== 'none')
        return refuse(403, 'This is the page of another site.');

      const path = url.split('?')[0] ?? '';
      if (path === paths.page) return null;
      if (path !== paths.open && !isOpened(request))
        return refuse(403, 'Open the desk with the address that npm run desk has printed.');
      const needsToken = path.startsWith('/desk/api/') && path !== paths.changed;
      const sent = headers[tokenHeader];
      if (needsToken && !(typeof sent === 'string' && isEqual(sent, token)))
        return refuse(
          403,
          'Open the desk with the address that npm run desk has printed: the token is missing or old.',
        );
      return null;
    },
  };
}

/** Browsers work out `..` before they ask: a path that still has it is made to lead elsewhere. */
function isPlainPath(url: string): boolean {
  try {
    const path = decodeURIComponent(url.split('?')[0] ?? '');
    return path.startsWith('/') && !path.startsWith('//') && !/[\\\0]/.test(path) && !path.split('/').includes('..');
  } catch {
    return false;
  }
}

/** In a time that tells nothing of how much of it is right. */
function isEqual(a: string, b: string): boolean {
  const [first, second] = [Buffer.from(a), Buffer.from(b)];
  return first.length === second.length && timingSafeEqual(first, second);
}
