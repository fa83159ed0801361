// Sea, land, lakes, coasts and borders of a static map, and the story's areas that are ground: the undermost part, from the sea up.

import { clipLine, clipRing, type Point } from '../geo/clip';
import { simplify } from '../geo/simplify';
import type { Scene } from '../map/scene';
import type { Frame } from './frame';
import type { FramedGround } from './ground';
import { defined, path, scaled, used } from './markup';
import { pathData } from './path';
import type { FramedShape } from './story-markup';

/** How finely a ground is drawn: in units inside the box, and more roughly away from it. */
interface Fineness {
  /** To which points are rounded. */
  readonly step: number;
  /** How far a line may stray from what it simplifies. */
  readonly tolerance: number;
  /** Square units below which an island or a lake is left out. */
  readonly leastIsland: number;
  readonly leastLake: number;
  /** How many times coarser it is a box's width away from the box. */
  readonly coarserAway: number;
}
/** What is away from the box only a screen much wider or higher than it shows. */
const fine: Fineness = { step: 0.5, tolerance: 0.5, leastIsland: 4, leastLake: 80, coarserAway: 12 };
/** Round the box, and seen only from so far that it shrinks to a sixth and less. */
const rough: Fineness = { step: 3, tolerance: 3, leastIsland: 300, leastLake: 900, coarserAway: 4 };

/** The ground of the box, and the story's areas that are ground. */
export function groundMarkup(
  ground: Scene['ground'],
  shapes: readonly FramedShape[],
  { countries, lakes, borders }: FramedGround,
  frame: Frame,
): string {
  const land = landOf(ground, countries, frame, fine);
  const [ordinary, emphasised] = borderData(ground, borders, frame, fine);
  const [left, top, right, bottom] = frame.drawn;
  return [
    ...land.map(({ tone, data }) => defined(`land-${tone}`, data)),
    // The coast of land that is cut at the edge of what is drawn would be a line along it.
    `<clipPath id="static-map-box"><path d="M${left.toFixed(1)} ${top.toFixed(1)}H${right.toFixed(1)}V${bottom.toFixed(1)}H${left.toFixed(1)}Z"/></clipPath>`,
    `<g clip-path="url(#static-map-box)">`,
    scaled(fine.step, [
      path('sea', edgeData(frame, fine)),
      // The coast is what the land above leaves of its own outline: borders, and the edges of tiles, lie under land on both sides.
      ...land.map(({ tone }) => used(`land-${tone}`, 'class="coast"')),
      ...land.map(({ tone }) => used(`land-${tone}`, `class="land ${tone}"`)),
      path('lake', ringData(lakes, fine.leastLake, frame, fine)),
      ...shapes
        .filter(({ form }) => form === 'ground')
        .map(({ rings }) => path('region', ringData(rings, 0, frame, fine))),
      path('border', ordinary),
      path('border emphasised', emphasised),
      ...shapes
        .filter(({ form }) => form !== 'hatched')
        .map(({ basis, lines }) => path(`outline ${basis}`, lineData(lines, frame, fine))),
    ]),
    '</g>',
  ].join('');
}

export interface WorldPicture {
  /** An SVG of outlines without a look. */
  readonly file: string;
  /** Draws them from there. */
  readonly markup: (address: string) => string;
}

/** The ground round the box, as far as the world goes: a file of its own, because few links show it and the page is not to weigh more for it. */
export function worldPicture(
  ground: Scene['ground'],
  { countries, lakes, borders }: Omit<FramedGround, 'names'>,
  frame: Frame,
): WorldPicture {
  const land = landOf(ground, countries, frame, rough);
  const [ordinary, emphasised] = borderData(ground, borders, frame, rough);
  const outlines = [
    ...land.map(({ tone, data }) => ({ id: `land-${tone}`, data, className: `land ${tone}` })),
    { id: 'lake', data: ringData(lakes, rough.leastLake, frame, rough), className: 'lake' },
    { id: 'border', data: ordinary, className: 'border' },
    { id: 'border-emphasised', data: emphasised, className: 'border emphasised' },
  ].filter(({ data }) => data !== '');
  return {
    file: [
      '<svg xmlns="http://www.w3.org/2000/svg">',
      ...outlines.map(({ id, data }) => `<path id="${id}" d="${data}" vector-effect="non-scaling-stroke"/>`),
      '</svg>',
    ].join(''),
    markup: (address) =>
      scaled(rough.step, [
        path('sea', edgeData(frame, rough)),
        ...land.map(({ tone }) => `<use href="${address}#land-${tone}" class="coast"/>`),
        ...outlines.map(({ id, className }) => `<use href="${address}#${id}" class="${className}"/>`),
      ]),
  };
}

function landOf(
  { tones }: Scene['ground'],
  countries: FramedGround['countries'],
  frame: Frame,
  fineness: Fineness,
): { tone: Tone; data: string }[] {
  const toneOf = (iso: string) =>
    tones.first.includes(iso) ? 'first' : tones.second.includes(iso) ? 'second' : 'other';
  return landTones
    .map((tone) => {
      const rings = countries.filter(({ iso }) => toneOf(iso) === tone).flatMap((country) => country.rings);
      return { tone, data: ringData(rings, fineness.leastIsland, frame, fineness) };
    })
    .filter(({ data }) => data !== '');
}

function edgeData({ drawn: [left, top, right, bottom] }: Frame, { step }: Fineness): string {
  const corners: Point[] = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
    [left, top],
  ];
  return pathData([corners], step, true);
}

type Tone = (typeof landTones)[number];
const landTones = ['other', 'second', 'first'] as const;

function ringData(
  rings: readonly (readonly Point[])[],
  leastArea: number,
  frame: Frame,
  { step, tolerance, coarserAway }: Fineness,
): string {
  const kept = rings
    .map((ring) => clipRing(ring, frame.drawn))
    .filter(
      ([first, ...rest]) => first && areaOf([first, ...rest]) > leastArea * coarseness(first, frame, coarserAway) ** 2,
    )
    .map((ring) =>
      simplify([...ring, ...ring.slice(0, 1)], (point) => tolerance * coarseness(point, frame, coarserAway)),
    );
  return pathData(kept, step, true);
}

/** The ordinary borders, and the one that is emphasised. */
function borderData(
  { emphasisedBorder }: Scene['ground'],
  borders: FramedGround['borders'],
  frame: Frame,
  fineness: Fineness,
): readonly [ordinary: string, emphasised: string] {
  const isEmphasised = ({ pair }: FramedGround['borders'][number]) =>
    emphasisedBorder?.every((iso) => pair.includes(iso)) ?? false;
  const dataOf = (kept: FramedGround['borders']) =>
    lineData(
      kept.map(({ line }) => line),
      frame,
      fineness,
    );
  return [dataOf(borders.filter((border) => !isEmphasised(border))), dataOf(borders.filter(isEmphasised))];
}

function lineData(
  lines: readonly (readonly Point[])[],
  frame: Frame,
  { step, tolerance, coarserAway }: Fineness,
): string {
  const kept = lines
    .flatMap((line) => clipLine(line, frame.drawn))
    .map((line) => simplify(line, (point) => tolerance * coarseness(point, frame, coarserAway)));
  return pathData(kept, step, false);
}

function coarseness([x, y]: Point, { width, height }: Frame, coarserAway: number): number {
  return 1 + ((coarserAway - 1) * Math.max(0, -x, -y, x - width, y - height)) / width;
}

/** Square units, by the shoelace formula. */
function areaOf(ring: readonly Point[]): number {
  const twice = ring.reduce((sum, [x, y], index) => {
    const [previousX, previousY] = ring.at(index - 1) ?? [x, y];
    return sum + previousX * y - x * previousY;
  }, 0);
  return Math.abs(twice) / 2;
}
