import { expect, test } from 'vitest';
import type { Point } from './clip';
import { simplify } from './simplify';

test('a line keeps its ends and every point that is off by more than the tolerance there', () => {
  const line: Point[] = [
    [0, 0],
    [1, 0.4],
    [2, 0],
    [3, 0.6],
    [4, 0],
  ];
  expect(simplify(line, () => 0.5)).toEqual([
    [0, 0],
    [3, 0.6],
    [4, 0],
  ]);
  expect(simplify(line, ([x]) => (x < 2 ? 0.1 : 1))).toEqual([
    [0, 0],
    [1, 0.4],
    [4, 0],
  ]);
});
