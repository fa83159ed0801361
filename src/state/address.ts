// The address bar: the only reader and the only writer of the page's fragment.
import { encodeLink, type Link, readLink } from './link';
import { extentLink, linkOf, viewLink } from './link-of';
import type { Page } from './page';
import { pageShowing, pathOfMark } from './paths';
import { type BeforeOverview, type SheetHeight, type State, sheetHeights } from './state';

// Safari throws after 100 writes in 30 seconds.
const quietMilliseconds = 400;

/** What a history entry stores besides its address. */
interface Entry {
  readonly sheet: SheetHeight;
  /** Raising the sheet made this entry, so that Back lowers it again. */
  readonly raised: boolean;
}

/**
 * Synchronises address and page. An opened address stays as it is until the reader changes something, so that a link with faults can be
 * corrected by hand; movements made by the page do not count. Opening a mark, an article, a day or the tour makes a history entry, and so does
 * raising the sheet to its full height; camera and rings are written into the current entry when the reader pauses. The path stays the one that was
 * opened. An embedded map (`entries` false) makes no entries, since Back belongs to the page around it.
 */
export function connectAddress(
  { store, opening, linkIds, actions, path }: Page,
  browser: Window,
  { entries }: { entries: boolean },
): void {
  const { history, location } = browser;
  let written = location.hash;
  let isAsOpened = true;
  let reading = false;
  let lowering = false;
  let timer: number | undefined;
  /** By address: what the overview of the ranges leads back to there. */
  const waysBack = new Map<string, BeforeOverview>();

  const fragmentOf = (state: State) => encodeLink(linkOf(state, opening, path), path);
  const write = (state: State, how: 'pushState' | 'replaceState', raised = entryOf(history.state)?.raised ?? false) => {
    browser.clearTimeout(timer);
    timer = undefined;
    const fragment = isAsOpened ? written : fragmentOf(state);
    if (state.beforeOverview && !state.beforeOverview.isBack) waysBack.set(fragment, state.beforeOverview);
    else waysBack.delete(fragment);
    if (fragment === written && how === 'replaceState' && entryOf(history.state)?.sheet === state.sheet) return;
    const entry: Entry = { sheet: state.sheet, raised };
    try {
      history[how](
        { ...(how === 'replaceState' && history.state), ...entry },
        '',
        fragment || location.pathname + location.search,
      );
      written = fragment;
    } catch {
      // A browser may refuse (an opaque origin, too many writes). “Copy link” does not need the address.
    }
  };
  const push = (state: State, { raised }: { raised: boolean }) =>
    write(state, entries ? 'pushState' : 'replaceState', raised);
  const withoutCamera = (state: State) =>
    encodeLink({ ...linkOf(state, opening, path), camera: null, fit: null }, path);

  store.subscribe((state, previous) => {
    if (reading) return;
    if (entryFields.some((key) => state[key] !== previous[key]) || isNewTour(state, previous)) {
      // The current entry is updated first, so that Back returns to exactly this view.
      write(previous, 'replaceState');
      isAsOpened = false;
      push(state, { raised: false });
    } else if (state.sheet === 'full' && previous.sheet !== 'full') {
      write(previous, 'replaceState');
      push(state, { raised: true });
    } else if (previous.sheet === 'full' && state.sheet !== 'full' && entryOf(history.state)?.raised && entries) {
      // Leaves the entry that raising the sheet made: otherwise Back would seem to do nothing.
      lowering = true;
      history.back();
    } else {
      // What the map is fitted to changes by buttons, and with what is open.
      const isByReader =
        state.readerView !== previous.readerView ||
        state.fit !== previous.fit ||
        withoutCamera(state) !== withoutCamera(previous);
      if (isByReader) isAsOpened = false;
      const isOtherAddress = !isAsOpened && written !== fragmentOf(state);
      if (!isOtherAddress && state.sheet === previous.sheet) return;
      browser.clearTimeout(timer);
      timer = browser.setTimeout(() => write(store.getState(), 'replaceState'), quietMilliseconds);
    }
  });

  const readAddress = () => {
    const entry = entryOf(history.state);
    const sheet = entry?.sheet ?? null;
    const isElsewhere = location.hash !== written;
    if (lowering) {
      lowering = false;
      written = location.hash;
      write(store.getState(), 'replaceState');
      return;
    }
    if (!isElsewhere && (sheet === null || sheet === store.getState().sheet)) return;
    browser.clearTimeout(timer);
    timer = undefined;
    reading = true;
    if (isElsewhere) {
      written = location.hash;
      isAsOpened = true;
      // An entry without our state is an address that was just typed or followed.
      if (entry) actions.returnTo(written, entry.sheet, waysBack.get(written) ?? null);
      else actions.openLink(written);
    } else if (sheet) actions.setSheet(sheet);
    reading = false;
    const state = store.getState();
    const { theme, units } = readLink(written, linkIds).link;
    // The reader's theme and units are written into an entry from before they were chosen, or reloading would lose them.
    if (entry && (state.theme !== theme || state.units !== units)) {
      isAsOpened = false;
      write(state, 'replaceState');
    }
  };
  browser.addEventListener('popstate', readAddress);
  browser.addEventListener('hashchange', readAddress);
}

/** Changing one of these makes a history entry. */
const entryFields = ['mark', 'source', 'time'] as const;

/** Starting or closing the tour makes an entry; its steps do not, so that one Back closes it. */
const isNewTour = (state: State, previous: State) => (state.step === null) !== (previous.step === null);

function entryOf(historyState: unknown): Entry | null {
  const { sheet, raised } = (historyState ?? {}) as Partial<Record<keyof Entry, unknown>>;
  const height = sheetHeights.find((candidate) => candidate === sheet);
  return height ? { sheet: height, raised: raised === true } : null;
}

/** The address of what the page shows now; the address bar may lag behind. */
export const linkToView = (page: Page, browser: Window): string =>
  addressShowing(page, browser, viewLink(page.store.getState(), page.opening));

/** The full address of a mark, or of the story (null). */
export const linkToMark = ({ root }: Page, mark: string | null, { location }: Window): string =>
  new URL(root + (mark === null ? './' : pathOfMark(mark)), location.href).href;

/** The address of this view for a window of another shape, such as the full page opened from an embedded map. */
export const linkToExtent = (page: Page, browser: Window): string =>
  addressShowing(page, browser, extentLink(page.store.getState(), page.opening));

/** The address of this view in the embedded layout, for frames of any shape. */
export const linkToEmbed = (page: Page, browser: Window): string =>
  addressShowing(page, browser, extentLink(page.store.getState(), page.opening), '?embed');

/** On the page that says most of it, of which a preview can be shown; the fragment says the rest. */
function addressShowing({ root, store, dataset }: Page, { location }: Window, link: Link, query = ''): string {
  const shared = pageShowing(store.getState(), dataset);
  return new URL(`${root}${shared.path || './'}${query}${encodeLink(link, shared.link)}`, location.href).href;
}
