import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tilesUnder } from './tiles';

const window = { width: 400, height: 300 };

// Tile numbers as https://wiki.openstreetmap.org/wiki/Slippy_map_tilenames has them: Null Island lies where four tiles meet.
test('where four tiles meet, all four', () => {
  expect(tilesUnder([0, 0], 5, window, 5)).toEqual([
    [5, 15, 15],
    [5, 16, 15],
    [5, 15, 16],
    [5, 16, 16],
  ]);
});

test('in the middle of a tile that is larger than the map, that one; enlarged, still', () => {
  expect(tilesUnder([11.25, 0], 4.9, window, 4)).toEqual([
    [4, 8, 7],
    [4, 8, 8],
  ]);
  expect(tilesUnder([34.36, 53.25], 6, window, 2)).toEqual([[2, 2, 1]]);
});

test('over the antimeridian, the tiles of both sides', () => {
  expect(tilesUnder([180, 20], 3, window, 3)).toEqual([
    [3, 7, 3],
    [3, 0, 3],
  ]);
  expect(tilesUnder([-180, 20], 3, window, 3)).toEqual(tilesUnder([180, 20], 3, window, 3));
});

test('none beyond the poles, none twice, and none for a map of more than 64 tiles', () => {
  expect(tilesUnder([0, 85], 1, { width: 400, height: 2000 }, 1)).toEqual([
    [1, 0, 0],
    [1, 1, 0],
    [1, 0, 1],
    [1, 1, 1],
  ]);
  expect(tilesUnder([90, -85], 1, { width: 400, height: 2000 }, 1)).toEqual([
    [1, 1, 0],
    [1, 1, 1],
  ]);
  expect(tilesUnder([0, 0], 0, { width: 4000, height: 300 }, 0)).toEqual([[0, 0, 0]]);
  expect(tilesUnder([0, 0], 7, { width: 90000, height: 90000 }, 7)).toEqual([]);
  expect(tilesUnder([Number.NaN, 0], 7, window, 7)).toEqual([]);
});

test('under any map, tiles that there are, and one under its middle', () => {
  const map = fc.record({
    // Longitudes run on past 180, and a fitted view may have its middle past the edge of the projection.
    center: fc.tuple(fc.double({ min: -540, max: 540, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true })),
    zoom: fc.double({ min: 0, max: 12, noNaN: true }),
    size: fc.record({ width: fc.integer({ min: 1, max: 4000 }), height: fc.integer({ min: 1, max: 3000 }) }),
    tileZoom: fc.integer({ min: 0, max: 7 }),
  });
  fc.assert(
    fc.property(map, ({ center, zoom, size, tileZoom }) => {
      fc.pre(zoom >= tileZoom);
      const tiles = tilesUnder(center, zoom, size, tileZoom);
      const across = 2 ** tileZoom;
      const exists = (number: number) => Number.isInteger(number) && number >= 0 && number < across;
      expect(tiles.filter(([, column, row]) => !exists(column) || !exists(row))).toEqual([]);
      const middle = (((center[0] + 180) / 360) % 1) + (center[0] < -180 ? 1 : 0);
      expect(tiles.map(([, column]) => column)).toContain(Math.floor(middle * across) % across);
    }),
    { numRuns: 2000 },
  );
});
