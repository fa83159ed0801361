// How the page moves the live map: in flights and steps, or at once for readers who want less motion.
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Camera } from '../camera/camera';
import { cameraOptions, fly } from './flight';

interface Motion {
  readonly animate: boolean;
}

export interface Movements {
  readonly moveTo: (camera: Camera, options: Motion) => void;
  /** By fractions of the map's width and height. */
  readonly pan: (by: readonly [right: number, down: number], options: Motion) => void;
  readonly zoom: (by: number, options: Motion) => void;
  readonly resetNorth: (options: Motion) => void;
}

export const prefersReducedMotion = () => window.matchMedia('(prefers-reduced-motion: reduce)');

export function createMovements(map: MapLibreMap): Movements {
  const container = map.getContainer();
  const reduced = prefersReducedMotion();
  const motion = ({ animate }: Motion) => ({ animate: animate && !reduced.matches });
  // MapLibre sets `originalEvent` for moves by mouse or touch. The page's buttons are moves by the reader too.
  const byReader = { originalEvent: true };
  return {
    moveTo: (camera, options) => (motion(options).animate ? fly(map, camera) : map.jumpTo(cameraOptions(camera))),
    pan: ([right, down], options) =>
      map.panBy([right * container.clientWidth, down * container.clientHeight], motion(options), byReader),
    zoom: (by, options) => map.zoomTo(map.getZoom() + by, motion(options), byReader),
    resetNorth: (options) => map.easeTo({ bearing: 0, pitch: 0, ...motion(options) }, byReader),
  };
}
