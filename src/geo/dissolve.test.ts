import { expect, test } from 'vitest';
import type { Position } from '../model/position';
import { dissolved } from './dissolve';

const box = (west: number, east: number): Position[] => [
  [west, 0],
  [east, 0],
  [east, 1],
  [west, 1],
  [west, 0],
];

test('two areas that share a border are one area without it', () => {
  const [outline = [], ...others] = dissolved([box(0, 1), box(1, 2)]);
  expect(others).toEqual([]);
  expect(outline).toHaveLength(7);
  expect(outline.at(-1)).toEqual(outline[0]);
});

test('areas apart from each other stay as they are, and one that is there twice is kept twice', () => {
  expect(dissolved([box(0, 1), box(2, 3)])).toEqual([box(0, 1), box(2, 3)]);
  expect(dissolved([box(0, 1), box(0, 1)]).flat()).toHaveLength(9);
});

test('an area inside another fills its hole', () => {
  const hole = box(1, 2).reverse();
  expect(dissolved([box(0, 3), hole, box(1, 2)])).toEqual([box(0, 3)]);
});
