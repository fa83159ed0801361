import { isRange, type RangeMark } from '../../model/mark';
import { useInUnits, usePage, useSelected } from '../parts/page-context';

/**
 * On a phone the map has no space for words beside its rings: what one ring means is below the map, that of the lit one, of the reader's own, or
 * of the first on.
 */
export function RangeLine() {
  const { dataset, text } = usePage();
  const inUnits = useInUnits();
  const on = useSelected((state) => state.rings);
  const selected = useSelected((state) => state.mark);
  const highlighted = useSelected((state) => state.highlighted);
  const hasReaderRing = useSelected((state) => state.readerRing !== null);
  const city = useSelected((state) => state.readerCity);
  const explained = dataset.marks.filter(
    (mark): mark is RangeMark => isRange(mark) && mark.callouts.length > 0 && on.includes(mark.id),
  );
  const lit = explained.find(({ id }) => highlighted.includes(id)) ?? explained.find(({ id }) => id === selected);
  if (hasReaderRing && !lit) {
    const name = city === null ? text.map.readerRing : text.map.readerRingIn(city);
    return (
      <section class="range-line" key={name} aria-label={name}>
        <b>{name}</b> {text.mapControls.comparesSizes}
      </section>
    );
  }
  const range = lit ?? explained[0];
  const words = range?.callouts[0]?.text;
  if (!range || words === undefined) return null;
  return (
    <section class="range-line" key={range.id} aria-label={range.shortName}>
      <b class={`accent-${range.accent}`}>{range.shortName}</b> {inUnits(words.replaceAll('\n', ' '))}
    </section>
  );
}
