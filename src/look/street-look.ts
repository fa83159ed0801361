// How streets and what lies between them are drawn, on the live map and in the still picture: quietly, since they are only the ground.
import type { ColourName } from './theme';

export interface StreetLine {
  readonly colour: ColourName;
  /** The colour of its edges; null for a line without. */
  readonly casing: ColourName | null;
  readonly fromZoom: number;
  /** Widths in pixels by zoom, between which a line grows by a constant factor in each zoom. */
  readonly widths: readonly (readonly [zoom: number, pixels: number])[];
  readonly dash: readonly [dash: number, gap: number] | null;
}

export interface StreetFill {
  readonly colour: ColourName;
  readonly fromZoom: number;
}

/** From this zoom on, the ground of the archive lies over that of the country. */
export const streetsFromZoom = 8;

/** From the bottom up. */
export const streetFills = {
  builtUp: { colour: 'builtUp', fromZoom: 9 },
  green: { colour: 'green', fromZoom: 9 },
  water: { colour: 'lake', fromZoom: 0 },
  building: { colour: 'building', fromZoom: 13.5 },
} as const satisfies Record<string, StreetFill>;

const unbroken = { dash: null } as const;
const line = (colour: ColourName, fromZoom: number, ...widths: StreetLine['widths']): StreetLine => ({
  ...unbroken,
  colour,
  casing: null,
  fromZoom,
  widths,
});
const road = (fromZoom: number, ...widths: StreetLine['widths']): StreetLine => ({
  ...line('road', fromZoom, ...widths),
  casing: 'roadCasing',
});

/** From the bottom up. */
export const streetLines = {
  stream: line('lake', 9, [9, 0.6], [16, 4]),
  path: { ...line('path', 13.5, [13.5, 0.7], [17, 1.6]), dash: [3, 2] },
  minor: road(11.5, [11.5, 0.8], [14, 3], [17, 13]),
  major: road(8, [8, 0.8], [11, 2], [14, 5.5], [17, 19]),
  motorway: road(8, [8, 1.4], [11, 3], [14, 7], [17, 23]),
  rail: line('rail', 9, [9, 0.7], [14, 1.4], [17, 2.4]),
  regionBorder: { ...line('border', 8, [8, 0.9], [14, 1.6]), dash: [7, 3] },
  countryBorder: line('border', 8, [8, 1.6], [14, 2.4]),
} as const satisfies Record<string, StreetLine>;

export type StreetFillName = keyof typeof streetFills;
export type StreetLineName = keyof typeof streetLines;

/** How much wider the edges of a road are than the road. */
export const casingPixels = 1.4;

/** The width at a zoom, as MapLibre's exponential interpolation computes it. */
export function streetWidth({ widths }: Pick<StreetLine, 'widths'>, zoom: number): number {
  const next = widths.findIndex(([stop]) => stop > zoom);
  const [first = [0, 1], last = first] = [widths[0], widths.at(-1)];
  if (next === 0) return first[1];
  const [from, to] = [widths[next - 1], widths[next]];
  if (!from || !to) return last[1];
  const along = (streetGrowth ** (zoom - from[0]) - 1) / (streetGrowth ** (to[0] - from[0]) - 1);
  return from[1] + along * (to[1] - from[1]);
}

export const streetGrowth = 1.6;
