import { describe, expect, test } from 'vitest';
import { distanceKm } from '../geo/geodesic';
import type { BufferMark } from '../model/mark';
import type { Bounds, Position } from '../model/position';
import { isMarkOutOfView, isOutOfView } from './select';

const ring = (center: Position, radiusKm: number, innerRadiusKm = 0) => ({ center, radiusKm, innerRadiusKm });

describe('whether a range is in view does not depend on how many times round the globe the map counts', () => {
  // 300 km round 179.7° W: from about 175.5° E to 175° W at 50° N.
  const nearTheAntimeridian = ring([-179.7, 50], 300);
  test.each<[string, Bounds, boolean]>([
    ['in the middle of a view that crosses it', [174, 47, 184, 53], false],
    ['the same view counted from the other side', [-186, 47, -176, 53], false],
    ['two turns further on', [534, 47, 544, 53], false],
    ['beside it, to the west', [160, 47, 170, 53], true],
    ['beside it, to the east', [190, 47, 200, 53], true],
    ['inside the ring, its line not in view', [179, 49.5, 181.5, 50.5], true],
  ])('%s', (_, visible, isOut) => {
    expect(isOutOfView(nearTheAntimeridian, visible)).toBe(isOut);
  });

  test.each<[string, Bounds, boolean]>([
    ['its own bounds, counted from the other side', [-190, 48, -170, 55], false],
    ['its own bounds', [170, 48, 190, 55], false],
    ['beside it', [-170, 48, -160, 55], true],
    ['the whole world, and more', [-400, -80, 100, 80], false],
  ])('a range from a border over the antimeridian: %s', (_, visible, isOut) => {
    const reach = { bounds: [174, 50, 185, 54] } as unknown as BufferMark;
    expect(isMarkOutOfView(reach, visible)).toBe(isOut);
  });
});

test('a range is out of view just where no place in view is at its distance', () => {
  // The nearest and the farthest place in view, looked for on a fine grid of its edge and its inside.
  const views: Bounds[] = [
    [-10, 40, 60, 70],
    [100, 30, 170, 80],
    [-160, -60, 120, 75],
    [20, -50, 30, -40],
    [-179, -85, 179, 85],
    [-250, -70, 250, 70],
  ];
  const centers: Position[] = [
    [34, 53],
    [179, -15],
    [-120, 68],
  ];
  for (const visible of views) {
    const [west, south, east, north] = visible;
    const places = Array.from({ length: 61 * 61 }, (_, index): Position => {
      const [across, up] = [(index % 61) / 60, Math.floor(index / 61) / 60];
      return [west + across * (east - west), south + up * (north - south)];
    });
    for (const center of centers) {
      const distances = places.map((place) => distanceKm(center, place));
      const [nearest, farthest] = [Math.min(...distances), Math.max(...distances)];
      const cell = 450;
      if (nearest > cell)
        expect(isOutOfView(ring(center, nearest - cell), visible), `${center} in ${visible}`).toBe(true);
      expect(isOutOfView(ring(center, nearest + 5), visible), `${center} touches ${visible}`).toBe(false);
      expect(isOutOfView(ring(center, farthest - 5), visible), `${center} reaches over ${visible}`).toBe(false);
      if (farthest + cell < 20_000) {
        expect(isOutOfView(ring(center, farthest + cell), visible), `${center} around ${visible}`).toBe(true);
      }
    }
  }
});
