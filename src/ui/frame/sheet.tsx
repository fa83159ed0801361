import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { type SheetHeight, sheetHeights } from '../../state/state';
import { usePage, useSelected } from '../parts/page-context';

/** On a phone the text is a sheet over the map, at one of three heights; on wider screens it is the left column. */
export function Sheet({ title, children }: { title: string; children: ComponentChildren }) {
  const height = useSelected((state) => state.sheet);
  return (
    <>
      <div class="sheet" data-height={height}>
        <SheetHandle title={title} height={height} />
        {children}
      </div>
      {/* Has the sheet's final size while the sheet is still moving, so that the camera is fitted above it. */}
      <div class="sheet-cover" data-covers-map="sheet" />
    </>
  );
}

/** A longer movement is a drag, a shorter one a tap. */
const tapSlackPixels = 6;
/** A faster flick moves the sheet to the next height, however short it is. */
const flickPixelsPerMillisecond = 0.5;

function SheetHandle({ title, height }: { title: string; height: SheetHeight }) {
  const { actions, text } = usePage();
  const drag = useRef<Drag | null>(null);
  const wasDragged = useRef(false);
  const go = (to: SheetHeight | undefined) => to && to !== height && actions.setSheet(to);
  const next = (by: 1 | -1) => sheetHeights[sheetHeights.indexOf(height) + by];

  const begin = (event: PointerEvent & { currentTarget: HTMLElement }) => {
    const sheet = event.currentTarget.closest<HTMLElement>('.sheet');
    if (!sheet || !event.isPrimary) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    wasDragged.current = false;
    drag.current = {
      sheet,
      grabbedAt: event.clientY,
      from: sheet.offsetHeight,
      lastY: event.clientY,
      lastTime: event.timeStamp,
      speed: 0,
    };
  };
  const move = (event: PointerEvent) => {
    const { current } = drag;
    if (!current) return;
    const up = current.grabbedAt - event.clientY;
    if (!wasDragged.current && Math.abs(up) < tapSlackPixels) return;
    wasDragged.current = true;
    current.sheet.dataset.dragging = '';
    current.sheet.style.setProperty('--dragged', `${Math.max(0, current.from + up)}px`);
    const elapsed = Math.max(1, event.timeStamp - current.lastTime);
    Object.assign(current, {
      speed: (current.lastY - event.clientY) / elapsed,
      lastY: event.clientY,
      lastTime: event.timeStamp,
    });
  };
  const end = (event: PointerEvent) => {
    const { current } = drag;
    drag.current = null;
    if (!current || !wasDragged.current) return;
    const dropped = current.sheet.offsetHeight;
    delete current.sheet.dataset.dragging;
    current.sheet.style.removeProperty('--dragged');
    if (event.type === 'pointercancel') return;
    go(
      Math.abs(current.speed) > flickPixelsPerMillisecond
        ? next(current.speed > 0 ? 1 : -1)
        : nearest(current.sheet, dropped),
    );
  };

  return (
    <div class="sheet-handle">
      <button
        type="button"
        aria-label={text.frame.sheet[height](title)}
        aria-expanded={height !== 'peek'}
        onPointerDown={begin}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={end}
        onClick={() => {
          if (!wasDragged.current) go(next(1) ?? 'peek');
          wasDragged.current = false;
        }}
        onKeyDown={(event) => {
          const step = ({ ArrowUp: 1, ArrowDown: -1 } as const)[event.key];
          if (step === undefined) return;
          event.preventDefault();
          go(next(step));
        }}
      >
        {height === 'peek' && <b aria-hidden="true">{title}</b>}
      </button>
    </div>
  );
}

interface Drag {
  readonly sheet: HTMLElement;
  readonly grabbedAt: number;
  readonly from: number;
  lastY: number;
  lastTime: number;
  speed: number;
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
