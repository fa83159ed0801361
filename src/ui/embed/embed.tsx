import type { ComponentChildren } from 'preact';
import { basisLook } from '../../look/line-forms';
import type { Claim } from '../../model/claim';
import { claimsByEvent, otherEventOf } from '../../model/events';
import { claimsFor } from '../../model/evidence';
import { formatCount } from '../../model/format';
import { isSwitch, type Mark } from '../../model/mark';
import { linkToExtent, linkToMark } from '../../state/address';
import { creditOf } from '../../text/credit';
import { nameWithDate } from '../../text/event-name';
import { formatRange } from '../../text/format';
import { Announcer } from '../frame/announcer';
import { Chooser } from '../frame/chooser';
import { RetryMap } from '../frame/notices';
import { MapButtons } from '../map-controls/map-buttons';
import { ProjectionNote } from '../map-controls/projection-note';
import { BasisBadge } from '../parts/basis-badge';
import { lighting } from '../parts/mark-link';
import { usePage, useSelected, useUnits } from '../parts/page-context';
import { Words } from '../parts/words';

/** The map on someone else's page: what it shows, whose it is, and the way to all of it. */
export function Embed() {
  const page = usePage();
  const { dataset, marks } = page;
  const markId = useSelected((state) => state.mark);
  const choice = useSelected((state) => state.choice);
  const link = useSelected(() => linkToExtent(page, window));
  const mark = markId === null ? undefined : marks.get(markId);
  return (
    <>
      <header class="embed-head">
        <h1>{dataset.story.title}</h1>
        <a href={link} target="_blank" rel="noopener">
          Open the full map
        </a>
      </header>
      <MapButtons />
      <ProjectionNote />
      <main>
        {mark ? <MarkCard mark={mark} link={link} /> : <Rings />}
        <EmbedSource href={linkToMark(null, window)}>
          <EmbedNotices />
        </EmbedSource>
      </main>
      {choice && <Chooser choice={choice} />}
      <Announcer />
    </>
  );
}

/** Whose the map is. It stands in the page from its build on, so that the map above it has its height before the program. `href`: the page. */
export function EmbedSource({ href, children }: { href: string; children?: ComponentChildren }) {
  const { dataset } = usePage();
  return (
    <p class="embed-source">
      <b>Dateline</b>, from {formatCount(dataset.sources.length, 'article')}:{' '}
      {dataset.sources.map(({ label }) => label).join('; ')}.{' '}
      <a href={href} target="_blank" rel="noopener">
        Every mark in words
      </a>
      {children}
    </p>
  );
}

/**
 * What could not be done as asked. The element is always there, so that it can take the focus when a notice goes; and it is a component's, so
 * that the line around it is not replaced with the button when the words change.
 */
function EmbedNotices() {
  const notices = useSelected((state) => state.notices);
  const fault = useSelected((state) => state.fault);
  return (
    <span class="embed-notice" tabIndex={-1}>
      {notices.length > 0 && <span> {notices.join(' ')}</span>}
      {fault && (
        <span>
          <span> {fault.words} </span>
          {fault.canRetry && <RetryMap />}
        </span>
      )}
    </span>
  );
}

/** Which ring is which, and the switch for each. */
function Rings() {
  const { actions, dataset, text } = usePage();
  const on = useSelected((state) => state.rings);
  const units = useUnits();
  const switches = dataset.marks.filter(isSwitch);
  if (switches.length === 0) return null;
  return (
    <ul class="embed-rings" aria-label="Ranges">
      {switches.map((mark) => (
        <li key={mark.id} class={`accent-${mark.accent}`} {...lighting(actions, [mark.id])}>
          <label>
            <input type="checkbox" checked={on.includes(mark.id)} onChange={() => actions.toggleRing(mark.id)} />
            <span class="switch" aria-hidden="true" />
            <b>{mark.name}</b> {formatRange({ innerRadiusKm: 0, ...mark }, units, text)}{' '}
            <i title={text.basis[mark.basis].meaning} aria-hidden="true">
              {basisLook[mark.basis].glyph}
            </i>
          </label>
        </li>
      ))}
    </ul>
  );
}

/** A mark chosen on the map: how it is known, and the first words that put it there. `link` opens it with all of them. */
function MarkCard({ mark, link }: { mark: Mark; link: string }) {
  const { actions, dataset } = usePage();
  return (
    <article class="embed-card" aria-labelledby="embed-mark">
      <button type="button" aria-label="Close" onClick={() => actions.select(null, { show: false })}>
        <span aria-hidden="true">×</span>
      </button>
      <h2 id="embed-mark">{mark.name}</h2>
      <BasisBadge basis={mark.basis} />
      <p class="note">{mark.basisNote}</p>
      {claimsByEvent(claimsFor(mark, dataset.claims), dataset)
        .flatMap(({ claims }) => claims)
        .slice(0, 2)
        .map((claim) => (
          <SaidBriefly key={claim.id} claim={claim} />
        ))}
      <a href={link} target="_blank" rel="noopener">
        All the words
      </a>
    </article>
  );
}

function SaidBriefly({ claim }: { claim: Claim }) {
  const { dataset, text } = usePage();
  const event = nameWithDate(otherEventOf(claim, dataset), text);
  return (
    <p class="said-briefly">
      {claim.passages.map((passage, index) => (
        <>
          {index > 0 && ' … '}
          <Words of={passage} />
        </>
      ))}{' '}
      <small>
        {creditOf(claim, dataset, text)}
        {event !== null && `; ${event}`}
      </small>
    </p>
  );
}
