// The address bar: the only reader and the only writer of the page's fragment.
import { emptyLink, encodeLink } from './link';
import type { Page } from './page';
import { linkOf, type State, viewLink } from './state';

// Safari throws after 100 writes in 30 seconds.
const quietMilliseconds = 400;

/**
 * Keeps address and page together: a chosen mark or article is a history entry, so that Back returns from it; the camera and the
 * rings are written into the entry there is, once the reader rests.
 */
export function connectAddress({ store, known, actions }: Page, browser: Window): void {
  let written = browser.location.hash;
  let reading = false;
  let timer: number | undefined;

  const write = (state: State, how: 'pushState' | 'replaceState') => {
    browser.clearTimeout(timer);
    timer = undefined;
    const fragment = encodeLink(linkOf(state, known));
    if (fragment === written) return;
    const { pathname, search } = browser.location;
    try {
      browser.history[how](how === 'pushState' ? null : browser.history.state, '', fragment || pathname + search);
      written = fragment;
    } catch {
      // A browser may refuse (an opaque origin, too many writes). The page goes on; Copy link does not need the address.
    }
  };

  store.subscribe((state, previous) => {
    if (reading) return;
    if (state.mark !== previous.mark || state.source !== previous.source || state.time !== previous.time) {
      // What is still to be said of the old view is said first, so that Back returns to just that.
      if (timer !== undefined) write(previous, 'replaceState');
      write(state, 'pushState');
    } else if (state.camera !== previous.camera || state.rings !== previous.rings || state.voice !== previous.voice) {
      browser.clearTimeout(timer);
      timer = browser.setTimeout(() => write(store.getState(), 'replaceState'), quietMilliseconds);
    }
  });

  const read = () => {
    if (browser.location.hash === written) return;
    browser.clearTimeout(timer);
    timer = undefined;
    written = browser.location.hash;
    reading = true;
    actions.openLink(written);
    reading = false;
  };
  browser.addEventListener('popstate', read);
  browser.addEventListener('hashchange', read);
}

/** The full address of exactly what the page shows now; the address bar may lag behind. */
export function linkToView({ store, known }: Page, browser: Window): string {
  return new URL(encodeLink(viewLink(store.getState(), known)), browser.location.href).href;
}

/** The full address that opens a mark, or the story where there is none. */
export function linkToMark(mark: string | null, browser: Window): string {
  return new URL(mark === null ? browser.location.pathname : encodeLink({ ...emptyLink, mark }), browser.location.href)
    .href;
}
