// Sea, land, coasts, lakes and borders of the still map.
import type { Feature } from 'geojson';
import type { Point } from '../geo/clip';
import { dissolved } from '../geo/dissolve';
import type { Scene } from '../map/scene/drawn';
import type { Ground } from './ground-tiles';
import { rect } from './markup';
import { type Detail, fillData, lineData, linesOf } from './path';
import { type ViewBox, worldUnits } from './view-box';

interface GroundDetail extends Pick<Detail, 'step'> {
  /** In square units: smaller islands and lakes are left out. */
  readonly leastIsland: number;
  readonly leastLake: number;
  /** How many times coarser the ground is drawn at one viewBox's width from the viewBox. */
  readonly coarserAway: number;
}
/** The ground outside the viewBox is seen only in wide or tall windows. */
export const nearDetail: GroundDetail = { step: 0.5, leastIsland: 4, leastLake: 80, coarserAway: 12 };
/** For a picture of one view, which may be enlarged. */
export const viewDetail: GroundDetail = { step: 0.1, leastIsland: 1, leastLake: 6, coarserAway: 1 };
/** For zooms at which the viewBox takes a sixth of the window or less. */
export function worldDetail({ zoom }: Pick<ViewBox, 'zoom'>): GroundDetail {
  // No finer than its tiles, of which the units of a town's map would be fractions.
  const step = Math.max(3.2, worldUnits(zoom) / finestOfWorld);
  return { step, leastIsland: 29 * step ** 2, leastLake: 88 * step ** 2, coarserAway: 4 };
}
/** Across the world, of its tiles at zoom 2. */
const finestOfWorld = 4096 * 4;

export interface GroundPath {
  readonly id: string;
  readonly part: 'land' | 'lake' | 'border';
  /** Attributes of SVG. */
  readonly look: string;
  readonly data: string;
}

/** From the bottom up, without empty ones. */
export function groundPaths(
  { country, lake, border }: Ground,
  { tones: { first, second }, emphasisedBorder }: Scene['ground'],
  viewBox: ViewBox,
  { step, leastIsland, leastLake, coarserAway }: GroundDetail,
): readonly GroundPath[] {
  const coarseness = ([x, y]: Point) =>
    1 + ((coarserAway - 1) * Math.max(0, -x, -y, x - viewBox.width, y - viewBox.height)) / viewBox.width;
  const detail: Detail = { step, tolerance: (point) => step * coarseness(point) };
  const fill = (features: readonly Feature[], leastArea: number) =>
    fillData(dissolved(features.flatMap(linesOf)), viewBox, detail, (point) => leastArea * coarseness(point) ** 2);
  const land = (tone: string, colour: string, isOfTone: (iso: string) => boolean): GroundPath => ({
    id: `land-${tone}`,
    part: 'land',
    // A stroke in the colour of the fill, so that no sea shows between two countries.
    look: `class="land" fill="var(--${colour})" stroke="var(--${colour})" stroke-width="0.8"`,
    data: fill(
      country.filter(({ properties }) => isOfTone(properties?.iso)),
      leastIsland,
    ),
  });
  const line = (id: string, colour: string, width: number, isWanted: boolean): GroundPath => ({
    id,
    part: 'border',
    look: `fill="none" stroke="var(--${colour})" stroke-width="${width}" stroke-linecap="round"`,
    data: lineData(border.filter((feature) => isEmphasised(feature) === isWanted).flatMap(linesOf), viewBox, detail),
  });
  const isEmphasised = ({ properties }: Feature) =>
    emphasisedBorder?.every((iso) => iso === properties?.a || iso === properties?.b) ?? false;
  return [
    land('other', 'land', (iso) => !first.includes(iso) && !second.includes(iso)),
    land('second', 'land-second', (iso) => second.includes(iso)),
    land('first', 'land-first', (iso) => first.includes(iso)),
    { id: 'lake', part: 'lake' as const, look: 'fill="var(--lake)"', data: fill(lake, leastLake) },
    line('border', 'border', 1, false),
    line('border-emphasised', 'border-emphasis', 1.5, true),
  ].filter(({ data }) => data !== '');
}

/** The outlines, which `groundMarkup` draws by reference. */
export const groundOutlines = (paths: readonly GroundPath[]) =>
  paths.map(({ id, data }) => `<path id="static-map-${id}" d="${data}" vector-effect="non-scaling-stroke"/>`).join('');

/** Draws the outlines in the file at `address`, or in the page where that is '', and in a picture of one view where they are; `areas` are drawn over the land and below borders. */
export function groundMarkup(
  paths: readonly GroundPath[],
  { drawn, oneView }: ViewBox,
  { step }: Pick<Detail, 'step'>,
  { address = '', areas = '' } = {},
): string {
  const use = (part: GroundPath['part'], coast?: string) =>
    paths
      .filter((path) => path.part === part)
      .map(({ id, look, data }) =>
        oneView ? `<path ${coast ?? look} d="${data}"/>` : `<use href="${address}#static-map-${id}" ${coast ?? look}/>`,
      )
      .join('');
  // Drawn below the land, which covers the inner half of each coast, and the borders and tile edges that are among the outlines.
  const coast = use('land', 'fill="none" stroke="var(--coast)" stroke-width="2.6"');
  return `${rect(drawn, 'fill="var(--sea)"')}<g transform="scale(${step})">${coast}${use('land')}${use('lake')}${areas}${use('border')}</g>`;
}
