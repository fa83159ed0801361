// How much a Mercator map stretches a ring that is round on the globe.
import { destination } from '../geo/geodesic';
import { maxMercatorLatitude } from '../geo/mercator';
import type { RangeMark } from '../model/mark';
import type { Bounds } from '../model/position';
import { isOutOfView } from './select';

export type StretchedRing = Pick<RangeMark, 'center' | 'radiusKm' | 'innerRadiusKm'>;

/**
 * The ring in view whose northern and southern ends are drawn at the most different scales, and the ratio of these; null where no ratio is
 * above 1.5. Mercator's scale is proportional to 1 / cos(latitude).
 */
export function mostStretched<Ring extends StretchedRing>(
  rings: readonly Ring[],
  visible: Bounds,
): { readonly ring: Ring; readonly times: number } | null {
  const [most] = rings
    // A ring of which only a short arc is in view needs no explanation.
    .filter((ring) => !isOutOfView(ring, visible) && (visible[3] - visible[1]) * kmPerDegree > ring.radiusKm)
    .map((ring) => ({ ring, times: timesStretched(ring) }))
    .filter(({ times }) => times > 1.5)
    .sort((a, b) => b.times - a.times);
  return most ?? null;
}

/** Along a meridian. */
const kmPerDegree = 111;

function timesStretched({ center, radiusKm }: StretchedRing): number {
  const scales = [0, 180].map((bearing) => {
    const [, lat] = destination(center, bearing, radiusKm);
    return 1 / Math.cos((Math.min(maxMercatorLatitude, Math.abs(lat)) * Math.PI) / 180);
  });
  return Math.max(...scales) / Math.min(...scales);
}
