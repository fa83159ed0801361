import { useEffect, useRef } from 'preact/hooks';
import { addressOf } from '../../model/dataset';
import { passagesOf } from '../../model/evidence';
import { formatCount } from '../../model/format';
import type { Quotation } from '../../model/quotation';
import { paragraphsOf } from '../../model/segments';
import type { Source } from '../../model/source';
import { outletOf } from '../../text/credit';
import { formatDay, formatPublished } from '../../text/format';
import { PassageText } from '../evidence/passage-text';
import { inPlace } from '../parts/in-place';
import { usePage, useSelected } from '../parts/page-context';
import { Words } from '../parts/words';
import { FromAddress } from './from-address';

/** A whole article beside the panel, as received, with every passage marked. */
export function Reader({ source }: { source: Source }) {
  const { actions, dataset, text } = usePage();
  const pane = useRef<HTMLElement>(null);
  // Read while drawing, before the title takes the focus.
  const lastFocused = useRef(document.activeElement instanceof HTMLElement ? document.activeElement : null);
  const mark = useSelected((state) => state.mark);
  const passages = passagesOf(dataset.claims.filter((claim) => claim.source === source.id));

  const current = useRef(-1);
  const at = useSelected((state) => state.readAt);

  // Selecting a mark brings its first passage into sight; "Read the article" the paragraph it was asked from.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another article or mark is another place to read
  useEffect(() => {
    const text = pane.current?.querySelector('.reader-text');
    const asked = at === null ? null : text?.querySelector(`[data-start="${at}"]`);
    const place = asked ?? text?.querySelector('mark .of-selected-mark');
    if (place) place.scrollIntoView({ block: 'center' });
    else text?.scrollTo({ top: 0 });
    current.current = -1;
  }, [source.id, mark, at]);

  // The keyboard goes to the title, and back to where it was when the article closes.
  // biome-ignore lint/correctness/useExhaustiveDependencies: reading begins at the title of each article
  useEffect(() => {
    pane.current?.querySelector('h2')?.focus({ preventScroll: true });
    // Among many articles the name of this one may lie beyond the edge.
    pane.current?.querySelector('.reader-tabs [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [source.id]);
  useEffect(() => {
    const opener = lastFocused.current;
    return () => {
      if (opener?.isConnected) opener.focus({ preventScroll: true });
    };
  }, []);

  const step = (direction: 1 | -1) => {
    const words = [...(pane.current?.querySelectorAll<HTMLElement>('.reader-text mark a') ?? [])];
    // Folded page furniture is not on the screen and takes no focus.
    const shown = words.filter((word) => word.getClientRects().length > 0);
    const last = shown.length - 1;
    current.current =
      current.current === -1 && direction === -1 ? last : Math.min(last, Math.max(0, current.current + direction));
    const next = shown[current.current];
    next?.focus();
    next?.scrollIntoView({ block: 'center' });
  };

  return (
    <section class="reader" aria-labelledby="reader-title" ref={pane} data-covers-map="left">
      <nav class="reader-tabs" aria-label="Articles">
        {dataset.sources.map(({ id, label }) => (
          <a
            key={id}
            href={`#source=${id}`}
            aria-current={id === source.id ? 'page' : undefined}
            onClick={inPlace(() => actions.openSource(id))}
          >
            {label}
          </a>
        ))}
        <button type="button" class="close" aria-label="Close the article" onClick={() => actions.openSource(null)}>
          <span aria-hidden="true">×</span>
        </button>
      </nav>
      <div class="reader-text" lang={source.language}>
        <header>
          <h2 id="reader-title" tabIndex={-1}>
            {source.title ?? 'Title not stated'}
          </h2>
          <dl>
            <Stated term="Byline" words={source.byline} />
            <Stated term="Publisher" words={outletOf(source, text)} />
            <Stated term="Date" words={source.published === null ? null : formatPublished(source, text)} />
            {source.address && (
              <div>
                <dt>Address</dt>
                <dd>
                  <FromAddress address={source.address} />
                </dd>
              </div>
            )}
          </dl>
          {source.note && <p>{source.note}</p>}
          {source.days.length > 0 && (
            <details>
              <summary>How its days are read</summary>
              <ul>
                {source.days.map(({ words, date, reason }) => (
                  <li key={words.exact}>
                    <Words of={words} />: {formatDay(date, 'long', text)}. {reason}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </header>
        <Paragraphs source={source} passages={passages} />
      </div>
      <footer>
        <a href={addressOf(dataset, `sources/${source.id}.txt`)} download={source.file}>
          As received
        </a>
        <span>{formatCount(passages.length, 'passage')} here</span>
        {passages.length > 0 && (
          <span class="steps">
            <button type="button" onClick={() => step(-1)} aria-label="Previous passage">
              ↑
            </button>
            <button type="button" onClick={() => step(1)} aria-label="Next passage">
              ↓
            </button>
          </span>
        )}
      </footer>
    </section>
  );
}

function Stated({ term, words }: { term: string; words: string | null }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd class={words === null ? 'not-stated' : undefined}>{words ?? 'not stated'}</dd>
    </div>
  );
}

/** Paragraphs in order; page furniture is kept, but folded. */
function Paragraphs({ source, passages }: { source: Source; passages: readonly Quotation[] }) {
  return (
    <>
      {paragraphsOf(source).map(({ start, end, furniture }) =>
        furniture === null ? (
          <p key={start} data-start={start}>
            <PassageText text={source.text} start={start} end={end} passages={passages} />
          </p>
        ) : (
          <details key={start} class="furniture">
            <summary>Page furniture: {furniture}</summary>
            <p>
              <PassageText text={source.text} start={start} end={end} passages={passages} />
            </p>
          </details>
        ),
      )}
    </>
  );
}
