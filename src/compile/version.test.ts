import { expect, test } from 'vitest';
import { versionOf } from './version';

const bytes = (text: string) => new TextEncoder().encode(text);
const story = { seeds: { 'b.txt': bytes('two\n'), 'a.txt': bytes('one\n') }, data: { 'x.yaml': '[]\n' } };
const version = versionOf(story);

test('is twelve hexadecimal digits, the same for the same files in any order', () => {
  // Worked out with `sha256sum` over the same names, lengths and bytes, so that it cannot change unnoticed.
  expect(version).toBe('10a9fce91ba4');
  expect(versionOf({ ...story, seeds: { 'a.txt': bytes('one\n'), 'b.txt': bytes('two\n') } })).toBe(version);
});

test.each<[string, Parameters<typeof versionOf>[0]]>([
  ['one letter of an article', { ...story, seeds: { ...story.seeds, 'a.txt': bytes('One\n') } }],
  ['a line ending', { ...story, seeds: { ...story.seeds, 'a.txt': bytes('one\r\n') } }],
  ['a name', { ...story, seeds: { 'c.txt': bytes('two\n'), 'a.txt': bytes('one\n') } }],
  ['where one file ends', { ...story, seeds: { 'a.txt': bytes('one\nt'), 'b.txt': bytes('wo\n') } }],
  ['a data file', { ...story, data: { 'x.yaml': '[ ]\n' } }],
  ['a file more', { ...story, data: { ...story.data, 'y.yaml': '' } }],
])('changes with %s', (_, changed) => {
  expect(versionOf(changed)).not.toBe(version);
});
