// The breakpoints of the layout, with the same numbers as in style/.
import { useLayoutEffect, useState } from 'preact/hooks';

/** One column: the text is a sheet over the map. In em, so that larger letters get this layout in wider windows. */
export const oneColumn = '(max-width: 56.24em)';
/** Two columns with a narrow map beside the text. */
export const narrowMap = '(min-width: 56.25em) and (max-width: 74.99em)';

/** Whether a media query matches. False while hydrating, as in the page that the build rendered. */
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
