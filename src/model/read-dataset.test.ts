import { expect, test } from 'vitest';
import { compile } from '../compile/compile';
import { readStory } from '../compile/read';
import { readDataset } from './read-dataset';

const result = compile(readStory('.'));
if ('problems' in result) throw new Error('the story does not compile');
const text = JSON.stringify(result.dataset);

test('reads what the build wrote', () => {
  expect(readDataset(text, 'dataset-1.json')).toEqual(JSON.parse(text));
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
