import { outlineCrosses } from '../../geo/bounds';
import { isRange, type RangeMark } from '../../model/mark';
import { useInUnits, usePage, useSelected } from '../parts/page-context';

/**
 * A small map has no space for words beside its rings: what one ring means is below the map. Of the rings whose line is in view that is the lit
 * one, else the largest; it says nothing of a ring that readers do not see.
 */
export function RangeLine() {
  const { dataset, opening, text } = usePage();
  const inUnits = useInUnits();
  const explained = dataset.marks.filter((mark): mark is RangeMark => isRange(mark) && mark.callouts.length > 0);
  const isInUse = useSelected((state) => explained.some(({ id }) => state.rings.includes(id)));
  const isLit = useSelected((state) => explained.some(({ id }) => [state.mark, ...state.highlighted].includes(id)));
  const shown = useSelected(({ rings, visible, mark, highlighted }) => {
    const inView = explained.filter(({ id }) => {
      const bounds = opening.marks[id];
      return rings.includes(id) && bounds !== undefined && visible !== null && outlineCrosses(bounds, visible);
    });
    const largest = [...inView].sort((a, b) => b.radiusKm - a.radiusKm)[0];
    const lit = inView.find(({ id }) => highlighted.includes(id)) ?? inView.find(({ id }) => id === mark);
    return (lit ?? largest)?.id ?? null;
  });
  const hasReaderRing = useSelected((state) => state.readerRing !== null);
  const city = useSelected((state) => state.readerCity);
  if (hasReaderRing && !isLit) {
    const name = city === null ? text.map.readerRing : text.map.readerRingIn(city);
    return (
      <section class="range-line" key={name} aria-label={name}>
        <b>{name}</b> {text.mapControls.comparesSizes}
      </section>
    );
  }
  if (!isInUse) return null;
  const range = explained.find(({ id }) => id === shown);
  // The line stays, so that the map keeps its height. The front of the story says it to screen readers.
  if (!range)
    return (
      <p class="range-line" aria-hidden="true">
        {text.front.promise}
      </p>
    );
  return (
    <section class="range-line" key={range.id} aria-label={range.shortName}>
      <b class={`accent-${range.accent}`}>{range.shortName}</b>{' '}
      {inUnits((range.callouts[0]?.text ?? '').replaceAll('\n', ' '))}
    </section>
  );
}
