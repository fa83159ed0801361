import { expect, test } from 'vitest';
import { idFrom } from './ids';

test.each([
  ['The mayor said that six trains left on Monday.', [], 'mayor-said-six-trains-left'],
  ['Côte d’Ivoire', [], 'cote-divoire'],
  ['To be', [], 'to-be'],
  ['Брянск', [], 'record'],
  ['Six trains', ['six-trains', 'six-trains-2'], 'six-trains-3'],
])('%s', (words, taken, id) => {
  expect(idFrom(words, new Set(taken))).toBe(id);
});
