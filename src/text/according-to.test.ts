import { expect, test } from 'vitest';
import type { Claim, Voice } from '../model/claim';
import type { Dataset } from '../model/dataset';
import { accountsOfPlace, firstAccountsOfPlace } from './according-to';
import { textIn } from './text';

const text = textIn('en');

const names = ['A fisherman', 'Mere Tui, a pilot', 'Suva', 'The owner', 'The crew'];
const voices = names.map(
  (name, index): Voice => ({
    id: `voice-${index}`,
    name,
    named: false,
    anonymous: false,
    sameAs: null,
    article: null,
  }),
);
const claims = voices.map(({ id }) => ({ id: `by-${id}`, voice: id, source: 'paper' }) as Claim);
const sources = [{ id: 'paper', label: 'The Islander' }] as unknown as Dataset['sources'];

test.each([
  [1, 'a fisherman', 'a fisherman'],
  [2, 'a fisherman and Mere Tui', 'a fisherman and Mere Tui'],
  [3, 'a fisherman, Mere Tui and one other', 'a fisherman, Mere Tui and Suva'],
  [5, 'a fisherman, Mere Tui and three others', 'a fisherman, Mere Tui, Suva, the owner and the crew'],
])('%i who place a thing: two names at most where there is little room', (count, short, all) => {
  // Whoever says two things of the place is named, and counted, once.
  const constraints = [...claims.slice(0, count), ...claims.slice(0, 1)].map(({ id }) => ({ claim: id }));
  expect(firstAccountsOfPlace({ constraints }, { claims, voices, sources }, text)).toBe(short);
  expect(accountsOfPlace({ constraints }, { claims, voices, sources }, text)).toBe(all);
});
