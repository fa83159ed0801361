import { isRange, type RangeMark } from '../../model/mark';
import { readerRange } from '../../state/reader-ring';
import { mostStretched, type StretchedRing } from '../../state/stretch';
import { formatDistance } from '../../text/format';
import { usePage, useSelected, useUnits } from '../parts/page-context';

/** Says why a large ring is not round on the flat map, and offers the globe. */
export function ProjectionNote() {
  const { actions, dataset, text } = usePage();
  const words = text.mapControls;
  const units = useUnits();
  const isGlobe = useSelected((state) => state.globe);
  const visible = useSelected((state) => state.visible);
  const on = useSelected((state) => state.rings);
  const readerRing = useSelected((state) => state.readerRing);
  if (isGlobe || visible === null) return null;
  const rings: StretchedRing[] = dataset.marks.filter(
    (mark): mark is RangeMark => isRange(mark) && on.includes(mark.id),
  );
  if (readerRing) rings.push({ ...readerRange(readerRing, dataset.marks), center: readerRing.center });
  const most = mostStretched(rings, visible);
  if (!most) return null;
  return (
    <aside class="projection-note" aria-label={words.whyNotRound} data-over-map>
      <span class="why-not-round">
        {words.stretched(formatDistance(most.ring.radiusKm, units, text), Number(most.times.toFixed(1)))}
      </span>{' '}
      <button type="button" class="act" onClick={() => actions.showGlobe(true)}>
        {words.viewOnGlobe}
      </button>
    </aside>
  );
}
