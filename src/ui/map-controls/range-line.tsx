import { isRange, type RangeMark } from '../../model/mark';
import { useInUnits, usePage, useSelected } from '../parts/page-context';

/** On a phone the map has no space for words beside its rings: what one ring means is below the map, that of the lit one or of the first on. */
export function RangeLine() {
  const { dataset } = usePage();
  const inUnits = useInUnits();
  const on = useSelected((state) => state.rings);
  const selected = useSelected((state) => state.mark);
  const highlighted = useSelected((state) => state.highlighted);
  const explained = dataset.marks.filter(
    (mark): mark is RangeMark => isRange(mark) && mark.callouts.length > 0 && on.includes(mark.id),
  );
  const range =
    explained.find(({ id }) => highlighted.includes(id)) ?? explained.find(({ id }) => id === selected) ?? explained[0];
  const words = range?.callouts[0]?.text;
  if (!range || words === undefined) return null;
  return (
    <section class="range-line" key={range.id} aria-label={range.shortName}>
      <b class={`accent-${range.accent}`}>{range.shortName}</b> {inUnits(words.replaceAll('\n', ' '))}
    </section>
  );
}
