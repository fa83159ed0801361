// Finds the marks under clicks and under the pointer.
import type { Map as MapLibreMap, MapMouseEvent, PointLike } from 'maplibre-gl';
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

/** `scene` returns what is drawn at the moment, or null. */
export function listenToPointer(
  map: MapLibreMap,
  { onChosen, onPointed }: PointerListeners,
  scene: () => Scene | null,
): void {
  map.on('click', (event) => {
    const { clientX: x, clientY: y } = event.originalEvent;
    onChosen(marksAt(map, event, scene()), { x, y });
  });
  map.on('mousemove', (event) => {
    const marks = marksAt(map, event, scene());
    map.getCanvas().style.cursor = marks.length > 0 ? 'pointer' : '';
    onPointed(marks);
  });
  map.on('mouseout', () => onPointed([]));
}

function marksAt(map: MapLibreMap, { point }: MapMouseEvent, scene: Scene | null): string[] {
  if (!scene) return [];
  const inStyle = (ids: readonly string[]) => ids.filter((id) => map.getLayer(id));
  const box: [PointLike, PointLike] = [
    [point.x - hitTolerance, point.y - hitTolerance],
    [point.x + hitTolerance, point.y + hitTolerance],
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
  const [topmost] = map.queryRenderedFeatures(point, { layers: inStyle(shapeHitLayerIds(scene.shapes)) });
  return topmost ? [String(topmost.properties.id)] : [];
}
