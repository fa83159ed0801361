// The page's fonts, cut for what it says.
import type { Plugin } from 'vite';
import { charactersOf } from './characters';
import { type CutFont, cutFonts, licences } from './cut-fonts';
import { fontMarkup } from './font-styles';

const place = '<!--fonts-->';

/** `laterWords`: what the page may say once it is open. */
export function fonts(laterWords: () => Promise<string>): Plugin {
  let isServing = false;
  /** In development, those of the page that was opened last. */
  let served: readonly CutFont[] = [];
  const withFonts = async (html: string) => {
    const cut = await cutFonts(charactersOf(html, await laterWords()));
    const [, title = ''] = /<title>([^<]*)<\/title>/.exec(html) ?? [];
    const markup = await fontMarkup(cut, title);
    return { cut, html: html.replace(place, () => markup) };
  };
  return {
    name: 'dateline-fonts',
    enforce: 'post',
    configResolved({ command }) {
      isServing = command === 'serve';
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const font = served.find(({ fileName }) => request.url === `/${fileName}`);
        if (!font) return next();
        response.setHeader('Content-Type', 'font/woff2');
        response.end(font.content);
      });
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html) {
        if (!isServing || !html.includes(place)) return html;
        const page = await withFonts(html);
        served = page.cut;
        return page.html;
      },
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset' || !String(page.source).includes(place)) return;
        const { cut, html } = await withFonts(String(page.source));
        page.source = html;
        for (const { fileName, content } of cut) this.emitFile({ type: 'asset', fileName, source: content });
        for (const [fileName, source] of Object.entries(licences())) this.emitFile({ type: 'asset', fileName, source });
      },
    },
  };
}
