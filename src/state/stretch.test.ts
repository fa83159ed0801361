import { expect, test } from 'vitest';
import { mostStretched } from './stretch';

const world = [-180, -85, 180, 85] as const;
const ring = (lat: number, radiusKm: number) => ({ center: [0, lat] as const, radiusKm, innerRadiusKm: 0 });

test('a small ring is as good as round, and so is a large one over the equator', () => {
  expect(mostStretched([ring(53, 300), ring(0, 3000)], world)).toBeNull();
});

test('a ring from 35 to 71 degrees north is drawn 2.5 times as large in the north', () => {
  // 2,000 km from 53.2° north end at 35.22° and 71.15° (GeographicLib): cos 35.22° / cos 71.15° is 2.529.
  const large = ring(53.2, 2000);
  const found = mostStretched([ring(53.2, 300), large], world);
  expect(found?.ring).toBe(large);
  expect(found?.times).toBeCloseTo(2.529, 2);
});

test('what is not in view is not spoken of', () => {
  expect(mostStretched([ring(53.2, 2000)], [-1, 52, 1, 54])).toBeNull();
  // A piece of its southern edge, as a reader sees it who has zoomed in.
  expect(mostStretched([ring(53.2, 2000)], [-5, 33, 5, 38])).toBeNull();
});

test('a ring is spoken of wherever round the globe the map counts its longitudes from', () => {
  // 2,000 km round 179.7° W at 53.2° N: from about 150° E to 150° W.
  const large = { ...ring(53.2, 2000), center: [-179.7, 53.2] as const };
  for (const west of [140, -220, 500]) expect(mostStretched([large], [west, 30, west + 80, 75])?.ring).toBe(large);
});
