import { describe, expect, test } from 'vitest';
import { type Box, clipLine, clipRing, type Point, pathData, simplify } from './path';

const box: Box = [0, 0, 10, 10];

describe('a ring is cut to a box', () => {
  test('at each side it crosses', () => {
    const diamond: Point[] = [
      [5, -5],
      [15, 5],
      [5, 15],
      [-5, 5],
    ];
    // Each side of the diamond just touches a corner: what is left is the box.
    const corners = clipRing(diamond, box).map(([x, y]) => `${x},${y}`);
    expect([...new Set(corners)].sort()).toEqual(['0,0', '0,10', '10,0', '10,10']);
  });

  test('and is itself where it lies within, and nothing where it lies outside', () => {
    const within: Point[] = [
      [1, 1],
      [9, 1],
      [9, 9],
    ];
    expect(clipRing(within, box)).toEqual(within);
    expect(
      clipRing(
        within.map(([x, y]): Point => [x + 20, y]),
        box,
      ),
    ).toEqual([]);
  });
});

test('a line is cut to a box into the parts that lie in it', () => {
  const line: Point[] = [
    [-5, 5],
    [5, 5],
    [5, 15],
    [8, 15],
    [8, 5],
    [8, 6],
  ];
  expect(clipLine(line, box)).toEqual([
    [
      [0, 5],
      [5, 5],
      [5, 10],
    ],
    [
      [8, 10],
      [8, 5],
      [8, 6],
    ],
  ]);
  expect(
    clipLine(
      [
        [-5, -1],
        [15, -1],
      ],
      box,
    ),
  ).toEqual([]);
});

test('a line keeps its ends and every point that stands off by more than the tolerance there', () => {
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

describe('path data', () => {
  test('is in whole steps from point to point, and adds up no error', () => {
    // Rounded one by one, 0.14 three times would be 0.1 three times: 0.3 for 0.42.
    const line = [0, 0.14, 0.28, 0.42].map((x): Point => [x, 0]);
    expect(pathData([line], 0.1, false)).toBe('M0 0l1 0 2 0 1 0');
  });

  test('leaves out the space before a minus sign, and what would not move', () => {
    const ring: Point[] = [
      [10, 10],
      [12, 7],
      [12.1, 7.1],
      [9, 8],
    ];
    expect(pathData([ring], 1, true)).toBe('M10 10l2-3-3 1z');
  });

  test('is nothing for a line without length', () => {
    expect(
      pathData(
        [
          [
            [1, 1],
            [1.2, 1],
          ],
          [],
        ],
        1,
        false,
      ),
    ).toBe('');
  });
});
