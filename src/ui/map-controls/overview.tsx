import { boxOf, cornersOf, frameData, ringData } from '../../camera/overview-frame';
import { basisLook, type LineForm, overviewForm, tintOpacity } from '../../look/line-forms';
import { type BufferMark, isRange, type RangeMark } from '../../model/mark';
import type { Bounds } from '../../model/position';
import type { ReaderRing } from '../../model/reader-ring';
import { overviewOf } from '../../state/overview';
import { readerRange } from '../../state/reader-ring';
import { formatRange } from '../../text/format';
import { usePage, useSelected, useUnits } from '../parts/page-context';

/**
 * A small map of all ranges that are on, with a frame round what the large map shows of it; a press moves the map there, and back. Its land and
 * its lines are those of the still picture, by reference, so that the page contains them once.
 */
export function Overview() {
  const { actions, dataset, opening, text } = usePage();
  const units = useUnits();
  const visible = useSelected((state) => state.visible);
  const corners = useSelected((state) => state.corners);
  const rings = useSelected((state) => state.rings);
  const readerRing = useSelected((state) => state.readerRing);
  const beforeOverview = useSelected((state) => state.beforeOverview);
  const isBesideMark = useSelected((state) => state.mark !== null);
  const overview = overviewOf({ visible, corners, rings, readerRing, beforeOverview }, dataset.marks, opening);
  if (!overview) return null;
  const { on, outside, isReaderRingOutside, isWayBack, frame, extent } = overview;
  if (isWayBack) {
    return (
      <button
        type="button"
        class="overview way-back"
        aria-label={text.mapControls.backToViewBefore}
        onClick={once(actions.leaveOverview)}
        data-over-map
      >
        <span>{text.mapControls.backToViewBefore}</span>
        <span>{text.mapControls.back}</span>
      </button>
    );
  }
  const words = text.mapControls;
  const [only] = outside.length + Number(isReaderRingOutside) === 1 ? outside : [];
  const ofReader = isReaderRingOutside ? [words.readerRing] : [];
  const name = only
    ? words.showAllOf(only.name, formatRange(written(only), units, text))
    : words.showAllOfSeveral([...outside.map((mark) => mark.name), ...ofReader]);
  const { picture = opening.start } = opening;
  const [minX, minY, maxX, maxY] = boxOf(cornersOf(extent), picture);
  const pixel = Math.max((maxX - minX) / overviewForm.width, (maxY - minY) / overviewForm.height);
  const margin = overviewForm.margin * pixel;
  const viewBox = [minX - margin, minY - margin, maxX - minX + 2 * margin, maxY - minY + 2 * margin];
  return (
    <button
      type="button"
      class={isBesideMark ? 'overview beside-mark' : 'overview'}
      aria-label={name}
      onClick={once(actions.showOverview)}
      data-over-map
    >
      <svg viewBox={viewBox.map(Math.round).join(' ')} aria-hidden="true">
        <use href="#static-map-world" />
        {on.map((mark) => (
          <RangeOutline key={mark.id} mark={mark} />
        ))}
        {readerRing && <ReaderRingOutline ring={readerRing} start={picture} />}
        <path class="overview-frame" d={frameData(frame, picture, overviewForm.leastFrame * pixel)} />
      </svg>
      <span class="overview-words">
        {only ? (
          <>
            <b class={`accent-${only.accent}`}>{only.shortName}</b>{' '}
            <span>{formatRange(written(only), units, text)}</span>
          </>
        ) : (
          words.severalRanges([...outside.map(({ shortName }) => shortName), ...ofReader])
        )}
      </span>
    </button>
  );
}

/** A double press would go there and back. */
const once = (act: () => void) => (event: MouseEvent) => {
  if (event.detail < 2) act();
};

const written = (mark: RangeMark | BufferMark) => ({ innerRadiusKm: 0, ...mark });

/** In the line form and colour of the large map, thinner. */
function RangeOutline({ mark }: { mark: RangeMark | BufferMark }) {
  const form = basisLook[isRange(mark) ? mark.basis : 'derived'].range;
  const href = `#static-map-${mark.id}`;
  const tint = isRange(mark) ? (mark.kind === 'band' ? tintOpacity.band.usual : 0) : tintOpacity.buffer;
  return (
    <g class={`accent-${mark.accent}`} transform="scale(.1)" fill="none">
      {tint > 0 && <use href={href} fill="var(--accent)" fill-opacity={tint} fill-rule="evenodd" />}
      <use href={href} stroke="var(--accent)" {...strokeOf(form)} />
      {form.gapWidth !== null && (
        <use href={href} stroke="var(--halo)" stroke-width={overviewForm.thinner * form.gapWidth} />
      )}
    </g>
  );
}

function ReaderRingOutline({ ring, start }: { ring: ReaderRing; start: Bounds }) {
  const { dataset } = usePage();
  const { accent, innerRadiusKm, radiusKm } = readerRange(ring, dataset.marks);
  const lines = [innerRadiusKm, radiusKm].filter((km) => km > 0).map((km) => ringData(ring.center, km, start));
  return (
    <path
      class={`overview-ring accent-${accent ?? 'neutral'}`}
      d={lines.join('')}
      {...strokeOf(basisLook.placed.range)}
    />
  );
}

const strokeOf = ({ width, dash, cap }: LineForm) => ({
  'stroke-width': Number((overviewForm.thinner * width).toFixed(2)),
  'stroke-dasharray': dash?.map((length) => Number((overviewForm.thinner * length).toFixed(2))).join(' '),
  'stroke-linecap': cap === 'round' ? cap : undefined,
});
