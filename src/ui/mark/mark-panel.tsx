import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { areasLocating, isRange, isSwitch, type Mark } from '../../model/mark';
import { linkToMark } from '../../state/address';
import type { State } from '../../state/state';
import { formatRange } from '../../text/format';
import { Accounts, Ledger } from '../evidence/accounts';
import { Checks } from '../evidence/checks';
import { Quotes } from '../evidence/quotes';
import { Figures } from '../front/figures';
import { BasisBadge } from '../parts/basis-badge';
import { useBeforeClosing } from '../parts/before-closing';
import { CopyButton } from '../parts/copy-button';
import { Loaded } from '../parts/loaded';
import { useInUnits, usePage, useSelected, useUnits } from '../parts/page-context';
import { frontPage, onPlainClick } from '../parts/plain-click';
import { useReadFromTop } from '../parts/read-from-top';
import { useRemembered } from '../parts/remembered';
import { type Tab, Tabs } from '../parts/tabs';
import { LeadQuote } from './lead-quote';
import { useMarkCitation } from './mark-citation';
import { OtherSources } from './other-sources';
import { RangeComparison } from './range-comparison';
import { WhyHere } from './why-here';

/**
 * A selected mark: what it is, the quote that says most of it, and below in parts all quotes, how it was placed and who says what. Needs the
 * mark's id as its key, so that each mark is read from its top.
 */
export function MarkPanel({ mark }: { mark: Mark }) {
  const page = usePage();
  const { actions, text } = page;
  const heading = useRef<HTMLHeadingElement>(null);
  useReadFromTop(heading);
  useBeforeClosing(opensAnother);
  const inUnits = useInUnits();
  const units = useUnits();
  const cited = mark.references.filter(({ exact }) => exact !== null);
  return (
    <article class="mark-panel" aria-labelledby="mark-title">
      <a class="back" href={frontPage(page)} onClick={onPlainClick(() => actions.select(null, { show: false }))}>
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
  const about = dataset.ofMarks[mark.id];
  const checks = dataset.checks.filter(({ id }) => about?.checks.includes(id));
  const questions = dataset.questions.filter(({ id }) => about?.questions.includes(id));
  const isOfPlace = (check: (typeof checks)[number]) => check.claims.some((id) => placing.includes(id));
  const where = mark.references.filter(({ exact }) => exact === null);
  const parts: (Tab | false)[] = [
    about !== undefined &&
      about.quotes > 0 &&
      part(
        'quotes',
        text.mark.quotes,
        about.quotes,
        <Loaded name={{ kind: 'mark', id: mark.id }} what="quotes">
          {(evidence) => <Quotes mark={mark} evidence={evidence} />}
        </Loaded>,
      ),
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
    (questions.length > 0 || checks.some((check) => !isOfPlace(check))) &&
      part(
        'who',
        text.accounts.title,
        null,
        <>
          {about?.isCounted && <Ledger />}
          {questions.length > 0 && (
            <Loaded name={{ kind: 'mark', id: mark.id }} what="quotes">
              {({ answers }) => <Accounts questions={questions} answers={answers} />}
            </Loaded>
          )}
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
  const page = usePage();
  const { text } = page;
  const cite = useMarkCitation(mark);
  return (
    <p class="mark-foot">
      <CopyButton
        label={text.share.copyLink}
        of={mark.name}
        done={text.share.linkCopied}
        text={() => linkToMark(page, mark.id, window)}
      />
      <CopyButton label={text.share.copyCitation} of={mark.name} done={text.share.citationCopied} text={cite} />
    </p>
  );
}
