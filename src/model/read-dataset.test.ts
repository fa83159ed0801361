import { expect, test } from 'vitest';
import { readStory } from '../build/read';
import { compile } from '../compile/compile';
import type { RangeMark } from './mark';
import { readDataset } from './read-dataset';

const result = compile(readStory('src/compile/fixtures/three-articles'));
if ('problems' in result) throw new Error('the story does not compile');
const { dataset } = result;
const text = JSON.stringify(dataset);

test('reads what the build wrote', () => {
  expect(readDataset(text, 'dataset-1.json')).toEqual(JSON.parse(text));
});

test.each(['up to 300 km', 'up to 900 km'])('a label that reads %s must stand in its article', (words) => {
  const atacms = dataset.marks.find((mark) => mark.id === 'atacms');
  const changed = { ...dataset, marks: [{ ...atacms, words: { ...(atacms as RangeMark).words, exact: words } }] };
  const read = () => readDataset(JSON.stringify(changed), 'dataset-1.json');
  if (words === 'up to 300 km') expect(read).not.toThrow();
  else expect(read).toThrow('dataset-1.json quotes words that no article has there: up to 900 km');
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
])('what is %s is said to be', (_, broken, message) => {
  expect(() => readDataset(broken, 'https://example.org/a/dataset-1.json')).toThrow(message);
});
