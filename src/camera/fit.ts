// The camera that shows bounds in the uncovered part of a map, as MapLibre's `fitBounds` does, but before MapLibre has loaded. The bounds of
// marks are those of story-opening.ts.
import { projectToPixels, unprojectFromPixels } from '../geo/mercator';
import type { Bounds } from '../model/position';
import { bounded, type Camera, type CameraTarget, maxZoom } from './camera';

export interface Sides {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** The size of the map's element and what covers it, in CSS pixels. */
export interface MapViewport {
  readonly width: number;
  readonly height: number;
  /** The space at each side that what is fitted must not enter. */
  readonly padding: Sides;
  /** The height of a phone's sheet over the map; the camera's centre is the middle of the map above it. */
  readonly sheetPixels: number;
}

/** Bounds are not enlarged further: at this zoom the names of neighbouring places are still in view. */
const maxFitZoom = 7.5;

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
  if (!target.isExtent) return fittedCamera(target.bounds, viewport, maxFitZoom);
  return fittedCamera(
    target.bounds,
    { ...viewport, padding: { top: 0, right: 0, bottom: viewport.sheetPixels, left: 0 } },
    maxZoom,
  );
}

/** As in MapLibre, at least the zoom at which the world fills the map from north to south, and at most `maxZoom`. */
export const clampZoom = (camera: Camera, { height }: Pick<MapViewport, 'height'>): Camera => ({
  ...camera,
  zoom: bounded(camera.zoom, Math.log2(height / 512), maxZoom),
});
