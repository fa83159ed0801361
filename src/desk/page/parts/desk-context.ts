// Gives components the desk by context, and its state by selectors.
import { createContext } from 'preact';
import { useContext, useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import type { Desk } from '../state/desk';
import type { DeskPage } from '../state/desk-page';

const DeskContext = createContext<Desk | null>(null);
export const DeskProvider = DeskContext.Provider;

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('This component is rendered outside of DeskProvider');
  return desk;
}

/** Renders the component again when the state changes. */
export function usePage(): DeskPage {
  const { store } = useDesk();
  const page = store.getState();
  const shown = useRef(page);
  shown.current = page;
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useLayoutEffect(() => {
    const check = () => {
      if (store.getState() !== shown.current) redraw(undefined as never);
    };
    // The state may have changed between rendering and subscribing.
    check();
    return store.subscribe(check);
  }, [store]);
  return page;
}
