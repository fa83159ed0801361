// The shape of `data/views.yaml`.
import * as v from 'valibot';
import { id, ref, words } from './parts';

const bounds = v.pipe(
  v.strictTuple([v.number(), v.number(), v.number(), v.number()]),
  v.check(([west, south, east, north]) => west < east && south < north, 'must be [west, south, east, north]'),
  v.check(
    ([west, south, east, north]) => Math.abs(west) <= 180 && east - west <= 360 && south >= -90 && north <= 90,
    'must lie on the globe: west from -180 to 180, east at most 360 further, latitudes from -90 to 90',
  ),
  // Where Web Mercator ends.
  v.check(([, south, , north]) => south < 85 && north > -85, 'must show more than a pole, round which no map is drawn'),
  v.description('[west, south, east, north] in degrees; east may pass 180.'),
);
export const viewsFile = v.pipe(
  v.array(
    v.strictObject({
      id,
      name: words,
      bounds,
      rings: v.optional(v.array(ref('range'))),
      mark: v.optional(ref('mark')),
    }),
  ),
  v.description('The first is how the page opens; without any it opens on all that is on the map at first.'),
);
