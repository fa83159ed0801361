import { expect, test } from 'vitest';
import { isBeyondGround } from './ground-detail';

test('how far the map can be enlarged depends on the ground in its middle', () => {
  const [kyiv, columbus] = [
    [30.5, 50.4],
    [-83, 40],
  ] as const;
  const streets = [-83.1, 39.9, -82.9, 40.1] as const;
  expect(isBeyondGround({ zoom: 9, center: kyiv }, null)).toBe(false);
  expect(isBeyondGround({ zoom: 10, center: kyiv }, null)).toBe(true);
  expect(isBeyondGround({ zoom: 7.5, center: columbus }, null)).toBe(false);
  expect(isBeyondGround({ zoom: 9, center: columbus }, null)).toBe(true);
  expect(isBeyondGround({ zoom: 15, center: columbus }, streets)).toBe(false);
  expect(isBeyondGround({ zoom: 15, center: kyiv }, streets)).toBe(true);
});
