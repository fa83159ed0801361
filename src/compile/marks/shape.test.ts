import { expect, test } from 'vitest';
import { readShape } from './shape';

const box = (west: number, south: number, east: number, north: number) => [
  [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ],
];
const file = (type: string, coordinates: unknown) =>
  JSON.stringify({ type: 'Feature', properties: {}, geometry: { type, coordinates } });

test.each([
  ['an area beside the antimeridian', 'area', 'Polygon', box(170, -20, 179, -10), [170, -20, 179, -10]],
  [
    'an area cut at the antimeridian, as RFC 7946 asks',
    'area',
    'MultiPolygon',
    [box(177, -20, 180, -16), box(-180, -19, -178, -15)],
    [177, -20, 182, -15],
  ],
  [
    'the same with the eastern part first',
    'area',
    'MultiPolygon',
    [box(-180, -19, -178, -15), box(177, -20, 180, -16)],
    [177, -20, 182, -15],
  ],
  [
    'islands on both sides of it',
    'area',
    'MultiPolygon',
    [box(178, 0, 179, 1), box(-179, 0, -178, 1)],
    [178, 0, 182, 1],
  ],
  [
    'a country of nearly half the world that crosses it',
    'area',
    'MultiPolygon',
    [box(19, 41, 180, 82), box(-180, 62, -169, 72)],
    [19, 41, 191, 82],
  ],
  [
    'an area of more than half the world that does not',
    'area',
    'Polygon',
    box(-110, -10, 100, 10),
    [-110, -10, 100, 10],
  ],
  ['the whole world round', 'area', 'Polygon', box(-180, -90, 180, -60), [-180, -90, 180, -60]],
  [
    'a line cut at the antimeridian',
    'line',
    'MultiLineString',
    [
      [
        [-180, 5],
        [-175, 6],
      ],
      [
        [174, 4],
        [180, 5],
      ],
    ],
    [174, 4, 185, 6],
  ],
  [
    'a line that goes the long way round',
    'line',
    'LineString',
    [
      [179, 1],
      [-179, 2],
    ],
    [-179, 1, 179, 2],
  ],
] as const)('the bounds of %s', (_, kind, type, coordinates, bounds) => {
  const shape = readShape(file(type, coordinates), kind);
  expect('bounds' in shape && shape.bounds).toEqual(bounds);
});
