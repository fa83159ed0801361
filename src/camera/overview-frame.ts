// The frame round what the map shows, on the overview of the ranges. The overview is drawn in the units of the still picture.
import { wrapLngNear } from '../geo/longitude';
import { projectToPixels, unprojectFromPixels } from '../geo/mercator';
import { geodesicRing } from '../geo/ring';
import type { Bounds, Position } from '../model/position';
import type { Camera } from './camera';
import { clampZoom, type MapViewport } from './fit';
import { pictureUnits } from './picture-units';

/** The corners of what a flat map shows at a camera above the sheet of a phone, clockwise from the upper left. Ignores the pitch. */
export function cornersAt(
  camera: Camera,
  { width, height, sheetPixels, ...limits }: Pick<MapViewport, 'width' | 'height' | 'sheetPixels' | 'zooms'>,
): readonly Position[] {
  const { zoom, center, bearing } = clampZoom(camera, { height, ...limits });
  const [x, y] = projectToPixels(center, zoom);
  const [cos, sin] = [Math.cos((bearing * Math.PI) / 180), Math.sin((bearing * Math.PI) / 180)];
  const [right, down] = [width / 2, (height - sheetPixels) / 2];
  return [
    [-right, -down],
    [right, -down],
    [right, down],
    [-right, down],
  ].map(([dx = 0, dy = 0]) => unprojectFromPixels([x + dx * cos - dy * sin, y + dx * sin + dy * cos], zoom));
}

export const cornersOf = ([west, south, east, north]: Bounds): readonly Position[] => [
  [west, north],
  [east, north],
  [east, south],
  [west, south],
];

/**
 * The frame as SVG path data, in the copy of the world nearest to the opening bounds. One that is smaller than `least` units is enlarged round its
 * middle, so that it can be seen.
 */
export function frameData(corners: readonly Position[], start: Bounds, least: number): string {
  const [minX, minY, maxX, maxY] = boxOf(corners, start);
  const [middleX, middleY] = [(minX + maxX) / 2, (minY + maxY) / 2];
  const times = Math.max(1, least / Math.max(maxX - minX, maxY - minY));
  const points = inPictureUnits(corners, start).map(([x, y]) =>
    [middleX + times * (x - middleX), middleY + times * (y - middleY)].map(Math.round).join(' '),
  );
  return `M${points.join('L')}Z`;
}

/** A ring as SVG path data, in the same copy of the world. A small one is a dot, since lines have round ends. */
export function ringData(center: Position, radiusKm: number, start: Bounds): string {
  const { outline } = geodesicRing(center, radiusKm, { tolerancePixels: 50 });
  return `M${inPictureUnits(outline, start)
    .map((point) => point.map((units) => units.toFixed(1)).join(' '))
    .join('L')}`;
}

/** The least box round positions whose longitudes are continuous, in the units of the picture. */
export function boxOf(positions: readonly Position[], start: Bounds): readonly [number, number, number, number] {
  const points = inPictureUnits(positions, start);
  const [x, y] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [Math.min(...x), Math.min(...y), Math.max(...x), Math.max(...y)];
}

function inPictureUnits(positions: readonly Position[], start: Bounds): readonly (readonly [x: number, y: number])[] {
  const { zoom, origin } = pictureUnits(start);
  const lngs = positions.map(([lng]) => lng);
  const middle = (Math.min(...lngs) + Math.max(...lngs)) / 2;
  const shift = wrapLngNear(middle, (start[0] + start[2]) / 2) - middle;
  return positions.map(([lng, lat]) => {
    const [x, y] = projectToPixels([lng + shift, lat], zoom);
    return [x - origin[0], y - origin[1]];
  });
}
