// A click on the map of the story's page, which is in a frame of the same site. The page's own handle for scripts is all that is used of it.
import type { Position } from '../../../model/position';

/** What is used of the map of `globalThis.dateline`. */
interface MapOfPage {
  readonly getCanvas: () => HTMLCanvasElement;
  readonly unproject: (point: [number, number]) => { readonly lng: number; readonly lat: number };
}

/** A pointer that moved farther between press and release has dragged the map. In pixels. */
const clickSlack = 4;

export const frameId = 'story-page';

function mapOfPage(): MapOfPage | null {
  const frame = document.getElementById(frameId);
  if (!(frame instanceof HTMLIFrameElement)) return null;
  const { dateline } = (frame.contentWindow ?? {}) as { dateline?: { map: MapOfPage } };
  return dateline?.map ?? null;
}

/** Calls back with the point of the next click, which does nothing else there. Null where there is no map; else what ends the waiting. */
export function onNextMapClick(onPoint: (position: Position) => void): (() => void) | null {
  const map = mapOfPage();
  if (!map) return null;
  const canvas = map.getCanvas();
  const page = canvas.ownerDocument;
  let pressed: PointerEvent | null = null;
  const press = (event: PointerEvent) => {
    pressed = event;
  };
  const click = (event: MouseEvent) => {
    if (event.target !== canvas) return;
    const moved = pressed ? Math.hypot(event.clientX - pressed.clientX, event.clientY - pressed.clientY) : 0;
    event.stopPropagation();
    event.preventDefault();
    if (moved > clickSlack) return;
    const { left, top } = canvas.getBoundingClientRect();
    const { lng, lat } = map.unproject([event.clientX - left, event.clientY - top]);
    end();
    onPoint([lng, lat]);
  };
  const end = () => {
    page.removeEventListener('pointerdown', press, true);
    page.removeEventListener('click', click, true);
    canvas.style.cursor = '';
  };
  // Before the page's own listeners, so that the click does not open a mark as well.
  page.addEventListener('pointerdown', press, true);
  page.addEventListener('click', click, true);
  canvas.style.cursor = 'crosshair';
  return end;
}
