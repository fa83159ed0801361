import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { type SheetHeight, sheetHeights } from '../../state/state';
import { usePage, useSelected } from '../parts/page-context';

/** On a phone the text stands on a sheet over the map, at three heights; elsewhere it is simply the column. */
export function Sheet({ title, children }: { title: string; children: ComponentChildren }) {
  const height = useSelected((state) => state.sheet);
  return (
    <>
      <div class="sheet" data-height={height}>
        <SheetHandle title={title} height={height} />
        {children}
      </div>
      {/* Takes the sheet's place at once, while the sheet itself still moves: what the map keeps clear of. */}
      <div class="sheet-cover" data-covers-map="bottom" />
    </>
  );
}

const words: Record<SheetHeight, string> = { peek: 'lowered', half: 'at half height', full: 'at full height' };
/** Further than this, in pixels, it was a drag and no tap. */
const dragSlack = 6;
/** A flick this fast, in pixels a millisecond, goes one height on, however short it is. */
const flickSpeed = 0.5;

function SheetHandle({ title, height }: { title: string; height: SheetHeight }) {
  const { actions } = usePage();
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
    if (!wasDragged.current && Math.abs(up) < dragSlack) return;
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
    go(Math.abs(current.speed) > flickSpeed ? next(current.speed > 0 ? 1 : -1) : nearest(current.sheet, dropped));
  };

  return (
    <div class="sheet-handle">
      <button
        type="button"
        aria-label={`${title}: text ${words[height]}. Up and down arrows change it.`}
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

/** The height, of the three as the style sheet gives them, that a sheet let go at `dropped` pixels is nearest to. */
function nearest(sheet: HTMLElement, dropped: number): SheetHeight {
  const asIs = sheet.dataset.height;
  const off = sheetHeights.map((height) => {
    sheet.dataset.height = height;
    sheet.dataset.dragging = '';
    return [height, Math.abs(sheet.offsetHeight - dropped)] as const;
  });
  sheet.dataset.height = asIs;
  delete sheet.dataset.dragging;
  return off.reduce((best, candidate) => (candidate[1] < best[1] ? candidate : best))[0];
}
