// Sea, land, lakes, coasts and borders of a static map, and the story's areas that are ground: the undermost part, from the sea up.
import type { Scene } from '../map/scene';
import type { Frame } from './frame';
import type { FramedGround } from './ground';
import { defined, path, scaled, used } from './markup';
import { clipLine, clipRing, type Point, pathData, simplify } from './path';
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
}
const fine: Fineness = { step: 0.5, tolerance: 0.5, leastIsland: 4, leastLake: 80 };
/** Seen only from so far that it shrinks to a sixth and less. */
const rough: Fineness = { step: 4, tolerance: 3, leastIsland: 300, leastLake: 900 };
/** How many times coarser the ground is a box's width away from the box: only a screen much wider or higher than the box shows it. */
const coarserAway = 6;

/** The ground of the box, and the story's areas that are ground. */
export function groundMarkup(
  ground: Scene['ground'],
  shapes: readonly FramedShape[],
  { countries, lakes, borders }: FramedGround,
  frame: Frame,
): string {
  const land = landOf('land', ground, countries, frame, fine);
  const between = (isEmphasised: boolean) =>
    borders
      .filter(({ pair }) => isEmphasised === (ground.emphasisedBorder?.every((iso) => pair.includes(iso)) ?? false))
      .map(({ line }) => line);
  const [left, top, right, bottom] = frame.drawn;
  return [
    ...land.map(({ id, data }) => defined(id, data)),
    // The coast of land that is cut at the edge of what is drawn would be a line along it.
    `<clipPath id="static-map-box"><path d="M${left} ${top}H${right}V${bottom}H${left}Z"/></clipPath>`,
    `<g clip-path="url(#static-map-box)">`,
    scaled(fine.step, [
      path('sea', edgeData(frame, fine)),
      // The coast is what the land above leaves of its own outline: borders, and the edges of tiles, lie under land on both sides.
      ...land.map(({ id }) => used(id, 'class="coast"')),
      ...land.map(({ id, tone }) => used(id, `class="land ${tone}"`)),
      path('lake', ringData(lakes, fine.leastLake, frame, fine)),
      ...shapes
        .filter(({ form }) => form === 'ground')
        .map(({ rings }) => path('region', ringData(rings, 0, frame, fine))),
      path('border', lineData(between(false), frame)),
      path('border emphasised', lineData(between(true), frame)),
      ...shapes
        .filter(({ form }) => form !== 'hatched')
        .map(({ basis, lines }) => path(`outline ${basis}`, lineData(lines, frame))),
    ]),
    '</g>',
  ].join('');
}

/** The world round the box, without a line more than its outlines. */
export function worldMarkup(
  ground: Scene['ground'],
  { countries }: Pick<FramedGround, 'countries'>,
  frame: Frame,
): string {
  const land = landOf('world', ground, countries, frame, rough);
  return scaled(rough.step, [
    path('sea', edgeData(frame, rough)),
    ...land.map(({ data, tone }) => path(`land world ${tone}`, data)),
  ]);
}

function landOf(
  name: string,
  { tones }: Scene['ground'],
  countries: FramedGround['countries'],
  frame: Frame,
  fineness: Fineness,
): { id: string; tone: Tone; data: string }[] {
  const toneOf = (iso: string) =>
    tones.first.includes(iso) ? 'first' : tones.second.includes(iso) ? 'second' : 'other';
  return landTones
    .map((tone) => {
      const rings = countries.filter(({ iso }) => toneOf(iso) === tone).flatMap((country) => country.rings);
      return { id: `${name}-${tone}`, tone, data: ringData(rings, fineness.leastIsland, frame, fineness) };
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
  { step, tolerance }: Fineness,
): string {
  const kept = rings
    .map((ring) => clipRing(ring, frame.drawn))
    .filter(([first, ...rest]) => first && areaOf([first, ...rest]) > leastArea * coarseness(first, frame) ** 2)
    .map((ring) => simplify([...ring, ...ring.slice(0, 1)], (point) => tolerance * coarseness(point, frame)));
  return pathData(kept, step, true);
}

function lineData(lines: readonly (readonly Point[])[], frame: Frame): string {
  const kept = lines
    .flatMap((line) => clipLine(line, frame.drawn))
    .map((line) => simplify(line, (point) => fine.tolerance * coarseness(point, frame)));
  return pathData(kept, fine.step, false);
}

function coarseness([x, y]: Point, { width, height }: Frame): number {
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
