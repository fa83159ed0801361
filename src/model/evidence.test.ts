import { expect, test } from 'vitest';
import type { Claim } from './claim';
import { claimsByParagraph } from './evidence';
import type { Source } from './source';

const source = { id: 'one', text: 'First one. First two.\n\nSecond.', furniture: [] } as unknown as Source;
const claim = (id: string, start: number, event: string | null = null) =>
  ({ id, source: 'one', event, passages: [{ id, source: 'one', start, end: start + 5 }] }) as unknown as Claim;
const together = (...claims: Claim[]) =>
  claimsByParagraph(claims, [source]).map((group) => group.map(({ id }) => id).join());

test('claims that one paragraph carries are together, where the first of them is', () => {
  expect(together(claim('a', 0), claim('b', 23), claim('c', 11))).toEqual(['a,c', 'b']);
});

test('claims about different events are kept apart', () => {
  expect(together(claim('a', 0), claim('b', 11, 'earlier'))).toEqual(['a', 'b']);
});

test('claims of two articles are kept apart, though they are at the same place of each', () => {
  const other = { ...claim('b', 0), source: 'two' } as Claim;
  expect(claimsByParagraph([claim('a', 0), other], [source, { ...source, id: 'two' }])).toHaveLength(2);
});
