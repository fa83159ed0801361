/**
 * Rivers of the detailed box: OpenStreetMap of 2018 via @geo-maps/earth-rivers-10m (ODbL). The dataset keeps river
 * areas as strings of small pieces, a kilometre or two apart; here they are threaded into lines. This brings rivers
 * that Natural Earth's selection leaves out.
 */
import type { Geometry, Position } from 'geojson';
import { detailedBox } from './detail';
import { readPackageJson } from './files';
import { boundsContain, boundsOf, latitude, longitude, outerRing, polygonsOf } from './planar';
import { type Edge, longestPaths } from './spanning-forest';

/** Degrees of latitude: pieces in one cell are one bead. */
const cellSize = 0.012;
/** Beads farther apart than this are not of one river. */
const longestGap = 0.04;
/** A piece longer than this gives its outline instead of its middle. */
const longPiece = 0.03;
/** Shorter strings are ponds, ditches and stray reaches. */
const shortestRiver = 0.9;
const columnsPerRow = 1_000_000;

export interface RiverChain {
  readonly line: Position[];
}

function piecesOf(): Position[] {
  const collection = readPackageJson<Geometry>('@geo-maps/earth-rivers-10m/map.geo.json');
  return polygonsOf(collection).flatMap((polygon) => {
    const ring = outerRing(polygon);
    const [west, south, east, north] = boundsOf(ring);
    const middle = [(west + east) / 2, (south + north) / 2];
    if (!boundsContain(detailedBox, middle)) return [];
    return Math.max(east - west, north - south) > longPiece ? ring : [middle];
  });
}

/** One bead a cell, in the middle of its pieces. */
function beadsOf(pieces: readonly Position[]): Map<number, Position> {
  const sums = new Map<number, { east: number; north: number; count: number }>();
  for (const piece of pieces) {
    const key = cellKey(columnOf(piece), rowOf(piece));
    const sum = sums.get(key) ?? { east: 0, north: 0, count: 0 };
    sum.east += longitude(piece);
    sum.north += latitude(piece);
    sum.count++;
    sums.set(key, sum);
  }
  return new Map([...sums].map(([key, { east, north, count }]) => [key, [east / count, north / count]]));
}

function rowOf(position: Position): number {
  return Math.floor((latitude(position) + 90) / cellSize);
}

/** Cells are as wide as high on the ground, by their row's latitude. */
function columnOf(position: Position): number {
  return Math.floor(((longitude(position) + 180) * shrinkOf(position)) / cellSize);
}

function shrinkOf(position: Position): number {
  return Math.cos(((rowOf(position) * cellSize - 90) * Math.PI) / 180);
}

function cellKey(column: number, row: number): number {
  return row * columnsPerRow + column;
}

function distanceBetween(one: Position, other: Position): number {
  const east = (longitude(one) - longitude(other)) * shrinkOf(one);
  return Math.hypot(east, latitude(one) - latitude(other));
}

/** Degrees of latitude. */
export function lengthOf(line: readonly Position[]): number {
  return line.slice(1).reduce((sum, position, index) => sum + distanceBetween(line[index] as Position, position), 0);
}

function edgesBetween(beads: ReadonlyMap<number, Position>, indexes: ReadonlyMap<number, number>): Edge[] {
  const reach = Math.ceil(longestGap / cellSize);
  const edges: Edge[] = [];
  for (const [key, bead] of beads) {
    for (let up = 0; up <= reach; up++) {
      const level = [longitude(bead), latitude(bead) + up * cellSize];
      for (let across = -reach - 1; across <= reach + 1; across++) {
        const otherKey = cellKey(columnOf(level) + across, rowOf(level));
        const other = beads.get(otherKey);
        if (!other || otherKey <= key) continue;
        const length = distanceBetween(bead, other);
        if (length > longestGap) continue;
        edges.push({ from: indexes.get(key) as number, to: indexes.get(otherKey) as number, length });
      }
    }
  }
  return edges;
}

/** The mean of each position and its neighbours, twice over: beads lie on either bank. */
function smoothed(line: readonly Position[]): Position[] {
  const once = (positions: readonly Position[]) =>
    positions.map((position, index): Position => {
      const before = positions[index - 1];
      const after = positions[index + 1];
      if (!before || !after) return position;
      return [
        (longitude(before) + 2 * longitude(position) + longitude(after)) / 4,
        (latitude(before) + 2 * latitude(position) + latitude(after)) / 4,
      ];
    });
  return once(once(line));
}

export function readRiverChains(): RiverChain[] {
  const beads = beadsOf(piecesOf());
  const indexes = new Map([...beads.keys()].map((key, index) => [key, index]));
  const positions = [...beads.values()];
  return longestPaths(positions.length, edgesBetween(beads, indexes), shortestRiver).map(({ nodes }) => ({
    line: smoothed(nodes.map((node) => positions[node] as Position)),
  }));
}
