import type { MultiPolygon, Polygon } from 'geojson';
import { expect, test } from 'vitest';
import type { Position } from '../model/dataset';
import { cutAtAntimeridian } from './antimeridian';
import { fillOutline, geodesicRing } from './ring';

const outline = (center: Position, radiusKm: number) => fillOutline(geodesicRing(center, radiusKm));

test('what does not cross stays one polygon, vertex for vertex', () => {
  const exterior = outline([34, 53], 300);
  const cut = cutAtAntimeridian(exterior);
  expect(cut).toEqual({ type: 'Polygon', coordinates: [exterior] });
});

test.each([179.9, -179.9, 180, -180])('a ring about longitude %d is cut in two, each within -180..180', (lng) => {
  const cut = cutAtAntimeridian(outline([lng, -20], 300));
  expect(cut.type).toBe('MultiPolygon');
  expect(cut.coordinates).toHaveLength(2);
  for (const vertexLng of cut.coordinates.flat(2).map((vertex) => (vertex as number[])[0] ?? 999)) {
    expect(Math.abs(vertexLng)).toBeLessThanOrEqual(180);
  }
});

test('a band that crosses keeps its hole open on both sides', () => {
  const hole = [...outline([180, -20], 100)].reverse();
  const whole = area(cutAtAntimeridian(outline([180, -20], 300)));
  const band = area(cutAtAntimeridian(outline([180, -20], 300), [hole]));
  expect(band / whole).toBeCloseTo(1 - 1 / 9, 2);
});

test('a ring round the pole becomes a cap from edge to edge', () => {
  const cut = cutAtAntimeridian(outline([179, 85], 2000));
  const lngs = cut.coordinates.flat(2).map((vertex) => (vertex as number[])[0] ?? 999);
  expect([Math.min(...lngs), Math.max(...lngs)]).toEqual([-180, 180]);
});

/** Square degrees by the shoelace formula; holes count against, since they wind the other way. */
function area(cut: Polygon | MultiPolygon): number {
  const rings: number[][][] = cut.type === 'Polygon' ? cut.coordinates : cut.coordinates.flat();
  return Math.abs(
    rings
      .map((ring) =>
        ring.reduce((sum, [x = 0, y = 0], index) => {
          const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
          return sum + (x * nextY - nextX * y) / 2;
        }, 0),
      )
      .reduce((sum, ringArea) => sum + ringArea, 0),
  );
}
