import { describe, expect, test } from 'vitest';
import { boundsOfCircle } from './bounds';
import { geodesicRing, ringBounds } from './ring';

describe('bounds of a circle', () => {
  test.each([
    [[37.62, 55.75], 300],
    [[32.25, 48.5], 750],
    [[-179, 10], 2000],
    [[20, -70], 1500],
    [[34, 53], 0.5],
  ] as const)(
    'about %j within %d km are those of the ring on the ellipsoid, but for half a percent',
    (center, radiusKm) => {
      const [west, south, east, north] = boundsOfCircle(center, radiusKm);
      const ring = ringBounds(geodesicRing(center, radiusKm));
      for (const [index, edge] of [west, south, east, north].entries()) {
        const size = index % 2 === 0 ? ring[2] - ring[0] : ring[3] - ring[1];
        expect(Math.abs(edge - (ring[index] as number))).toBeLessThan(0.005 * size);
      }
    },
  );

  test('over a pole span the whole globe, up to the edge of the map', () => {
    const [west, south, east, north] = boundsOfCircle([30, 80], 2000);
    expect(east - west).toBe(360);
    expect(south).toBeCloseTo(62.01, 1);
    expect(north).toBeCloseTo(85.05, 2);
    expect(boundsOfCircle([30, 0], 20_000)).toEqual([-150, -north, 210, north]);
  });
});
