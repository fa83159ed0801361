// Runs in the page itself, as soon as the map's picture is there: turns the picture to where the link points, long before the program
// that draws the live map has come. Whatever goes wrong here leaves the page as it was built, which can be read.

import { cameraOf } from '../camera/fit';
import { mapViewportOf } from '../camera/map-viewport';
import { type Opening, openingRings, openingTarget } from '../camera/opening';
import { showTrouble } from '../fatal-error';
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
  // A page that was saved has its picture as it was then; its address says nothing of that.
  const isSaved = root.dataset.map !== 'static';
  // An article opens in a pane over the map, whose place is kept until the program draws it. Where the window is narrow it has none.
  if (link.source !== null && !isEmbedded) {
    const pane = page.createElement('div');
    pane.className = 'reader';
    pane.dataset.coversMap = 'left';
    pane.style.cssText = 'position: fixed; visibility: hidden';
    page.body.append(pane);
  }
  const turn = () => {
    if (isSaved || root.dataset.program === 'here') return;
    const viewport = mapViewportOf(map, { isEmbedded, hasCard: link.mark !== null });
    movePicture(page, cameraOf(openingTarget(link, opening), viewport), openingRings(link, opening), viewport);
  };
  turn();
  // In a frame the lines below the map take more or less of it once their letters have come.
  if (isEmbedded) new ResizeObserver(turn).observe(map);
  else addEventListener('resize', turn);
} catch {
  // As it was built.
  delete root.dataset.program;
}

const giveUp = () =>
  showTrouble(
    location.protocol === 'file:'
      ? 'Opened as a file, a browser lets this page run no program: serve its folder, for instance with “npm start”.'
      : 'The program of this page could not be loaded.',
  );
// The program is on its way all the time, and begins after the page has been painted. A page kept since before a new version was
// published asks for one that is gone; an old browser cannot read it. (While developing, the page has it as a script.)
const program = page.querySelector<HTMLLinkElement>('#program');
requestAnimationFrame(() =>
  setTimeout(() => {
    delete root.dataset.paint;
    if (program) import(program.href).catch(giveUp);
  }),
);
