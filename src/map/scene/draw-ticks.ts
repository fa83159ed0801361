// Round distances from the middle of a ring, on one line from there to the ring.
import { destination } from '../../geo/geodesic';
import { projectToPixels, zoomWhere } from '../../geo/mercator';
import { rayForm } from '../../look/line-forms';
import type { PageUnits } from '../../model/length';
import type { RangeMark } from '../../model/mark';
import type { Position } from '../../model/position';
import { scaleTicks } from '../../state/compared';
import type { Text } from '../../text/text';
import type { DrawnRay } from './drawn';

/** None in a band, which has its distances at its edges. */
export function drawRay(
  { center, radiusKm, innerRadiusKm }: Pick<RangeMark, 'center' | 'radiusKm' | 'innerRadiusKm'>,
  units: PageUnits,
  text: Text,
): DrawnRay | null {
  const ticks = scaleTicks(radiusKm, units, text).slice(1);
  if (innerRadiusKm > 0 || ticks.length === 0) return null;
  const at = (km: number) => destination(center, rayForm.bearing, km);
  return {
    line: Array.from({ length: 17 }, (_, step) => at((step * radiusKm) / 16)),
    ticks: ticks.map(({ km, label, converted }, index) => ({
      position: at(km),
      bearing: bearingOnMap(at(km * 0.99), at(km)),
      // The last one has the unit.
      text: index < ticks.length - 1 || converted === null ? label : text.map.inBothUnits(label, converted),
      anchor: index === ticks.length - 1 ? 'bottom-right' : 'bottom',
    })),
    zooms: [rayForm.leastRange, rayForm.mostRange].map((pixels) =>
      Math.max(0, zoomWhere(2 * radiusKm, pixels, center[1])),
    ) as [number, number],
  };
}

/** Degrees clockwise from the top of a flat map. */
function bearingOnMap(from: Position, to: Position): number {
  const [fromX, fromY] = projectToPixels(from, 0);
  const [toX, toY] = projectToPixels(to, 0);
  return (Math.atan2(toX - fromX, fromY - toY) * 180) / Math.PI;
}
