import { expect, test } from 'vitest';
import type { Fields } from '../protocol';
import { placeInArticle } from './place-in-article';
import { readFile } from './read-records';

const articles = [
  { id: 'wire', text: 'A boat sank. Nine were aboard. Two were saved. The search goes on.' },
  { id: 'islander', text: 'Eleven were aboard. The search goes on.' },
];
const claim = (id: string, source: string, exact: string) =>
  `- id: ${id}\n  source: ${source}\n  passages: [${exact}]\n`;
const file = [
  claim('sank', 'wire', 'A boat sank.'),
  claim('saved', 'wire', 'Two were saved.'),
  claim('aboard-eleven', 'islander', 'Eleven were aboard.'),
].join('\n');
const claims = readFile('data/claims.yaml', file).records;
const after = (fields: Fields) => placeInArticle(fields, claims, articles)?.id ?? null;

test.each<[string, Fields, string | null]>([
  ['between the claims of the sentences about it', { source: 'wire', passages: ['Nine were aboard.'] }, 'sank'],
  ['after a claim of the same words', { source: 'wire', passages: ['Two were saved.'] }, 'saved'],

  [
    'last of its article, and not of the file',
    { source: 'wire', passages: [{ exact: 'The search goes on.' }] },
    'saved',
  ],
  ['by the only article that has its words, where it names none', { passages: 'Nine were aboard.' }, 'sank'],
  ['last where two articles have its words', { passages: 'The search goes on.' }, 'aboard-eleven'],
  ['last where its words are in no article', { source: 'wire', passages: ['Ten were saved.'] }, 'aboard-eleven'],
  ['last where its article has no claim', { source: 'another', passages: ['Nine'] }, 'aboard-eleven'],
])('a claim is put %s', (_, fields, before) => {
  expect(after(fields)).toBe(before);
});

test('a claim of the first words of the file comes before all others', () => {
  const later = readFile('data/claims.yaml', claim('saved', 'wire', 'Two were saved.')).records;
  expect(placeInArticle({ source: 'wire', passages: ['A boat sank.'] }, later, articles)).toBeNull();
});
