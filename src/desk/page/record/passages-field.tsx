import { partsOf, spanOfPassage } from '../article/passage';
import { useDesk, usePage } from '../parts/desk-context';
import type { Editing } from '../state/desk-page';
import { changeField } from '../state/records';
import { passagesOf } from '../state/select';
import { text } from '../text/en';

/** The passages of a claim, word for word. They come from the article: here they are only looked at and removed. */
export function PassagesField({ name, editing }: { name: string; editing: Editing }) {
  const desk = useDesk();
  const { story } = usePage();
  const passages = passagesOf(editing.fields[name]);
  const article = story?.articles.find(({ id }) => id !== null && id === editing.fields.source);
  const words = text.record;
  if (passages.length === 0) return <p class="hint">{words.noPassages}</p>;
  return (
    <ol class="passages">
      {passages.map((passage, index) => {
        const { exact, prefix, suffix } = partsOf(passage);
        const span = article && spanOfPassage(article.text, passage);
        return (
          <li key={`${prefix}${exact}${suffix}`}>
            <button
              type="button"
              class="words"
              disabled={!span}
              onClick={() => span && article && desk.set({ article: article.file, goTo: { ...span } })}
            >
              {exact}
            </button>
            {prefix !== '' && <small>{words.before(prefix)}</small>}
            {suffix !== '' && <small>{words.after(suffix)}</small>}
            {article && !span && <small class="fault">{words.notFound}</small>}
            <button
              type="button"
              class="remove-field"
              aria-label={words.removePassage(index + 1)}
              onClick={() =>
                changeField(
                  desk,
                  [name],
                  passages.filter((_, other) => other !== index),
                )
              }
            >
              ×
            </button>
          </li>
        );
      })}
    </ol>
  );
}
