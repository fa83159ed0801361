import { useEffect, useRef } from 'preact/hooks';
import { type Day, daysOf } from '../../model/events';
import type { DayQuotes } from '../../model/parts';
import type { StoryEvent } from '../../model/story';
import { pathOfArticle } from '../../state/paths';
import { nameOfVoice } from '../../text/credit';
import { nameWithDate } from '../../text/event-name';
import { formatDate, formatDay, formatDayOfYear } from '../../text/format';
import { Checks, checksOf } from '../evidence/checks';
import { OutsideSource } from '../evidence/outside-source';
import { ParagraphQuotes } from '../evidence/quotes';
import { LeadQuote } from '../mark/lead-quote';
import { BasisBadge } from '../parts/basis-badge';
import { Filled } from '../parts/filled';
import { Loaded, usePart } from '../parts/loaded';
import { useInUnits, usePage, useSelected } from '../parts/page-context';
import { frontPage, onPlainClick } from '../parts/plain-click';
import { useReadFromTop } from '../parts/read-from-top';
import { Words } from '../parts/words';

/** The days of the story, each with the words of one of its claims; selecting one opens its quotes and moves the map to its marks. */
export function Timeline() {
  const { dataset, text } = usePage();
  const days = daysOnTimeline(dataset.events);
  const onKeyDown = useDayKeys();
  const row = useRef<HTMLElement>(null);
  const chosen = useSelected((state) => state.time);
  // Where not all days have room, the open one is in view, and before that the day that the story is about.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs again for each day
  useEffect(() => {
    const { current } = row;
    const day = current?.querySelector('[aria-current]') ?? current?.querySelector('.main a');
    if (!current || !day || current.scrollWidth <= current.clientWidth) return;
    const [of, from] = [day.getBoundingClientRect(), current.getBoundingClientRect()];
    current.scrollLeft += of.left + of.width / 2 - (from.left + from.width / 2);
  }, [chosen]);
  if (days.length === 0) return null;
  return (
    <section class="timeline" aria-label={text.timeline.title} ref={row} onKeyDown={onKeyDown}>
      <ol>
        {days.map((day, index) => (
          <TimelineDay key={day.date} day={day} isSameYear={yearOf(days[index - 1]) === yearOf(day)} />
        ))}
      </ol>
    </section>
  );
}

const daysOnTimeline = (events: readonly StoryEvent[]) => daysOf(events.filter(({ isOffTimeline }) => !isOffTimeline));

/** The arrow keys choose the day before and after the open one; without one, those beside the day that has the focus. */
function useDayKeys() {
  const { actions, dataset, store } = usePage();
  return (event: KeyboardEvent) => {
    const by = ({ ArrowRight: 1, ArrowLeft: -1 } as Partial<Record<string, number>>)[event.key];
    if (by === undefined || event.altKey || event.metaKey || event.ctrlKey) return;
    const days = daysOnTimeline(dataset.events);
    const focused = event.target instanceof Element ? event.target.querySelector('time')?.dateTime : undefined;
    const at = days.findIndex(({ date }) => date === (store.getState().time ?? focused));
    const day = days[at + by];
    if (!day) return;
    event.preventDefault();
    actions.chooseTime(day.date);
    // The focus is on the chosen day where it was on the timeline.
    if (focused !== undefined)
      document.querySelector<HTMLElement>(`.timeline a[href$="#time=${day.date}"]`)?.focus({ preventScroll: true });
  };
}

const yearOf = (day: Pick<Day, 'date'> | undefined) => day?.date.slice(0, 4);

/** The year is shown on its first day only; screen readers get it with each day. */
function TimelineDay({ day: { date, events }, isSameYear }: { day: Day; isSameYear: boolean }) {
  const { actions, claims, dataset, root, sources, text, voices } = usePage();
  const inUnits = useInUnits();
  const isChosen = useSelected((state) => state.time === date);
  const isOutlier = events.some((event) => event.isOutlier);
  const isMain = events.some((event) => event.isMain);
  const lead = events.find((event) => event.lead)?.lead;
  const voice = voices.get(claims.get(lead?.claim ?? '')?.voice ?? '');
  const published = dataset.sources.filter(({ id }) => events.some((event) => event.sources.includes(id)));
  return (
    <li class={isOutlier ? 'outlier' : isMain ? 'main' : undefined}>
      <a
        href={`${root}#time=${date}`}
        aria-current={isChosen ? 'true' : undefined}
        onClick={onPlainClick(() => actions.chooseTime(date))}
      >
        <time dateTime={date}>
          {isOutlier ? formatDate(date, 'short', text) : formatDayOfYear(date, 'short', text)}
          {!isOutlier && <span class={isSameYear ? 'visually-hidden' : undefined}> {yearOf({ date })}</span>}
        </time>
        <span class="visually-hidden">: </span>
        <span class="event">{inUnits(events.map(({ label }) => label).join('; '))}</span>{' '}
        {lead && voice && (
          <span class="lead">
            <Words of={lead.words} /> <span>{nameOfVoice(voice, text)}</span>
          </span>
        )}
        {!lead && published.length > 0 && (
          <span class="lead">{published.map(({ id }) => sources.get(id)?.label).join('; ')}</span>
        )}
      </a>
    </li>
  );
}

/** A selected day: its events, how we know the date, and the quotes. Needs the date as its key, so that each day is read from its top. */
export function DayPanel({ day: { date, events } }: { day: Day }) {
  const page = usePage();
  const { actions, text } = page;
  const heading = useRef<HTMLHeadingElement>(null);
  const onKeyDown = useDayKeys();
  useReadFromTop(heading);
  const [first] = events;
  return (
    <article class="mark-panel" aria-labelledby="event-title" onKeyDown={onKeyDown}>
      <a class="back" href={frontPage(page)} onClick={onPlainClick(() => actions.chooseTime(null))}>
        <span aria-hidden="true">←</span> {text.mark.backToOverview}
      </a>
      <div class="mark-title">
        <h2 id="event-title" tabIndex={-1} ref={heading}>
          {formatDay(date, 'long', text)}
        </h2>
        {events.length === 1 && first && <BasisBadge basis={first.basis} />}
      </div>
      {events.map((event, position) => (
        <EventOfDay key={event.id ?? event.label} event={event} position={position} isOnlyOne={events.length === 1} />
      ))}
    </article>
  );
}

const claimsOf = ({ claims, ofEvents }: DayQuotes, position: number) =>
  (ofEvents[position] ?? []).flatMap((id) => claims.find((claim) => claim.id === id) ?? []);

/** `position`: among the events of its day. */
function EventOfDay({ event, position, isOnlyOne }: { event: StoryEvent; position: number; isOnlyOne: boolean }) {
  const { actions, dataset, root, sources, text } = usePage();
  const inUnits = useInUnits();
  const name = nameWithDate(event, text);
  const hasHeading = name !== null || !isOnlyOne;
  const day = { kind: 'day', id: event.date } as const;
  const state = usePart(day);
  return (
    <>
      {hasHeading && (
        <div class="section-head">
          <h3>{name ?? inUnits(event.label)}</h3>
          {!isOnlyOne && <BasisBadge basis={event.basis} />}
        </div>
      )}
      {(name !== null || isOnlyOne) && <p class="note">{text.timeline.note(inUnits(event.label))}</p>}
      <LeadQuote lead={event.lead} />
      <div>
        <Loaded name={day} what="quotes">
          {(quotes) =>
            claimsOf(quotes, position).map((claim) => <ParagraphQuotes key={claim.id} claims={[claim]} part={quotes} />)
          }
        </Loaded>
        <p class="note">{event.reason && inUnits(event.reason)}</p>
        {event.references.map((reference) => (
          <p class="note" key={reference.url}>
            <OutsideSource reference={reference} />
          </p>
        ))}
        {state?.status === 'loaded' && (
          <Checks
            heading={hasHeading ? 'h4' : 'h3'}
            checks={checksOf(claimsOf(state.part, position), dataset.checks)}
          />
        )}
        {event.sources.map((id) => (
          <p class="note" key={id}>
            <Filled
              sentence={text.timeline.publishedThatDay}
              article={
                <a href={root + pathOfArticle(id)} onClick={onPlainClick(() => actions.openSource(id))}>
                  {sources.get(id)?.title ?? sources.get(id)?.label}
                </a>
              }
            />
          </p>
        ))}
      </div>
    </>
  );
}
