import { expect, test } from 'vitest';
import { distanceKm } from '../../geo/geodesic';
import type { Position } from '../../model/position';
import { type PlaceConstraint, regionOf, sharedArea } from '../geometry/possible-area';
import { poleOfInaccessibility } from './pole-of-inaccessibility';

/** The disc round it goes over the antimeridian. */
const center: Position = [-179.9, -17];
const disc: PlaceConstraint = { kind: 'near', center, radiusKm: 40 };
const line = { kind: 'from-border', lines: [[center, [-179.9, -16]]] } as const;
function poleOf(...constraints: PlaceConstraint[]) {
  const regions = constraints.map(regionOf);
  const area = sharedArea(regions);
  if (!area) throw new Error('nothing is left');
  return poleOfInaccessibility(area.bounds, regions);
}

test('lies in the middle of a disc, on the globe’s own side of the antimeridian', () => {
  const [lng, lat] = poleOfInaccessibility([179.7, -17.4, 180.5, -16.6], [regionOf(disc)]) ?? [0, 0];
  expect(distanceKm([lng, lat], center)).toBeLessThan(3);
  expect(lng).toBeGreaterThanOrEqual(-180);
  expect(lng).toBeLessThan(-179.8);
});

test('lies midway between the edges of a curved band', () => {
  const position = poleOf(disc, { ...line, leastKm: 20, mostKm: 30 }) ?? [0, 0];
  const depths = [disc, { ...line, leastKm: 20, mostKm: 30 }].map((one) => regionOf(one).signedDistanceKm(position));
  expect(Math.min(...depths)).toBeGreaterThan(4);
});

test('is none where the grid over a narrow area does not meet it', () => {
  const regions = [disc, { ...line, leastKm: 39.9, mostKm: 39.99 }].map((one) => regionOf(one as PlaceConstraint));
  expect(poleOfInaccessibility([179.1, -18, 181.1, -16], regions)).toBeNull();
});
