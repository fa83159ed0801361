// The story's areas, lines, rings and bands on a static map.
import type { Shape } from '../compile/marks/shape';
import { clipLine, clipRing, type Point } from '../geo/clip';
import { simplify } from '../geo/simplify';
import type { DrawnRange } from '../map/drawn-range';
import type { DrawnBuffer, DrawnShape } from '../map/scene';
import { isOpenEnded } from '../model/claim';
import type { Basis } from '../model/mark';
import type { Position } from '../model/position';
import { type Frame, framed } from './frame';
import { type Layout, layouts } from './layouts';
import { layered, path, scaled } from './markup';
import { pathData } from './path';
import type { StaticScene } from './static-map';

/** Units to which points are rounded, and that a line may stray from what it simplifies: together below a tenth of a pixel. */
const step = 0.1;
const tolerance = 0.05;
/**
 * Of what is within reach of a border, a long outline that is off at first. MapLibre itself simplifies outlines by three eighths of a
 * pixel before it draws them.
 */
const bufferTolerance = 0.25;

export interface FramedShape {
  readonly id: string;
  readonly basis: Basis;
  /** An area that was computed is a finding, and hatched; any other is ground. */
  readonly form: 'line' | 'ground' | 'hatched';
  /** Of an area; they do not repeat their first point. */
  readonly rings: readonly (readonly Point[])[];
  /** As they are drawn: lines, or the closed outlines of an area. */
  readonly lines: readonly (readonly Point[])[];
}

/** Geometry of areas and lines by mark. */
export type Shapes = ReadonlyMap<string, Pick<Shape, 'geometry'>>;

/** Throws where `shapes` has no geometry for one that the scene draws. */
export function framedShape({ id, kind, basis }: DrawnShape, shapes: Shapes, frame: Frame): FramedShape {
  const shape = shapes.get(id);
  if (!shape) throw new Error(`The ${kind} “${id}” has no geometry to be drawn on the static map`);
  const lines = linesOf(shape.geometry).map((line) => framed(line, frame));
  return {
    id,
    basis,
    form: kind === 'line' ? 'line' : basis === 'derived' ? 'hatched' : 'ground',
    rings: kind === 'area' ? lines.map((line) => line.slice(0, -1)) : [],
    lines,
  };
}

function linesOf(geometry: Shape['geometry']): readonly (readonly Position[])[] {
  const lines =
    geometry.type === 'LineString'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates.flat()
        : geometry.coordinates;
  return lines.map((line) => line.map(([lng = 0, lat = 0]): Position => [lng, lat]));
}

export const hatchPatterns = () => `<defs>${layouts.map(hatchPattern).join('')}</defs>`;

const hatchId = ({ name }: Layout) => `static-map-hatch-${name}`;

/** Lines from lower left to upper right, as the live map's. */
function hatchPattern(layout: Layout): string {
  const { width, spacing } = layout.hatch;
  const [across, size] = [width, spacing].map((pixels) => Math.round((pixels * layout.scale) / step));
  return [
    `<pattern id="${hatchId(layout)}" width="${size}" height="${size}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)" data-scale="${layout.scale}">`,
    `<rect class="hatch" width="${across}" height="${size}"/></pattern>`,
  ].join('');
}

/** Hatched areas over the ground, and over them the ranges and what is within reach of a border. */
export function storyMarkup(
  shapes: readonly FramedShape[],
  { scene: { ranges, buffers }, on }: StaticScene,
  geometry: Shapes,
  frame: Frame,
): string {
  const switched = (id: string, drawn: string) => switchable(id, drawn, on);
  return scaled(step, [
    ...shapes.filter(({ form }) => form === 'hatched').map((shape) => hatchedArea(shape, frame)),
    ...ranges.map((range) => switched(range.id, bandFill(range, frame))),
    ...buffers.map((buffer) => switched(buffer.id, bufferLines(buffer, geometry, frame))),
    ...ranges.map((range) => switched(range.id, rangeLines(range, frame))),
  ]);
}

function hatchedArea({ id, rings }: FramedShape, { drawn }: Frame): string {
  const closed = rings.map((ring) => clipRing(ring, drawn)).map((ring) => [...ring, ...ring.slice(0, 1)]);
  return layered(id, fineData(closed, true), [
    'class="hatch-ground"',
    ...layouts.map((layout) => `class="${layout.name}" fill="url(#${hatchId(layout)})"`),
    'class="hatch-casing"',
    'class="hatch-edge"',
  ]);
}

/** What the reader switches on and off, as it is at first. */
export const switchable = (id: string, drawn: string, on: readonly string[]) =>
  drawn && `<g data-ring="${id}"${on.includes(id) ? '' : ' class="off"'}>${drawn}</g>`;

/** In the form of what was computed. */
function bufferLines({ id, accent }: DrawnBuffer, shapes: Shapes, frame: Frame): string {
  const shape = shapes.get(id);
  if (!shape) throw new Error(`The buffer “${id}” has no geometry to be drawn on the static map`);
  const lines = linesOf(shape.geometry).flatMap((line) => clipLine(framed(line, frame), frame.drawn));
  return layered(id, fineData(lines, false, bufferTolerance), [
    'class="casing derived"',
    `class="ring derived accent-${accent}"`,
  ]);
}

function bandFill({ fill, accent }: DrawnRange, frame: Frame): string {
  if (!fill) return '';
  const rings = fill.map((ring) => clipRing(framed(ring, frame).slice(0, -1), frame.drawn));
  return path(`band accent-${accent}`, fineData(rings, true));
}

function rangeLines({ id, outlines, basis, accent, limit }: DrawnRange, frame: Frame): string {
  const lines = outlines.flatMap((outline) => clipLine(framed(outline, frame), frame.drawn));
  return layered(id, fineData(lines, false), [
    `class="casing ${basis}"`,
    `class="ring ${basis} accent-${accent}"`,
    ...(basis === 'reference' ? [`class="gap${isOpenEnded(limit) ? ' rungs' : ''}"`] : []),
  ]);
}

const fineData = (lines: readonly (readonly Point[])[], closed: boolean, stray = tolerance) =>
  pathData(
    lines.map((line) => simplify(line, () => stray)),
    step,
    closed,
  );
