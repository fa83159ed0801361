import { expect, test } from 'vitest';
import { contextOf, findQuote } from './quote';

const text = 'Six of the “six” missiles, with a range of up to 300 km, cost 1,000 each. Six.';

test('finds words literally and gives their offsets', () => {
  const span = findQuote(text, { exact: 'a range of up to 300 km' });
  expect(span).toEqual({ start: 32, end: 55 });
});

test.each([
  ['one wrong letter', { exact: 'a range of up to 800 km' }, 'is not in this source'],
  ['a straight quotation mark for a curly one', { exact: '"six" missiles' }, 'is not in this source'],
  ['words that stand twice', { exact: 'Six' }, 'appears 2 times'],
  ['a wrong prefix', { exact: 'missiles', prefix: 'eight ' }, 'not with this prefix'],
  ['half a number', { exact: 'a range of up to 30' }, 'middle of a word or number'],
  ['a number cut at its comma', { exact: 'cost 1' }, 'middle of a word or number'],
  ['half a word', { exact: 'of up to 300 k' }, 'middle of a word or number'],
])('refuses %s', (_, quote, fault) => {
  expect(findQuote(text, quote)).toEqual({ fault: expect.stringContaining(fault) });
});

test('prefix and suffix choose among several', () => {
  expect(findQuote(text, { exact: 'Six', prefix: 'each. ' })).toEqual({ start: 74, end: 77 });
  expect(findQuote(text, { exact: 'Six', suffix: ' of' })).toEqual({ start: 0, end: 3 });
});

test('context is cut between graphemes, never inside one', () => {
  const family = '👨‍👩‍👧 ok 👨‍👩‍👧';
  const start = family.indexOf('ok');
  expect(contextOf(family, { start, end: start + 2 }, 2)).toEqual({ prefix: '👨‍👩‍👧 ', suffix: ' 👨‍👩‍👧' });
});
