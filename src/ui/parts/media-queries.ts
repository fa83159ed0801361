// The breakpoints of the layout; the same numbers are in style/.
import { useLayoutEffect, useState } from 'preact/hooks';

/** One column: the text is a sheet over the map. In em, so that larger type gets the narrow layout sooner. */
export const oneColumn = '(max-width: 56.24em)';
/** Two columns with little map beside the text. */
export const narrowMap = '(min-width: 56.25em) and (max-width: 74.99em)';

/** Whether a media query matches, now and as it changes; false while hydrating, since the build rendered the page so. */
export function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(false);
  useLayoutEffect(() => {
    const list = window.matchMedia(query);
    const update = () => setMatches(list.matches);
    update();
    list.addEventListener('change', update);
    return () => list.removeEventListener('change', update);
  }, [query]);
  return matches;
}
