// Where words stand beside the lines of an area's constraints, and the names of places beside the area: clear of the lines and of the area.
import { destination, distanceKm, geodesicBetween } from '../../geo/geodesic';
import type { Caption, Constraint } from '../../model/mark';
import type { Bounds, Position } from '../../model/position';
import { nearestOnLine } from '../geometry/nearest-on-line';
import type { Area, PlaceConstraint, Region } from '../geometry/possible-area';

interface Lines {
  readonly constraints: readonly PlaceConstraint[];
  readonly regions: readonly Region[];
  /** Outlines near the area, by constraint. */
  readonly lines: readonly (readonly (readonly Position[])[])[];
  readonly shortest: readonly Constraint['shortest'][];
  readonly area: Pick<Area, 'bounds'>;
}

/** For each constraint, in their order. */
export const captionsOf = (all: Lines): (readonly Caption[])[] =>
  all.constraints.map((constraint, index) => captionsOfOne(constraint, index, all));

function captionsOfOne(constraint: PlaceConstraint, index: number, all: Lines): Caption[] {
  switch (constraint.kind) {
    case 'near':
      return captionsOfCircle(constraint, freeSpaceOf(all, index));
    case 'from-border':
      return captionsOfDistances(constraint, all.lines[index] ?? [], freeSpaceOf(all, index));
    case 'within':
      return captionsOfRegion(all, index);
  }
}

/** How far a position is from the area, below 0 inside it, and from all lines but those of one constraint. */
function freeSpaceOf(
  { regions, constraints, shortest }: Omit<Lines, 'lines' | 'area'>,
  except: number,
): (position: Position) => number {
  const toShortest = shortest.flatMap((line) => (line ? [nearestOnLine([[line.from, line.to]])] : []));
  return (position) => {
    const distances = regions.map(({ signedDistanceKm }) => signedDistanceKm(position));
    const outside = -Math.min(...distances);
    // The edge of a region is long, and words may lie across it.
    const others = distances.filter(
      (_, index) => index !== except && constraints[index] && constraints[index].kind !== 'within',
    );
    return Math.min(outside, ...others.map(Math.abs), ...toShortest.map((nearest) => nearest(position).distanceKm));
  };
}

/** In the southern half, since the name of the thing is north of the area. */
function captionsOfCircle(
  { center, radiusKm }: Extract<PlaceConstraint, { kind: 'near' }>,
  freeSpaceKm: (position: Position) => number,
): Caption[] {
  const best = most(
    southern.map((bearing) => ({ bearing, position: destination(center, bearing, radiusKm) })),
    ({ position }) => freeSpaceKm(position),
  );
  return best ? [{ position: rounded(best.position), bearing: best.bearing, km: radiusKm }] : [];
}

/** The line of the greatest distance first; the words of the least are beside those of the greatest. */
function captionsOfDistances(
  { lines: border, leastKm, mostKm }: Extract<PlaceConstraint, { kind: 'from-border' }>,
  outlines: readonly (readonly Position[])[],
  freeSpaceKm: (position: Position) => number,
): Caption[] {
  const nearest = nearestOnLine(border);
  const vertices = outlines.flatMap((outline) => {
    const ends = [outline[0], outline.at(-1)] as const;
    return outline.map((position) => {
      const { point, distanceKm: km } = nearest(position);
      const toEnds = ends.map((end) => (end ? distanceKm(position, end) : 0));
      return { position, point, isMost: Math.abs(km - mostKm) < Math.abs(km - leastKm), toEnds: Math.min(...toEnds) };
    });
  });
  const far = most(
    vertices.filter(({ isMost }) => isMost),
    ({ position, toEnds }) => Math.min(freeSpaceKm(position), toEnds),
  );
  if (!far) return [];
  const caption = ({ position, point }: typeof far, km: number, turn: number): Caption => ({
    position: rounded(position),
    bearing: Math.round(geodesicBetween(point, position).bearing + turn + 360) % 360,
    km,
  });
  const close = most(
    vertices.filter(({ isMost }) => !isMost),
    ({ position }) => -distanceKm(position, far.position),
  );
  return [caption(far, mostKm, 0), ...(close && leastKm > 0 ? [caption(close, leastKm, 180)] : [])];
}

/** In the largest free part of the region near the area. */
function captionsOfRegion(all: Lines, index: number): Caption[] {
  const region = all.regions[index];
  if (!region) return [];
  const freeSpaceKm = freeSpaceOf(all, index);
  const free = (position: Position) => Math.min(region.signedDistanceKm(position), freeSpaceKm(position));
  const best = most(gridOf(boundsOfLines(all)), free);
  return best && free(best) > 0 ? [{ position: rounded(best), bearing: null, km: null }] : [];
}

/** The side, of eight, on which the name of a place is clear of every area near it and of the lines to it; null where none is near. */
export function clearSide(
  place: Position,
  areas: readonly { readonly regions: readonly Region[]; readonly constraints: readonly Constraint[] }[],
): number | null {
  const near = areas.filter(
    ({ regions }) => Math.min(...regions.map(({ signedDistanceKm }) => signedDistanceKm(place))) > -nearKm,
  );
  if (near.length === 0) return null;
  const freeSpaces = near.map(({ regions, constraints }) => {
    const shortest = constraints.map((constraint) => constraint.shortest);
    return freeSpaceOf({ regions, constraints: [], shortest }, -1);
  });
  return (
    most(compass, (bearing) => {
      const position = destination(place, bearing, nearKm);
      return Math.min(...freeSpaces.map((freeSpaceKm) => freeSpaceKm(position)));
    }) ?? null
  );
}

/** About the width of a name while the whole area is in view. */
const nearKm = 20;

const southern = Array.from({ length: 13 }, (_, index) => 90 + index * 15);

const compass = Array.from({ length: 8 }, (_, index) => index * 45);

/** The bounds of the area and of the lines to it from borders. */
const boundsOfLines = ({ area: { bounds }, shortest }: Lines): Bounds =>
  shortest.reduce<Bounds>(
    ([west, south, east, north], line) =>
      line
        ? [
            Math.min(west, line.from[0]),
            Math.min(south, line.from[1]),
            Math.max(east, line.from[0]),
            Math.max(north, line.from[1]),
          ]
        : [west, south, east, north],
    bounds,
  );

function gridOf([west, south, east, north]: Bounds): Position[] {
  const steps = Array.from({ length: gridSteps }, (_, step) => (step + 0.5) / gridSteps);
  return steps.flatMap((x) => steps.map((y): Position => [west + (east - west) * x, south + (north - south) * y]));
}
const gridSteps = 16;

function most<Value>(values: readonly Value[], measure: (value: Value) => number): Value | undefined {
  const [best] = values.map((value) => ({ value, by: measure(value) })).sort((a, b) => b.by - a.by);
  return best?.value;
}

const rounded = ([lng, lat]: Position): Position => [Math.round(lng * 1e4) / 1e4, Math.round(lat * 1e4) / 1e4];
