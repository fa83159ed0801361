import { expect, test } from 'vitest';
import { compile } from '../compile/compile';
import { readStory } from '../compile/read';
import { formatRange } from '../model/format';
import { comparedDistances, scaleTicks } from './compared';

function distancesOf(directory: string) {
  const result = compile(readStory(directory));
  if ('problems' in result) throw new Error('the story does not compile');
  return comparedDistances(result.dataset).map((distance) => [
    formatRange(distance, result.dataset.story.units),
    distance.basis,
    distance.mark,
    distance.from,
  ]);
}

test('the distances of the story stand by length, each with how it is known and from whom', () => {
  expect(distancesOf('.')).toEqual([
    ['110 km', 'stated', 'depot', 'Ukraine, in Reuters'],
    ['more than 250 km', 'reference', 'storm-shadow', 'The Kyiv Independent'],
    ['up to 300 km', 'stated', 'atacms', 'Reuters'],
    ['1,500 to 2,000 km', 'reference', 'kinzhal', 'Reuters, carried by Dunya News'],
  ]);
});

test('distances stated in miles are measured in kilometres and written in miles', () => {
  expect(distancesOf('src/compile/fixtures/second-story').map(([words]) => words)).toContain('about 12 miles');
});

const labels = (longestKm: number, units: 'km' | 'mi') => scaleTicks(longestKm, units).map(({ label }) => label);

test('the ticks of the scale are round in the unit that is read, from 0 to no further than the longest distance', () => {
  expect(labels(2000, 'km')).toEqual(['0', '500 km', '1,000 km', '1,500 km', '2,000 km']);
  expect(labels(2000, 'mi')).toEqual(['0', '500 miles', '1,000 miles']);
  expect(labels(300, 'mi')).toEqual(['0', '50 miles', '100 miles', '150 miles']);
  expect(labels(0.4, 'km')).toEqual(['0', '100 m', '200 m', '300 m', '400 m']);
  expect(labels(0.1, 'mi')).toEqual(['0', '100 feet', '200 feet', '300 feet']);
  expect(labels(0.9, 'mi')).toEqual(['0', '0.2 miles', '0.4 miles']);
  expect(labels(0.25, 'mi')).toEqual(['0', '0.05 miles', '0.1 miles', '0.15 miles']);
  expect(labels(4, 'mi')).toEqual(['0', '1 mile', '2 miles']);
});

test('a tick stands where its label says', () => {
  for (const { km, label } of scaleTicks(2000, 'mi').slice(1))
    expect(km / 1.609344).toBeCloseTo(Number(label.replace(/,| miles/g, '')), 9);
});

test('a scale of no length has no ticks', () => {
  for (const longestKm of [0, -5, Number.NaN, Number.NEGATIVE_INFINITY]) expect(labels(longestKm, 'km')).toEqual([]);
});
