// Finds the marks under clicks and under the pointer.
import type { Map as MapLibreMap, PointLike } from 'maplibre-gl';
import { hatchHitLayerIds, hatchNameLayerIds } from './layers/hatches';
import { pointHitLayerIds } from './layers/points';
import { shapeHitLayerIds } from './layers/shapes';
import { distanceHitLayerIds } from './layers/stated-distances';
import type { Scene } from './scene/drawn';

export interface PointerListeners {
  /** Marks under a click or tap, the topmost first. */
  readonly onChosen: (marks: string[], at: { x: number; y: number }) => void;
  readonly onPointed: (marks: string[]) => void;
}

/** Pixels by which a click or tap may miss a point or a line. */
const hitTolerance = 6;

/** `scene` returns what is drawn at the moment, or null where nothing is. Returns a function that does what a click at a place of the window does. */
export function listenToPointer(
  map: MapLibreMap,
  { onChosen, onPointed }: PointerListeners,
  scene: () => Scene | null,
): (at: { readonly x: number; readonly y: number }) => void {
  const chooseAt = ({ x, y }: { readonly x: number; readonly y: number }) => {
    const drawn = scene();
    const { left, top } = map.getCanvas().getBoundingClientRect();
    if (drawn) onChosen(marksAt(map, { x: x - left, y: y - top }, drawn), { x, y });
  };
  map.on('click', ({ originalEvent: { clientX: x, clientY: y } }) => chooseAt({ x, y }));
  map.on('mousemove', ({ point }) => {
    const marks = marksAt(map, point, scene());
    map.getCanvas().style.cursor = marks.length > 0 ? 'pointer' : '';
    onPointed(marks);
  });
  map.on('mouseout', () => onPointed([]));
  return chooseAt;
}

/** `point` in pixels from the upper left corner of the map. */
function marksAt(
  map: MapLibreMap,
  { x, y }: { readonly x: number; readonly y: number },
  scene: Scene | null,
): string[] {
  if (!scene) return [];
  const inStyle = (ids: readonly string[]) => ids.filter((id) => map.getLayer(id));
  const box: [PointLike, PointLike] = [
    [x - hitTolerance, y - hitTolerance],
    [x + hitTolerance, y + hitTolerance],
  ];
  const lineLayers = [...scene.ranges, ...scene.buffers].flatMap(({ id }) => [`${id}:label`, `${id}:hit`]);
  const hits = map.queryRenderedFeatures(box, {
    layers: inStyle([
      ...pointHitLayerIds,
      ...hatchNameLayerIds(scene.hatches),
      ...distanceHitLayerIds(scene),
      ...lineLayers,
    ]),
  });
  // Features of map.geojson have the mark's id as `id`, those of the other sources as `mark`.
  if (hits.length > 0) return [...new Set(hits.map(({ properties: { mark, id } }) => String(mark ?? id)))];
  // A hatch is the symbol of what is in the area, and a narrow one may be missed by as much as a point.
  const [hatch] = map.queryRenderedFeatures(box, { layers: inStyle(hatchHitLayerIds(scene.hatches)) });
  const hatched = scene.hatches.find(({ id }) => id === hatch?.properties.id);
  if (hatched) return [hatched.mark];
  // An area is hit only where no point or line is: everything within it lies on it.
  const [topmost] = map.queryRenderedFeatures([x, y], { layers: inStyle(shapeHitLayerIds(scene.shapes)) });
  return topmost ? [String(topmost.properties.id)] : [];
}
