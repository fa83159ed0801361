import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Article, DeskProblem } from '../../protocol';
import { useDesk, usePage } from '../parts/desk-context';
import { openAt, openProblem, selectWords } from '../state/going';
import { markedSpans, problemsOfArticle } from '../state/select';
import { text } from '../text/en';
import { type Line, linesOf, type MarkedSpan, piecesOf } from './pieces';
import { useChoice } from './use-choice';

/**
 * The text of an article with its line ends. It can have a cursor, so that words can be chosen with the keyboard in every browser, and
 * nothing in it can be changed.
 */
export function ArticleText({ article }: { article: Article }) {
  const desk = useDesk();
  const page = usePage();
  const element = useRef<HTMLDivElement>(null);
  const marked = markedSpans(page, article);
  const problems = problemsOfArticle(page.story, article);

  useChoice(element);
  const { goTo } = page;
  useLayoutEffect(() => {
    if (!goTo) return;
    const leaves = [...(element.current?.querySelectorAll<HTMLElement>('[data-start]') ?? [])];
    const leaf = leaves.findLast(({ dataset }) => Number(dataset.start) <= goTo.start);
    leaf?.scrollIntoView({ block: 'nearest' });
  }, [goTo]);

  const press = (event: MouseEvent) => {
    const leaf = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-start]') : null;
    // A press that chooses words opens nothing.
    if (!leaf || document.getSelection()?.isCollapsed === false) return;
    selectWords(desk, null);
    if (leaf.className !== '') openAt(desk, Number(leaf.dataset.start));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a textarea shows no marks
    // biome-ignore lint/a11y/useKeyWithClickEvents: the key o does the same at the cursor
    <div
      ref={element}
      class="article-text"
      contentEditable
      role="textbox"
      aria-multiline="true"
      aria-readonly="true"
      aria-label={text.article.textOf(article.label)}
      tabIndex={0}
      spellcheck={false}
      inputMode="none"
      onBeforeInput={(event) => event.preventDefault()}
      onDragStart={(event) => event.preventDefault()}
      onClick={press}
    >
      {linesOf(article.text).map((line) => (
        <LineOfText key={line.number} line={line} article={article} marked={marked} problems={problems} />
      ))}
    </div>
  );
}

interface LineProps {
  readonly line: Line;
  readonly article: Article;
  readonly marked: readonly MarkedSpan[];
  readonly problems: readonly DeskProblem[];
}

function LineOfText({ line, article, marked, problems }: LineProps) {
  const here = problems.filter(({ words }) => {
    const first = words?.spans[0];
    return first !== undefined && line.start <= first.start && first.start <= line.end;
  });
  return (
    <div class="line" data-line={line.number}>
      {line.start === line.end ? (
        <span data-start={line.start}>
          <br />
        </span>
      ) : (
        piecesOf(article.text, line, marked).map((piece) => (
          <span key={piece.start} data-start={piece.start} class={piece.is.map((is) => `is-${is}`).join(' ')}>
            {piece.text}
          </span>
        ))
      )}
      {here.length > 0 && <ProblemsOfLine problems={here} />}
    </div>
  );
}

/** Below the line whose words they speak of: one of them at once, more of them folded. */
function ProblemsOfLine({ problems }: { problems: readonly DeskProblem[] }) {
  const desk = useDesk();
  const list = (
    <ul>
      {problems.map((problem) => (
        <li key={problem.message}>
          <button type="button" onClick={() => openProblem(desk, problem)}>
            {problem.message}
          </button>
        </li>
      ))}
    </ul>
  );
  return (
    <div class="problems-here" contentEditable={false}>
      {problems.length === 1 ? (
        list
      ) : (
        <details>
          <summary>{text.article.problems(problems.length)}</summary>
          {list}
        </details>
      )}
    </div>
  );
}
