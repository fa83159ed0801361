import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Camera } from '../camera/camera';
import { projectToPixels } from '../geo/mercator';
import { nameLayerIds } from './layers/names';

/** What MapLibre asks for in place of a camera. */
export const cameraOptions = ({ zoom, center: [lng, lat], bearing, pitch }: Camera) => ({
  zoom,
  center: { lng, lat },
  bearing,
  pitch,
});

/**
 * Flies to a camera. Names are placed for a zoom, several times a second: in a long flight those of the last placement would run together, so the
 * names of the ground are hidden until the map has arrived. Those of the story stay, to show the way.
 */
export function fly(map: MapLibreMap, camera: Camera): void {
  // Ends the flight before, whose names come back.
  map.stop();
  if (isLong(map, camera)) {
    showNames(map, false);
    map.once('moveend', () => showNames(map, true));
  }
  map.flyTo(cameraOptions(camera));
}

function showNames(map: MapLibreMap, isShown: boolean): void {
  for (const id of nameLayerIds) {
    if (!map.getLayer(id)) continue;
    for (const part of ['text-opacity', 'icon-opacity'] as const) {
      map.setPaintProperty(id, part, isShown ? undefined : 0, { validate: false });
    }
  }
}

/** Over more than a zoom, or further than the map is wide: then MapLibre zooms out on the way. */
function isLong(map: MapLibreMap, { zoom, center }: Camera): boolean {
  const { lng, lat } = map.getCenter();
  const [x, y] = projectToPixels([lng, lat], zoom);
  const [toX, toY] = projectToPixels(center, zoom);
  return Math.abs(zoom - map.getZoom()) > 1 || Math.hypot(toX - x, toY - y) > map.getContainer().clientWidth;
}
