import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { isCounted, questionsAbout } from '../../model/accounts';
import { claimsFor } from '../../model/evidence';
import { areasLocating, isRange, isSwitch, type Mark } from '../../model/mark';
import { linkToMark } from '../../state/address';
import type { State } from '../../state/state';
import { citeMark } from '../../text/citation';
import { formatRange } from '../../text/format';
import { Accounts, Ledger } from '../evidence/accounts';
import { Checks, checksOf } from '../evidence/checks';
import { Quotes } from '../evidence/quotes';
import { Figures } from '../front/figures';
import { BasisBadge } from '../parts/basis-badge';
import { useBeforeClosing } from '../parts/before-closing';
import { CopyButton } from '../parts/copy-button';
import { useInUnits, usePage, useSelected, useUnits } from '../parts/page-context';
import { frontPage, onPlainClick } from '../parts/plain-click';
import { useReadFromTop } from '../parts/read-from-top';
import { useRemembered } from '../parts/remembered';
import { type Tab, Tabs } from '../parts/tabs';
import { LeadQuote } from './lead-quote';
import { OtherSources } from './other-sources';
import { RangeComparison } from './range-comparison';
import { WhyHere } from './why-here';

/**
 * A selected mark: what it is, the quote that says most of it, and below in parts all quotes, how it was placed and who says what. Needs the
 * mark's id as its key, so that each mark is read from its top.
 */
export function MarkPanel({ mark }: { mark: Mark }) {
  const { actions, text } = usePage();
  const heading = useRef<HTMLHeadingElement>(null);
  useReadFromTop(heading);
  useBeforeClosing(opensAnother);
  const inUnits = useInUnits();
  const units = useUnits();
  const cited = mark.references.filter(({ exact }) => exact !== null);
  return (
    <article class="mark-panel" aria-labelledby="mark-title">
      <a class="back" href={frontPage} onClick={onPlainClick(() => actions.select(null, { show: false }))}>
        <span aria-hidden="true">←</span> {text.mark.backToOverview}
      </a>
      <div class="mark-title">
        <h2 id="mark-title" tabIndex={-1} ref={heading}>
          {mark.name}
        </h2>
        <BasisBadge basis={mark.basis} />
      </div>
      {isSwitch(mark) && (
        <p class={`value accent-${mark.accent}`}>{formatRange({ innerRadiusKm: 0, ...mark }, units, text)}</p>
      )}
      <p class="note">{inUnits(isSwitch(mark) ? mark.assumption : mark.basisNote)}</p>
      <LeadQuote lead={mark.lead} />
      <OtherSources references={cited} />
      {isRange(mark) && <Figures mark={mark} />}
      {isRange(mark) && <RangeComparison mark={mark} />}
      <Parts mark={mark} />
      <MarkFoot mark={mark} />
    </article>
  );
}

const opensAnother = (state: State, previous: State) => state.mark !== previous.mark;

/** All quotes, how the mark was placed, and who says what; a link that captions the map with a voice opens the last. */
function Parts({ mark }: { mark: Mark }) {
  const { text } = usePage();
  const voice = useSelected((state) => state.voice);
  const tabs = usePartsOf(mark);
  const [chosen, choose] = useRemembered(`tab of ${mark.id}`, voice === null ? 'quotes' : 'who');
  const lastVoice = useRef(voice);
  useEffect(() => {
    if (voice !== null && voice !== lastVoice.current) choose('who');
    lastVoice.current = voice;
  }, [voice, choose]);
  return <Tabs label={text.mark.sections} tabs={tabs} chosen={chosen} onChoose={choose} />;
}

function usePartsOf(mark: Mark): Tab[] {
  const { dataset, text } = usePage();
  const inUnits = useInUnits();
  const areas = areasLocating(mark, dataset.marks);
  const placing = [
    ...areas.flatMap(({ constraints }) => constraints.map(({ claim }) => claim)),
    ...(isRange(mark) && mark.rangeClaim !== null ? [mark.rangeClaim] : []),
  ];
  const claims = claimsFor(mark, dataset.claims);
  const checks = checksOf(claims, dataset.checks);
  const isOfPlace = (check: (typeof checks)[number]) => check.claims.some((id) => placing.includes(id));
  const where = mark.references.filter(({ exact }) => exact === null);
  const parts: (Tab | false)[] = [
    mark.evidence.length > 0 && part('quotes', text.mark.quotes, mark.evidence.length, <Quotes mark={mark} />),
    part(
      'placed',
      text.mark.howWePlacedIt,
      null,
      <>
        {isSwitch(mark) && <p class="note">{inUnits(mark.basisNote)}</p>}
        <WhyHere mark={mark} />
        <Checks checks={checks.filter(isOfPlace)} heading="h4" />
        <OtherSources references={where} />
      </>,
    ),
    (questionsAbout(mark.id, dataset).length > 0 || checks.some((check) => !isOfPlace(check))) &&
      part(
        'who',
        text.accounts.title,
        null,
        <>
          {isCounted(mark.id, dataset) && <Ledger />}
          <Accounts about={mark.id} />
          <Checks checks={checks.filter((check) => !isOfPlace(check))} heading="h4" />
        </>,
      ),
  ];
  return parts.filter((tab) => tab !== false);
}

const part = (id: string, name: string, count: number | null, content: ComponentChildren): Tab => ({
  id,
  name,
  count,
  content: (
    <>
      <h3 class="tab-title">{name}</h3>
      {content}
    </>
  ),
});

/** Stays at the foot of the panel while the mark is read. */
function MarkFoot({ mark }: { mark: Mark }) {
  const { dataset, text } = usePage();
  return (
    <p class="mark-foot">
      <CopyButton
        label={text.share.copyLink}
        of={mark.name}
        done={text.share.linkCopied}
        text={() => linkToMark(mark.id, window)}
      />
      <CopyButton
        label={text.share.copyCitation}
        of={mark.name}
        done={text.share.citationCopied}
        text={() => citeMark(mark, dataset, linkToMark(mark.id, window), text)}
      />
    </p>
  );
}
