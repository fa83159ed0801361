import { describe, expect, test } from 'vitest';
import { project, projectCopies, projectNear, viewBoxOf } from './view-box';

// Web Mercator by its inverse, lat = atan(sinh(y)): a quarter and an eighth of the world above the equator.
const quarter = (Math.atan(Math.sinh(Math.PI / 2)) * 180) / Math.PI;
const eighth = (Math.atan(Math.sinh(Math.PI / 4)) * 180) / Math.PI;

describe('a box of a quarter of the world’s width and height', () => {
  const viewBox = viewBoxOf([0, 0, 90, quarter]);

  test('is square, 900 units wide, at the zoom at which MapLibre draws it so wide', () => {
    expect(viewBox.width).toBe(900);
    expect(viewBox.height).toBeCloseTo(900, 6);
    expect(512 * 2 ** viewBox.zoom).toBeCloseTo(3600, 6);
  });

  test.each([
    [
      [0, quarter],
      [0, 0],
    ],
    [
      [90, 0],
      [900, 900],
    ],
    [
      [45, eighth],
      [450, 450],
    ],
    [
      [-90, 0],
      [-900, 900],
    ],
  ] as const)('has %j at %j', (position, [x, y]) => {
    const drawn = project(position, viewBox);
    expect(drawn[0]).toBeCloseTo(x, 6);
    expect(drawn[1]).toBeCloseTo(y, 6);
  });

  test('is drawn with a margin, but not beyond the edge of the world', () => {
    const [left, top, right, bottom] = viewBox.drawn;
    expect(left).toBeCloseTo(-900, 6);
    expect(right).toBeCloseTo(1800, 6);
    expect(top).toBeCloseTo(-630, 6);
    expect(bottom).toBeCloseTo(1530, 6);
    const arctic = viewBoxOf([0, quarter, 90, 84]);
    expect(arctic.drawn[1]).toBeCloseTo(project([0, 85.0511287798066], arctic)[1], 6);
  });
});

describe('across the antimeridian', () => {
  const viewBox = viewBoxOf([170, -10, 190, 10]);

  test('a position is drawn where the viewBox shows it, on whichever side its longitude counts from', () => {
    expect(projectNear([-175, 0], viewBox)[0]).toBeCloseTo(675, 6);
    expect(projectNear([185, 0], viewBox)[0]).toBeCloseTo(675, 6);
    expect(projectNear([175, 0], viewBox)[0]).toBeCloseTo(225, 6);
  });

  test('a line is drawn in every copy of the world, and each copy of it is whole', () => {
    const [, , ...copies] = projectCopies(
      [
        [-190, 0],
        [-176, 0],
      ],
      viewBox,
    ).map((line) => line.map(([x]) => Number(x.toFixed(6))));
    expect(copies).toContainEqual([0, 630]);
  });
});

test.each([[[10, 0, 10, 5]], [[10, 0, 5, 5]], [[0, 5, 10, 5]], [[0, 0, 361, 5]], [[0, 0, Number.NaN, 5]]] as const)(
  'empty bounds are refused: %j',
  (bounds) => {
    expect(() => viewBoxOf(bounds)).toThrow(RangeError);
  },
);
