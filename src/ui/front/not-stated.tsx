import { creditOf } from '../../text/credit';
import { useInUnits, usePage } from '../parts/page-context';
import { Words } from '../parts/words';

/** What no article says, with the quote that comes closest. */
export function NotStated() {
  const { dataset, claims, text } = usePage();
  const inUnits = useInUnits();
  if (dataset.story.notStated.length === 0) return null;
  return (
    <section aria-labelledby="not-stated">
      <div class="section-head">
        <h2 id="not-stated">{text.front.notStated(dataset.sources.length)}</h2>
      </div>
      <ul class="open">
        {dataset.story.notStated.map(({ text: sentence, claim: id }) => {
          const claim = id === null ? undefined : claims.get(id);
          const words = claim && dataset.closestWords[claim.id];
          return (
            <li key={sentence}>
              {inUnits(sentence)}
              {claim && words && (
                <>
                  {' '}
                  <Words of={words} /> <small>{creditOf(claim, dataset, text)}</small>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
