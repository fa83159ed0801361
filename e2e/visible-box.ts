/**
 * What of an element's box can be seen, in CSS pixels of the window: the box without what its ancestors clip away. Playwright's
 * `toBeVisible` takes a box that is clipped to nothing for visible. Runs in the page, so it uses nothing from outside itself.
 */
export function visibleBox(element: Element): { left: number; top: number; right: number; bottom: number } {
  let { left, top, right, bottom } = element.getBoundingClientRect();
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) right = left;
  let { position } = getComputedStyle(element);
  for (let ancestor = element.parentElement; ancestor; ancestor = ancestor.parentElement) {
    // What is fixed is clipped by the window alone, and what is absolute not by ancestors that are not positioned.
    if (position === 'fixed') break;
    const style = getComputedStyle(ancestor);
    const isContaining = position !== 'absolute' || style.position !== 'static';
    if (!isContaining || style.display === 'contents') continue;
    // The window scrolls what its root element and body do not hold.
    const isClipping = style.overflowX !== 'visible' || style.overflowY !== 'visible' || style.clipPath !== 'none';
    if (isClipping && ancestor !== document.documentElement && ancestor !== document.body) {
      const box = ancestor.getBoundingClientRect();
      left = Math.max(left, box.left);
      top = Math.max(top, box.top);
      right = Math.min(right, box.right);
      bottom = Math.min(bottom, box.bottom);
    }
    ({ position } = style);
  }
  return { left, top, right: Math.max(left, right), bottom: Math.max(top, bottom) };
}
