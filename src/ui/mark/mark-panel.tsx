import { useRef } from 'preact/hooks';
import { isOfStory } from '../../model/events';
import { isRange, isSwitch, type Mark, type Reference } from '../../model/mark';
import { inQuotationMarks } from '../../model/quotation';
import { linkToMark } from '../../state/address';
import { citeMark } from '../../text/citation';
import { formatRange } from '../../text/format';
import { Accounts, Ledger } from '../evidence/accounts';
import { OutsideTitle } from '../evidence/outside-source';
import { Quotes } from '../evidence/quotes';
import { Figures } from '../front/figures';
import { BasisBadge } from '../parts/basis-badge';
import { CopyButton } from '../parts/copy-button';
import { useInUnits, usePage, useUnits } from '../parts/page-context';
import { frontPage, onPlainClick } from '../parts/plain-click';
import { useReadFromTop } from '../parts/read-from-top';
import { WhyHere } from './why-here';

/** A selected mark: what it is, how we know, and its quotes. Needs the mark's id as its key, so that each mark is read from its top. */
export function MarkPanel({ mark }: { mark: Mark }) {
  const { actions, dataset, text } = usePage();
  const units = useUnits();
  const inUnits = useInUnits();
  const heading = useRef<HTMLHeadingElement>(null);
  useReadFromTop(heading);
  const { ledger } = dataset.story;
  const isCounted = dataset.claims
    .filter(isOfStory(dataset.story))
    .some(({ question, marks }) => question === ledger?.columns[0]?.question && marks.includes(mark.id));
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
      {isSwitch(mark) && <p class="note">{inUnits(mark.assumption)}</p>}
      <p class="note">{inUnits(mark.basisNote)}</p>
      {isRange(mark) && <Figures mark={mark} />}
      <WhyHere mark={mark} />
      {isCounted && <Ledger />}
      <section aria-labelledby="in-the-articles">
        <div class="section-head">
          <h3 id="in-the-articles">{text.quotes.inTheArticles(dataset.sources.length)}</h3>
          <span>{text.quotes.count(mark.evidence.length)}</span>
        </div>
        <Quotes mark={mark} />
      </section>
      {mark.kind === 'site' && <Accounts about={mark.id} />}
      {mark.references.length > 0 && (
        <section aria-labelledby="outside">
          <div class="section-head">
            <h3 id="outside">{text.mark.fromOtherSources}</h3>
          </div>
          <div class="quotes">
            {mark.references.map((reference) => (
              <OutsideFigure key={reference.url} reference={reference} />
            ))}
          </div>
        </section>
      )}
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
    </article>
  );
}

function OutsideFigure({ reference }: { reference: Reference }) {
  return (
    <figure>
      {reference.exact !== null && (
        <blockquote class="quoted" cite={reference.url}>
          {inQuotationMarks(reference.exact)}
        </blockquote>
      )}
      <figcaption>
        <p class="from">
          <span>
            <OutsideTitle reference={reference} />
          </span>
          <BasisBadge basis="reference" />
        </p>
      </figcaption>
    </figure>
  );
}
