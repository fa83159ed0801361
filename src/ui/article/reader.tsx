import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { addressOf } from '../../model/dataset';
import { passagesOf } from '../../model/evidence';
import type { ArticleText } from '../../model/parts';
import { type Paragraph, paragraphsOf } from '../../model/segments';
import type { SourceHead } from '../../model/source';
import { pathOfArticle } from '../../state/paths';
import { outletOf } from '../../text/credit';
import { formatDay, formatPublished } from '../../text/format';
import { PassageText } from '../evidence/passage-text';
import { Filled } from '../parts/filled';
import { NotLoaded, useLoadedAnnouncement, usePart } from '../parts/loaded';
import { usePage, useSelected } from '../parts/page-context';
import { onPlainClick } from '../parts/plain-click';
import { Words } from '../parts/words';
import { FromAddress } from './from-address';

/** An article beside the panel, as received, with every quote marked. */
export function Reader({ source }: { source: SourceHead }) {
  const { actions, dataset, parts, root, text } = usePage();
  const name = { kind: 'article', id: source.id } as const;
  const state = usePart(name);
  const onAnnounced = useLoadedAnnouncement(state, 'article');
  const article = state?.status === 'loaded' ? state.part : null;
  const words = text.article;
  const pane = useRef<HTMLElement>(null);
  const lastFocused = useRef<HTMLElement | null>(null);
  // Remembered before the title takes the focus.
  useLayoutEffect(() => {
    lastFocused.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  }, []);
  const mark = useSelected((state) => state.mark);
  const passages = article ? passagesOf(article.claims) : [];

  /** The index of the quote that has the focus; -1 before the first step. */
  const current = useRef(-1);
  const at = useSelected((state) => state.readAt);

  // Scrolls to the paragraph that “Read the article” names, else to the first quote of the selected mark.
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls again for another article or mark
  useEffect(() => {
    const text = pane.current?.querySelector('.reader-text');
    const paragraph = at === null ? null : text?.querySelector(`[data-start="${at}"]`);
    const target = paragraph ?? text?.querySelector('mark .of-selected-mark');
    if (target) target.scrollIntoView({ block: 'center' });
    else text?.scrollTo({ top: 0 });
    current.current = -1;
  }, [source.id, mark, at, article === null]);

  // The focus moves to the title, and back to where it was when the article closes.
  // biome-ignore lint/correctness/useExhaustiveDependencies: moves again for another article
  useEffect(() => {
    pane.current?.querySelector('h2')?.focus({ preventScroll: true });
    // The article's tab may be out of view among many.
    pane.current?.querySelector('.reader-tabs [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [source.id]);
  useEffect(() => {
    const opener = lastFocused.current;
    return () => {
      if (opener?.isConnected) opener.focus({ preventScroll: true });
    };
  }, []);

  const step = (direction: 1 | -1) => {
    const links = [...(pane.current?.querySelectorAll<HTMLElement>('.reader-text mark a') ?? [])];
    // Folded website text is not rendered and takes no focus.
    const shown = links.filter((link) => link.getClientRects().length > 0);
    const last = shown.length - 1;
    current.current =
      current.current === -1 && direction === -1 ? last : Math.min(last, Math.max(0, current.current + direction));
    const next = shown[current.current];
    next?.focus();
    next?.scrollIntoView({ block: 'center' });
  };

  return (
    <section class="reader" aria-labelledby="reader-title" ref={pane} tabIndex={-1} data-covers-map>
      <nav class="reader-tabs" aria-label={words.articles}>
        {dataset.sources.map(({ id, label }) => (
          <a
            key={id}
            href={root + pathOfArticle(id)}
            aria-current={id === source.id ? 'page' : undefined}
            onClick={onPlainClick(() => actions.openSource(id))}
          >
            {label}
          </a>
        ))}
        <button type="button" class="close" aria-label={words.close} onClick={() => actions.openSource(null)}>
          <span aria-hidden="true">×</span>
        </button>
      </nav>
      <div class="reader-text" lang={source.language}>
        <header>
          <h2 id="reader-title" tabIndex={-1}>
            {source.title ?? words.untitled}
          </h2>
          <dl>
            <Stated term={words.byline} value={source.byline} />
            <Stated term={words.publisher} value={outletOf(source, text)} />
            <Stated term={words.date} value={source.published === null ? null : formatPublished(source, text)} />
            {source.address && (
              <div>
                <dt>{words.address}</dt>
                <dd>
                  <FromAddress address={source.address} />
                </dd>
              </div>
            )}
          </dl>
          {source.note && <p>{source.note}</p>}
          {article && article.days.length > 0 && (
            <details>
              <summary>{words.howDatesAreRead}</summary>
              <ul>
                {article.days.map(({ words: quote, date, reason }) => (
                  <li key={quote.exact}>
                    <Filled
                      sentence={words.dateRead}
                      quote={<Words of={quote} />}
                      date={formatDay(date, 'long', text)}
                      reason={reason}
                    />
                  </li>
                ))}
              </ul>
            </details>
          )}
        </header>
        {state?.status === 'loaded' ? (
          <Paragraphs article={state.part} />
        ) : (
          <NotLoaded state={state} what="article" onAnnounced={onAnnounced} onRetry={() => void parts.load(name)} />
        )}
      </div>
      <footer>
        <a href={addressOf(dataset, `sources/${source.id}.txt`)} download={source.file}>
          {words.originalText}
        </a>
        {article && <span>{words.quotesUsed(passages.length)}</span>}
        {passages.length > 0 && (
          <span class="steps">
            <button type="button" onClick={() => step(-1)} aria-label={words.previousQuote}>
              ↑
            </button>
            <button type="button" onClick={() => step(1)} aria-label={words.nextQuote}>
              ↓
            </button>
          </span>
        )}
      </footer>
    </section>
  );
}

function Stated({ term, value }: { term: string; value: string | null }) {
  const { text } = usePage();
  return (
    <div>
      <dt>{term}</dt>
      <dd class={value === null ? 'not-stated' : undefined}>{value ?? text.article.notStated}</dd>
    </div>
  );
}

/** Paragraphs in order. Text of the website around the article is folded, neighbouring lines together, so that the article comes first. */
function Paragraphs({ article }: { article: ArticleText }) {
  const { text } = usePage();
  const passages = passagesOf(article.claims);
  const paragraphs = paragraphsOf(article);
  const wordsOf = ({ start, end }: Paragraph) => (
    <PassageText text={article.text.slice(start, end)} start={start} passages={passages} carried={article.carried} />
  );
  return (
    <>
      {paragraphs.map((paragraph, index) => {
        const { start, furniture } = paragraph;
        if (furniture === null)
          return (
            <p key={start} data-start={start}>
              {wordsOf(paragraph)}
            </p>
          );
        const isWithLineBefore = (paragraphs[index - 1]?.furniture ?? null) !== null;
        if (isWithLineBefore) return null;
        const next = paragraphs.findIndex((other, at) => at > index && other.furniture === null);
        return (
          <details key={start} class="furniture">
            <summary>{text.article.websiteText}</summary>
            <dl>
              {paragraphs.slice(index, next === -1 ? undefined : next).map((line) => (
                <div key={line.start}>
                  <dt>{line.furniture}</dt>
                  <dd>{wordsOf(line)}</dd>
                </div>
              ))}
            </dl>
          </details>
        );
      })}
    </>
  );
}
