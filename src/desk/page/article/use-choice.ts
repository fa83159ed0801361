import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { useDesk, usePage } from '../parts/desk-context';
import { selectWords } from '../state/going';
import { chosenIn, cursorIn, rangeOf } from './choice';

/** The name that the styles give to words that stay chosen while the focus is elsewhere. */
const highlightName = 'chosen';

/**
 * Keeps the words that are chosen in an article's element the same in the browser and in the desk's state. They are drawn as a highlight and not
 * as an element: an element would change the text under the pointer that is choosing it.
 */
export function useChoice(element: RefObject<HTMLElement | null>): void {
  const desk = useDesk();
  const { selection } = usePage();
  useEffect(() => {
    const choose = () => {
      const root = element.current;
      if (!root) return;
      const native = document.getSelection();
      const chosen = chosenIn(root, native);
      if (chosen) selectWords(desk, chosen);
      else if (document.activeElement === root && cursorIn(root, native) !== null) selectWords(desk, null);
    };
    document.addEventListener('selectionchange', choose);
    return () => document.removeEventListener('selectionchange', choose);
  }, [desk, element]);

  // Only what was chosen by a command is not what the browser has: then the cursor goes there too.
  useLayoutEffect(() => {
    const root = element.current;
    const native = document.getSelection();
    if (!root || !native) return;
    const chosen = chosenIn(root, native);
    if (chosen?.start === selection?.start && chosen?.end === selection?.end) return;
    const range = selection && rangeOf(root, selection);
    if (range || chosen) native.removeAllRanges();
    if (range) native.addRange(range);
  }, [element, selection]);

  // At each time the text is drawn, since its elements may be others.
  useLayoutEffect(() => {
    const range = element.current && selection && rangeOf(element.current, selection);
    if (range) CSS.highlights?.set(highlightName, new Highlight(range));
    else CSS.highlights?.delete(highlightName);
  });
}
