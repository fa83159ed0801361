// The names of rings and bands once more along their lines: their labels are out of view where the map is zoomed in on another part of the line.
import { destination } from '../../geo/geodesic';
import { zoomWhere } from '../../geo/mercator';
import { repeatForm } from '../../look/line-forms';
import type { RangeMark } from '../../model/mark';
import { anchorAt } from './draw-area';
import type { DrawnRepeat } from './drawn';

/** Four round each line, its label among them; twice as many wherever it is twice as large on the screen. */
export function drawRepeats({
  center,
  radiusKm,
  innerRadiusKm,
  labelBearing,
}: Pick<RangeMark, 'center' | 'radiusKm' | 'innerRadiusKm' | 'labelBearing'>): DrawnRepeat[] {
  const radii = innerRadiusKm > 0 ? [radiusKm, innerRadiusKm] : [radiusKm];
  return radii.flatMap((km) => {
    const leastZoom = zoomWhere(2 * km, repeatForm.leastRange, center[1]);
    return Array.from({ length: repeatForm.doublings }, (_, doubling) => {
      const count = 4 * 2 ** doubling;
      return Array.from({ length: count }, (_, index) => index)
        .filter((index) => (doubling === 0 ? index > 0 : index % 2 === 1))
        .map((index) => {
          const bearing = (labelBearing + (360 * index) / count) % 360;
          // Of both lines of a band the name is in the band.
          const towards = km === radiusKm ? bearing + 180 : bearing;
          return {
            position: destination(center, bearing, km),
            inside: anchorAt(towards % 360),
            fromZoom: Math.max(0, zoomOfDoubling(leastZoom, doubling)),
          };
        });
    }).flat();
  });
}

/** MapLibre chooses at whole zooms. Most of a ring that is not much larger than the map is in view: it does not need so many names. */
const zoomOfDoubling = (leastZoom: number, doubling: number): number =>
  doubling === 0 ? leastZoom : doubling === 1 ? Math.round(leastZoom + 1) : Math.floor(leastZoom + doubling);
