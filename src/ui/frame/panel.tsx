import { useEffect, useRef, useState } from 'preact/hooks';
import { daysOf } from '../../model/events';
import { Reader } from '../article/reader';
import { Front } from '../front/front';
import { DayPanel, Timeline } from '../front/timeline';
import { Tour, TourSteps } from '../front/tour';
import { Key } from '../key/key';
import { GroundNote } from '../map-controls/ground-note';
import { MapButtons } from '../map-controls/map-buttons';
import { ProjectionNote } from '../map-controls/projection-note';
import { RangeLine } from '../map-controls/range-line';
import { MarkPanel } from '../mark/mark-panel';
import { besideOnPhone, narrowMap, oneColumn } from '../parts/breakpoints';
import { useMedia } from '../parts/media-queries';
import { usePage, useSelected } from '../parts/page-context';
import { RememberedProvider } from '../parts/remembered';
import { useRenderedOnce } from '../parts/whole-after-paint';
import { Announcer } from './announcer';
import { Chooser } from './chooser';
import { Colophon } from './colophon';
import { Masthead } from './masthead';
import { Notices } from './notices';
import { Sheet } from './sheet';

/** Everything on the page that is not the map. */
export function Panel() {
  const { dataset, marks, sources } = usePage();
  const markId = useSelected((state) => state.mark);
  const sourceId = useSelected((state) => state.source);
  const time = useSelected((state) => state.time);
  const stepId = useSelected((state) => state.step);
  const choice = useSelected((state) => state.choice);
  const isLowered = useSelected((state) => state.sheet === 'peek');
  const isSheet = useMedia(oneColumn);
  const isBeside = useMedia(besideOnPhone);
  const isNarrow = useMedia(narrowMap);
  const mark = markId === null ? undefined : marks.get(markId);
  const source = sourceId === null ? undefined : sources.get(sourceId);
  const day = daysOf(dataset.events).find(({ date }) => date === time);
  const step = dataset.tour.find(({ id }) => id === stepId);
  const lastMark = useRef<string | null>(null);
  if (markId !== null) lastMark.current = markId;
  const isFront = !mark && !day && !step;
  const isDay = day !== undefined && !mark && !step;
  const hasLeftFront = useRef(false);
  if (!isFront) hasLeftFront.current = true;
  const [remembered] = useState(() => new Map<string, unknown>());
  useRenderedOnce(remembered);
  useEscape();

  const { title } = dataset.story;
  const isCovered = source !== undefined && (isSheet || isNarrow);
  return (
    <RememberedProvider value={remembered}>
      <SkipLinks hasArticle={source !== undefined} hasMarks={marks.size > 0} />
      <Masthead />
      <Key />
      <Sheet title={source?.title ?? mark?.name ?? step?.title ?? title}>
        <main
          class="panel"
          tabIndex={-1}
          inert={isCovered || (isSheet && !isBeside && isLowered)}
          // See page.css: lays out everything, so that the front page can be scrolled back to where it was.
          data-laid-out={hasLeftFront.current || undefined}
        >
          <Notices />
          {isFront ? (
            <Front returnTo={lastMark.current} />
          ) : (
            <>
              <h1 class="visually-hidden">{title}</h1>
              {/* On a phone a row of days, above the one that is open. */}
              {isDay && <Timeline />}
              {mark ? (
                <MarkPanel key={mark.id} mark={mark} />
              ) : step ? (
                <Tour step={step} />
              ) : (
                day && <DayPanel key={day.date} day={day} />
              )}
            </>
          )}
          {!isFront && !isDay && <Timeline />}
          {/* Another on each, since one that stays would be seen to move from the foot of one to that of the other. */}
          <Colophon key={isFront ? 'front' : 'opened'} hasArticles={!isFront} />
        </main>
        {step && !mark && <TourSteps step={step} />}
        {source && <Reader source={source} />}
      </Sheet>
      <MapButtons />
      <ProjectionNote />
      <GroundNote />
      <RangeLine />
      {choice && <Chooser choice={choice} />}
      <Announcer />
    </RememberedProvider>
  );
}

/** Esc closes the topmost of what is open. A dialog handles it itself. */
function useEscape(): void {
  const { actions, store } = usePage();
  useEffect(() => {
    const closeTopmost = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || document.querySelector('dialog[open]')) return;
      const { choice, source, mark, time, step } = store.getState();
      if (choice) actions.dismissChoice();
      else if (source !== null) actions.openSource(null);
      else if (mark !== null) actions.select(null, { show: false });
      else if (step !== null) actions.takeStep(null);
      else if (time !== null) actions.chooseTime(null);
    };
    window.addEventListener('keydown', closeTopmost);
    return () => window.removeEventListener('keydown', closeTopmost);
  }, [actions, store]);
}

/** For the keyboard: buttons instead of links, so that the address stays as it is. */
function SkipLinks({ hasArticle, hasMarks }: { hasArticle: boolean; hasMarks: boolean }) {
  const { skipLinks } = usePage().text.frame;
  const targets = [
    [skipLinks.text, '.panel'],
    ...(hasMarks ? [[skipLinks.marks, '.marks a, .back']] : []),
    ...(hasArticle ? [[skipLinks.article, '#reader-title']] : []),
    [skipLinks.map, '.maplibregl-canvas'],
  ] as const;
  return (
    <>
      {targets.map(([name, target]) => (
        <button
          key={name}
          type="button"
          class="skip"
          onClick={() => document.querySelector<HTMLElement>(target ?? '')?.focus()}
        >
          {name}
        </button>
      ))}
    </>
  );
}
