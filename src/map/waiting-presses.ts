// What a reader presses while there is no live map is done when there is one.
import type { View } from './view';

/** A pointer that moved farther between press and release dragged something. In pixels. */
const clickSlack = 4;

export interface WaitingPresses {
  /** Now where a map is there, else later; in the order in which they came. */
  readonly whenLive: (act: (view: View) => void) => void;
  readonly doAll: () => void;
  readonly forget: () => void;
}

/** `live`: the map that can be moved, or null. A click on its place is a press too; once a map is there, it listens itself. */
export function createWaitingPresses(
  container: HTMLElement,
  live: () => View | null,
  onWaiting: () => void,
): WaitingPresses {
  const waiting: ((view: View) => void)[] = [];
  const whenLive: WaitingPresses['whenLive'] = (act) => {
    const view = live();
    if (view) return act(view);
    waiting.push(act);
    onWaiting();
  };
  let pressed: PointerEvent | null = null;
  container.addEventListener('pointerdown', (event) => {
    pressed = event;
  });
  container.addEventListener('click', ({ clientX: x, clientY: y }) => {
    const isDrag = pressed !== null && Math.hypot(x - pressed.clientX, y - pressed.clientY) > clickSlack;
    if (!isDrag && !live()) whenLive((view) => view.chooseAt({ x, y }));
  });
  return {
    whenLive,
    doAll() {
      const view = live();
      if (view) for (const act of waiting.splice(0)) act(view);
    },
    forget() {
      waiting.length = 0;
    },
  };
}
