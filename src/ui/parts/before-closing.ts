// What is done while the panel still shows what is about to be closed. Once the panel has begun to change, the browser would have to find the
// styles of all of it before it could answer or move the focus: a quarter of the time between a press and the paint of what was pressed.
import { useLayoutEffect } from 'preact/hooks';
import type { State } from '../../state/state';
import { usePage } from './page-context';

/** `closes`: whether the change of the state closes the part that calls this. `work` must be the same function in each rendering. */
export function useBeforeClosing(closes: (state: State, previous: State) => boolean, work?: () => void): void {
  const { store } = usePage();
  useLayoutEffect(
    () =>
      store.subscribe((state, previous) => {
        if (!closes(state, previous)) return;
        work?.();
        leaveFocus();
      }),
    [store, closes, work],
  );
}

/** The focus would be lost with what has it; it goes now. It stays in those parts of the panel that stay. */
function leaveFocus(): void {
  const active = document.activeElement;
  const isRemoved = active?.parentElement?.closest('.panel') && !active.closest('.notices, .timeline, .colophon');
  if (isRemoved && active instanceof HTMLElement) active.blur();
}
