// A sheet that follows a finger: from its handle, or from its text.
import { type SheetHeight, sheetHeights } from '../../state/state';

export interface SheetDrag {
  readonly move: (y: number, time: number) => void;
  /** Lets the sheet go. The height that it goes to, or null where it was not moved. */
  readonly end: () => SheetHeight | null;
}

/** A longer movement is a drag, a shorter one a tap. */
const tapSlackPixels = 6;
/** A faster flick moves the sheet to the next height, however short it is. */
const flickPixelsPerMillisecond = 0.5;

export function dragSheet(sheet: HTMLElement, grabbedAt: number, time: number): SheetDrag {
  const from = sheet.offsetHeight;
  let [lastY, lastTime, speed, isDragged] = [grabbedAt, time, 0, false];
  return {
    move(y, now) {
      const up = grabbedAt - y;
      if (!isDragged && Math.abs(up) < tapSlackPixels) return;
      isDragged = true;
      sheet.dataset.dragging = '';
      sheet.style.setProperty('--dragged', `${Math.max(0, from + up)}px`);
      speed = (lastY - y) / Math.max(1, now - lastTime);
      [lastY, lastTime] = [y, now];
    },
    end() {
      if (!isDragged) return null;
      const dropped = sheet.offsetHeight;
      delete sheet.dataset.dragging;
      sheet.style.removeProperty('--dragged');
      const current = sheetHeights.find((height) => height === sheet.dataset.height) ?? 'half';
      if (Math.abs(speed) <= flickPixelsPerMillisecond) return nearest(sheet, dropped);
      return sheetHeights[sheetHeights.indexOf(current) + (speed > 0 ? 1 : -1)] ?? current;
    },
  };
}

/** The height, as the style sheet defines the three, that is nearest to `dropped` pixels. Measured by setting each for a moment. */
function nearest(sheet: HTMLElement, dropped: number): SheetHeight {
  const current = sheet.dataset.height;
  const differences = sheetHeights.map((height) => {
    sheet.dataset.height = height;
    sheet.dataset.dragging = '';
    return [height, Math.abs(sheet.offsetHeight - dropped)] as const;
  });
  sheet.dataset.height = current;
  delete sheet.dataset.dragging;
  return differences.reduce((best, candidate) => (candidate[1] < best[1] ? candidate : best))[0];
}

/**
 * Swiping the text moves the sheet first: up until it has its full height, and down where the text is at its beginning. Everything else that
 * fingers do stays with the browser: scrolling, pinching, swiping sideways, selecting words. Returns a function that stops listening.
 */
export function dragByText(sheet: HTMLElement, onDropped: (height: SheetHeight) => void): () => void {
  let start: { readonly x: number; readonly y: number; readonly time: number; readonly scroller: Element } | null =
    null;
  let drag: SheetDrag | null = null;
  const begin = (event: TouchEvent) => {
    const [touch, ...others] = event.touches;
    const scroller = event.target instanceof Element ? scrollerOf(event.target, sheet) : null;
    const isAlone = touch !== undefined && others.length === 0 && scroller !== null;
    start = isAlone ? { x: touch.clientX, y: touch.clientY, time: event.timeStamp, scroller } : null;
  };
  const move = (event: TouchEvent) => {
    const [touch] = event.touches;
    if (!start || !touch) return;
    if (!drag) {
      const [right, down] = [touch.clientX - start.x, touch.clientY - start.y];
      if (Math.hypot(right, down) < tapSlackPixels) return;
      const isUp = down < 0;
      const moves = isUp ? sheet.dataset.height !== 'full' : start.scroller.scrollTop <= 0;
      const isSheet = getComputedStyle(sheet).position === 'fixed';
      if (
        !isSheet ||
        !moves ||
        Math.abs(right) > Math.abs(down) ||
        getSelection()?.type === 'Range' ||
        !event.cancelable
      ) {
        start = null;
        return;
      }
      drag = dragSheet(sheet, start.y, start.time);
    }
    // Otherwise the browser would scroll the text as well.
    event.preventDefault();
    drag.move(touch.clientY, event.timeStamp);
  };
  const end = () => {
    const height = drag?.end() ?? null;
    start = null;
    drag = null;
    if (height) onDropped(height);
  };
  sheet.addEventListener('touchstart', begin, { passive: true });
  sheet.addEventListener('touchmove', move, { passive: false });
  sheet.addEventListener('touchend', end);
  sheet.addEventListener('touchcancel', end);
  return () => {
    sheet.removeEventListener('touchstart', begin);
    sheet.removeEventListener('touchmove', move);
    sheet.removeEventListener('touchend', end);
    sheet.removeEventListener('touchcancel', end);
  };
}

/** The text that scrolls in the sheet; null in a field, and in what scrolls within the text. */
function scrollerOf(target: Element, sheet: HTMLElement): Element | null {
  if (target.closest('.sheet-handle, input, textarea, select')) return null;
  for (let element: Element | null = target; element && element !== sheet; element = element.parentElement) {
    if (element.scrollHeight > element.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(element).overflowY)) {
      return element.matches('.panel, .reader, .reader-text') ? element : null;
    }
  }
  return target.closest('.panel, .reader');
}
