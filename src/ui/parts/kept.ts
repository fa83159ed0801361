// What a reader has folded, typed, filtered and scrolled. It outlives the component that shows it, which is removed while a mark is open.
import { createContext } from 'preact';
import { useCallback, useContext, useState } from 'preact/hooks';

const KeptContext = createContext<Map<string, unknown>>(new Map());
export const KeptProvider = KeptContext.Provider;

/** All that is kept, by name, for what is read and written without drawing anything again. */
export const useAllKept = (): Map<string, unknown> => useContext(KeptContext);

/** As `useState`, with a value that is there again when the component is drawn anew. One name always keeps one type of value. */
export function useKept<Value>(name: string, initial: Value): [Value, (value: Value) => void] {
  const kept = useAllKept();
  const [value, setValue] = useState(() => (kept.has(name) ? (kept.get(name) as Value) : initial));
  const keep = useCallback(
    (next: Value) => {
      kept.set(name, next);
      // A function would be taken for one that makes the next value.
      setValue(() => next);
    },
    [kept, name],
  );
  return [value, keep];
}
