import { expect, test } from 'vitest';
import { roundKm } from './scale-bar';

test.each([
  [1234, 'km', 1000],
  [699, 'km', 500],
  [300, 'km', 300],
  [299.9, 'km', 200],
  [0.45, 'km', 0.3],
  [0.0123, 'km', 0.01],
])('%d km in a story in %s: a bar of %d', (longestKm, story, km) => {
  expect(roundKm(longestKm, { story: story as 'km', reader: 'mi' })).toBeCloseTo(km, 12);
});

test('in a story in miles the bar is round in miles, whatever the reader reads', () => {
  for (const reader of ['km', 'mi'] as const)
    expect(roundKm(400, { story: 'mi', reader }) / 1.609344).toBeCloseTo(200, 12);
});
