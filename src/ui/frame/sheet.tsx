import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type SheetHeight, sheetHeights } from '../../state/state';
import { usePage, useSelected } from '../parts/page-context';
import { dragByText, dragSheet, type SheetDrag } from './sheet-drag';

/** On a phone the text is a sheet over the map, at one of three heights; on wider screens it is the left column. */
export function Sheet({ title, children }: { title: string; children: ComponentChildren }) {
  const { actions } = usePage();
  const height = useSelected((state) => state.sheet);
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => (sheet.current ? dragByText(sheet.current, actions.setSheet) : undefined), [actions]);
  return (
    <>
      <div class="sheet" data-height={height} ref={sheet}>
        <SheetHandle title={title} height={height} />
        {children}
      </div>
      {/* Has the sheet's final size while the sheet is still moving, so that the camera is fitted above it. */}
      <div class="sheet-cover" data-covers-map="sheet" />
    </>
  );
}

function SheetHandle({ title, height }: { title: string; height: SheetHeight }) {
  const { actions, text } = usePage();
  const drag = useRef<SheetDrag | null>(null);
  const wasDragged = useRef(false);
  const go = (to: SheetHeight | undefined) => to && to !== height && actions.setSheet(to);
  const next = (by: 1 | -1) => sheetHeights[sheetHeights.indexOf(height) + by];

  const begin = (event: PointerEvent & { currentTarget: HTMLElement }) => {
    const sheet = event.currentTarget.closest<HTMLElement>('.sheet');
    if (!sheet || !event.isPrimary) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    wasDragged.current = false;
    drag.current = dragSheet(sheet, event.clientY, event.timeStamp);
  };
  const end = (event: PointerEvent) => {
    const dropped = drag.current?.end() ?? null;
    drag.current = null;
    wasDragged.current = dropped !== null;
    if (dropped !== null && event.type !== 'pointercancel') go(dropped);
  };

  return (
    <div class="sheet-handle">
      <button
        type="button"
        aria-label={text.frame.sheet[height](title)}
        aria-expanded={height !== 'peek'}
        onPointerDown={begin}
        onPointerMove={(event) => drag.current?.move(event.clientY, event.timeStamp)}
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
