import type { Article } from '../../protocol';
import { usePage } from '../parts/desk-context';
import { draftsHere, problemsOfArticle } from '../state/select';
import { text } from '../text/en';
import type { Marking } from './pieces';

type Shown = keyof typeof text.article.marking;
const order: readonly Shown[] = ['carried', 'suggested', 'open', 'problem', 'stated', 'left-out', 'furniture'];

/** What each form of line means, with how many there are in this article. */
export function MarkingKey({ article }: { article: Article }) {
  const page = usePage();
  const counts: Record<Shown, number> = {
    carried: countOf(article, 'carried'),
    suggested: draftsHere(page).length,
    open: article.open,
    problem: problemsOfArticle(page.story, article).length,
    stated: countOf(article, 'stated'),
    'left-out': countOf(article, 'left-out'),
    furniture: countOf(article, 'furniture'),
  };
  return (
    <ul class="marking-key" aria-label={text.article.key}>
      {order
        .filter((is) => counts[is] > 0 || is === 'open' || is === 'carried' || is === 'suggested')
        .map((is) => (
          <li key={is}>
            <span class={`is-${is}`}>{text.article.marking[is]}</span> <b>{counts[is]}</b>
          </li>
        ))}
    </ul>
  );
}

const countOf = ({ spans }: Article, is: Marking) => spans.filter((span) => span.is === is).length;
