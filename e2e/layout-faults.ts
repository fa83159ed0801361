import { visibleBox } from './visible-box';

/**
 * What is wrong with the layout of the page in its present state, each as a sentence: controls that cannot be seen or pressed even when
 * scrolled to, that overlap or are smaller than a finger needs, and what is wider than the window. Runs in the page, with `visibleBox`
 * beside it.
 */
function findLayoutFaults(): string[] {
  const faults: string[] = [];
  const tolerance = 1.5;
  const nameOf = (element: Element) => {
    const words = element.getAttribute('aria-label') ?? element.textContent;
    return `“${words?.trim().slice(0, 30)}” (${element.localName}.${element.className})`;
  };
  const scrollersOf = (element: Element) => {
    const scrollers: Element[] = [];
    for (let ancestor = element.parentElement; ancestor; ancestor = ancestor.parentElement) {
      const { overflowX, overflowY, position } = getComputedStyle(ancestor);
      const scrolls = [overflowX, overflowY].some((overflow) => overflow === 'auto' || overflow === 'scroll');
      if (scrolls && ancestor !== document.body) scrollers.push(ancestor);
      if (position === 'fixed') break;
    }
    return scrollers;
  };
  /** The nearest ancestor that scrolls or is sticky: elements of the same one move together. */
  const stageOf = (element: Element): Element | null => {
    const { overflowY, position } = getComputedStyle(element);
    if (position === 'sticky' || overflowY === 'auto') return element;
    return element.parentElement && stageOf(element.parentElement);
  };
  /** Of a link over several lines the box of the first. */
  const boxOf = (control: Element) => control.getClientRects()[0] ?? control.getBoundingClientRect();

  const isInText = (control: Element) => getComputedStyle(control).display === 'inline';
  const isPhone = getComputedStyle(document.querySelector('.sheet') ?? document.body).display !== 'contents';
  // Parts with `content-visibility: auto` would have estimated sizes until they are near the window.
  const whole = new CSSStyleSheet();
  whole.replaceSync('* { content-visibility: visible !important }');
  if (document.adoptedStyleSheets.length === 0) document.adoptedStyleSheets.push(whole);

  const controls = [...document.querySelectorAll('a[href], button, summary, select, textarea, input, label:has(input)')]
    .filter((control) => control.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .filter((control) => !control.matches('.skip, label input') && !control.closest('[inert], .visually-hidden'));

  for (const control of controls) {
    const name = nameOf(control);
    const scrollers = scrollersOf(control);
    const before = scrollers.map(({ scrollTop, scrollLeft }) => ({ scrollTop, scrollLeft }));
    for (const scroller of scrollers) {
      const [box, place] = [boxOf(control), scroller.getBoundingClientRect()];
      scroller.scrollTop += (box.top + box.bottom - place.top - place.bottom) / 2;
      scroller.scrollLeft += (box.left + box.right - place.left - place.right) / 2;
    }
    const { left, right } = boxOf(control);
    let { top, bottom } = boxOf(control);
    // Of a control that is higher than the part that scrolls, the visible part is checked.
    const places = scrollers.map((scroller) => scroller.getBoundingClientRect());
    const place = places.reduce<DOMRect | undefined>(
      (low, box) => (low && low.height < box.height ? low : box),
      undefined,
    );
    if (place && bottom - top > place.height) [top, bottom] = [place.top, place.bottom];
    const seen = visibleBox(control);
    const isOutside =
      left < -tolerance || top < -tolerance || right > innerWidth + tolerance || bottom > innerHeight + tolerance;
    const isCut = seen.left > left + tolerance || seen.top > top + tolerance || seen.right < right - tolerance;
    if (isOutside) faults.push(`${name} is outside the window`);
    else if (isCut || seen.bottom < bottom - tolerance) faults.push(`${name} is cut`);
    else {
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      const inset = Math.min(3, (right - left) / 4, (bottom - top) / 4);
      const points = [
        [x, y],
        [left + inset, y],
        [right - inset, y],
        [x, top + inset],
        [x, bottom - inset],
      ] as const;
      // Of a link in a text only the middle, since the boxes of two lines overlap a little.
      const over = (isInText(control) ? points.slice(0, 1) : points)
        .map((point) => document.elementFromPoint(...point))
        .find((hit) => hit && !control.contains(hit) && !(control.localName === 'label' && hit.contains(control)));
      if (over) faults.push(`${name} is covered by ${nameOf(over)}`);
    }
    if (isPhone && !isInText(control) && (right - left < 23.5 || bottom - top < 23.5)) {
      faults.push(`${name} is too small for a finger`);
    }
    for (const [index, scroller] of scrollers.entries()) Object.assign(scroller, before[index]);
  }

  // Lines of text do not overlap, but the boxes of links over several lines do.
  const boxes = controls
    .filter((control) => !isInText(control))
    .map((control) => ({ control, box: visibleBox(control) }));
  for (const [index, a] of boxes.entries()) {
    for (const b of boxes.slice(index + 1)) {
      const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      if (across < 3 || down < 3 || a.control.contains(b.control) || b.control.contains(a.control)) continue;
      // What scrolls below a fixed part can be scrolled into view; that is checked above.
      if (stageOf(a.control) !== stageOf(b.control)) continue;
      faults.push(`${nameOf(a.control)} and ${nameOf(b.control)} overlap`);
    }
  }

  const root = document.documentElement;
  if (root.scrollWidth > innerWidth) faults.push(`the page is ${root.scrollWidth} pixels wide`);
  for (const part of document.querySelectorAll('.panel, .reader-text, .masthead, .notices, #map-foot')) {
    if (part.scrollWidth > part.clientWidth + 1) faults.push(`${nameOf(part)} is wider than its place`);
  }
  return faults;
}

/** A script for the page: defines `layoutFaults()` and what it uses. */
export const layoutFaultsScript = `globalThis.visibleBox = ${visibleBox}; globalThis.layoutFaults = ${findLayoutFaults};`;

declare global {
  var layoutFaults: () => string[];
}
