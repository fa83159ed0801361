import { geometryCenter } from './label-points';
import { type Bounds, boundsContain, outerRing, type Polygon } from './planar';
import type { Region } from './regions';

export interface RegionLabel {
  readonly code: string;
  readonly country: string;
  readonly name: string;
  readonly ru: string | null;
  readonly uk: string | null;
  readonly position: readonly [number, number];
}

const labelledArea: Bounds = [22, 44, 48, 58];

/** Cities that are regions of their own have their dot. */
const cityRegions = ['RU-MOS', 'RU-SPE', 'UA-30', 'UA-40', 'BY-HM'];

/** Natural Earth's English stems that are out of use, and the two codes it has exchanged. */
const stems: Readonly<Record<string, string>> = {
  'BY-HO': 'Homel',
  'BY-HR': 'Hrodna',
  'BY-MA': 'Mahilyow',
  'BY-VI': 'Vitsebsk',
  'RU-MOW': 'Moscow',
  'UA-43': 'Crimea',
  'UA-51': 'Odesa',
};
/** Where the middle is taken by the names of cities. */
const positions: Readonly<Record<string, readonly [number, number]>> = {
  'UA-43': [34.4, 45.55],
};
const fullNames = /Republic|Krai|Okrug|Crimea|Bashkortostan|Karelia/;
const republics = ['Mordovia', 'Chechnya', 'Kabardino-Balkaria'];

function englishName(region: Region): string {
  const stem = stems[region.code] ?? region.names.en;
  if (fullNames.test(stem) || republics.includes(stem)) return stem;
  return region.country === 'BLR' ? `${stem} Region` : `${stem} Oblast`;
}

function largestOf(polygons: readonly Polygon[]): Polygon {
  return polygons.reduce((largest, polygon) =>
    outerRing(polygon).length > outerRing(largest).length ? polygon : largest,
  );
}

export function regionLabels(regions: readonly Region[]): RegionLabel[] {
  return regions
    .filter(({ code, names }) => !cityRegions.includes(code) && names.en !== '')
    .map((region) => ({
      code: region.code,
      country: region.country,
      name: englishName(region),
      ru: region.names.ru || null,
      uk: region.names.uk || null,
      position: positions[region.code] ?? geometryCenter(largestOf(region.polygons)),
    }))
    .filter(({ position }) => boundsContain(labelledArea, [...position]));
}
