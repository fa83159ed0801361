import { describe, expect, test } from 'vitest';
import { distanceKm } from '../../geo/geodesic';
import { zoomWhere } from '../../geo/mercator';
import { repeatForm } from '../../look/line-forms';
import { drawRepeats } from './draw-repeats';

const ring = { center: [34, 53], radiusKm: 300, innerRadiusKm: 0, labelBearing: 90 } as const;

describe('the name of a ring, once more on its line', () => {
  const repeats = drawRepeats(ring);
  const at = (zoom: number) => repeats.filter(({ fromZoom }) => fromZoom <= zoom);
  const whereLarge = zoomWhere(600, repeatForm.leastRange, 53);

  test('is on the line, and first at the three sides where its label is not', () => {
    for (const { position } of repeats) expect(distanceKm(ring.center, position)).toBeCloseTo(300, 3);
    expect(at(whereLarge - 0.1)).toEqual([]);
    expect(at(whereLarge).map(({ inside }) => inside)).toEqual(['bottom', 'left', 'top']);
    const [east, south, west] = drawRepeats({ ...ring, labelBearing: 0 });
    expect([east?.inside, south?.inside, west?.inside]).toEqual(['right', 'bottom', 'left']);
    expect(east?.position[0]).toBeGreaterThan(34);
    expect(south?.position[1]).toBeLessThan(53);
    expect(west?.position[0]).toBeLessThan(34);
  });

  test('is closer together where the ring is larger, so that some are in every view of the line', () => {
    for (let zoom = whereLarge; zoom < 11; zoom += 0.25) {
      const pixelsRound = Math.PI * repeatForm.leastRange * 2 ** (zoom - whereLarge);
      const apart = pixelsRound / (at(Math.max(whereLarge, Math.floor(zoom))).length + 1);
      expect(apart, `zoom ${zoom}`).toBeGreaterThan(250);
      expect(apart, `zoom ${zoom}`).toBeLessThan(1250);
    }
  });

  test('is within the band, on both of its lines', () => {
    const ofBand = drawRepeats({ ...ring, innerRadiusKm: 200 });
    const sides = (km: number) =>
      ofBand
        .filter(({ position }) => Math.abs(distanceKm(ring.center, position) - km) < 1)
        .slice(0, 3)
        .map(({ inside }) => inside);
    expect(sides(300)).toEqual(['bottom', 'left', 'top']);
    expect(sides(200)).toEqual(['top', 'right', 'bottom']);
  });
});
