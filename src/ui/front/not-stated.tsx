import { creditOf } from '../../model/credit';
import { usePage } from '../parts/page-context';
import { Words } from '../parts/words';

/** What the map does not know, because no article says it. */
export function NotStated() {
  const { dataset, claims } = usePage();
  if (dataset.story.notStated.length === 0) return null;
  return (
    <section aria-labelledby="not-stated">
      <div class="section-head">
        <h2 id="not-stated">
          {dataset.sources.length === 1 ? 'What the article does not state' : 'What no article states'}
        </h2>
      </div>
      <ul class="open">
        {dataset.story.notStated.map(({ text, claim }) => {
          const said = claim === null ? undefined : claims.get(claim);
          const words = said?.passages.at(-1);
          return (
            <li key={text}>
              {text}
              {said && words && (
                <>
                  {' '}
                  <Words of={words} /> <small>{creditOf(said, dataset)}</small>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
