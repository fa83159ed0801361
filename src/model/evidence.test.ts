import { expect, test } from 'vitest';
import type { Claim } from './claim';
import { claimsByParagraph } from './evidence';
import type { QuotedParagraph } from './parts';

const paragraph = (source: string, start: number, text: string): QuotedParagraph => ({
  source,
  start,
  from: start,
  text,
});
const paragraphs = [paragraph('one', 0, 'First one. First two.'), paragraph('one', 23, 'Second.')];
const claim = (id: string, start: number, event: string | null = null) =>
  ({ id, source: 'one', event, passages: [{ id, source: 'one', start, end: start + 5 }] }) as unknown as Claim;
const together = (...claims: Claim[]) =>
  claimsByParagraph({ claims, paragraphs }).map((group) => group.map(({ id }) => id).join());

test('claims that one paragraph carries are together, where the first of them is', () => {
  expect(together(claim('a', 0), claim('b', 23), claim('c', 11))).toEqual(['a,c', 'b']);
});

test('claims about different events are kept apart', () => {
  expect(together(claim('a', 0), claim('b', 11, 'earlier'))).toEqual(['a', 'b']);
});

test('claims of two articles are kept apart, though they are at the same place of each', () => {
  const other = { ...claim('b', 0), source: 'two' } as Claim;
  expect(
    claimsByParagraph({ claims: [claim('a', 0), other], paragraphs: [...paragraphs, paragraph('two', 0, 'Third.')] }),
  ).toHaveLength(2);
});
