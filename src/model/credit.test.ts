import { expect, test } from 'vitest';
import { compile } from '../compile/compile';
import { readStory } from '../compile/read';
import { creditOf } from './credit';

function creditsOf(directory: string) {
  const result = compile(readStory(directory));
  if ('problems' in result) throw new Error('the story does not compile');
  const { dataset } = result;
  return Object.fromEntries(dataset.claims.map((claim) => [claim.id, creditOf(claim, dataset)]));
}

test('a claim is credited to who says it, in the article that has it; what an article says itself, to it alone', () => {
  expect(creditsOf('src/compile/fixtures/second-story')).toMatchObject({
    called: 'The harbour office in Suva, in The Islander',
    'plane-range': 'A coastguard officer, not named, in The Islander',
    drill: 'The Islander',
    'off-reef': 'The owner of the Marama, not named, in an article (a wire report)',
    'wire-from': 'A wire report',
  });
});

test('the outlet that carried it stands between, and an outlet that writes of itself stands once', () => {
  expect(creditsOf('.')).toMatchObject({
    'where-110-km-ukraine': 'Ukraine, in Reuters',
    'fired-eight-us-official': 'A US official, anonymous, in Reuters',
    'hit-arsenal-cnn': 'Two U.S. officials, not named, through CNN, in an article (outlet not stated)',
    'thousandth-day-reuters': 'Reuters',
    'demonstration-nyt': 'New York Times, in The Spokesman-Review',
  });
});
