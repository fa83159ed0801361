import { describe, expect, test } from 'vitest';
import { framed, framedPosition, frameOf, project } from './frame';

// Web Mercator by its inverse, lat = atan(sinh(y)): a quarter and an eighth of the world above the equator.
const quarter = (Math.atan(Math.sinh(Math.PI / 2)) * 180) / Math.PI;
const eighth = (Math.atan(Math.sinh(Math.PI / 4)) * 180) / Math.PI;

describe('a box of a quarter of the world’s width and height', () => {
  const frame = frameOf([0, 0, 90, quarter]);

  test('is square, 900 units wide, at the zoom at which MapLibre draws it so wide', () => {
    expect(frame.width).toBe(900);
    expect(frame.height).toBeCloseTo(900, 6);
    expect(512 * 2 ** frame.zoom).toBeCloseTo(3600, 6);
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
    const drawn = project(position, frame);
    expect(drawn[0]).toBeCloseTo(x, 6);
    expect(drawn[1]).toBeCloseTo(y, 6);
  });

  test('has room drawn round it, but none beyond the edge of the world', () => {
    const [left, top, right, bottom] = frame.drawn;
    expect(left).toBeCloseTo(-900, 6);
    expect(right).toBeCloseTo(1800, 6);
    expect(top).toBeCloseTo(-630, 6);
    expect(bottom).toBeCloseTo(1530, 6);
    const arctic = frameOf([0, quarter, 90, 84]);
    expect(arctic.drawn[1]).toBeCloseTo(project([0, 85.0511287798066], arctic)[1], 6);
  });
});

describe('across the antimeridian', () => {
  const frame = frameOf([170, -10, 190, 10]);

  test('a position stands where the frame shows it, on whichever side its longitude counts from', () => {
    expect(framedPosition([-175, 0], frame)[0]).toBeCloseTo(675, 6);
    expect(framedPosition([185, 0], frame)[0]).toBeCloseTo(675, 6);
    expect(framedPosition([175, 0], frame)[0]).toBeCloseTo(225, 6);
  });

  test('positions that belong together stay together', () => {
    const [from, to] = framed(
      [
        [-190, 0],
        [-176, 0],
      ],
      frame,
    );
    expect(from?.[0]).toBeCloseTo(0, 6);
    expect(to?.[0]).toBeCloseTo(630, 6);
  });
});

test.each([[[10, 0, 10, 5]], [[10, 0, 5, 5]], [[0, 5, 10, 5]], [[0, 0, 361, 5]], [[0, 0, Number.NaN, 5]]] as const)(
  'bounds that hold nothing are refused: %j',
  (bounds) => {
    expect(() => frameOf(bounds)).toThrow(RangeError);
  },
);
