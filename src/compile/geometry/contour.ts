// The outline of a region that is given by a signed distance. Marching squares (Lorensen and Cline, SIGGRAPH 1987, in two dimensions) on a grid
// that is fine only near the outline.
import type { Bounds, Position } from '../../model/position';

/**
 * Kilometres from a position to the edge of a region: above 0 inside, below 0 outside. It may be less than the true distance to the edge, never
 * more, so that the edge is not within it.
 */
export type SignedDistanceKm = (position: Position) => number;

/** How far a vertex may lie from the edge. */
const vertexToleranceKm = 0.0003;
const chordShares = [0.25, 0.5, 0.75];
const maxHalvings = 14;
/** Degrees of latitude are at most this long on WGS84, and at the equator degrees of longitude. */
const kmPerDegree = 111.7;

/**
 * The outlines of the region within `bounds`, with the region on the left; closed, with the first position repeated at the end, except where the
 * bounds cut them. Chords lie within `chordToleranceKm` of the edge. Parts narrower than `cellKm` may be missed.
 */
export function contour(
  signedDistanceKm: SignedDistanceKm,
  [west, south, east, north]: Bounds,
  cellKm: number,
  chordToleranceKm = 0.02,
): Position[][] {
  const nearestLatitude = south > 0 ? south : north < 0 ? north : 0;
  const columns = Math.ceil(((east - west) * kmPerDegree * Math.cos((nearestLatitude * Math.PI) / 180)) / cellKm);
  const rows = Math.ceil(((north - south) * kmPerDegree) / cellKm);
  const at = (column: number, row: number): Position => [
    west + ((east - west) * column) / columns,
    south + ((north - south) * row) / rows,
  ];
  const nodes = new Map<number, number>();
  const depthAt = (column: number, row: number): number => {
    const key = row * (columns + 1) + column;
    const depth = nodes.get(key) ?? signedDistanceKm(at(column, row));
    nodes.set(key, depth);
    return depth;
  };

  // From the edge of the grid by which the outline enters a cell to the edge by which it leaves it.
  const next = new Map<number, number>();
  const edgeEnds = new Map<number, readonly [Node, Node]>();
  const visit = (column: number, row: number, size: number): void => {
    if (column >= columns || row >= rows) return;
    const middle: Node = [column + size / 2, row + size / 2];
    // The middle of a large cell may lie beyond the bounds, even beyond a pole, where there is no distance.
    const middleDepth = middle[0] > columns || middle[1] > rows ? 0 : signedDistanceKm(at(...middle));
    // Half the diagonal, and a margin for the cell's being no square on the globe.
    if (Math.abs(middleDepth) > size * cellKm * 0.75) return;
    if (size > 1) {
      const half = size / 2;
      for (const [right, up] of quarters) visit(column + right * half, row + up * half, half);
      return;
    }
    const corners: Node[] = corner.map(([right, up]) => [column + right, row + up]);
    const isInside = corners.map((node) => depthAt(...node) > 0);
    // Counter-clockwise around the cell: the outline, with the region on its left, enters where an inner corner is followed by an outer one.
    const crossedSides = [0, 1, 2, 3].filter((side) => isInside[side] !== isInside[(side + 1) % 4]);
    crossedSides.forEach((side, index) => {
      const ends = [corners[side], corners[(side + 1) % 4]] as [Node, Node];
      edgeEnds.set(edgeKey(ends, columns), ends);
      if (!isInside[side]) return;
      const step = middleDepth > 0 ? 1 : crossedSides.length - 1;
      const exit = crossedSides[(index + step) % crossedSides.length] as number;
      const exitEnds = [corners[exit], corners[(exit + 1) % 4]] as [Node, Node];
      next.set(edgeKey(ends, columns), edgeKey(exitEnds, columns));
    });
  };
  visit(0, 0, 2 ** Math.ceil(Math.log2(Math.max(columns, rows, 1))));

  const crossing = (edge: number): Position => {
    const [from, to] = edgeEnds.get(edge) as readonly [Node, Node];
    return crossingBetween(signedDistanceKm, at(...from), depthAt(...from), at(...to), depthAt(...to));
  };
  return chains(next).map((chain) => refined(chain.map(crossing), signedDistanceKm, chordToleranceKm));
}

type Node = readonly [column: number, row: number];
const quarters = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
] as const;
const corner = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
] as const;

/** The same number for the edge between two neighbouring nodes in both cells that share it. */
function edgeKey([a, b]: readonly [Node, Node], columns: number): number {
  const first = Math.min(a[0], b[0]) + Math.min(a[1], b[1]) * (columns + 1);
  return first * 2 + (a[0] === b[0] ? 1 : 0);
}

/** Joins the links: chains that begin at the bounds first, then closed ones. */
function chains(next: ReadonlyMap<number, number>): number[][] {
  const ends = new Set(next.values());
  const used = new Set<number>();
  const starts = [...[...next.keys()].filter((edge) => !ends.has(edge)), ...next.keys()];
  return starts.flatMap((start) => {
    if (used.has(start)) return [];
    const chain = [start];
    used.add(start);
    for (let edge = next.get(start); edge !== undefined; edge = next.get(edge)) {
      chain.push(edge);
      if (used.has(edge)) break;
      used.add(edge);
    }
    return [chain];
  });
}

/** Where the depth is 0 between a position inside and one outside, by false position in the Illinois form. */
function crossingBetween(
  signedDistanceKm: SignedDistanceKm,
  from: Position,
  fromDepth: number,
  to: Position,
  toDepth: number,
): Position {
  let [low, lowDepth, high, highDepth] = [0, fromDepth, 1, toDepth];
  let found = from;
  for (let round = 0; round < 60; round++) {
    const share = (low * highDepth - high * lowDepth) / (highDepth - lowDepth);
    found = between(from, to, share);
    const depth = signedDistanceKm(found);
    if (Math.abs(depth) < vertexToleranceKm) break;
    if (depth > 0 === highDepth > 0) {
      [high, highDepth, lowDepth] = [share, depth, lowDepth / 2];
    } else {
      [low, lowDepth, high, highDepth] = [high, highDepth, share, depth];
    }
  }
  return found;
}

/** The outline with more vertices where a chord is too far from the edge, as at its corners. */
function refined(
  outline: readonly Position[],
  signedDistanceKm: SignedDistanceKm,
  chordToleranceKm: number,
): Position[] {
  const result: Position[] = outline.slice(0, 1);
  const subdivide = (start: Position, end: Position, halvings: number) => {
    const stray = halvings > 0 ? strayest(start, end, signedDistanceKm, chordToleranceKm) : null;
    const onEdge = stray && edgeBeside(stray, start, end, signedDistanceKm);
    if (onEdge) {
      subdivide(start, onEdge, halvings - 1);
      subdivide(onEdge, end, halvings - 1);
    } else result.push(end);
  };
  outline.slice(1).forEach((end, index) => {
    subdivide(outline[index] as Position, end, maxHalvings);
  });
  return result;
}

function strayest(
  start: Position,
  end: Position,
  signedDistanceKm: SignedDistanceKm,
  chordToleranceKm: number,
): Position | null {
  const [worst] = chordShares
    .map((share) => between(start, end, share))
    .map((position) => ({ position, strayKm: Math.abs(signedDistanceKm(position)) }))
    .sort((a, b) => b.strayKm - a.strayKm);
  return worst && worst.strayKm > chordToleranceKm ? worst.position : null;
}

/** The edge beside a position of a chord, by sphere tracing at right angles to the chord; null where it is further away than the chord is long. */
function edgeBeside(
  position: Position,
  start: Position,
  end: Position,
  signedDistanceKm: SignedDistanceKm,
): Position | null {
  const shrink = Math.cos((position[1] * Math.PI) / 180);
  const [eastKm, northKm] = [(end[0] - start[0]) * kmPerDegree * shrink, (end[1] - start[1]) * kmPerDegree];
  const chordKm = Math.hypot(eastKm, northKm);
  let current = position;
  let tracedKm = 0;
  for (let round = 0; round < 60; round++) {
    const depth = signedDistanceKm(current);
    if (Math.abs(depth) < vertexToleranceKm) return current;
    tracedKm += Math.abs(depth);
    if (tracedKm > chordKm) return null;
    // The region is on the left of the chord, so from inside it the edge is on the right.
    const toRight = depth / chordKm / kmPerDegree;
    current = [current[0] + (northKm * toRight) / shrink, current[1] - eastKm * toRight];
  }
  return null;
}

const between = ([fromLng, fromLat]: Position, [toLng, toLat]: Position, share: number): Position => [
  fromLng + share * (toLng - fromLng),
  fromLat + share * (toLat - fromLat),
];
