// What a reader presses while the live map is loading is done when it is there.
import type { View } from './view';

/** A pointer that moved farther between press and release dragged something. In pixels. */
const clickSlack = 4;
/** A reader does not expect anymore what was pressed longer ago. */
const mostMilliseconds = 30_000;

type Act = (view: View, options: { readonly animate: boolean }) => void;

export interface WaitingPresses {
  /** Now where a map is there, and where one is loading later, in the order in which they came. */
  readonly whenLive: (act: Act) => void;
  readonly doAll: () => void;
  /** To be called when the map is moved elsewhere, or will not be there. */
  readonly forget: () => void;
}

/** `live`: the map that can be moved, or null; `isLoading`: one will be there. A click on its place is a press too; a map listens itself. */
export function createWaitingPresses(
  container: HTMLElement,
  {
    live,
    isLoading,
    onWaiting,
  }: {
    readonly live: () => View | null;
    readonly isLoading: () => boolean;
    readonly onWaiting: () => void;
  },
): WaitingPresses {
  let waiting: { readonly act: Act; readonly since: number }[] = [];
  const whenLive = (act: Act) => {
    const view = live();
    if (view) return act(view, { animate: true });
    if (!isLoading()) return;
    waiting.push({ act, since: performance.now() });
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
      const acts = waiting;
      waiting = [];
      // Without animation, which the next one would stop.
      for (const { act, since } of acts)
        if (view && performance.now() - since < mostMilliseconds) act(view, { animate: false });
    },
    forget() {
      waiting = [];
    },
  };
}
