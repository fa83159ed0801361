import { described } from '../../text/credit';
import { useInUnits, usePage } from '../parts/page-context';
import { onPlainClick } from '../parts/plain-click';
import { Counts } from './counts';

export function StoryHead() {
  const { kicker, title, standfirst } = usePage().dataset.story;
  const inUnits = useInUnits();
  return (
    <>
      <p class="kicker">
        <b>{kicker.where}</b>
        <span>{kicker.when}</span>
      </p>
      <h1>{inUnits(title)}</h1>
      <p class="standfirst">{inUnits(standfirst)}</p>
      <Entrance />
      <Counts />
    </>
  );
}

/** What the reader can do here, from which articles it comes, and the way into the tour. */
function Entrance() {
  const { actions, dataset, root, text } = usePage();
  const { marks, sources, tour } = dataset;
  const [first] = tour;
  const articles = sources.map((source) => ({ label: source.label, name: described(source, text) }));
  // Those with a name first.
  articles.sort((a, b) => Number(a.label !== a.name) - Number(b.label !== b.name));
  return (
    <>
      <p class="promise">
        {marks.length > 0 && text.front.promise} {text.front.sources(articles.map(({ name }) => name))}
      </p>
      {first && (
        <a class="to-tour" href={`${root}#step=${first.id}`} onClick={onPlainClick(() => actions.takeStep(first.id))}>
          <span>{text.front.storyInSteps(tour.length)}</span> <span aria-hidden="true">→</span>
        </a>
      )}
    </>
  );
}
