/** Distinguishes land borders from coasts: a border is where the outline of another country runs along the same line. */
import type { Position } from 'geojson';
import type { Country } from './countries';
import { detailedBox } from './detail';
import { densify, NeighbourIndex, type OutlinePosition } from './neighbours';
import { boundsContain, type Ring, widen } from './planar';

/** A neighbour's ISO code; `taken` is a border that the neighbour's own outline draws. */
export type OutlinePart = { readonly neighbour: string } | 'coast' | 'taken' | 'far';

export interface OutlineRun {
  readonly part: OutlinePart;
  readonly line: Position[];
}

export interface CountryOutline {
  readonly iso: string;
  /** Polygons of rings of runs; each run ends where the next begins. */
  readonly polygons: OutlineRun[][][];
}

export interface BorderLine {
  /** Sorted ISO 3166-1 alpha-3 codes. */
  readonly pair: readonly [string, string];
  readonly line: Position[];
}

const area = widen(detailedBox, 1);
const densifiedSpacing = 0.008;
/** Positions of a border by which a shared outline may stray before it counts as ended. */
const bridgedGap = 6;

/** Index of the neighbour while searching. */
type Part = number | 'coast' | 'taken' | 'far';

interface Run {
  readonly part: Part;
  readonly positions: OutlinePosition[];
}

export function findOutlines(countries: readonly Country[]): CountryOutline[] {
  const neighbours = new NeighbourIndex(countries, area);
  const named = (part: Part): OutlinePart =>
    typeof part === 'number' ? { neighbour: (countries[part] as Country).iso } : part;
  return countries.map(({ iso, polygons }, country) => ({
    iso,
    polygons: polygons.map((polygon) =>
      polygon.map((ring) =>
        runsOf(ring, country, neighbours).map((run) => ({
          part: named(run.part),
          line: dataPositions(run.positions),
        })),
      ),
    ),
  }));
}

export function borderLines(outlines: readonly CountryOutline[]): BorderLine[] {
  return outlines.flatMap(({ iso, polygons }) =>
    polygons.flat(2).flatMap(({ part, line }) => {
      if (typeof part === 'string') return [];
      return [{ pair: [iso, part.neighbour].sort() as [string, string], line }];
    }),
  );
}

function runsOf(ring: Ring, country: number, neighbours: NeighbourIndex): Run[] {
  const runs: Run[] = [];
  for (const outlinePosition of densify(ring, densifiedSpacing)) {
    const part = partOf(outlinePosition.position, country, neighbours);
    const current = runs.at(-1);
    if (current?.part === part) current.positions.push(outlinePosition);
    else runs.push({ part, positions: [outlinePosition] });
  }
  return carryOn(bridgeGaps(runs));
}

/** A border is drawn once, from the outline of the country that comes first. */
function partOf(position: Position, country: number, neighbours: NeighbourIndex): Part {
  if (!boundsContain(area, position)) return 'far';
  const first = neighbours.near(position, country)[0];
  if (first === undefined) return 'coast';
  return first < country ? 'taken' : first;
}

/** Where two outlines stray apart for a few positions, the border does not end. */
function bridgeGaps(runs: readonly Run[]): Run[] {
  const bridged: Run[] = [];
  runs.forEach((run, index) => {
    const previous = bridged.at(-1);
    const strays = run.part === 'coast' && run.positions.length <= bridgedGap;
    const resumes = previous?.part === runs[index + 1]?.part;
    if (previous && (previous.part === run.part || (strays && resumes))) previous.positions.push(...run.positions);
    else bridged.push({ part: run.part, positions: run.positions.slice() });
  });
  return bridged;
}

/** Each run is carried on to the first position of the next, so that lines meet. */
function carryOn(runs: readonly Run[]): Run[] {
  return runs.map((run, index) => {
    const meeting = runs[index + 1]?.positions[0];
    return meeting ? { part: run.part, positions: [...run.positions, meeting] } : run;
  });
}

/** Without the added positions, except at the ends. */
function dataPositions(positions: readonly OutlinePosition[]): Position[] {
  return positions
    .filter(({ added }, index) => !added || index === 0 || index === positions.length - 1)
    .map(({ position }) => position);
}
