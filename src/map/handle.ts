// The handle at the centre of the reader's ring: it is dragged, or moved with the arrow keys.
import { type Map as MapLibreMap, Marker } from 'maplibre-gl';
import type { Position } from '../model/position';

export interface HandleListeners {
  /** While it is dragged. */
  readonly onMoving: (center: Position) => void;
  /** When it is released. */
  readonly onMoved: (center: Position) => void;
}

/** Returns a function that shows the handle at a position, or hides it (null). Showing it where it already is does not interrupt a drag. */
export function createHandle(
  map: MapLibreMap,
  label: string,
  { onMoving, onMoved }: HandleListeners,
): (at: Position | null) => void {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'reader-ring-handle';
  element.setAttribute('aria-label', label);
  const marker = new Marker({ element, draggable: true });
  const here = (): Position => marker.getLngLat().toArray();
  marker.on('drag', () => onMoving(here()));
  marker.on('dragend', () => onMoved(here()));

  element.addEventListener('keydown', (event) => {
    const direction = directions[event.key];
    if (!direction) return;
    // Otherwise the arrow keys would move the map as well.
    event.preventDefault();
    event.stopPropagation();
    const pixels = event.shiftKey ? 50 : 5;
    const { x, y } = map.project(marker.getLngLat());
    const { lng, lat } = map.unproject([x + direction[0] * pixels, y + direction[1] * pixels]);
    marker.setLngLat([lng, Math.max(-85, Math.min(85, lat))]);
    onMoving(here());
  });
  element.addEventListener('keyup', (event) => {
    if (directions[event.key]) onMoved(here());
  });

  let isShown = false;
  return (at) => {
    if (at) {
      const [lng, lat] = at;
      const now = isShown ? here() : null;
      if (now?.[0] !== lng || now[1] !== lat) marker.setLngLat([lng, lat]);
      if (!isShown) marker.addTo(map);
    } else if (isShown) marker.remove();
    isShown = at !== null;
  };
}

const directions: Partial<Record<string, readonly [right: number, down: number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};
