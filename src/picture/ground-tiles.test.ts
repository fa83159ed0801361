// The ground of any first view that a story may ask for: the tiles that are read exist, and nothing that is drawn is without one.

import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openingMap } from '../build/opening-map';
import type { Compiled } from '../compile/compile';
import { compiledStory } from '../compile/fixtures/compiled-story';
import type { Bounds } from '../model/position';
import { tilesUnder } from './ground-tiles';
import { viewBoxOf, withWorld, worldUnits } from './view-box';

/** Bounds as data/views.yaml may have them, those at the poles, over the antimeridian and round the whole world among them. */
const legalBounds = fc
  .record({
    west: fc.oneof(fc.double({ min: -180, max: 180, noNaN: true }), fc.constantFrom(-180, 0, 170, 180)),
    width: fc.oneof(fc.double({ min: 0.01, max: 360, noNaN: true }), fc.constantFrom(0.01, 1, 180, 360)),
    south: fc.oneof(fc.double({ min: -90, max: 84.9, noNaN: true }), fc.constantFrom(-90, -85.0511287798066, 0, 84)),
    height: fc.oneof(fc.double({ min: 0.01, max: 180, noNaN: true }), fc.constantFrom(0.01, 1, 90, 180)),
  })
  .map(({ west, width, south, height }): Bounds => [west, south, west + width, Math.min(90, south + height)])
  .filter(([west, , east, north]) => north > -85 && east - west <= 360);

describe('the tiles of any first view', () => {
  test('lie within the archive, and cover all that is drawn, at every zoom that the archive has', () => {
    fc.assert(
      fc.property(legalBounds, fc.integer({ min: 0, max: 7 }), fc.boolean(), (bounds, zoom, isWorld) => {
        const viewBox = isWorld ? withWorld(viewBoxOf(bounds)) : viewBoxOf(bounds);
        const tiles = tilesUnder(viewBox, zoom);
        const across = 2 ** zoom;
        const exists = (number: number) => Number.isInteger(number) && number >= 0 && number < across;
        expect(tiles.filter(([, column, row]) => !exists(column) || !exists(row))).toEqual([]);
        const [left, top, right, bottom] = viewBox.drawn;
        const tileUnits = worldUnits(viewBox.zoom) / across;
        const tileAt = (units: number, origin: number) => Math.floor((units + origin) / tileUnits);
        // Every corner, and the middle, of what is drawn lies on a tile of some copy of the world; its edge may be a hair off.
        const hair = 1e-6 * (right - left);
        for (const x of [left + hair, (left + right) / 2, right - hair]) {
          for (const y of [top + hair, (top + bottom) / 2, bottom - hair]) {
            const column = ((tileAt(x, viewBox.origin[0]) % across) + across) % across;
            const row = Math.max(0, Math.min(across - 1, tileAt(y, viewBox.origin[1])));
            if (!tiles.some(([, atColumn, atRow]) => atColumn === column && atRow === row))
              expect.fail(`no tile at ${x}, ${y} of ${viewBox.drawn}`);
          }
        }
      }),
      { numRuns: 1000, examples: [[[-180, -90, -95.9712858657003, 26.540401705675293], 0, false]] },
    );
  });
});

test('a page opens at any of them', async () => {
  const result = compiledStory('second-story');
  const opensAt = (bounds: Bounds): Promise<{ map: string }> => {
    const [view] = result.dataset.views;
    if (!view) throw new Error('the second story has no view');
    const compiled: Compiled = { ...result, dataset: { ...result.dataset, views: [{ ...view, bounds }] } };
    return openingMap(compiled, path.resolve('public/basemap'));
  };
  await fc.assert(
    fc.asyncProperty(legalBounds, async (bounds) => {
      const { map } = await opensAt(bounds);
      expect(map).toMatch(/data-origin="[^"]*\d"/);
      expect(map).not.toMatch(/NaN|Infinity|undefined/);
    }),
    { numRuns: 12, examples: [[[-180, -90, -95.9712858657003, 26.540401705675293]], [[-90, -90, 270, 90]]] },
  );
});
