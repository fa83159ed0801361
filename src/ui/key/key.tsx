import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { basisLook } from '../../look/line-forms';
import { type Basis, isRange } from '../../model/mark';
import { scaleTicks } from '../../state/compared';
import { Overview } from '../map-controls/overview';
import { narrowMap, oneColumn } from '../parts/breakpoints';
import { useMedia } from '../parts/media-queries';
import { usePage, useSelected, useUnits } from '../parts/page-context';
import { useRemembered } from '../parts/remembered';
import { Line } from '../parts/symbol';
import { barWidth } from './bar';
import { MeasuredFrom } from './measured-from';
import { RangeRow } from './range-row';
import { NoteButton, noteClass, useNotes } from './use-notes';

/** The name under which the legend of the line forms is opened; no mark has it. */
const basesNote = 'how.we.know';

/**
 * The key of the map: a switch and a bar for each range, and from where they are measured. It lies over the map, where it may be folded to its
 * title; on a phone it is folded at first, and opens as a tray over the text.
 */
export function Key() {
  const { actions, dataset, text } = usePage();
  const ranges = dataset.marks.filter(isRange);
  const isArticleOpen = useSelected((state) => state.source !== null);
  const isNarrow = useMedia(narrowMap);
  const isSheet = useMedia(oneColumn);
  // Null until the reader folds or unfolds it: it is then folded where it would cover a narrow map.
  const [folded, setFolded] = useRemembered<boolean | null>('key folded', null);
  const isFolded = folded ?? (isSheet || isNarrow || isArticleOpen);
  const key = useRef<HTMLElement>(null);
  const notes = useNotes(key);
  const isTray = isSheet && !isFolded;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key covers another part of the map
  useEffect(() => actions.mapCovered(), [isFolded, actions]);
  useClosingTray(isTray, key, () => setFolded(true));
  if (ranges.length === 0) return null;
  const longestKm = Math.max(...ranges.map(({ radiusKm }) => radiusKm));
  return (
    <section class={`key ${isFolded ? 'folded' : ''}`} aria-labelledby="key-title" data-covers-map ref={key}>
      <div class="key-head">
        <h2 id="key-title">
          <button type="button" aria-expanded={!isFolded} onClick={() => setFolded(!isFolded)}>
            {dataset.story.rangesTitle ?? text.key.title}
          </button>
        </h2>
        <NoteButton note={basesNote} notes={notes} class="act">
          {text.key.howWeKnow}
        </NoteButton>
      </div>
      <div class="key-body">
        <ul class="ranges">
          {ranges.map((mark) => (
            <RangeRow key={mark.id} mark={mark} longestKm={longestKm} notes={notes} />
          ))}
        </ul>
        <Axis longestKm={longestKm} />
        <MeasuredFrom ranges={ranges} onChoose={() => isTray && setFolded(true)} />
        <ul id={`note-${basesNote}`} class={`bases ${noteClass(basesNote, notes)}`} {...notes.pointing(basesNote)}>
          {(Object.keys(basisLook) as Basis[]).map((basis) => (
            <li key={basis}>
              <svg viewBox="0 0 34 10" aria-hidden="true">
                <Line y={5} basis={basis} to={34} />
              </svg>
              <b>{text.basis[basis].word}</b> <span>{text.basis[basis].meaning}</span>
            </li>
          ))}
        </ul>
      </div>
      <Overview />
    </section>
  );
}

/** About half the width of a number such as 2,000. */
const halfNumber = 14;

/** One scale for all bars, in the units of the story. */
function Axis({ longestKm }: { longestKm: number }) {
  const { text } = usePage();
  const units = useUnits();
  const ticks = scaleTicks(longestKm, units, text);
  const at = (km: number) => (km / longestKm) * barWidth;
  return (
    <svg class="axis" viewBox={`0 0 ${barWidth} 18`} aria-hidden="true">
      <path d={`M0 0.5H${barWidth}${ticks.map(({ km }) => `M${at(km)} 0V4`).join('')}`} />
      {ticks.map(({ km, label }, index) => {
        const isLast = index === ticks.length - 1;
        // The last number is below its tick, with the unit after it.
        const from = isLast ? at(km) - halfNumber : at(km);
        return (
          <text key={km} x={from} y="15" text-anchor={isLast || km === 0 ? 'start' : 'middle'}>
            {label}
          </text>
        );
      })}
    </svg>
  );
}

/** The tray of a phone is closed by Escape and by touching the map. */
function useClosingTray(isOpen: boolean, key: { readonly current: HTMLElement | null }, close: () => void): void {
  // Before the next paint: a key may follow at once.
  useLayoutEffect(() => {
    if (!isOpen) return;
    const onEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || document.querySelector('dialog[open]')) return;
      // Before the panel hears it, which would close what is open in it.
      event.stopImmediatePropagation();
      key.current?.querySelector<HTMLElement>('h2 button')?.focus();
      close();
    };
    const onTouch = ({ target }: PointerEvent) => {
      if (target instanceof Element && target.closest('#map')) close();
    };
    window.addEventListener('keydown', onEscape, true);
    window.addEventListener('pointerdown', onTouch, true);
    return () => {
      window.removeEventListener('keydown', onEscape, true);
      window.removeEventListener('pointerdown', onTouch, true);
    };
  });
}
