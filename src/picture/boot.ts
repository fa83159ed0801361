// Stands in the page itself and runs as soon as the still map is there: moves it to the camera and rings of the link, long before the program
// that draws the live map is loaded. Whatever goes wrong here leaves the page as it was built, which can be read.

import { cameraOf } from '../camera/fit';
import { mapViewportOf } from '../camera/map-viewport';
import { type Opening, openingRings, openingTarget } from '../camera/opening';
import { showFatalError } from '../fatal-error';
import { readLink } from '../state/link';
import { movePicture } from './picture';

const { document: page } = globalThis;
const root = page.documentElement;
const isEmbedded = root.dataset.layout === 'embed';

// Open where no script runs; with one they open one by one.
for (const details of page.querySelectorAll('details')) details.open = false;

try {
  const opening = JSON.parse(page.getElementById('opening')?.textContent ?? '') as Opening;
  const { link } = readLink(location.hash, opening.linkIds);
  if (link.theme) root.dataset.theme = link.theme;
  const map = page.getElementById('map') as HTMLElement;
  // A saved page keeps its still map as it was saved; its address says nothing of that.
  const isSaved = root.dataset.map !== 'static';
  // An article opens in a pane over the map: an empty one covers the same part until the program draws it. Narrow windows have no pane.
  if (link.source !== null && !isEmbedded) {
    const pane = page.createElement('div');
    pane.className = 'reader';
    pane.dataset.coversMap = 'left';
    pane.style.cssText = 'position: fixed; visibility: hidden';
    page.body.append(pane);
  }
  const placePicture = () => {
    if (isSaved || root.dataset.program === 'here') return;
    const viewport = mapViewportOf(map, { isEmbedded, hasCard: link.mark !== null });
    movePicture(page, cameraOf(openingTarget(link, opening), viewport), openingRings(link, opening), viewport);
  };
  placePicture();
  // In an embed the lines below the map may change their height, and so the map's, when the fonts are loaded.
  if (isEmbedded) new ResizeObserver(placePicture).observe(map);
  else addEventListener('resize', placePicture);
} catch {
  // As it was built.
  delete root.dataset.program;
}

const giveUp = () => showFatalError(location.protocol === 'file:' ? 'openedAsFile' : 'noProgram');
// The program is being loaded already, and starts after the first paint. It cannot be loaded where the page was kept from before a new version
// was published, or where the browser is old. (While developing, the page has it as a script.)
const program = page.querySelector<HTMLLinkElement>('#program');
requestAnimationFrame(() =>
  setTimeout(() => {
    delete root.dataset.paint;
    if (program) import(program.href).catch(giveUp);
  }),
);
