// Wiring only: the store, the panel, the map, and the address bar.

import { hydrate, render } from 'preact';
import { showFatalError } from './fatal-error';
import { startLiveMap } from './map/live-map';
import { addressOf } from './model/dataset';
import { unitsOfLanguage } from './model/length';
import { readFront } from './model/part-files';
import type { PartName } from './model/parts';
import { movePicture } from './picture/picture';
import { retriableImport } from './retriable-import';
import { connectAddress } from './state/address';
import { loadCaptions } from './state/captions';
import { decodeLink, readLink } from './state/link';
import { nameOfOpen } from './state/open';
import { createPageOf, type InPage } from './state/page';
import { createParts, type Parts, partsOpened } from './state/parts';
import { partsOfPath } from './state/paths';
import type { State } from './state/state';
import { textIn } from './text/text';
import { Embed } from './ui/embed/embed';
import { openForPrint } from './ui/frame/open-for-print';
import { Panel } from './ui/frame/panel';
import { ReaderRingLoader } from './ui/front/reader-ring-section';
import { replaceElementsWhoseTextChanges } from './ui/parts/changed-text';
import { loadAhead } from './ui/parts/load-ahead';
import { PageProvider } from './ui/parts/page-context';

const root = document.documentElement;
const isEmbedded = new URLSearchParams(location.search).has('embed');
// MapLibre is nearly all of the page's weight: it is loaded while the panel is hydrated.
const loadView = retriableImport(
  () => import('./map/view'),
  () => document.querySelector<HTMLLinkElement>('#map-program')?.href ?? null,
);
const view = loadView();
view.catch(() => undefined);
// Few readers use it, so it has no preload.
const loadReaderRing = retriableImport(
  () => import('./reader-ring/reader-ring'),
  () => {
    const address = document.querySelector<HTMLLinkElement>('#program')?.dataset.readerRing;
    return address === undefined ? null : new URL(address, document.baseURI).href;
  },
);

replaceElementsWhoseTextChanges();
void start();

async function start(): Promise<void> {
  try {
    const { href } = element<HTMLLinkElement>('dataset');
    // The panel is hydrated in the state in which the build rendered it; the link and the reader's units are applied afterwards. The embedded
    // layout is not in the page, and is rendered here.
    const dataset = { ...readFront(await fetchText(href), href), root: root.dataset.root ?? '' };
    const { path, ...inPage } = JSON.parse(element('opening').textContent) as InPage;
    // Its voices are left out of the page: only links name them.
    const voices = dataset.voices.map(({ id }) => id);
    const opening = { ...inPage, linkIds: { ...inPage.linkIds, voices } };
    const addressOfPart = (file: string) => `${addressOf(dataset, file)}?v=${dataset.version}`;
    const parts = createParts(dataset.version, {
      read: (file) => fetchText(addressOfPart(file)),
      readNow: (file) => fetchNow(addressOfPart(file)),
    });
    const text = textIn(dataset.story.language);
    const place = { root: dataset.root, path: readLink(path, opening.linkIds).link };
    // The page has these words already: without them its panel would be drawn anew.
    if (!isEmbedded) await Promise.all(partsOfPath(place.path).map((name) => parts.load(name)));
    const page = createPageOf(dataset, parts, isEmbedded ? location.hash : '', text, opening, place);
    const { store, actions } = page;
    const panel = element('panel');
    document.querySelector('body > .embed-source')?.remove();
    if (isEmbedded) {
      panel.replaceChildren();
      render(
        <PageProvider value={page}>
          <Embed />
        </PageProvider>,
        panel,
      );
    } else {
      hydrate(
        <PageProvider value={page}>
          <ReaderRingLoader value={loadReaderRing}>
            <Panel />
          </ReaderRingLoader>
        </PageProvider>,
        panel,
      );
    }
    store.subscribe((state, previous) => state.theme !== previous.theme && applyTheme(state));
    const units = unitsOfLanguage(navigator.language);
    if (units) actions.assumeUnits(units);
    const { link } = decodeLink(location.hash, opening.linkIds, text, place.path);
    if (!isEmbedded) await loadsInTime(partsOpened(link), parts);
    // The empty pane of boot.ts, whose place the article takes.
    document.querySelector('body > .reader')?.remove();
    actions.openLink(location.hash);
    applyTheme(store.getState());
    root.dataset.program = 'running';
    loadCaptions(page);
    loadAhead(page);
    openForPrint(parts);
    connectAddress(page, window, { entries: !isEmbedded });
    // After the address, so that a history entry has the title of what it shows.
    const storyTitle = text.wholePage.title(dataset.story.title);
    const updateTitle = (state: State) => {
      const name = nameOfOpen(state, page);
      const title = name === null ? storyTitle : text.wholePage.titleOf(name, storyTitle);
      if (document.title !== title) document.title = title;
    };
    updateTitle(store.getState());
    store.subscribe(updateTitle);
    startLiveMap(page, {
      isEmbedded,
      container: element('live-map'),
      foot: element('map-foot'),
      view,
      loadViewAgain: loadView,
      movePicture: (...to) => movePicture(document, ...to),
    });
  } catch (error) {
    showFatalError('notStarted', error instanceof Error ? error.message : String(error));
  }
}

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.text();
}

/**
 * Waits for what a link opens, so that it opens whole and nothing moves; on a slow connection not for long, since the page shows what it knows
 * meanwhile.
 */
const loadsInTime = (names: readonly PartName[], parts: Parts) =>
  Promise.race([Promise.all(names.map(parts.load)), new Promise((resolve) => setTimeout(resolve, 1000))]);

/** Waits for the file with the page standing still: only a page that is about to be printed must. */
function fetchNow(url: string): string {
  const request = new XMLHttpRequest();
  request.open('GET', url, false);
  request.send();
  if (request.status !== 200) throw new Error(`${url} answered ${request.status}`);
  return request.responseText;
}

function applyTheme({ theme }: State): void {
  if (theme === null) delete root.dataset.theme;
  else root.dataset.theme = theme;
}

function element<Kind extends HTMLElement>(id: string): Kind {
  const found = document.getElementById(id);
  if (!found) throw new Error(`index.html has no element #${id}`);
  return found as Kind;
}
