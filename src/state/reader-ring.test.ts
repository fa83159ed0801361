import { expect, test } from 'vitest';
import { typedKm } from './reader-ring';

test.each([
  [160.934, 100 * 1.609344],
  [300, 300],
  // A metre is no shorter as a figure in miles: to two decimals it would be none.
  [0.001, 0.001],
  [0.008, 0.008],
])('%d km of a link was typed as %d km', (km, typed) => {
  expect(typedKm(km)).toBeCloseTo(typed, 9);
});
