import { useEffect, useRef } from 'preact/hooks';
import { formatPublished } from '../model/format';
import { Accounts, Ledger } from './accounts';
import { CheckedNumbers } from './checks';
import { Chooser } from './chooser';
import { Coverage } from './coverage';
import { Key } from './key';
import { MarkList } from './mark-list';
import { MarkPanel } from './mark-panel';
import { Masthead } from './masthead';
import { usePage, useSelected } from './page-context';
import { Reader } from './reader';
import { EventPanel, Timeline } from './timeline';
import { Words } from './words';

/** Everything on the page that is not the map. */
export function Panel() {
  const { dataset, marks, sources, actions, store } = usePage();
  const markId = useSelected((state) => state.mark);
  const sourceId = useSelected((state) => state.source);
  const time = useSelected((state) => state.time);
  const event = dataset.events.find(({ date }) => date === time);
  const choice = useSelected((state) => state.choice);
  const mark = markId === null ? undefined : marks.get(markId);
  const lastMark = useRef<string | null>(null);
  if (markId !== null) lastMark.current = markId;
  const isCovered = window.matchMedia('(max-width: 1199px)').matches;
  const source = sourceId === null ? undefined : sources.get(sourceId);

  // Esc closes what was opened last: the question, the article, the mark.
  useEffect(() => {
    const closeTopmost = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      const { choice: open, source: article, mark: selected } = store.getState();
      if (open) actions.dismissChoice();
      else if (article !== null) actions.openSource(null);
      else if (selected !== null) actions.select(null, { show: false });
    };
    window.addEventListener('keydown', closeTopmost);
    return () => window.removeEventListener('keydown', closeTopmost);
  }, [actions, store]);

  return (
    <>
      <Masthead />
      <main class="panel" tabIndex={-1} inert={source !== undefined && isCovered}>
        <Notices />
        {mark ? (
          <>
            <h1 class="unseen">{dataset.story.title}</h1>
            <MarkPanel mark={mark} />
            <Key />
          </>
        ) : event ? (
          <>
            <h1 class="unseen">{dataset.story.title}</h1>
            <EventPanel event={event} />
            <Key />
          </>
        ) : (
          <Front returnTo={lastMark.current} />
        )}
        <Timeline />
        <Colophon />
      </main>
      {source && <Reader source={source} />}
      {choice && <Chooser choice={choice} />}
      <Announcer />
    </>
  );
}

/** The story in brief and the list of marks. */
function Front({ returnTo }: { returnTo: string | null }) {
  const { dataset } = usePage();
  const { kicker, title, standfirst } = dataset.story;
  // Coming back from a mark, the keyboard is where it was: on that mark's line.
  useEffect(() => {
    if (returnTo !== null && (document.activeElement === null || document.activeElement === document.body)) {
      document.querySelector<HTMLElement>(`.marks [data-mark="${returnTo}"]`)?.focus();
    }
  }, [returnTo]);
  return (
    <>
      <p class="kicker">
        <b>{kicker.where}</b>
        <span>{kicker.when}</span>
      </p>
      <h1>{title}</h1>
      <p class="standfirst">{standfirst}</p>
      <Key />
      <MarkList />
      <Ledger />
      <Accounts about={null} />
      <CheckedNumbers />
      <NotStated />
      <Coverage />
    </>
  );
}

function NotStated() {
  const { dataset, claims, sources } = usePage();
  if (dataset.story.notStated.length === 0) return null;
  return (
    <section aria-labelledby="not-stated">
      <div class="section-head">
        <h2 id="not-stated">What no article states</h2>
      </div>
      <ul class="open">
        {dataset.story.notStated.map(({ text, claim }) => {
          const words = claim === null ? undefined : claims.get(claim)?.passages.at(-1);
          return (
            <li key={text}>
              {text}
              {words && (
                <>
                  {' '}
                  <Words passage={words} /> <small>{sources.get(words.source)?.label}</small>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Colophon() {
  const { dataset, actions } = usePage();
  return (
    <section class="colophon" aria-label="Articles">
      <p>
        <b>From</b> {dataset.sources.length} articles. Quotes checked against the stored text; data {dataset.version}.
      </p>
      <ul>
        {dataset.sources.map((source) => (
          <li key={source.id}>
            <a
              href={`#source=${source.id}`}
              onClick={(event) => {
                event.preventDefault();
                actions.openSource(source.id);
              }}
            >
              {source.title ?? 'Title not stated'}
            </a>{' '}
            {source.label}, {formatPublished(source)}
          </li>
        ))}
      </ul>
      <p>
        Reuse: <a href="map.geojson">GeoJSON</a>, <a href="annotations.jsonld">annotations</a>,{' '}
        <a href="claims.csv">claims (CSV)</a>
      </p>
    </section>
  );
}

function Notices() {
  const { actions } = usePage();
  const notices = useSelected((state) => state.notices);
  return (
    <div role="status" class="notices">
      {notices.length > 0 && (
        <>
          <ul>
            {notices.map((notice) => (
              <li key={notice}>{notice}</li>
            ))}
          </ul>
          <button
            type="button"
            onClick={(event) => {
              event.currentTarget.closest('main')?.focus();
              actions.dismissNotices();
            }}
          >
            Dismiss
          </button>
        </>
      )}
    </div>
  );
}

/** Says once, for those who do not see it, what the map has just changed. */
function Announcer() {
  const { marks } = usePage();
  const mark = useSelected((state) => state.mark);
  const rings = useSelected((state) => state.rings);
  const names = rings.map((id) => marks.get(id)?.name).filter(Boolean);
  return (
    <p role="status" class="unseen">
      {mark === null ? '' : `${marks.get(mark)?.name} selected. `}
      {names.length > 0 ? `Rings on: ${names.join(', ')}.` : 'No rings on.'}
    </p>
  );
}
