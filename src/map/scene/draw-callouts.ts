// What the story says beside its rings and bands, at the ends of thin lines.
import { destination } from '../../geo/geodesic';
import { wrapDegrees } from '../../geo/longitude';
import { zoomWhere } from '../../geo/mercator';
import { calloutForm } from '../../look/line-forms';
import type { PageUnits } from '../../model/length';
import type { RangeMark } from '../../model/mark';
import type { Position } from '../../model/position';
import { sentenceInUnits } from '../../text/sentence';
import type { Text } from '../../text/text';
import type { DrawnCallout } from './drawn';

type Range = Pick<RangeMark, 'callouts' | 'center' | 'radiusKm' | 'softEdge'>;

export function drawCallouts({ callouts, ...range }: Range, units: PageUnits, text: Text): DrawnCallout[] {
  const { center, radiusKm } = range;
  return callouts.map(({ text: words, bearing, pointsTo }) => {
    const radians = (bearing * Math.PI) / 180;
    const onLine = destination(center, bearing, radiusKm);
    return {
      text: sentenceInUnits(words, units, text),
      position: pointsTo === 'line' ? onLine : halfway(onLine, outermost(range, bearing)),
      line: [Math.sin(radians) * calloutForm.length, -Math.cos(radians) * calloutForm.length],
      anchor: anchorFacing(bearing),
      fromZoom: Math.max(0, zoomWhere(2 * radiusKm, calloutForm.leastRange, center[1])),
    };
  });
}

/** Of a ring with its soft edge: the position furthest from the centre in this direction. */
export function outermost({ center, radiusKm, softEdge }: Omit<Range, 'callouts'>, bearing: number): Position {
  const onLine = destination(center, bearing, radiusKm);
  const wanted = directionOf(onLine, center);
  const turnTo = (position: Position) => Math.abs(wrapDegrees(directionOf(position, center) - wanted));
  return (softEdge?.possible ?? []).reduce(
    (nearest, position) => (turnTo(position) < turnTo(nearest) - tooSmall ? position : nearest),
    softEdge?.possible[0] ?? onLine,
  );
}
const tooSmall = 1e-9;

/** Degrees counter-clockwise from east, on a flat map. Longitudes are continuous. */
function directionOf([lng, lat]: Position, [centerLng, centerLat]: Position): number {
  const eastward = (lng - centerLng) * Math.cos((centerLat * Math.PI) / 180);
  return (Math.atan2(lat - centerLat, eastward) * 180) / Math.PI;
}

const halfway = ([lngA, latA]: Position, [lngB, latB]: Position): Position => [(lngA + lngB) / 2, (latA + latB) / 2];

/** The side of words that faces what they are about. */
function anchorFacing(bearing: number): DrawnCallout['anchor'] {
  return (['bottom', 'left', 'top', 'right'] as const)[Math.round(bearing / 90) % 4] ?? 'bottom';
}
