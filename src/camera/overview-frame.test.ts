import { expect, test } from 'vitest';
import { boundsAround } from '../geo/bounds';
import type { Bounds } from '../model/position';
import { boxOf, cornersAt, cornersOf, frameData } from './overview-frame';

const start: Bounds = [170, -20, 188, -10];
const window = { width: 800, height: 600, sheetPixels: 0 };
const camera = { zoom: 5, center: [179, -15], bearing: 0, pitch: 0 } as const;

/** The vertices of a frame. */
const points = (data: string) =>
  data
    .slice(1, -1)
    .split('L')
    .map((point) => point.split(' ').map(Number));

test('a quarter turn makes the frame as high as it was wide, and half of one turns it half', () => {
  const [w, s, e, n] = boxOf(cornersAt(camera, window), start);
  const [west, south, east, north] = boxOf(cornersAt({ ...camera, bearing: 90 }, window), start);
  expect(east - west).toBeCloseTo(n - s, 6);
  expect(north - south).toBeCloseTo(e - w, 6);
  // Where east is up, north is at the left.
  const [upperLeft] = cornersAt({ ...camera, bearing: 90 }, window);
  expect(upperLeft?.[0]).toBeGreaterThan(camera.center[0]);
  expect(upperLeft?.[1]).toBeGreaterThan(camera.center[1]);
  const [corner, next] = points(frameData(cornersAt({ ...camera, bearing: 45 }, window), start, 0));
  // To the east of north is up: the upper edge runs from north-west to south-east.
  expect((next?.[0] ?? 0) - (corner?.[0] ?? 0)).toBeCloseTo((next?.[1] ?? 0) - (corner?.[1] ?? 0), -1);
  expect(next?.[0]).toBeGreaterThan(corner?.[0] ?? Number.NaN);
});

test('the sheet of a phone covers the lower part, and the camera looks at the middle of the rest', () => {
  const [west, south, east, north] = boundsAround(cornersAt(camera, { ...window, sheetPixels: 300 }));
  expect((west + east) / 2).toBeCloseTo(179, 6);
  expect(south).toBeLessThan(-15);
  expect(north).toBeGreaterThan(-15);
  expect(north - south).toBeLessThan((east - west) / 2);
});

test('it is in the copy of the world that the story is in', () => {
  const near = frameData(cornersOf([-179, -16, -178, -15]), start, 0);
  expect(near).toBe(frameData(cornersOf([181, -16, 182, -15]), start, 0));
  expect(points(near)[0]?.[0]).toBe(550);
});

test('it ends at the edge of the map, also where a pole is in view, and is large enough to be seen', () => {
  const data = frameData(cornersOf([0, 80, 360, 90]), start, 0);
  expect(points(data).flat().every(Number.isFinite)).toBe(true);
  const [first, , third] = points(frameData(cornersOf([180, -15.01, 180.01, -15]), start, 40));
  expect((third?.[0] ?? 0) - (first?.[0] ?? 0)).toBeGreaterThan(35);
});
