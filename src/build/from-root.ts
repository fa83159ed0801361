// Addresses in index.html are relative to the site's root, as Vite and the plugins write them.
import { rootFrom } from '../state/paths';

/** The page for a path below the root: its addresses lead up to the root first. */
export const fromRoot = (html: string, path: string): string =>
  path === ''
    ? html
    : html
        .replaceAll(/ ((?:href|src|data-reader-ring)=")\.\//g, ` $1${rootFrom(path)}`)
        .replaceAll('url(./', `url(${rootFrom(path)}`);
