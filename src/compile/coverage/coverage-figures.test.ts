import { describe, expect, test } from 'vitest';
import type { StoryFiles } from '../compile';
import { sentencesIn } from '../english/sentences';
import { compiledFiles, storyFiles } from '../fixtures/compiled-story';
import { describedAnew } from '../fixtures/described-anew';

const secondStory = storyFiles('second-story');
const calm = 'The sea was calm.';
const withCalm = (leftOut: string): StoryFiles => ({
  ...secondStory,
  seeds: {
    ...secondStory.seeds,
    'wire.txt': Buffer.concat([
      secondStory.seeds['wire.txt'] ?? Buffer.from(''),
      Buffer.from(`\n${calm} Nobody slept.`),
    ]),
  },
  data: {
    ...secondStory.data,
    'coverage.yaml': `${secondStory.data['coverage.yaml']?.replace('leftOut: []', '')}\nleftOut:${leftOut}\n`,
  },
});

function datasetOf(story: StoryFiles) {
  return compiledFiles(describedAnew(story)).dataset;
}
const wire = (story: StoryFiles) => datasetOf(story).coverage.find(({ source }) => source === 'wire');

test('a sentence that no passage touches is counted, and listed with its line', () => {
  const before = wire(secondStory);
  const after = wire(withCalm(' []'));
  const all = before?.sentences.all ?? 0;
  expect(before?.sentences).toEqual({ carried: all, all });
  expect(after?.sentences).toEqual({ carried: all, all: all + 2 });
  const line = Buffer.from(secondStory.seeds['wire.txt'] ?? '')
    .toString()
    .split('\n').length;
  expect(after?.leftOut).toMatchObject([
    { exact: calm, reason: 'Carries no claim.', line: line + 1 },
    { exact: 'Nobody slept.', reason: 'Carries no claim.', line: line + 1 },
  ]);
});

test('a quotation is carried where every word of it is', () => {
  const { seeds, data } = withCalm('\n  - { source: wire, exact: “Nobody slept., reason: It tells nothing. }');
  const text = Buffer.from(seeds['wire.txt'] ?? '')
    .toString()
    .replace('Nobody slept.', '“Nobody slept. Nobody at all.”');
  const claims = data['claims.yaml']?.replace(
    'outer reef, the owner said.',
    'outer reef, the owner said.\n    - Nobody at all.”',
  );
  const figures = wire(
    describedAnew({
      ...secondStory,
      seeds: { ...seeds, 'wire.txt': Buffer.from(text) },
      data: { ...data, 'claims.yaml': claims ?? '' },
    }),
  );
  expect(figures?.quotations).toEqual({ carried: 0, all: 1 });
});

test('the author’s reason goes before ours where it covers the sentence, and beside it where it covers a part', () => {
  const entry = (exact: string) => `\n  - { source: wire, exact: ${exact}, reason: The weather is no part of it. }`;
  const reasons = (exact: string) => wire(withCalm(entry(exact)))?.leftOut.map((left) => [left.exact, left.reason]);
  expect(reasons(calm)).toEqual([
    [calm, 'The weather is no part of it.'],
    ['Nobody slept.', 'Carries no claim.'],
  ]);
  expect(reasons('sea')).toEqual([
    [calm, 'Carries no claim.'],
    ['sea', 'The weather is no part of it.'],
    ['Nobody slept.', 'Carries no claim.'],
  ]);
});

test('furniture is not counted; what an article states about itself is, with its reason', () => {
  const islander = datasetOf(secondStory).coverage.find(({ source }) => source === 'islander');
  // Title, byline and date, and six sentences; the masthead is furniture.
  expect(islander?.sentences).toEqual({ carried: 5, all: 9 });
  // Nine, 200, 2019, two, one, 7 February and six are carried; the date, which is one, is not.
  expect(islander?.numbers).toEqual({ carried: 7, all: 8 });
  // The Marama, Suva three times and Taveuni twice are carried; the Marama and Taveuni in the headline are not.
  expect(islander?.names).toEqual({ carried: 6, all: 8 });
  expect(islander?.quotations).toEqual({ carried: 1, all: 1 });
  expect(islander?.attributions).toEqual({ carried: 4, all: 4 });
  expect(islander?.leftOut.map(({ exact }) => exact)).toEqual([
    'Search for the Marama widens off Taveuni',
    'By our reporter',
    '3 March 2023',
    'It was not the boat’s first call for help.',
  ]);
});

describe('the real story', () => {
  const { coverage, sources, claims } = datasetOf(storyFiles('three-articles'));
  test.each(sources.map((source) => [source.id, source] as const))(
    '%s: nothing is passed over in silence',
    (id, source) => {
      const figures = coverage.find((candidate) => candidate.source === id);
      const passages = claims.flatMap((claim) => claim.passages).filter((passage) => passage.source === id);
      const furniture = new Set(source.furniture.map(({ line }) => line));
      const silent = sentencesIn(source.text).filter(({ start, end }) => {
        const line = source.text.slice(0, start).split('\n').length;
        const left = figures?.leftOut.some((entry) => entry.start <= start && end <= entry.start + entry.exact.length);
        return !furniture.has(line) && !left && !passages.some((passage) => passage.start < end && start < passage.end);
      });
      expect(silent).toEqual([]);
      for (const { exact, start } of figures?.leftOut ?? [])
        expect(source.text.slice(start, start + exact.length)).toBe(exact);
    },
  );

  test('the shares are those counted by hand', () => {
    expect(coverage.map(({ source, sentences }) => [source, sentences])).toEqual([
      ['000', { carried: 41, all: 41 }],
      // All but the byline and the date.
      ['001', { carried: 17, all: 19 }],
      // All but the byline.
      ['003', { carried: 19, all: 20 }],
    ]);
  });
});
