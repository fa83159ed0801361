import { isOpenEnded } from '../../model/claim';
import type { RangeMark } from '../../model/mark';
import { Line } from '../parts/symbol';

/** Of the longest bar, in pixels of a page with letters of the usual size; the width in key.css. */
export const barWidth = 240;

/** A range as a bar to scale: it ends with a stop for "up to", with an arrow for "more than", and tinted for "from … to". */
export function Bar({
  mark: { basis, radiusKm, innerRadiusKm, limit },
  longestKm,
}: {
  mark: Pick<RangeMark, 'basis' | 'radiusKm' | 'innerRadiusKm' | 'limit'>;
  longestKm: number;
}) {
  const end = (radiusKm / longestKm) * barWidth;
  const isBand = innerRadiusKm > 0;
  const inner = (innerRadiusKm / longestKm) * barWidth;
  return (
    <svg class="bar" viewBox={`0 0 ${barWidth} 12`} aria-hidden="true">
      {isBand && <rect x={inner} y="1.5" width={end - inner} height="9" class="tint" />}
      <Line y={6} basis={basis} to={isBand ? inner : end} />
      {isOpenEnded(limit) ? (
        <path class="stop" d={`M${end - 1} 1.5L${end + 6} 6L${end - 1} 10.5`} />
      ) : (
        <path class="stop" d={`${isBand ? `M${inner} 1.5V10.5` : ''}M${end} 1.5V10.5`} />
      )}
    </svg>
  );
}
