import { useDesk, usePage } from '../parts/desk-context';
import { showArticle } from '../state/going';
import { articleOf } from '../state/select';
import { text } from '../text/en';
import { ArticleText } from './article-text';
import { MarkingKey } from './marking-key';
import { SelectionBar } from './selection-bar';

/** The articles as received, and what is done with words chosen in them. */
export function ArticlePane() {
  const desk = useDesk();
  const page = usePage();
  const article = articleOf(page);
  const words = text.article;
  if (!article) {
    return (
      <section class="pane article-pane" aria-label={text.page.articlePane}>
        <p class="nothing">{words.none}</p>
      </section>
    );
  }
  const encoding = article.hasByteOrderMark ? words.withMark(article.encoding) : article.encoding;
  return (
    <section class="pane article-pane" aria-label={text.page.articlePane}>
      <nav aria-label={words.list}>
        <ul class="articles">
          {page.story?.articles.map(({ id, file, label, open }) => (
            <li key={file}>
              <button type="button" aria-current={file === article.file} onClick={() => showArticle(desk, file)}>
                <b>{label}</b> <small>{id === null ? words.noSource : words.open(open)}</small>
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <p class="file">
        <span>{`seeds/${article.file}`}</span> <span>{words.format(encoding, words.lineEnds[article.lineEnds])}</span>
      </p>
      <MarkingKey article={article} />
      <ArticleText key={article.file} article={article} />
      <SelectionBar article={article} />
    </section>
  );
}
