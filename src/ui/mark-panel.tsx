import { useEffect, useRef } from 'preact/hooks';
import { isRange, type Mark, type Reference } from '../model/dataset';
import { formatRange } from '../model/format';
import { BasisBadge } from './basis-badge';
import { usePage } from './page-context';
import { Quotes } from './quotes';

/** A selected mark: what it is, how it is known, and the words that carry it. */
export function MarkPanel({ mark }: { mark: Mark }) {
  const { actions, dataset } = usePage();
  const heading = useRef<HTMLHeadingElement>(null);
  // The link that was followed is gone from the page; reading goes on at what it opened.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another mark is another opening
  useEffect(() => {
    const active = document.activeElement;
    if (active === null || active === document.body) heading.current?.focus({ preventScroll: true });
    heading.current?.closest('.panel')?.scrollTo({ top: 0 });
  }, [mark.id]);
  const count = mark.evidence.length;
  return (
    <article class="mark-panel" aria-labelledby="mark-title">
      <button type="button" class="back" onClick={() => actions.select(null, { show: false })}>
        <span aria-hidden="true">←</span> All marks
      </button>
      <div class="mark-title">
        <h2 id="mark-title" tabIndex={-1} ref={heading}>
          {mark.name}
        </h2>
        <BasisBadge basis={mark.basis} />
      </div>
      {isRange(mark) && <p class={`value accent-${mark.accent}`}>{formatRange(mark, dataset.story.units)}</p>}
      {isRange(mark) && <p class="note">{mark.assumption}</p>}
      <p class="note">{mark.basisNote}</p>
      <section aria-labelledby="in-the-articles">
        <div class="section-head">
          <h3 id="in-the-articles">In the articles</h3>
          <span>
            {count} {count === 1 ? 'passage' : 'passages'}, word for word
          </span>
        </div>
        <Quotes mark={mark} />
      </section>
      {mark.references.length > 0 && (
        <section aria-labelledby="outside">
          <div class="section-head">
            <h3 id="outside">From outside the articles</h3>
          </div>
          <div class="quotes">
            {mark.references.map((reference) => (
              <OutsideSource key={reference.url} reference={reference} />
            ))}
          </div>
        </section>
      )}
    </article>
  );
}

function OutsideSource({ reference: { title, publisher, date, url, exact } }: { reference: Reference }) {
  return (
    <figure>
      {exact !== null && (
        <blockquote class="quoted" cite={url}>
          {exact}
        </blockquote>
      )}
      <figcaption>
        <p class="from">
          <span>
            <a href={url} rel="noopener noreferrer">
              {title ?? publisher}
            </a>
            {title !== null && `, ${publisher}`}
            {date !== null && `, ${date}`}
          </span>
          <BasisBadge basis="reference" />
        </p>
      </figcaption>
    </figure>
  );
}
