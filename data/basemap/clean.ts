import ClipperLib from 'clipper-lib';

type TilePoint = [number, number];

/** In squares of 1/4096 of a tile. Slits between simplified outlines are no lakes, and upset the triangulation. */
const twiceSmallestIsland = 24;
const twiceSmallestHole = 400;

/**
 * Simplified outlines may cross themselves, and MapLibre's triangulation then spills over the neighbour. A union with
 * itself, on the tile's whole coordinates, leaves outer rings, each followed by its holes, that do not.
 */
export function withoutCrossings(rings: readonly TilePoint[][]): TilePoint[][] {
  const clipper = new ClipperLib.Clipper();
  clipper.StrictlySimple = true;
  const paths = rings.map((ring) => ring.map(([across, down]) => ({ X: across, Y: down })));
  clipper.AddPaths(paths, ClipperLib.PolyType.ptSubject, true);
  const tree = new ClipperLib.PolyTree();
  const nonZero = ClipperLib.PolyFillType.pftNonZero;
  clipper.Execute(ClipperLib.ClipType.ctUnion, tree, nonZero, nonZero);
  return ClipperLib.JS.PolyTreeToExPolygons(tree).flatMap(({ outer, holes }) =>
    twiceArea(closed(outer, true)) > twiceSmallestIsland
      ? [closed(outer, true), ...holes.map((hole) => closed(hole, false)).filter(isHole)]
      : [],
  );
}

function isHole(ring: readonly TilePoint[]): boolean {
  return -twiceArea(ring) > twiceSmallestHole;
}

/** Vector tile specification 4.3.4.4: outer rings have positive area with y downward, holes negative. */
function closed(path: readonly { X: number; Y: number }[], positive: boolean): TilePoint[] {
  const open = path.map(({ X, Y }): TilePoint => [X, Y]);
  const first = open[0];
  if (!first) return [];
  const ring = [...open, first];
  return twiceArea(ring) > 0 === positive ? ring : ring.toReversed();
}

function twiceArea(ring: readonly TilePoint[]): number {
  return ring.reduce((sum, [across, down], index) => {
    const [nextAcross, nextDown] = ring[index + 1] ?? [across, down];
    return sum + across * nextDown - nextAcross * down;
  }, 0);
}
