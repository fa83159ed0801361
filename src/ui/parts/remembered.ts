// What a reader has folded, typed, filtered and scrolled. It outlives the component that shows it, which is removed while a mark is open.
import { createContext } from 'preact';
import { useCallback, useContext, useState } from 'preact/hooks';

const RememberedContext = createContext<Map<string, unknown>>(new Map());
export const RememberedProvider = RememberedContext.Provider;

/** All remembered values by name, to be read and written without rendering anything again. */
export const useRememberedValues = (): Map<string, unknown> => useContext(RememberedContext);

/** Like `useState`, with a value that survives the component. A name always has values of one type. */
export function useRemembered<Value>(name: string, initial: Value): [Value, (value: Value) => void] {
  const remembered = useRememberedValues();
  const [value, setValue] = useState(() => (remembered.has(name) ? (remembered.get(name) as Value) : initial));
  const remember = useCallback(
    (next: Value) => {
      remembered.set(name, next);
      // Wrapped, since useState would call a value that is itself a function.
      setValue(() => next);
    },
    [remembered, name],
  );
  return [value, remember];
}
