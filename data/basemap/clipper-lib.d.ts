/** The part of clipper-lib 6.4.2 (Boost licence) that the recipe uses; the package has no types of its own. */
declare module 'clipper-lib' {
  interface IntegerPoint {
    X: number;
    Y: number;
  }
  type Path = IntegerPoint[];
  interface ExPolygon {
    outer: Path;
    holes: Path[];
  }
  class PolyTree {}
  class Clipper {
    /** Outlines that touch themselves are taken apart. */
    StrictlySimple: boolean;
    AddPaths(paths: Path[], type: number, closed: boolean): boolean;
    Execute(operation: number, solution: PolyTree, subjectFill: number, clipFill: number): boolean;
  }
  const ClipperLib: {
    Clipper: typeof Clipper;
    PolyTree: typeof PolyTree;
    ClipType: { ctUnion: number };
    PolyType: { ptSubject: number };
    PolyFillType: { pftNonZero: number };
    JS: { PolyTreeToExPolygons(tree: PolyTree): ExPolygon[] };
  };
  export default ClipperLib;
}
