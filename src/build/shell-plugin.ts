// The page around the story, at build: the script that moves the still picture to the link's camera is inlined, as are the styles; the program
// is preloaded; and a Content Security Policy allows just these. The same policy is written into files from which common hosts read headers.
import { createHash } from 'node:crypto';
import { build, minifySync, type Plugin, type Rolldown } from 'vite';
import { fromRoot } from './from-root';

const bootPlace = '<!--boot-->';
const preloadPlace = '<!--preload-->';

export function shell(): Plugin {
  let isServing = false;
  return {
    name: 'dateline-shell',
    enforce: 'post',
    configResolved({ command }) {
      isServing = command === 'serve';
    },
    transformIndexHtml: (html) =>
      isServing ? html.replace(bootPlace, '<script type="module" src="/src/boot.ts"></script>') : html,
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const front = bundle['index.html'];
        if (front?.type !== 'asset') return;
        const boot = await bundled('src/boot.ts');
        const styles = stylesOf(String(front.source), bundle);
        const pages = Object.values(bundle).filter(
          (file) => file.type === 'asset' && file.fileName.endsWith('index.html'),
        ) as Rolldown.OutputAsset[];
        const policies: PageHashes[] = [];
        for (const page of pages) {
          const path = page.fileName.replace(/index\.html$/, '');
          const html = fromRoot(
            withInlineStyles(minified(String(page.source)), styles).replace(
              bootPlace,
              () => `${preloadPlace}<script>${boot}</script>`,
            ),
            path,
          );
          const hashes = { script: hashesOf(html, 'script'), style: hashesOf(html, 'style') };
          policies.push(hashes);
          const [program = ''] = /<script type="module"[^>]*><\/script>/.exec(html) ?? [];
          const [, address = ''] = / src="([^"]+)"/.exec(program) ?? [];
          // From these elements the page takes the addresses of its parts, to load again one that failed to load.
          const preloads = fromRoot(
            [
              `<link rel="modulepreload" id="program" data-reader-ring="${chunkAddress(bundle, 'reader-ring')}" crossorigin href="${address}">`,
              `<link rel="modulepreload" id="map-program" crossorigin href="${chunkAddress(bundle, 'view')}">`,
            ].join(''),
            path,
          );
          page.source = html
            .replace('<meta charset="utf-8">', (charset) => `${charset}\n    ${policyElement(contentPolicy([hashes]))}`)
            .replace(program, '')
            // After the words and the picture, which readers see first. The page's script runs them after the first paint.
            .replace(preloadPlace, () => preloads);
        }
        const policy = contentPolicy(policies);
        for (const [fileName, source] of Object.entries(headerFiles(policy))) {
          this.emitFile({ type: 'asset', fileName, source });
        }
      },
    },
  };
}

/** index.html without its comments and its layout. */
const minified = (html: string): string =>
  html
    .replaceAll(/<!-- [\s\S]*?-->/g, '')
    .replaceAll(/>\s*\n\s*</g, '><')
    .replace(
      /<script>([\s\S]*?)<\/script>/,
      (_, code: string) => `<script>${minifySync('head.js', code).code.trim()}</script>`,
    );

/** One minified classic script. */
async function bundled(entry: string): Promise<string> {
  const output = (await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: true, rolldownOptions: { input: entry, output: { format: 'iife' } } },
  })) as Rolldown.RolldownOutput;
  const [chunk] = output.output;
  // A closing tag in it would end its own element.
  return chunk.code.trim().replaceAll('</script', '<\\/script');
}

/** The file of a part of the program that is imported dynamically, by the name of its source file. Throws where there is none. */
function chunkAddress(bundle: Rolldown.OutputBundle, name: string): string {
  const chunk = Object.values(bundle).find(
    (file) => file.type === 'chunk' && file.isDynamicEntry && file.name === name,
  );
  if (!chunk) throw new Error(`The build has no part of the program named ${name}`);
  return `./${chunk.fileName}`;
}

/** Of each file of styles that a page links, by its name; the files are taken out of the bundle. */
function stylesOf(html: string, bundle: Rolldown.OutputBundle): ReadonlyMap<string, string> {
  const names = [...html.matchAll(styleLink)].map(([, fileName = '']) => fileName);
  return new Map(
    names.flatMap((fileName) => {
      const file = bundle[fileName];
      if (file?.type !== 'asset') return [];
      delete bundle[fileName];
      // Its addresses are relative to the folder of the file.
      return [[fileName, String(file.source).trim().replaceAll('url(../', 'url(./')] as const];
    }),
  );
}

const styleLink = /<link rel="stylesheet"[^>]* href="\.\/([^"]+)">/g;

/** Styles in a file would delay the first paint by a round trip. */
const withInlineStyles = (html: string, styles: ReadonlyMap<string, string>): string =>
  html.replaceAll(styleLink, (link, fileName: string) => {
    const style = styles.get(fileName);
    return style === undefined ? link : `<style>${style}</style>`;
  });

/** Of a page's inline scripts and styles, as sources of a Content Security Policy. */
type PageHashes = Readonly<Record<'script' | 'style', readonly string[]>>;

const hashesOf = (html: string, name: 'script' | 'style') =>
  [...html.matchAll(new RegExp(`<${name}>([\\s\\S]*?)</${name}>`, 'g'))].map(
    ([, content = '']) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`,
  );

/**
 * Only files of this site, and of inline scripts and styles only those of these pages. `data:` pictures are MapLibre's icons. The default Trusted
 * Types policy of src/map/worker.ts allows the map's worker and nothing else that turns text into code.
 */
function contentPolicy(pages: readonly PageHashes[]): string {
  const all = (name: 'script' | 'style') => [...new Set(pages.flatMap((hashes) => hashes[name]))].join(' ');
  return [
    "default-src 'none'",
    `script-src 'self' ${all('script')}`,
    `style-src ${all('style')}`,
    "worker-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
}

const policyElement = (policy: string) => `<meta http-equiv="Content-Security-Policy" content="${policy}">`;

/**
 * The same for hosts that can send headers: Netlify and Cloudflare Pages, nginx, Apache. Any page may show the map in a frame. Text is declared
 * as UTF-8: without that a browser shows an article's “ as â€œ.
 */
export function headerFiles(policy: string): Record<string, string> {
  const headers = {
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  };
  const lines = (line: (name: string, value: string) => string) =>
    Object.entries(headers)
      .map(([name, value]) => line(name, value))
      .join('\n');
  const forever = 'public, max-age=31536000, immutable';
  return {
    _headers: `${[
      '/*',
      lines((name, value) => `  ${name}: ${value}`),
      '/assets/*',
      `  Cache-Control: ${forever}`,
      ...Object.entries(textFiles).flatMap(([file, type]) => [`/${file}`, `  Content-Type: ${type}; charset=utf-8`]),
    ].join('\n')}\n`,
    'headers.nginx.conf': `${[
      '# Inside the server block that serves this folder.',
      lines((name, value) => `add_header ${name} "${value}" always;`),
      'charset utf-8;',
      'charset_types text/plain text/css text/csv text/javascript application/javascript application/json;',
    ].join('\n')}\n`,
    '.htaccess': `${[
      '<IfModule mod_headers.c>',
      lines((name, value) => `  Header always set ${name} "${value}"`),
      '</IfModule>',
      'AddDefaultCharset utf-8',
      '<IfModule mod_mime.c>',
      '  AddType application/geo+json .geojson',
      '  AddType application/ld+json .jsonld',
      '  AddType text/csv .csv',
      '  AddCharset utf-8 .txt .csv .json .geojson .jsonld .svg',
      '</IfModule>',
    ].join('\n')}\n`,
  };
}

/** Published files with letters beyond ASCII, by the patterns that hosts use for paths. */
const textFiles = {
  'sources/*': 'text/plain',
  'claims.csv': 'text/csv',
  'map.geojson': 'application/geo+json',
  'map-flat.geojson': 'application/geo+json',
  'annotations.jsonld': 'application/ld+json',
};
