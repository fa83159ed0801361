// What a reader cannot see yet is rendered after the paint of what was pressed.
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { useRememberedValues } from './remembered';

const isRendered = 'the page as it was built is rendered';

/** To be called by what renders the whole page: what is opened later may come in two parts. */
export function useRenderedOnce(remembered: Map<string, unknown>): void {
  useLayoutEffect(() => {
    remembered.set(isRendered, true);
  }, [remembered]);
}

/** False until the component has been painted once. The page as it was built is whole from the beginning. */
export function useWholeAfterPaint(): boolean {
  const remembered = useRememberedValues();
  const [isWhole, setWhole] = useState(() => !remembered.has(isRendered));
  useEffect(() => {
    if (isWhole) return;
    let timer = 0;
    const frame = requestAnimationFrame(() => {
      timer = window.setTimeout(() => setWhole(true));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [isWhole]);
  return isWhole;
}
