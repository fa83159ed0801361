// Gives components the page by context, and the state by selectors.
import { createContext } from 'preact';
import { useContext, useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import type { PageUnits } from '../../model/length';
import type { Page } from '../../state/page';
import { type State, unitsOf } from '../../state/state';
import { sentenceInUnits } from '../../text/sentence';

const PageContext = createContext<Page | null>(null);
export const PageProvider = PageContext.Provider;

export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('This component is rendered outside of PageProvider');
  return page;
}

/** In which units the page writes distances now. */
export function useUnits(): PageUnits {
  const { dataset } = usePage();
  const reader = useSelected(unitsOf);
  return { story: dataset.story.units, reader };
}

/** Writes the distances in a sentence of the story in the units of the page. */
export function useInUnits(): (sentence: string) => string {
  const { text } = usePage();
  const units = useUnits();
  return (sentence) => sentenceInUnits(sentence, units, text);
}

/** Renders the component again when the selected value changes. `select` must return the same value for the same state. */
export function useSelected<Selected>(select: (state: State) => Selected): Selected {
  const { store } = usePage();
  const selected = select(store.getState());
  const latest = useRef({ select, selected });
  latest.current = { select, selected };
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  // A layout effect, so that what a link opens is rendered before the map measures its viewport.
  useLayoutEffect(() => {
    const check = () => {
      if (latest.current.select(store.getState()) !== latest.current.selected) redraw(undefined as never);
    };
    // The state may have changed between rendering and subscribing.
    check();
    return store.subscribe(check);
  }, [store]);
  return selected;
}
