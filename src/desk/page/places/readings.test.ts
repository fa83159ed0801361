import { expect, test } from 'vitest';
import { readingsOf } from './readings';

const positions = (typed: string) => {
  const found = readingsOf(typed);
  return Array.isArray(found) ? found.map(({ position }) => position) : found;
};

test('where nothing says which number is the latitude, both orders are given', () => {
  expect(positions('53.24, 34.36')).toEqual([
    [34.36, 53.24],
    [53.24, 34.36],
  ]);
});

test('letters, or a number over 90, say it', () => {
  expect(positions('53°14′36″N 34°21′55″E')).toEqual([[34.36528, 53.24333]]);
  expect(positions('53.24, 134.36')).toEqual([[134.36, 53.24]]);
  expect(positions('134.36, 53.24')).toEqual([[134.36, 53.24]]);
});

test('a name is no coordinates, and what cannot be read says why', () => {
  expect(positions('Bryansk')).toBeNull();
  expect(positions('53.24 N, 34.36 N')).toMatch(/longitude/);
});
