// The quote that readers see first of a mark.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Dataset } from '../../model/dataset';
import { compiledFiles, compiledStory, storyFiles } from '../fixtures/compiled-story';

const leadIn = ({ marks }: Dataset, id: string) => {
  const lead = marks.find((mark) => mark.id === id)?.lead;
  return lead && [lead.claim, lead.words.exact, lead.sentence.exact];
};

describe('where the record names none', () => {
  let boat: Dataset;
  beforeAll(() => {
    boat = compiledStory('second-story').dataset;
  });

  test('a range has the claim of its radius, with the words that give the distance', () => {
    expect(leadIn(boat, 'plane')).toEqual([
      'plane-range',
      'up to 200 miles',
      'A search plane from Suva can look for survivors up to 200 miles from where the call was sent, a coastguard officer said.',
    ]);
    expect(leadIn(boat, 'plane-reach')).toEqual(leadIn(boat, 'plane'));
  });

  test('a site has the claim that places it, with the words of the constraint', () => {
    expect(leadIn(boat, 'boat')?.[0]).toBe('called');
    expect(leadIn(boat, 'boat-area')).toEqual(leadIn(boat, 'boat'));
  });

  test('a place has the first claim of the story’s event that names it, with its name', () => {
    expect(leadIn(boat, 'taveuni')?.slice(0, 2)).toEqual(['called', 'Taveuni']);
  });
});

test('the record names the claim and its words; the sentence is that around them', () => {
  const { dataset } = compiledStory('three-articles');
  expect(leadIn(dataset, 'depot')).toEqual([
    'where-110-km-ukraine',
    'arms depot 110 km inside Russian territory',
    'In contrast, Ukraine said the attack hit a Russian arms depot 110 km inside Russian territory, causing secondary explosions.',
  ]);
});

test('a range that other claims name before has the claim of its radius', () => {
  expect(leadIn(compiledStory('three-articles').dataset, 'atacms')?.slice(0, 2)).toEqual([
    'atacms-range',
    'up to 300 km',
  ]);
});

test('a passage that is a sentence stands without what precedes it on its line', () => {
  expect(leadIn(compiledStory('three-articles').dataset, 'ukraine')?.[2]).toMatch(/^US officials confirmed/);
});

test('a day has the sentence around the words that its record names', () => {
  const { events } = compiledStory('three-articles').dataset;
  const [lead] = events.filter(({ isMain }) => isMain).map((event) => event.lead);
  expect(lead?.words.exact).toBe('The predawn attack struck an ammunition depot');
  expect(lead?.sentence.exact).toMatch(
    /^The predawn attack struck an ammunition depot in .*Ukrainian officials said\.$/,
  );
});

test('without words in the record, those of the claim are marked that the program would choose', () => {
  const story = storyFiles('second-story');
  const marks = story.data['marks.yaml']?.replace(
    '  labelBearing: 0\n',
    '  labelBearing: 0\n  lead: { claim: plane-range }\n',
  );
  const { dataset } = compiledFiles({ ...story, data: { ...story.data, 'marks.yaml': marks ?? '' } });
  expect(leadIn(dataset, 'plane')?.[1]).toBe('up to 200 miles');
});
