import { isSwitch } from '../../model/dataset';
import { linkToView } from '../../state/address';
import { Articles } from '../article/articles';
import { CopyButton } from '../parts/copy-button';
import { inPlace } from '../parts/in-place';
import { usePage, useSelected } from '../parts/page-context';

/** At the foot of every page: the articles, help, and how to say that something is wrong. */
export function Colophon() {
  const page = usePage();
  const { dataset, actions } = page;
  const hasRanges = dataset.marks.some(isSwitch);
  const hasTour = dataset.tour.length > 0;
  return (
    <section class="colophon" aria-label="Articles, help and errors">
      <Articles
        link={({ id }) => ({
          href: `#source=${id}`,
          onClick: inPlace(() => actions.openSource(id)),
        })}
      />
      <PrintedLink />
      <details>
        <summary>Help and keys</summary>
        <p>
          Every mark on the map stands in the list, and opens the words that put it there.
          {hasRanges && ' The switches under “Ranges, to scale” draw and hide the rings.'} “Share” copies what you see
          as a link.
        </p>
        <dl>
          {keys
            .filter(([, does]) => hasTour || !does.includes('tour'))
            .map(([key, does]) => (
              <>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{does}</dd>
              </>
            ))}
        </dl>
      </details>
      <details>
        <summary>Report an error</summary>
        <p>
          A wrong quote, place or figure? Copy the report, say what is wrong in it, and send it to the desk that
          publishes this page.
        </p>
        <CopyButton
          label="Copy a report of this view"
          done="Report copied"
          text={() =>
            [
              `Error in Dateline: ${dataset.story.title}, data ${dataset.version}.`,
              linkToView(page, window),
              'What is wrong:',
              'How you know:',
            ].join('\n')
          }
        />
      </details>
    </section>
  );
}

/** On paper only: the way back to just this view. */
function PrintedLink() {
  const page = usePage();
  // Rendered at build there is no address yet.
  const link = useSelected(() => (typeof window === 'undefined' ? '' : linkToView(page, window)));
  return <p class="printed">{link}</p>;
}

const keys = [
  ['Tab', 'goes from one thing to the next; Enter opens it'],
  ['Esc', 'closes what was opened last'],
  ['Arrows, + and −', 'move and zoom the map, once the keyboard is on it'],
  ['Shift and arrows', 'turn and tilt the map'],
  ['← and →', 'go through the tour, once it is open'],
  ['↑ and ↓', 'raise and lower the text on a phone, on its handle'],
] as const;
