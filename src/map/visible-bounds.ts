import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Camera } from '../camera/camera';
import { boundsAround, boundsWithin } from '../geo/bounds';
import type { Bounds, Position } from '../model/position';

/** The part of the world that is in view above the map's bottom padding. */
export function visibleBounds(map: MapLibreMap, { isGlobe }: { readonly isGlobe: boolean }): Bounds {
  // A flat map may show the world more than once: its corners give the whole width.
  if (!isGlobe) return boundsAround(visibleCorners(map));
  const at = positionsOn(map);
  // On the globe parallels are curved: what is north of both upper corners may be in view between them. For a pixel outside the globe
  // MapLibre returns the nearest position on its edge.
  const steps = Array.from({ length: 16 }, (_, index) => index / 16);
  const edge = [
    ...steps.map((step) => at(step, 0)),
    ...steps.map((step) => at(1, step)),
    ...steps.map((step) => at(1 - step, 1)),
    ...steps.map((step) => at(0, 1 - step)),
  ];
  return boundsWithin(edge, map.getCenter().lng);
}

/** Its corners, clockwise from the upper left. */
export function visibleCorners(map: MapLibreMap): readonly Position[] {
  const at = positionsOn(map);
  return [at(0, 0), at(1, 0), at(1, 1), at(0, 1)];
}

/** By fractions of the width and height of that part. */
function positionsOn(map: MapLibreMap) {
  const { clientWidth, clientHeight } = map.getContainer();
  const uncoveredHeight = clientHeight - (map.getPadding().bottom ?? 0);
  return (x: number, y: number): Position => {
    const { lng, lat } = map.unproject([x * clientWidth, y * uncoveredHeight]);
    return [lng, lat];
  };
}

export function currentCamera(map: MapLibreMap): Camera {
  const { lng, lat } = map.getCenter();
  return { zoom: map.getZoom(), center: [lng, lat], bearing: map.getBearing(), pitch: map.getPitch() };
}
