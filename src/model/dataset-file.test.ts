import { describe, expect, test } from 'vitest';
import { compiledStory } from '../compile/fixtures/compiled-story';
import { readDataset, writeDataset } from './dataset-file';

function datasetOf(story: string) {
  return compiledStory(story).dataset;
}
const dataset = datasetOf('second-story');
const text = writeDataset(dataset);

test.each(['three-articles', 'second-story', 'small-story'])(
  'the dataset of %s is the same when read again',
  (story) => {
    const written = datasetOf(story);
    expect(readDataset(writeDataset(written), 'dataset-1.json')).toEqual(written);
  },
);

test('an article is in the file once, and its quoted words nowhere else', () => {
  const articles = dataset.sources.map((source) => JSON.stringify(source.text).slice(1, -1));
  const rest = articles.reduce((left, article) => left.replace(article, ''), text);
  const quoted = dataset.claims.flatMap(({ passages }) => passages).filter(({ exact }) => exact.includes(' '));
  expect(quoted.length).toBeGreaterThan(5);
  for (const { exact } of quoted) expect(rest).not.toContain(JSON.stringify(exact).slice(1, -1));
});

describe('a quotation that no article has is refused', () => {
  const { id = '', start = 0 } = dataset.claims[0]?.passages[0] ?? {};
  test.each([
    ['past the end of the article', `wire:${start}-99999`],
    ['of an article that is not there', `nobody:${start}-${start + 5}`],
    ['without words', `wire:${start}-${start}`],
    ['the wrong way round', `wire:${start + 5}-${start}`],
    ['that is no id', 'a sentence'],
  ])('%s', (_, quote) => {
    const read = () => readDataset(text.replaceAll(`"${id}"`, `"${quote}"`), 'https://example.org/a/dataset-1.json');
    expect(read).toThrow(`dataset-1.json quotes words that no article has: ${quote}`);
  });
});

test.each([
  ['empty', '', 'dataset-1.json is empty'],
  ['cut off', text.slice(0, -100), 'dataset-1.json is cut off or is not the story’s data'],
  [
    'a page about an error',
    '<!doctype html><title>404</title>',
    'dataset-1.json is cut off or is not the story’s data',
  ],
  ['null', 'null', 'dataset-1.json is not the story’s data'],
  ['another object', '{"story":{"title":"x"},"marks":{}}', 'dataset-1.json is not the story’s data'],
])('what is %s is reported', (_, broken, message) => {
  expect(() => readDataset(broken, 'https://example.org/a/dataset-1.json')).toThrow(message);
});
