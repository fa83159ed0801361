// The streets that a story brings, in the still map: the same parts in the same order as on the live map, as many of them as a page can hold.
import { type Box, overlap } from '../geo/clip';
import {
  casingPixels,
  type StreetLine,
  streetFills,
  streetLines,
  streetsFromZoom,
  streetWidth,
} from '../look/street-look';
import type { ColourName } from '../look/theme';
import { isOf, partsOf, type StreetPart } from '../map/layers/street-parts';
import type { Position } from '../model/position';
import type { Streets } from '../model/streets';
import { nearDetail } from './ground';
import { boxAbout, type Label } from './labels';
import { shownAttributes } from './markup';
import { fillData, lineData, linesOf } from './path';
import type { TileFeature } from './tile-features';
import { projectNear, type ViewBox, zoomAt } from './view-box';

type FillName = keyof typeof streetFills;
type LineName = keyof typeof streetLines;

const { step } = nearDetail;
const detail = { step, tolerance: () => step };

/** Beyond the viewBox, as a fraction of its sides: enough for a window of another shape. */
const margin = 0.3;

/** What has no place in as many characters is left out, the least important first: about 25 KB of the page as it is sent. */
const mostCharacters = 75_000;
const byImportance: readonly (FillName | LineName)[] = [
  'water',
  'countryBorder',
  'regionBorder',
  'motorway',
  'major',
  'rail',
  'minor',
  'green',
  'stream',
  'builtUp',
  'path',
  'building',
];

export interface StreetMarkup {
  /** In steps, as what `groundMarkup` draws. */
  readonly fills: string;
  readonly lines: string;
}

export function streetMarkup(
  { schema, bounds }: Streets,
  features: readonly TileFeature[],
  viewBox: ViewBox,
): StreetMarkup {
  const { fills, lines } = partsOf[schema];
  const [, , right, bottom] = [0, 0, viewBox.width, viewBox.height];
  const around: ViewBox = {
    ...viewBox,
    drawn: [-margin * right, -margin * bottom, (1 + margin) * right, (1 + margin) * bottom],
  };
  const geometryOf = (parts: readonly StreetPart[], isFill: boolean) =>
    features
      .filter((one) => one.geometry.type.endsWith(isFill ? 'Polygon' : 'LineString'))
      .filter((one) => parts.some((part) => part.layer === one.layer && isOf(part, one.properties ?? {})))
      .flatMap((one) => linesOf(one));
  const data = new Map<string, string>();
  let left = mostCharacters;
  for (const name of byImportance) {
    const isFill = name in streetFills;
    const { fromZoom } = isFill ? streetFills[name as FillName] : streetLines[name as LineName];
    if (viewBox.zoom < fromZoom - 0.5) continue;
    const path = isFill
      ? fillData(geometryOf(fills[name as FillName], true), around, detail, () => 6)
      : lineData(geometryOf(lines[name as LineName], false), around, detail);
    if (path === '' || path.length > left) continue;
    left -= path.length;
    data.set(name, path);
  }
  const shown = shownAttributes({ zooms: [streetsFromZoom, Number.POSITIVE_INFINITY] }, viewBox);
  const group = (markup: string) => (markup === '' ? '' : `<g ${shown}>${markup}</g>`);
  const land = fillData([outlineOf(bounds)], viewBox, detail);
  const fill = (colour: ColourName, path: string) => `<path fill="var(--${kebab(colour)})" d="${path}"/>`;
  const names = Object.keys(streetLines) as LineName[];
  const stroke = (name: LineName, isCasing: boolean) => {
    const look: StreetLine = streetLines[name];
    const colour = isCasing ? look.casing : look.colour;
    const path = data.get(name);
    if (colour === null || path === undefined) return '';
    const width = streetWidth(look, viewBox.zoom) + (isCasing ? casingPixels : 0);
    const dash = look.dash
      ? `stroke-dasharray="${look.dash.map((length) => (length * width).toFixed(1)).join(' ')}"`
      : 'stroke-linecap="round"';
    return `<path fill="none" stroke="var(--${kebab(colour)})" stroke-width="${width.toFixed(1)}" ${dash} stroke-linejoin="round" vector-effect="non-scaling-stroke" d="${path}"/>`;
  };
  const fillNames = Object.keys(streetFills) as FillName[];
  return {
    fills: group(
      fill('streetLand', land) +
        fillNames
          .filter((name) => data.has(name))
          .map((name) => fill(streetFills[name].colour, data.get(name) ?? ''))
          .join(''),
    ),
    lines: group([true, false].map((isCasing) => names.map((name) => stroke(name, isCasing)).join('')).join('')),
  };
}

const kebab = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const outlineOf = ([west, south, east, north]: Streets['bounds']): readonly Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

/** Names of towns, villages and quarters; not those of streets, which follow their lines on the live map. */
export function streetLabels(
  { schema }: Streets,
  features: readonly TileFeature[],
  { language, hiddenNames }: { readonly language: string; readonly hiddenNames: readonly string[] },
  viewBox: ViewBox,
): readonly Label[] {
  const { places, nameIn } = partsOf[schema];
  const box: Box = [0, 0, viewBox.width, viewBox.height];
  const sizes = [
    ['town', streetsFromZoom],
    ['village', 10],
    ['quarter', 12.5],
  ] as const;
  return sizes.flatMap(([size, fromZoom]) =>
    features.flatMap(({ layer, properties, geometry }): Label[] => {
      const fields = properties ?? {};
      const { [nameIn(language)]: named = fields.name, name } = fields;
      const isPlace = geometry.type === 'Point' && layer === places.part.layer && isOf(places.part, fields);
      if (!isPlace || typeof named !== 'string' || hiddenNames.includes(String(name))) return [];
      if (!places.sizes[size].includes(String(fields[places.sizes.field]))) return [];
      const position = projectNear(geometry.coordinates as unknown as Position, viewBox);
      if (!overlap(boxAbout(position, 0), box)) return [];
      return [
        {
          position,
          lines: [{ text: named, face: size === 'town' ? 'city' : 'town' }],
          anchors: ['center'],
          gap: 0,
          avoidsLines: true,
          isWanted: (label) => zoomAt(label, viewBox) >= fromZoom - 0.25,
        },
      ];
    }),
  );
}
