import { describe, expect, test } from 'vitest';
import { type Box, clipLine, clipRing, type Point } from './clip';

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
