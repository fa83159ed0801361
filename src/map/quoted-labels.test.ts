// What the map prints in quotation marks is in an article, letter for letter.

import { describe, expect, test } from 'vitest';
import type { StoryFiles } from '../compile/compile';
import { compiledFiles, compiledStory, storyFiles } from '../compile/fixtures/compiled-story';
import { describedAnew } from '../compile/fixtures/described-anew';
import type { Dataset } from '../model/dataset';
import type { Units } from '../model/length';
import { textIn } from '../text/text';
import { createScene } from './scene/scene';

const text = textIn('en');

const secondStory = storyFiles('second-story');
const statedWords = 'up to 200 miles';

/** The second story with other words for the range of the search plane, and with the limit that its records then give. */
function storyWith(words: string, limit: string | null): StoryFiles {
  const islander = new TextDecoder().decode(secondStory.seeds['islander.txt']).replace(statedWords, words);
  const records = (name: string) => {
    const text = secondStory.data[name] ?? '';
    const limited = text.replaceAll(', limit: up-to }', limit === null ? ' }' : `, limit: ${limit} }`);
    return limited.replace(`survivors ${statedWords}`, `survivors ${words}`);
  };
  return describedAnew({
    ...secondStory,
    seeds: { ...secondStory.seeds, 'islander.txt': new TextEncoder().encode(islander) },
    data: {
      ...secondStory.data,
      'claims.yaml': records('claims.yaml').replace(
        'looks up to 200 miles from',
        `looks ${limit === null ? '' : `${limit.replace('-', ' ')} `}200 miles from`,
      ),
      'marks.yaml': records('marks.yaml'),
      'tour.yaml': '[]',
    },
  });
}

function compiled(story: StoryFiles): Dataset {
  return compiledFiles(story).dataset;
}

function labelOf(dataset: Dataset, mark: string, units: Units): string {
  const { ranges } = createScene({ dataset, text }, { rings: [mark], mark: null, highlighted: [], units });
  const range = ranges.find(({ id }) => id === mark);
  if (!range) throw new Error(`${mark} is not drawn`);
  return range.label.value;
}

describe('a stated range is labelled with the words that state it', () => {
  test.each([
    ['up to 200 miles', 'up-to', '“up to 200 miles”'],
    ['in a 200-mile radius', null, '“200-mile radius”'],
    ['within 200 miles', 'up-to', '“within 200 miles”'],
    ['for about 200 miles', 'about', '“about 200 miles”'],
    ['a maximum of 200 mi', 'up-to', '“maximum of 200 mi”'],
    ['a distance not exceeding 200 miles', 'up-to', '“not exceeding 200 miles”'],
    ['up to 322 km (200 miles)', 'up-to', '“up to 322 km (200 miles)”'],
    ['200 miles', null, '“200 miles”'],
    ['200 to 300 miles', null, '200 miles'],
  ])('%s', (words, limit, label) => {
    expect(labelOf(compiled(storyWith(words, limit)), 'plane', 'mi')).toBe(label);
  });
});

test('a range converted to other units is ours, and is not quoted', () => {
  expect(labelOf(compiled(secondStory), 'plane', 'km')).toBe('“up to 200 miles”\n(320 km)');
});

test.each(['three-articles', 'second-story'])('all that is quoted on the map of %s is in an article', (folder) => {
  const dataset = compiledStory(folder).dataset;
  for (const units of ['km', 'mi'] as const) {
    const rings = dataset.marks.map(({ id }) => id);
    const scene = createScene({ dataset, text }, { rings, mark: null, highlighted: rings, units });
    const quoted = [...JSON.stringify(scene).matchAll(/[“‘]([^“”‘’]+)[”’]/g)].map(([, words = '']) => words);
    for (const words of quoted)
      expect(
        dataset.sources.some(({ text }) => text.includes(words)),
        words,
      ).toBe(true);
    expect(quoted).not.toEqual([]);
  }
});

test('a caption by a voice is our words, and says whether the voice claimed them, or did not say so', () => {
  const dataset = compiled(storyFiles('three-articles'));
  const captionOf = (voice: string) =>
    createScene(
      { dataset, text },
      { rings: [], mark: null, highlighted: [], voice, captions: dataset.claims },
    ).hatches.find(({ mark }) => mark === 'depot')?.label?.note;
  expect(captionOf('russia')).toBe('Russia, in Reuters (claimed): The missiles were fired at a military facility.');
  expect(captionOf('volodymyr-zelensky')).toMatch(
    /^President Volodymyr Zelensky, in an article of unknown publisher \(did not say\): /,
  );
});
