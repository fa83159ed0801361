import { describe, expect, test } from 'vitest';
import type { Point } from '../geo/clip';
import { stepsData } from './path';

describe('path data', () => {
  test('is in whole steps from point to point, and adds up no error', () => {
    // Rounded one by one, 0.14 three times would be 0.1 three times: 0.3 for 0.42.
    const line = [0, 0.14, 0.28, 0.42].map((x): Point => [x, 0]);
    expect(stepsData(line, 0.1)).toBe('M0 0l1 0 2 0 1 0');
  });

  test('leaves out the space before a minus sign, and what would not move', () => {
    const ring: Point[] = [
      [10, 10],
      [12, 7],
      [12.1, 7.1],
      [9, 8],
    ];
    expect(stepsData(ring, 1, 'z')).toBe('M10 10l2-3-3 1z');
  });

  test('is nothing for a line without length', () => {
    expect(
      stepsData(
        [
          [1, 1],
          [1.2, 1],
        ],
        1,
      ),
    ).toBe('');
    expect(stepsData([], 1)).toBe('');
  });
});
