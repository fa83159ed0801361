import { useRef } from 'preact/hooks';
import { bases } from '../model/basis';
import type { StoryEvent } from '../model/dataset';
import { formatDate, formatDay } from '../model/format';
import { BasisBadge } from './basis-badge';
import { front, inPlace } from './in-place';
import { useReadFromTop } from './opening';
import { OutsideSource } from './outside-source';
import { usePage, useSelected } from './page-context';
import { ClaimQuotes } from './quotes';

/** The dated events as a line of days; choosing one opens its words and lights its marks. */
export function Timeline() {
  const { dataset } = usePage();
  if (dataset.events.length === 0) return null;
  return (
    <section class="timeline" aria-label="Timeline">
      <ol>
        {dataset.events.map((event, index) => (
          <TimelineDay
            key={event.date}
            event={event}
            isSameYear={yearOf(dataset.events[index - 1]) === yearOf(event)}
          />
        ))}
      </ol>
    </section>
  );
}

const yearOf = (event: Pick<StoryEvent, 'date'> | undefined) => event?.date.slice(0, 4);

/** The year stands where it begins; to those who hear the days one by one it is said with each. */
function TimelineDay({ event: { date, label, aside, basis }, isSameYear }: { event: StoryEvent; isSameYear: boolean }) {
  const { actions } = usePage();
  const isChosen = useSelected((state) => state.time === date);
  return (
    <li class={aside ? 'aside' : undefined}>
      <a
        href={`#time=${date}`}
        aria-current={isChosen ? 'true' : undefined}
        onClick={inPlace(() => actions.chooseTime(date))}
      >
        <span>
          <time dateTime={date}>
            {aside ? formatDate(date, 'short') : formatDay(date, 'short').replace(/ \d+$/, '')}
            {!aside && <span class={isSameYear ? 'unseen' : undefined}> {yearOf({ date })}</span>}
          </time>
          <i title={bases[basis].meaning}>
            <span aria-hidden="true">{bases[basis].glyph}</span>
            <span class="unseen">, {bases[basis].word}</span>
          </i>
        </span>
        <span class="unseen">: </span>
        <span class="event">{label}</span>
      </a>
    </li>
  );
}

/** A chosen event: how its date follows from the words, and the words. Another day is another panel: give it a key. */
export function EventPanel({ event }: { event: StoryEvent }) {
  const { actions, claims, sources } = usePage();
  const heading = useRef<HTMLHeadingElement>(null);
  useReadFromTop(heading);
  return (
    <article class="mark-panel" aria-labelledby="event-title">
      <a class="back" href={front} onClick={inPlace(() => actions.chooseTime(null))}>
        <span aria-hidden="true">←</span> All marks
      </a>
      <div class="mark-title">
        <h2 id="event-title" tabIndex={-1} ref={heading}>
          {formatDay(event.date, 'long')}
        </h2>
        <BasisBadge basis={event.basis} />
      </div>
      <p class="note">{event.label}.</p>
      <p class="note">{event.reason}</p>
      {event.references.map((reference) => (
        <p class="note" key={reference.url}>
          <OutsideSource reference={reference} />
        </p>
      ))}
      <div>
        {event.claims.map((id) => {
          const claim = claims.get(id);
          return claim ? <ClaimQuotes key={id} claim={claim} /> : null;
        })}
        {event.sources.map((id) => (
          <p class="note" key={id}>
            {sources.get(id)?.label} carries this date.
          </p>
        ))}
      </div>
    </article>
  );
}
