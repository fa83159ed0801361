// What a messenger or a social network shows of a link: the map at the page's view, and beside it a few words, large enough for the 300 pixels to
// which the picture is often reduced.
import { cameraOf } from '../camera/fit';
import { type Opening, openingRings, openingTarget } from '../camera/opening';
import { zoomLimits } from '../camera/zoom-limits';
import { unprojectFromPixels } from '../geo/mercator';
import { themeFor } from '../look/theme';
import type { Mark } from '../model/mark';
import type { Bounds } from '../model/position';
import { inQuotationMarks, type Quotation } from '../model/quotation';
import type { Source } from '../model/source';
import type { Link } from '../state/link';
import { creditOf, labelInFull } from '../text/credit';
import { formatPublished } from '../text/format';
import type { Text } from '../text/text';
import { legendRows, rangesInView } from './legend';
import { type DrawnGround, type DrawnStory, inColours, type MapView, mapOfView, viewBoxOfMap } from './map-of-view';
import { escaped } from './markup';
import { type MeasureText, type Paragraph, setInColumn } from './text-block';

export const previewSize = { width: 1200, height: 630 } as const;

/** What the preview is of. `id`: of the mark, the view or the article; null for the front. */
export interface PreviewedPage {
  readonly kind: 'front' | 'mark' | 'view' | 'article';
  readonly id: string | null;
  readonly title: string;
  readonly link: Link;
}

/** Pixels for one of the map, whose names and lines are as large as on a phone where the picture is 480 pixels wide. */
export const scale = 2.5;
/** The column of words, and the map right of it. */
const column = { left: 44, width: 442, top: 42, bottom: 38 };
const mapLeft = 516;
/** The least between the words and the legend. */
const legendGap = 24;
const rule = 10;

/** Around everything that the page shows. Names are above what they name. */
const margins = { top: 34, right: 16, bottom: 16, left: 16 };
/** Above an area or a place, whose name is at the end of a leader. */
const marginOfName = 70;

export function viewOfPreview(link: Link, opening: Opening): MapView {
  const size = { width: (previewSize.width - mapLeft) / scale, height: (previewSize.height - rule) / scale };
  const isPlace = link.mark !== null && !opening.linkIds.rings.includes(link.mark);
  const padding = isPlace ? { ...margins, top: marginOfName } : margins;
  const zooms = zoomLimits(opening.linkIds.maxZoom);
  const viewport = { ...size, covered: padding, padding, sheetPixels: 0, zooms };
  const camera = cameraOf(openingTarget(link, opening), viewport);
  return { ...size, camera, rings: openingRings(link, opening), mark: link.mark };
}

/** SVG that needs nothing else but the fonts. `credits`: those that the licences of the map's data require. */
export function previewPicture(
  page: PreviewedPage,
  view: MapView,
  story: DrawnStory,
  { opening, ground, credits, measure }: PreviewParts,
): string {
  const theme = themeFor({ isDark: false, moreContrast: false });
  const { width, height } = previewSize;
  const ranges = rangesInView(view.rings, boundsOf(view), story, opening.marks);
  const legend = legendRows(ranges, story, { sizes: [34, 32, 29], gap: 10 }, scale);
  const room = { left: column.left, width: column.width, height: height - rule - column.top - column.bottom };
  const foot = setInColumn(legend, room, measure);
  const above = { ...room, height: room.height - (foot ? foot.height + legendGap : 0) };
  const words = wordsOf(page, story)
    .map((paragraphs) => setInColumn(paragraphs, above, measure))
    .find((set) => set !== null);
  const frame = `<rect x="${mapLeft}" y="${rule}" width="${width - mapLeft}" height="${height - rule}"/>`;
  return inColours(
    [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="var(--sans)">`,
      `<rect width="${width}" height="${height}" fill="var(--paper)"/>`,
      `<clipPath id="map-frame">${frame}</clipPath>`,
      `<g clip-path="url(#map-frame)"><g transform="translate(${mapLeft} ${rule}) scale(${scale})">`,
      mapOfView(view, story, ground, theme),
      '</g>',
      `<text x="${width - 12}" y="${height - 12}" text-anchor="end" font-size="17" fill="var(--ink2)" stroke="var(--halo)" stroke-width="4" paint-order="stroke">${escaped(credits)}</text>`,
      '</g>',
      `<rect x="${mapLeft - 2}" y="${rule}" width="2" height="${height - rule}" fill="var(--ink)"/>`,
      `<rect width="${width}" height="${rule}" fill="var(--ink)"/>`,
      `<g transform="translate(0 ${rule + column.top})">${words?.drawn ?? ''}</g>`,
      foot ? `<g transform="translate(0 ${(height - column.bottom - foot.height).toFixed(1)})">${foot.drawn}</g>` : '',
      '</svg>',
    ].join(''),
    theme,
  );
}

export interface PreviewParts {
  readonly opening: Opening;
  readonly ground: DrawnGround;
  readonly credits: string;
  readonly measure: MeasureText;
}

/** What the map of a view shows. */
function boundsOf(view: MapView): Bounds {
  const { origin, zoom, width, height } = viewBoxOfMap(view);
  const [west, north] = unprojectFromPixels([origin[0], origin[1]], zoom);
  const [east, south] = unprojectFromPixels([origin[0] + width, origin[1] + height], zoom);
  return [west, south, east, north];
}

const kickerLook = { family: 'sans', weight: 600, colour: 'ink2', sizes: [28], lineHeight: 1.2, gap: 0 } as const;
const titleLook = {
  family: 'serif',
  weight: 600,
  colour: 'ink',
  sizes: [92, 84, 76, 68, 62, 56, 50, 44],
  lineHeight: 1.04,
  gap: 18,
} as const;
const quoteLook = {
  family: 'serif',
  weight: 400,
  colour: 'ink',
  sizes: [44, 44, 44, 43, 41, 39, 37, 35],
  lineHeight: 1.22,
  gap: 24,
} as const;
const sourceLook = { family: 'sans', weight: 400, colour: 'ink2', sizes: [30, 28], lineHeight: 1.25, gap: 14 } as const;

/** The words of the page: the first that fit are taken. */
function wordsOf({ kind, id, title }: PreviewedPage, story: DrawnStory): readonly (readonly Paragraph[])[] {
  const { dataset, text } = story;
  if (kind === 'front') {
    const { where, when } = dataset.story.kicker;
    return [
      [
        { ...kickerLook, text: where },
        { ...titleLook, text: title },
        { ...sourceLook, text: when },
      ],
    ];
  }
  const head: readonly Paragraph[] = [
    { ...kickerLook, text: dataset.story.title },
    { ...titleLook, text: title },
  ];
  const source = dataset.sources.find((one) => kind === 'article' && one.id === id);
  if (source) {
    // Without a title of its own the article is called by what the source would be.
    const from =
      source.title === null
        ? dateOf(source, text)
        : text.picture.source(labelInFull(source, text), dateOf(source, text));
    return [[...head, { ...sourceLook, text: from }]];
  }
  const mark = dataset.marks.find((one) => kind === 'mark' && one.id === id);
  const quotes = mark ? quotesOf(mark, story) : [];
  return [...quotes.map((quote) => [...head, ...quote]), head];
}

/** On one line. */
const dateOf = (source: Source, text: Text) => formatPublished(source, text).replaceAll(' ', '\u00a0');

/** The sentence that says most of a mark, and in its place the decisive words where they say something by themselves. */
function quotesOf({ lead, shortName }: Mark, { dataset, text }: DrawnStory): readonly (readonly Paragraph[])[] {
  const claim = dataset.claims.find(({ id }) => id === lead?.claim);
  const source = dataset.sources.find(({ id }) => id === claim?.source);
  if (!lead || !claim || !source) return [];
  const quote = (words: Quotation): readonly Paragraph[] => [
    { ...quoteLook, text: inQuotationMarks(words) },
    { ...sourceLook, text: text.picture.source(creditOf(claim, dataset, text), dateOf(source, text)) },
  ];
  return [quote(lead.sentence), ...(lead.words.exact === shortName ? [] : [quote(lead.words)])];
}
