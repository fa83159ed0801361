import { expect, test } from 'vitest';
import { compile } from '../compile/compile';
import { readStory } from '../compile/read';
import { formatRange } from '../model/format';
import { comparedDistances } from './compared';

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
    ['110 km', 'stated', 'depot', 'Reuters'],
    ['more than 250 km', 'reference', 'storm-shadow', 'The Kyiv Independent'],
    ['up to 300 km', 'stated', 'atacms', 'Reuters'],
    ['1,500 to 2,000 km', 'reference', 'kinzhal', 'Reuters, carried by Dunya News'],
  ]);
});

test('distances stated in miles are measured in kilometres and written in miles', () => {
  expect(distancesOf('src/compile/fixtures/second-story').map(([words]) => words)).toContain('about 12 miles');
});
