// The camera that shows bounds in what is free of a map: MapLibre's `fitBounds`, for a map that is not there yet.
import { projectToPixels, unprojectFromPixels } from '../geo/mercator';
import type { Bounds } from '../model/position';
import type { CameraTarget } from './camera';
import { bounded, type Camera, maxZoom } from './camera';

export interface Sides {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** A map's element as it stands, in CSS pixels. */
export interface MapViewport {
  readonly width: number;
  readonly height: number;
  /** What is to stay free of what is shown, at each side. */
  readonly padding: Sides;
  /** How much the sheet hides at the foot: the camera's centre is the middle of the rest. */
  readonly hidden: number;
}

/** So near that the names of the places round about are still there. */
const nearestFit = 7.5;

/** Pixels in which nothing can be shown. */
const leastRoom = 20;

/** Looking straight down, north up. Where the padding leaves nothing of the map, it is not kept. */
function fittedCamera(
  [west, south, east, north]: Bounds,
  { width, height, padding: wanted, hidden }: MapViewport,
  nearest: number,
): Camera {
  const isRoom = width - wanted.left - wanted.right >= leastRoom && height - wanted.top - wanted.bottom >= leastRoom;
  const padding = isRoom ? wanted : { top: 0, right: 0, bottom: hidden, left: 0 };
  const across = Math.max(1, width - padding.left - padding.right);
  const down = Math.max(1, height - padding.top - padding.bottom);
  const [left, top] = projectToPixels([west, north], 0);
  const [right, bottom] = projectToPixels([east, south], 0);
  const zoom = bounded(Math.log2(Math.min(across / (right - left), down / (bottom - top))), 0, nearest);
  const aside = (padding.left - padding.right) / 2;
  const below = (padding.top - padding.bottom + hidden) / 2;
  const scale = 2 ** zoom;
  const center = unprojectFromPixels([(left + right) / 2 - aside / scale, (top + bottom) / 2 - below / scale], 0);
  return { zoom, center, bearing: 0, pitch: 0 };
}

/** Where a target ends. */
export function cameraOf(target: CameraTarget, viewport: MapViewport): Camera {
  if (target.kind === 'jump') return target.camera;
  if (!target.isExtent) return fittedCamera(target.bounds, viewport, nearestFit);
  return fittedCamera(
    target.bounds,
    { ...viewport, padding: { top: 0, right: 0, bottom: viewport.hidden, left: 0 } },
    maxZoom,
  );
}

/** As near as the world fills the map from north to south: MapLibre goes no further out. */
export const clampZoom = (camera: Camera, { height }: Pick<MapViewport, 'height'>): Camera => ({
  ...camera,
  zoom: bounded(camera.zoom, Math.log2(height / 512), maxZoom),
});
