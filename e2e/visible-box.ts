/**
 * The visible part of an element's box, in CSS pixels of the window: without what its ancestors clip. For Playwright's `toBeVisible` a box
 * that is clipped to nothing is visible. This function runs in the page, so it uses nothing from outside.
 */
export function visibleBox(element: Element): { left: number; top: number; right: number; bottom: number } {
  let { left, top, right, bottom } = element.getBoundingClientRect();
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) right = left;
  let { position } = getComputedStyle(element);
  for (let ancestor = element.parentElement; ancestor; ancestor = ancestor.parentElement) {
    // A fixed element is clipped by the window only, an absolute one only by positioned ancestors.
    if (position === 'fixed') break;
    const style = getComputedStyle(ancestor);
    const isContaining = position !== 'absolute' || style.position !== 'static';
    if (!isContaining || style.display === 'contents') continue;
    // What overflows the root element and body is scrolled by the window.
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
