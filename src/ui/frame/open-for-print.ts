import { options } from 'preact';
import type { Parts } from '../../state/parts';

/**
 * Opens every folded section while the page is printed, with what is not loaded yet: the browser prints when this returns. CSS could do the first
 * only in browsers newer than the oldest supported ones.
 */
export function openForPrint(parts: Parts): void {
  let opened: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    // What is loaded is rendered at once, and not after this event as usual.
    const { debounceRendering } = options;
    options.debounceRendering = (render) => render();
    parts.loadWhatIsOnPage();
    if (debounceRendering) options.debounceRendering = debounceRendering;
    else delete options.debounceRendering;
    // The reader's ring is not printed.
    opened = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open], .reader-ring *)')];
    for (const details of opened) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
    opened = [];
  });
}
