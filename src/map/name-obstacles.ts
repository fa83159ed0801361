// Where names would be cut: along the edges of the map, and of what lies over it.
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { boxesOver } from '../camera/map-viewport';
import type { Box } from '../geo/clip';
import type { Position } from '../model/position';
import { obstacleData, obstacleSourceId } from './layers/name-obstacles';
import { spaceSize } from './layers/symbols';

export interface NameObstacles {
  /** For the next style. */
  readonly positions: () => readonly Position[];
  /** To be called when something over the map may have come or gone. */
  readonly update: () => void;
  readonly remove: () => void;
}

/** Only while the map is at rest: in a movement the names move with it over its edges. `canChange`: the map has a style and a WebGL context. */
export function createNameObstacles(map: MapLibreMap, canChange: () => boolean): NameObstacles {
  const container = map.getContainer();
  let positions: readonly Position[] = [];
  const set = (next: readonly Position[]) => {
    if (!canChange() || next.join() === positions.join()) return;
    positions = next;
    map.getSource<GeoJSONSource>(obstacleSourceId)?.setData(obstacleData(positions));
  };
  const update = () => {
    if (!canChange() || map.isMoving()) return;
    for (const over of document.querySelectorAll('[data-covers-map], [data-over-map]')) observer.observe(over);
    const { clientWidth, clientHeight } = container;
    set(
      [
        ...pointsRound([0, 0, clientWidth, clientHeight]),
        ...boxesOver(container).flatMap((box) => [...pointsRound(box), ...pointsOn(box)]),
      ]
        .filter(([x, y]) => x >= 0 && y >= 0 && x <= clientWidth && y <= clientHeight)
        .flatMap((point) => onGround(map, point)),
    );
  };
  // The key is folded and unfolded, and the sheet of a phone raised.
  const observer = new ResizeObserver(update);
  map.on('movestart', () => set([]));
  // After the page has changed too: the overview is there once a range is out of view.
  map.on('moveend', () => requestAnimationFrame(update));
  map.on('resize', update);
  return { positions: () => positions, update, remove: () => observer.disconnect() };
}

type Pixels = readonly [x: number, y: number];

/** So close together that no name fits between two icons. */
function pointsRound([left, top, right, bottom]: Box): Pixels[] {
  const onSides = stepsBetween(top, bottom, spaceSize).flatMap((y): Pixels[] => [
    [left, y],
    [right, y],
  ]);
  const onEnds = stepsBetween(left, right, spaceSize).flatMap((x): Pixels[] => [
    [x, top],
    [x, bottom],
  ]);
  return [...onSides, ...onEnds];
}

/** All over what lies on the map, not only along its edges: a name wholly under it would be placed there and never be seen. */
const pointsOn = ([left, top, right, bottom]: Box): Pixels[] =>
  stepsBetween(top, bottom, spaceSize + leastName.height).flatMap((y) =>
    stepsBetween(left, right, spaceSize + leastName.width).map((x): Pixels => [x, y]),
  );
const leastName = { width: 20, height: 10 };

function stepsBetween(from: number, to: number, longest: number): number[] {
  const count = Math.max(1, Math.ceil((to - from) / longest));
  return Array.from({ length: count + 1 }, (_, index) => from + (index * (to - from)) / count);
}

/** Beside the globe, and above the horizon, there is no ground. */
function onGround(map: MapLibreMap, [x, y]: Pixels): Position[] {
  const { lng, lat } = map.unproject([x, y]);
  const back = map.project([lng, lat]);
  return Math.hypot(back.x - x, back.y - y) < 1 ? [[lng, lat]] : [];
}
