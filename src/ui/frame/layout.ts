// The two widths at which the page is laid out otherwise; the same numbers stand in style/.
import { useLayoutEffect, useState } from 'preact/hooks';

/** One column: the text is a sheet over the map. In em, so that larger type gets the narrow layout sooner. */
export const oneColumn = '(max-width: 56.24em)';
/** Two columns with little map beside the text. */
export const narrowMap = '(min-width: 56.25em) and (max-width: 74.99em)';

/** Whether a media query holds, now and as it changes; false at first, since the page is taken up as it was rendered at build. */
export function useMedia(query: string): boolean {
  const [holds, setHolds] = useState(false);
  useLayoutEffect(() => {
    const list = window.matchMedia(query);
    const update = () => setHolds(list.matches);
    update();
    list.addEventListener('change', update);
    return () => list.removeEventListener('change', update);
  }, [query]);
  return holds;
}
