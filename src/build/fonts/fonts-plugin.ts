// The page's fonts, cut for what it says.
import type { Plugin, Rolldown } from 'vite';
import { charactersOf } from './characters';
import { type CutFont, cutFonts, licences } from './cut-fonts';
import { fontMarkup } from './font-styles';

const place = '<!--fonts-->';

/** `laterWords`: what the page may say once it is open. */
export function fonts(laterWords: () => Promise<string>): Plugin {
  let isServing = false;
  /** In development, those of the page that was opened last. */
  let served: readonly CutFont[] = [];
  const withFonts = async (html: string, cut: readonly CutFont[]) => {
    const [, title = ''] = /<title>([^<]*)<\/title>/.exec(html) ?? [];
    const markup = await fontMarkup(cut, title);
    return html.replace(place, () => markup);
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
        served = await cutFonts(charactersOf(html, await laterWords()));
        return withFonts(html, served);
      },
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const pages = Object.values(bundle).filter(
          (file) => file.type === 'asset' && file.fileName.endsWith('.html') && String(file.source).includes(place),
        ) as Rolldown.OutputAsset[];
        if (pages.length === 0) return;
        // The pages of a site share their fonts.
        const cut = await cutFonts(charactersOf(...pages.map(({ source }) => String(source)), await laterWords()));
        for (const page of pages) page.source = await withFonts(String(page.source), cut);
        for (const { fileName, content } of cut) this.emitFile({ type: 'asset', fileName, source: content });
        for (const [fileName, source] of Object.entries(licences())) this.emitFile({ type: 'asset', fileName, source });
      },
    },
  };
}
