import type { ComponentChildren } from 'preact';
import { otherEventOf } from '../../model/events';
import { isBuffer, isSwitch, type Mark } from '../../model/mark';
import { linkToExtent, linkToMark } from '../../state/address';
import { creditOf } from '../../text/credit';
import { nameWithDate } from '../../text/event-name';
import { formatRange } from '../../text/format';
import { Announcer } from '../frame/announcer';
import { Chooser } from '../frame/chooser';
import { RetryMap } from '../frame/notices';
import { GroundNote } from '../map-controls/ground-note';
import { MapButtons } from '../map-controls/map-buttons';
import { Overview } from '../map-controls/overview';
import { ProjectionNote } from '../map-controls/projection-note';
import { LeadSentence } from '../mark/lead-quote';
import { BasisBadge } from '../parts/basis-badge';
import { Filled } from '../parts/filled';
import { highlightHandlers } from '../parts/mark-link';
import { useInUnits, usePage, useSelected, useUnits } from '../parts/page-context';

/** The layout of the page in a frame on another site's page. */
export function Embed() {
  const page = usePage();
  const { dataset, marks, text } = page;
  const markId = useSelected((state) => state.mark);
  const choice = useSelected((state) => state.choice);
  const link = useSelected(() => linkToExtent(page, window));
  const mark = markId === null ? undefined : marks.get(markId);
  return (
    <>
      <header class="embed-head">
        <h1>{dataset.story.title}</h1>
        <a href={link} target="_blank" rel="noopener">
          {text.embed.openFullMap}
        </a>
      </header>
      <MapButtons />
      <Overview />
      <ProjectionNote />
      <GroundNote />
      <main>
        <Rings />
        {mark && <MarkCard mark={mark} link={link} />}
        <EmbedSource href={linkToMark(page, null, window)}>
          <EmbedNotices />
        </EmbedSource>
      </main>
      {choice && <Chooser choice={choice} />}
      <Announcer />
    </>
  );
}

/** Who publishes the map. The build writes this line into the page, so that the map above it has its final height at once. `href`: the full page. */
export function EmbedSource({ href, children }: { href: string; children?: ComponentChildren }) {
  const { dataset, text } = usePage();
  const { source, shortSource } = text.embed;
  const count = dataset.sources.length;
  const labels = text.writer.list(dataset.sources.map(({ label }) => label));
  const dateline = <b>Dateline</b>;
  return (
    <p class="embed-source">
      <span class="with-names">
        <Filled sentence={source(count, labels)} dateline={dateline} />
      </span>
      <span class="without-names">
        <Filled sentence={shortSource(count)} dateline={dateline} />
      </span>{' '}
      <a href={href} target="_blank" rel="noopener">
        {text.embed.textVersion}
      </a>
      {children}
    </p>
  );
}

/**
 * The notices. The element is always rendered, so that it can take the focus when a notice is removed. It is a separate component, so that
 * changed-text.ts does not replace the line around it, and with it the retry button, when the words change.
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

/**
 * The switches of the ranges in a row below the map, and below them what those say that are on. A narrow frame cuts the row, so that those come first
 * that are on when the story opens.
 */
function Rings() {
  const { actions, dataset, marks, opening, text } = usePage();
  const on = useSelected((state) => state.rings);
  const units = useUnits();
  const isOnAtFirst = ({ id }: Mark) => opening.rings.includes(id);
  const switches = dataset.marks.filter(isSwitch).sort((a, b) => Number(isOnAtFirst(b)) - Number(isOnAtFirst(a)));
  if (switches.length === 0) return null;
  const shown = switches.filter(({ id }) => on.includes(id));
  return (
    <>
      <ul class="embed-rings" aria-label={text.embed.ranges}>
        {switches.map((mark) => (
          <li key={mark.id} class={`accent-${mark.accent}`} {...highlightHandlers(actions, [mark.id])}>
            <label>
              <input type="checkbox" checked={on.includes(mark.id)} onChange={() => actions.toggleRing(mark.id)} />
              <span class="switch" aria-hidden="true" />
              <b>{mark.name}</b>
            </label>
          </li>
        ))}
      </ul>
      <p class="embed-caption">
        {shown.length === 0 && text.embed.noRange}
        {shown.map((mark) => (
          <span key={mark.id} class={`accent-${mark.accent}`}>
            <Filled
              sentence={text.embed.range}
              name={<b>{isBuffer(mark) ? (marks.get(mark.rangeMark)?.name ?? mark.name) : mark.name}</b>}
              distance={formatRange({ innerRadiusKm: 0, ...mark }, units, text)}
              from={mark.measuredFrom}
            />{' '}
          </span>
        ))}
      </p>
    </>
  );
}

/** The selected mark: the quote that says most of it, and how we know it. `link` leads to the others. */
function MarkCard({ mark, link }: { mark: Mark; link: string }) {
  const { actions, text } = usePage();
  const inUnits = useInUnits();
  return (
    <article class="embed-card" aria-labelledby="embed-mark" data-over-map>
      <button type="button" aria-label={text.embed.close} onClick={() => actions.select(null, { show: false })}>
        <span aria-hidden="true">×</span>
      </button>
      <h2 id="embed-mark">{mark.name}</h2>
      <BasisBadge basis={mark.basis} />
      <CreditedLead lead={mark.lead} />
      <p class="note">{inUnits(mark.basisNote)}</p>
      <a href={link} target="_blank" rel="noopener">
        {text.embed.allQuotes}
      </a>
    </article>
  );
}

/** Who says it comes first, since the sentence is cut where the card has no space for it. */
function CreditedLead({ lead }: Pick<Mark, 'lead'>) {
  const { claims, dataset, sources, text } = usePage();
  const claim = claims.get(lead?.claim ?? '');
  const source = sources.get(claim?.source ?? '');
  if (!lead || !claim || !source) return null;
  const event = nameWithDate(otherEventOf(claim, dataset), text);
  const credit = creditOf(claim, dataset, text);
  return (
    <figure class="embed-quote">
      <figcaption>{event === null ? credit : text.credit.ofEvent(credit, event)}</figcaption>
      <LeadSentence lead={lead} source={source} />
    </figure>
  );
}
