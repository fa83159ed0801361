// The address bar: the only reader and the only writer of the page's fragment.
import { decodeLink, emptyLink, encodeLink } from './link';
import type { Page } from './page';
import { extentLink, linkOf, type SheetHeight, type State, sheetHeights, viewLink } from './state';

// Safari throws after 100 writes in 30 seconds.
const quietMilliseconds = 400;

/** What a history entry remembers beside its address. */
interface Entry {
  readonly sheet: SheetHeight;
  /** Made by raising the sheet, so that Back lowers it again. */
  readonly raised: boolean;
}

/**
 * Keeps address and page together. An address that was opened stays as it is until the reader changes something, so that a link that could
 * be read only in part can be mended by hand; movements of the page's own change nothing. A chosen mark, article, day or the tour is a
 * history entry, so that Back returns from it, and so is the raised sheet; the camera and the rings are written into the entry there is,
 * once the reader rests. In a frame (`entries` false) nothing is an entry, since Back belongs to the page around it.
 */
export function connectAddress(
  { store, linkIds, actions }: Page,
  browser: Window,
  { entries }: { entries: boolean },
): void {
  const { history, location } = browser;
  let written = location.hash;
  let isAsOpened = true;
  let reading = false;
  let lowering = false;
  let timer: number | undefined;

  const write = (state: State, how: 'pushState' | 'replaceState', raised = entryOf(history.state)?.raised ?? false) => {
    browser.clearTimeout(timer);
    timer = undefined;
    const fragment = isAsOpened ? written : encodeLink(linkOf(state, linkIds));
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
      // A browser may refuse (an opaque origin, too many writes). The page goes on; Copy link does not need the address.
    }
  };
  const push = (state: State, { raised }: { raised: boolean }) =>
    write(state, entries ? 'pushState' : 'replaceState', raised);
  const saidBesideTheMap = (state: State) => encodeLink({ ...linkOf(state, linkIds), camera: null, fit: null });

  store.subscribe((state, previous) => {
    if (reading) return;
    if (opens.some((key) => state[key] !== previous[key]) || isNewTour(state, previous)) {
      // What is still to be said of the old view is said first, so that Back returns to just that.
      write(previous, 'replaceState');
      isAsOpened = false;
      push(state, { raised: false });
    } else if (state.sheet === 'full' && previous.sheet !== 'full') {
      write(previous, 'replaceState');
      push(state, { raised: true });
    } else if (previous.sheet === 'full' && state.sheet !== 'full' && entryOf(history.state)?.raised && entries) {
      // The entry that raising it made is taken back, or Back would seem to do nothing.
      lowering = true;
      history.back();
    } else {
      const isReaders =
        state.readerView !== previous.readerView || saidBesideTheMap(state) !== saidBesideTheMap(previous);
      if (isReaders) isAsOpened = false;
      const isOtherAddress = !isAsOpened && written !== encodeLink(linkOf(state, linkIds));
      if (!isOtherAddress && state.sheet === previous.sheet) return;
      browser.clearTimeout(timer);
      timer = browser.setTimeout(() => write(store.getState(), 'replaceState'), quietMilliseconds);
    }
  });

  const read = () => {
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
      // An entry without anything of ours is an address that the reader, or a link, has just given.
      if (entry) actions.returnTo(written, entry.sheet);
      else actions.openLink(written);
    } else if (sheet) actions.setSheet(sheet);
    reading = false;
    const state = store.getState();
    const { theme, units } = decodeLink(written, linkIds).link;
    // The theme and the units that the reader has chosen since are written into the entry that was returned to, or reloading would lose them.
    if (entry && (state.theme !== theme || state.units !== units)) {
      isAsOpened = false;
      write(state, 'replaceState');
    }
  };
  browser.addEventListener('popstate', read);
  browser.addEventListener('hashchange', read);
}

/** What opens a page of its own for the reader, to come back from. */
const opens = ['mark', 'source', 'time'] as const;

/** Beginning the tour or leaving it is an entry; going on in it is not, so that one Back leaves it. */
const isNewTour = (state: State, previous: State) => (state.step === null) !== (previous.step === null);

function entryOf(historyState: unknown): Entry | null {
  const { sheet, raised } = (historyState ?? {}) as Partial<Record<keyof Entry, unknown>>;
  const height = sheetHeights.find((candidate) => candidate === sheet);
  return height ? { sheet: height, raised: raised === true } : null;
}

/** The full address of exactly what the page shows now; the address bar may lag behind. */
export const linkToView = ({ store, linkIds }: Page, { location }: Window): string =>
  new URL(location.pathname + encodeLink(viewLink(store.getState(), linkIds)), location.href).href;

/** The full address that opens a mark, or the story where there is none. */
export const linkToMark = (mark: string | null, { location }: Window): string =>
  new URL(location.pathname + (mark === null ? '' : encodeLink({ ...emptyLink, mark })), location.href).href;

/** The same to be opened from a frame, in a window of another shape. */
export const linkToExtent = ({ store, linkIds }: Page, { location }: Window): string =>
  new URL(location.pathname + encodeLink(extentLink(store.getState(), linkIds)), location.href).href;

/** The full address of this view in the layout for frames on other pages, whatever shape they have. */
export const linkToEmbed = ({ store, linkIds }: Page, { location }: Window): string =>
  new URL(`${location.pathname}?embed${encodeLink(extentLink(store.getState(), linkIds))}`, location.href).href;
