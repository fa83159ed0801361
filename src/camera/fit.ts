// The camera that shows bounds in the uncovered part of a map, as MapLibre's `fitBounds` does, but before MapLibre has loaded. The bounds of
// marks are those of story-opening.ts.
import type { Box } from '../geo/clip';
import { wrapLngNear } from '../geo/longitude';
import { projectToPixels, unprojectFromPixels } from '../geo/mercator';
import type { Bounds } from '../model/position';
import { bounded, type Camera, type CameraTarget } from './camera';
import type { Sides } from './covered-sides';
import { countryZooms, type ZoomLimits } from './zoom-limits';

/** The size of the map's element and what covers it, in CSS pixels. */
export interface MapViewport {
  readonly width: number;
  readonly height: number;
  readonly covered: Sides;
  /** The space at each side that what is fitted must not enter: what is covered, and a margin. */
  readonly padding: Sides;
  /** The height of a phone's sheet over the map; the camera's centre is the middle of the map above it. */
  readonly sheetPixels: number;
  /** Left out, those of a map without streets. */
  readonly zooms?: ZoomLimits;
}

const minSpacePixels = 20;

/** Looks straight down, north up. Padding that would leave less than `minSpacePixels` of the map is ignored. */
function fittedCamera(
  [west, south, east, north]: Bounds,
  { width, height, padding: wanted, sheetPixels }: MapViewport,
  mostZoom: number,
): Camera {
  const hasSpace =
    width - wanted.left - wanted.right >= minSpacePixels && height - wanted.top - wanted.bottom >= minSpacePixels;
  const padding = hasSpace ? wanted : { top: 0, right: 0, bottom: sheetPixels, left: 0 };
  const across = Math.max(1, width - padding.left - padding.right);
  const down = Math.max(1, height - padding.top - padding.bottom);
  const [left, top] = projectToPixels([west, north], 0);
  const [right, bottom] = projectToPixels([east, south], 0);
  const zoom = bounded(Math.log2(Math.min(across / (right - left), down / (bottom - top))), 0, mostZoom);
  const offsetX = (padding.left - padding.right) / 2;
  const offsetY = (padding.top - padding.bottom + sheetPixels) / 2;
  const scale = 2 ** zoom;
  const center = unprojectFromPixels([(left + right) / 2 - offsetX / scale, (top + bottom) / 2 - offsetY / scale], 0);
  return { zoom, center, bearing: 0, pitch: 0 };
}

/** The camera that a target asks for in this viewport. */
export function cameraOf(target: CameraTarget, viewport: MapViewport): Camera {
  if (target.kind === 'jump') return target.camera;
  const fitted = fittedTo(target, viewport);
  return target.camera && showsAsWell(target.camera, fitted, target.bounds, viewport) ? target.camera : fitted;
}

/**
 * For a map of which another part is covered now. Its camera stays where the bounds can still be seen whole; else the map is moved, as little as
 * needed. Only where they do not fit, or could be much larger, they are fitted anew.
 */
export function cameraKeeping(target: FitTarget & { readonly camera: Camera }, viewport: MapViewport): Camera {
  const { camera, bounds } = target;
  const fitted = fittedTo(target, viewport);
  if (!isFlat(camera) || camera.zoom < fitted.zoom - spareZoom) return fitted;
  if (isShownWhole(bounds, camera, viewport)) return camera;
  return camera.zoom < fitted.zoom + 0.01 ? movedInto(bounds, camera, viewport) : fitted;
}

/** The camera moved as little as needed to show the bounds whole, or their middle where they do not fit at its zoom. */
export function movedInto(bounds: Bounds, camera: Camera, viewport: MapViewport): Camera {
  const { width, height, padding } = viewport;
  const [left, top, right, bottom] = fittingBox(bounds, camera, viewport);
  const across = Math.max(0, padding.left - left) - Math.max(0, right - (width - padding.right));
  const down = Math.max(0, padding.top - top) - Math.max(0, bottom - (height - padding.bottom));
  const [x, y] = projectToPixels(camera.center, camera.zoom);
  return { ...camera, center: unprojectFromPixels([x - across, y - down], camera.zoom) };
}

/** Whether the middle of the bounds is neither covered nor out of view. */
export function isMiddleInView(bounds: Bounds, camera: Camera, viewport: MapViewport): boolean {
  const [left, top, right, bottom] = boxOf(bounds, camera, viewport);
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return isUncovered([x, y, x, y], viewport);
}

/** Whether nothing of the bounds is covered or out of view. */
export const isShownWhole = (bounds: Bounds, camera: Camera, viewport: MapViewport): boolean =>
  isUncovered(boxOf(bounds, camera, viewport), viewport);

const isUncovered = ([left, top, right, bottom]: Box, { width, height, covered }: MapViewport) =>
  left > covered.left - roundingPixels &&
  top > covered.top - roundingPixels &&
  right < width - covered.right + roundingPixels &&
  bottom < height - covered.bottom + roundingPixels;

/** A difference in zoom that readers notice: lengths on the map differ by a tenth. */
const noticeableZoom = 0.15;

/** A camera farther out than this, at which lengths are smaller by a third, was for a map of which more was covered. */
const spareZoom = 0.5;

/** The cameras of links are rounded. */
const roundingPixels = 3;

/** Straight down, north up: the cameras that the arithmetic here is for. */
export const isFlat = ({ bearing, pitch }: Camera) => bearing === 0 && pitch === 0;

const showsAsWell = (camera: Camera, fitted: Camera, bounds: Bounds, viewport: MapViewport) =>
  isFlat(camera) && camera.zoom > fitted.zoom - noticeableZoom && isShownWhole(bounds, camera, viewport);

/** Where bounds are in the map's element, in the copy of the world nearest to its middle. */
function boxOf(
  [west, south, east, north]: Bounds,
  { zoom, center }: Camera,
  { width, height, sheetPixels }: MapViewport,
): Box {
  const shift = wrapLngNear((west + east) / 2, center[0]) - (west + east) / 2;
  const [middleX, middleY] = projectToPixels(center, zoom);
  const [left, top] = projectToPixels([west + shift, north], zoom);
  const [right, bottom] = projectToPixels([east + shift, south], zoom);
  const [x, y] = [width / 2 - middleX, (height - sheetPixels) / 2 - middleY];
  return [left + x, top + y, right + x, bottom + y];
}

/** The same, with the middle in place of a side that is longer than the free part of the map. */
function fittingBox(bounds: Bounds, camera: Camera, viewport: MapViewport): Box {
  const [left, top, right, bottom] = boxOf(bounds, camera, viewport);
  const { width, height, padding } = viewport;
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const isTooWide = right - left > width - padding.left - padding.right;
  const isTooHigh = bottom - top > height - padding.top - padding.bottom;
  return [isTooWide ? x : left, isTooHigh ? y : top, isTooWide ? x : right, isTooHigh ? y : bottom];
}

type FitTarget = Extract<CameraTarget, { kind: 'fit' }>;

const fittedTo = ({ bounds, isExtent }: FitTarget, viewport: MapViewport): Camera => {
  const { most, mostFitted } = viewport.zooms ?? countryZooms;
  return isExtent
    ? fittedCamera(bounds, { ...viewport, padding: viewport.covered }, most)
    : fittedCamera(bounds, viewport, mostFitted);
};

/** As in MapLibre, at least the zoom at which the world fills the map from north to south, and at most that of its ground. */
export const clampZoom = (
  camera: Camera,
  { height, zooms = countryZooms }: Pick<MapViewport, 'height' | 'zooms'>,
): Camera => ({
  ...camera,
  zoom: bounded(camera.zoom, Math.log2(height / 512), zooms.most),
});
