// The page's inline script, which runs as soon as the still map has been parsed: it moves the picture to the link's camera and shows the link's
// rings, long before the program has loaded. After an error here the page stays as it was built, and can be read.

import type { MapViewport } from './camera/fit';
import { cameraOf } from './camera/fit';
import { mapViewportOf } from './camera/map-viewport';
import { openingRings, openingTarget } from './camera/opening';
import { zoomLimits } from './camera/zoom-limits';
import { keepEarlyPresses } from './early-presses';
import { showFatalError } from './fatal-error';
import { keepSizes } from './late-fonts';
import { movePicture } from './picture/picture';
import { readLink } from './state/link';
import type { InPage } from './state/page';
import { narrowMap, oneColumn } from './ui/parts/breakpoints';

const { document: page } = globalThis;
const root = page.documentElement;
const isEmbedded = root.dataset.layout === 'embed';

// They are open for readers without scripts.
for (const details of page.querySelectorAll('details')) details.open = false;
for (const section of page.querySelectorAll('.tab-panel ~ .tab-panel')) section.setAttribute('hidden', 'until-found');
// Only without a program a link scrolls to a row of the list.
for (const row of page.querySelectorAll('.marks > [id]')) row.removeAttribute('id');

try {
  const opening = JSON.parse(page.getElementById('opening')?.textContent ?? '') as InPage;
  const path = readLink(opening.path, opening.linkIds).link;
  const { link, problems } = readLink(location.hash, opening.linkIds, path);
  // The program will say what of the link could not be read: the text below waits for that, so that it does not move.
  page.querySelector('.notices')?.classList.toggle('awaited', problems.length > 0);
  // A link to an article that is not here opens none.
  if (link.source === null) delete root.dataset.linked;
  if (link.theme) root.dataset.theme = link.theme;
  const map = page.getElementById('map') as HTMLElement;
  // A saved page shows its still map as it was saved: its address does not contain that camera.
  const isSaved = root.dataset.map !== 'static';
  // An article opens in a pane over the map: until the program renders it, an empty pane covers the same part. Narrow windows have no pane.
  if (link.source !== null && !isEmbedded && !page.querySelector('.reader')) {
    const pane = page.createElement('div');
    pane.className = 'reader';
    pane.dataset.coversMap = '';
    pane.style.cssText = 'position: fixed; visibility: hidden';
    page.body.append(pane);
  }
  const rings = openingRings(link, opening);
  const switches = [...page.querySelectorAll<HTMLInputElement>('.range input')];
  // Where a link measures from elsewhere, its ids are not those of the switches.
  if (rings.every((id) => switches.some(({ name }) => name === id)))
    for (const one of switches) one.checked = rings.includes(one.name);
  // As the program will show them, so that nothing moves when it runs.
  if (!isEmbedded) {
    const isFolded = link.source !== null || [oneColumn, narrowMap].some((query) => matchMedia(query).matches);
    page.querySelector('.key')?.classList.toggle('folded', isFolded);
    const sheet = page.querySelector<HTMLElement>('.sheet');
    if (sheet && link.source !== null) sheet.dataset.height = 'full';
  }
  const placePicture = () => {
    if (isSaved || root.dataset.program === 'running') return;
    const zooms = zoomLimits(opening.linkIds.maxZoom);
    const viewport = mapViewportOf(map, { isEmbedded, hasCard: link.mark !== null, zooms });
    const shown = { rings, mark: link.mark };
    movePicture(page, cameraOf(openingTarget(link, opening), viewport), shown, viewport);
    frameOverview(viewport);
  };
  placePicture();
  // In an embedded page fonts that load may change the height of the lines below the map, and so the map's.
  if (isEmbedded) new ResizeObserver(placePicture).observe(map);
  else addEventListener('resize', placePicture);
} catch {
  // Shows the page as without scripts.
  delete root.dataset.program;
}

/** The overview frames what the picture shows above the sheet of a phone; the build knows no window. The two have the same units. */
function frameOverview({ height, sheetPixels }: MapViewport): void {
  const box = page.querySelector<SVGSVGElement>('svg[data-static-map]')?.viewBox.baseVal;
  const down = box && box.height * (1 - sheetPixels / height);
  page
    .querySelector('.overview-frame')
    ?.setAttribute('d', `M${box?.x} ${box?.y}h${box?.width}v${down}h-${box?.width}z`);
}

keepEarlyPresses(page);

const giveUp = () => showFatalError(location.protocol === 'file:' ? 'openedAsFile' : 'noProgram');
// The program is preloaded, and starts after the first paint. Loading fails where the page is cached from an earlier version of the site, or in
// an old browser. (In development the page has it as a script.)
const program = page.querySelector<HTMLLinkElement>('#program');
requestAnimationFrame(() =>
  setTimeout(() => {
    delete root.dataset.paint;
    keepSizes(page);
    if (program) import(/* @vite-ignore */ program.href).catch(giveUp);
  }),
);
