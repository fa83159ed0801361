// How components reach the page: the dataset and actions by context, the state by a selector.
import { createContext } from 'preact';
import { useContext, useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import type { Units } from '../../model/length';
import type { Page } from '../../state/page';
import { type State, unitsOf } from '../../state/state';

const PageContext = createContext<Page | null>(null);
export const PageProvider = PageContext.Provider;

export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('This component is rendered outside of PageProvider');
  return page;
}

/** What distances are written in: as the reader chose, or as the reader's language does. */
export const useUnits = (): Units => useSelected(unitsOf);

/** What `select` makes of the state; the component is drawn again when that changes. `select` must give the same value for the same state. */
export function useSelected<Selected>(select: (state: State) => Selected): Selected {
  const { store } = usePage();
  const selected = select(store.getState());
  const latest = useRef({ select, selected });
  latest.current = { select, selected };
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  // Before the browser paints: what a link opens is drawn by the time that the map measures what is left of it.
  useLayoutEffect(() => {
    const check = () => {
      if (latest.current.select(store.getState()) !== latest.current.selected) redraw(undefined as never);
    };
    // The state may have changed between drawing and subscribing.
    check();
    return store.subscribe(check);
  }, [store]);
  return selected;
}
