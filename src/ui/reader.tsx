import { useEffect, useRef } from 'preact/hooks';
import type { Passage, Source } from '../model/dataset';
import { formatPublished } from '../model/format';
import { paragraphsOf } from '../model/segments';
import { usePage, useSelected } from './page-context';
import { PassageText } from './passage-text';

/** A whole article beside the panel, as received, with every passage marked. */
export function Reader({ source }: { source: Source }) {
  const { actions, dataset } = usePage();
  const pane = useRef<HTMLElement>(null);
  const mark = useSelected((state) => state.mark);
  const passages = distinct(
    dataset.claims.flatMap((claim) => claim.passages).filter((passage) => passage.source === source.id),
  );

  // Selecting a mark brings its first passage in this article into sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another article or mark is another place to read
  useEffect(() => {
    const text = pane.current?.querySelector('.reader-text');
    if (!text) return;
    const own = text.querySelector('mark .own');
    if (own) own.scrollIntoView({ block: 'center' });
    else text.scrollTo({ top: 0 });
  }, [source.id, mark]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: reading begins at the title of each article
  useEffect(() => pane.current?.querySelector('h2')?.focus({ preventScroll: true }), [source.id]);

  const step = (direction: 1 | -1) => {
    const marked = [...(pane.current?.querySelectorAll<HTMLElement>('.reader-text mark a') ?? [])];
    const current = marked.indexOf(document.activeElement as HTMLElement);
    const next = marked[current === -1 ? (direction === 1 ? 0 : marked.length - 1) : current + direction];
    next?.focus();
    next?.scrollIntoView({ block: 'center' });
  };

  return (
    <section class="reader" aria-labelledby="reader-title" ref={pane} data-covers-map="left">
      <nav class="reader-tabs" aria-label="Articles">
        {dataset.sources.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            aria-current={id === source.id ? 'page' : undefined}
            onClick={() => actions.openSource(id)}
          >
            {label}
          </button>
        ))}
        <button type="button" class="close" aria-label="Close the article" onClick={() => actions.openSource(null)}>
          <span aria-hidden="true">×</span>
        </button>
      </nav>
      <header>
        <h2 id="reader-title" tabIndex={-1}>
          {source.title ?? 'Title not stated'}
        </h2>
        <dl>
          <Stated term="Byline" words={source.byline} />
          <Stated term="Publisher" words={source.publisher} />
          <Stated term="Date" words={source.published === null ? null : formatPublished(source)} />
        </dl>
      </header>
      <div class="reader-text" lang={source.language}>
        <Paragraphs source={source} passages={passages} />
      </div>
      <footer>
        <a href={`sources/${source.id}.txt`}>As received</a>
        <span>{passages.length} passages</span>
        <span class="steps">
          <button type="button" onClick={() => step(-1)} aria-label="Previous passage">
            ↑
          </button>
          <button type="button" onClick={() => step(1)} aria-label="Next passage">
            ↓
          </button>
        </span>
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
function Paragraphs({ source, passages }: { source: Source; passages: readonly Passage[] }) {
  return (
    <>
      {paragraphsOf(source).map(({ start, end, furniture }) =>
        furniture === null ? (
          <p key={start}>
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

function distinct(passages: readonly Passage[]): Passage[] {
  return [...new Map(passages.map((passage) => [`${passage.start}-${passage.end}`, passage])).values()].sort(
    (a, b) => a.start - b.start,
  );
}
