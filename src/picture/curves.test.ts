import { describe, expect, test } from 'vitest';
import type { Point } from '../geo/clip';
import { type Curve, curvesData, pointOf } from './curves';

const circle = (count: number, radius: number): Point[] =>
  Array.from({ length: count + 1 }, (_, index) => {
    const angle = (2 * Math.PI * (index % count)) / count;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });

/** Points of the curves of path data, in steps. */
function pointsOn(data: string): Point[] {
  const [startX = 0, startY = 0, ...moves] = [...data.matchAll(/-?\d+/g)].map(Number);
  const points: Point[] = [[startX, startY]];
  for (let at = 0; at + 5 < moves.length; at += 6) {
    const from = points.at(-1) ?? [startX, startY];
    const towards = (index: number): Point => [
      from[0] + (moves[at + 2 * index] ?? 0),
      from[1] + (moves[at + 2 * index + 1] ?? 0),
    ];
    const curve: Curve = [from, towards(0), towards(1), towards(2)];
    for (let part = 1; part <= 20; part++) points.push(pointOf(curve, part / 20));
  }
  return points;
}

describe('curves', () => {
  test('are nowhere further from a circle than its points allow, in a tenth of the numbers', () => {
    const data = curvesData(circle(720, 3000), 0.1, 0.05);
    expect(data.match(/\d+/g)?.length).toBeLessThan(200);
    const off = pointsOn(data).map(([x, y]) => Math.abs(Math.hypot(x, y) / 10 - 3000));
    expect(Math.max(...off)).toBeLessThan(0.15);
  });

  test('keep the corners of a line', () => {
    const line: Point[] = [
      [0, 0],
      [5, 0],
      [10, 0],
      [10, 5],
      [10, 10],
    ];
    const on = pointsOn(curvesData(line, 1, 0.1));
    expect(Math.max(...on.map(([x, y]) => Math.min(Math.abs(y), Math.abs(x - 10))))).toBeLessThan(0.2);
  });

  test('close, and are nothing where all points coincide', () => {
    expect(curvesData(circle(36, 10), 1, 0.1, 'z')).toMatch(/^M10 0c.*z$/);
    expect(
      curvesData(
        [
          [1, 1],
          [1, 1],
        ],
        1,
        0.1,
      ),
    ).toBe('');
    expect(curvesData([], 1, 0.1)).toBe('');
  });
});
