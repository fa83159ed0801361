// The preview pictures of the site's pages, drawn without a browser.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import { openingOf } from '../../camera/story-opening';
import type { Compiled } from '../../compile/compile';
import { groundZoom, readGround, readStreets } from '../../picture/ground-tiles';
import { viewBoxOfMap } from '../../picture/map-of-view';
import { type PreviewedPage, previewPicture, scale, viewOfPreview } from '../../picture/preview';
import { type Text, textIn } from '../../text/text';
import { charactersOf } from '../fonts/characters';
import type { OpeningMap } from '../opening-map';
import { describedPages } from '../page-metadata';
import { type PictureFonts, pictureFonts } from './picture-fonts';
import { palettePng } from './png';

/** What the previews are drawn from, beside the story. */
export interface PreviewGround {
  /** The folder of the basemap. */
  readonly basemap: string;
  /** The archive of the streets that the story brings. */
  readonly archive: Uint8Array | null;
  readonly map: Pick<OpeningMap, 'names' | 'attribution'>;
  /** All that may be written in them. */
  readonly words: string;
}

/** The picture of each page, by its path below the site's base. */
export async function previews(
  { dataset, shapes }: Compiled,
  { basemap, archive, map, words }: PreviewGround,
  pages: readonly (PreviewedPage & { readonly path: string })[] = describedPages(dataset),
  text: Text = textIn(dataset.story.language),
): Promise<Readonly<Record<string, Uint8Array>>> {
  const opening = openingOf(dataset);
  const credits = map.attribution.replaceAll(/<[^>]+>/g, '');
  const fonts = await pictureFonts(charactersOf(words, credits));
  const tiles = await readFile(path.join(basemap, 'basemap.pmtiles'));
  const pictures: Promise<[file: string, picture: Uint8Array]>[] = [];
  for (const page of pages) {
    const view = viewOfPreview(page.link, opening);
    const viewBox = viewBoxOfMap(view);
    const ground = {
      ground: await readGround(tiles, viewBox, groundZoom(viewBox, scale)),
      names: map.names,
      streets: dataset.streets && archive ? await readStreets(archive, dataset.streets, viewBox) : [],
    };
    const { measure } = fonts;
    const svg = previewPicture(page, view, { dataset, text, shapes }, { opening, ground, credits, measure });
    // Rendered in threads, while the next is drawn.
    pictures.push(png(svg, fonts).then((picture) => [`${page.path}preview.png`, picture]));
  }
  return Object.fromEntries(await Promise.all(pictures));
}

async function png(svg: string, { files }: PictureFonts): Promise<Uint8Array> {
  const drawn = await renderAsync(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: [...files],
      // As the variable fonts, of which each file is one weight, call themselves.
      sansSerifFamily: 'Source Sans 3 ExtraLight',
      serifFamily: 'Source Serif 4',
    },
  });
  return palettePng(drawn.pixels, drawn.width, drawn.height);
}
