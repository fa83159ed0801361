// Where names would be cut: along the edges of the map, and of what lies over it.
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { boxesOver } from '../camera/map-viewport';
import type { Box } from '../geo/clip';
import type { Position } from '../model/position';
import { cuttingData, cuttingSourceId } from './layers/cutting';
import { spaceSize } from './layers/symbols';

export interface CuttingEdges {
  /** For the next style. */
  readonly positions: () => readonly Position[];
  /** To be called when something over the map may have come or gone. */
  readonly update: () => void;
  readonly remove: () => void;
}

/** Only while the map is at rest: in a movement the names move with it over its edges. `canChange`: the map has a style and a WebGL context. */
export function createCuttingEdges(map: MapLibreMap, canChange: () => boolean): CuttingEdges {
  const container = map.getContainer();
  let positions: readonly Position[] = [];
  const set = (next: readonly Position[]) => {
    if (!canChange() || next.join() === positions.join()) return;
    positions = next;
    map.getSource<GeoJSONSource>(cuttingSourceId)?.setData(cuttingData(positions));
  };
  const update = () => {
    if (!canChange() || map.isMoving()) return;
    for (const over of document.querySelectorAll('[data-covers-map], [data-over-map]')) observer.observe(over);
    const { clientWidth, clientHeight } = container;
    set(
      [[0, 0, clientWidth, clientHeight] as const, ...boxesOver(container)]
        .flatMap(pointsRound)
        .filter(([x, y]) => x >= 0 && y >= 0 && x <= clientWidth && y <= clientHeight)
        .flatMap((point) => onGround(map, point)),
    );
  };
  // The key is folded and unfolded, and the sheet of a phone raised.
  const observer = new ResizeObserver(update);
  map.on('movestart', () => set([]));
  map.on('moveend', update);
  map.on('resize', update);
  return { positions: () => positions, update, remove: () => observer.disconnect() };
}

type Pixels = readonly [x: number, y: number];

/** So close together that no name fits between two icons. */
function pointsRound([left, top, right, bottom]: Box): Pixels[] {
  const along = (from: number, to: number) => {
    const count = Math.max(1, Math.ceil((to - from) / spaceSize));
    return Array.from({ length: count + 1 }, (_, index) => from + (index * (to - from)) / count);
  };
  return [
    ...along(left, right).flatMap((x): Pixels[] => [
      [x, top],
      [x, bottom],
    ]),
    ...along(top, bottom).flatMap((y): Pixels[] => [
      [left, y],
      [right, y],
    ]),
  ];
}

/** Beside the globe, and above the horizon, there is no ground. */
function onGround(map: MapLibreMap, [x, y]: Pixels): Position[] {
  const { lng, lat } = map.unproject([x, y]);
  const back = map.project([lng, lat]);
  return Math.hypot(back.x - x, back.y - y) < 1 ? [[lng, lat]] : [];
}
