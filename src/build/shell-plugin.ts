// The page's own shell at build: the script that turns the map's picture is written into it, what comes next is named, and what may run is
// limited to just that. The same policy stands in files that common hosts read their headers from.
import { createHash } from 'node:crypto';
import { build, minifySync, type Plugin, type Rolldown } from 'vite';

const bootPlace = '<!--boot-->';
const comingPlace = '<!--coming-->';

export function shell(): Plugin {
  let isServing = false;
  return {
    name: 'dateline-shell',
    enforce: 'post',
    configResolved({ command }) {
      isServing = command === 'serve';
    },
    transformIndexHtml: (html) =>
      isServing ? html.replace(bootPlace, '<script type="module" src="/src/picture/boot.ts"></script>') : html,
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') return;
        const boot = await bundled('src/picture/boot.ts');
        const html = withStyle(asSent(String(page.source)), bundle).replace(
          bootPlace,
          () => `${comingPlace}<script>${boot}</script>`,
        );
        const policy = contentPolicy(html);
        const [program = ''] = /<script type="module"[^>]*><\/script>/.exec(html) ?? [];
        const [, address = ''] = / src="([^"]+)"/.exec(program) ?? [];
        // The page finds the addresses of its parts here, to load one again that did not come.
        const coming = [
          `<link rel="modulepreload" id="program" data-reader-ring="${chunkAddress(bundle, 'reader-ring')}" crossorigin href="${address}">`,
          `<link rel="modulepreload" id="map-program" crossorigin href="${chunkAddress(bundle, 'view')}">`,
        ];
        page.source = html
          .replace('<meta charset="utf-8">', (charset) => `${charset}\n    ${policyElement(policy)}`)
          .replace(program, '')
          // Asked for when the words and the picture are read, not before; run by the page's own script after the first paint.
          .replace(comingPlace, () => coming.join(''));
        for (const [fileName, source] of Object.entries(headerFiles(policy))) {
          this.emitFile({ type: 'asset', fileName, source });
        }
      },
    },
  };
}

/** index.html is laid out and commented for those who write it; what a reader gets of it is as small as can be. */
const asSent = (html: string): string =>
  html
    .replaceAll(/<!-- [\s\S]*?-->/g, '')
    .replaceAll(/>\s*\n\s*</g, '><')
    .replace(
      /<script>([\s\S]*?)<\/script>/,
      (_, code: string) => `<script>${minifySync('head.js', code).code.trim()}</script>`,
    );

/** One classic script, as small as can be. */
async function bundled(entry: string): Promise<string> {
  const output = (await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: true, rolldownOptions: { input: entry, output: { format: 'iife' } } },
  })) as Rolldown.RolldownOutput;
  const [chunk] = output.output;
  // A closing tag in it would end the element that it stands in.
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

/** A page that waits for a file of styles is painted a turn of the line later: they stand in the page itself. */
function withStyle(html: string, bundle: Rolldown.OutputBundle): string {
  return html.replaceAll(/<link rel="stylesheet"[^>]* href="\.\/([^"]+)">/g, (link, fileName: string) => {
    const file = bundle[fileName];
    if (file?.type !== 'asset') return link;
    delete bundle[fileName];
    // Their addresses are counted from the folder of the file.
    return `<style>${String(file.source).trim().replaceAll('url(../', 'url(./')}</style>`;
  });
}

/** What stands in the page's elements of this name, as the sources of a policy. */
const hashesOf = (html: string, name: 'script' | 'style') =>
  [...html.matchAll(new RegExp(`<${name}>([\\s\\S]*?)</${name}>`, 'g'))]
    .map(([, content = '']) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`)
    .join(' ');

/**
 * Only this site's own files, and of inline scripts and styles only these. `data:` pictures are MapLibre's icons. Of all that turns text into code,
 * the one default policy of src/map/worker.ts lets the map's worker pass.
 */
function contentPolicy(html: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${hashesOf(html, 'script')}`,
    `style-src ${hashesOf(html, 'style')}`,
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
 * The same for hosts that can send headers: Netlify and Cloudflare Pages, nginx, Apache. Any page may show the map in a frame. Text says
 * that it is UTF-8: a browser that is not told takes an article's “ for â€œ.
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

/** Published files that hold letters beyond ASCII, as hosts write paths, and what they are. */
const textFiles = {
  'sources/*': 'text/plain',
  'claims.csv': 'text/csv',
  'map.geojson': 'application/geo+json',
  'map-flat.geojson': 'application/geo+json',
  'annotations.jsonld': 'application/ld+json',
};
