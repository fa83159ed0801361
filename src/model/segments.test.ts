import { expect, test } from 'vitest';
import { type Quotation, quotationAt } from './quotation';
import { paragraphsOf, segmentsOf } from './segments';

const text = 'close\n\nSix were fired, five stopped.\n';
const passage = (exact: string): Quotation => {
  const start = text.indexOf(exact);
  return quotationAt({ id: 'a', text }, { start, end: start + exact.length });
};

test('segments put together are the text again, and each knows its passages', () => {
  const passages = [passage('Six were fired'), passage('fired, five')];
  const segments = segmentsOf(text.slice(7, 36), 7, passages);
  expect(segments.map((segment) => segment.text).join('')).toBe(text.slice(7, 36));
  expect(segments.map((segment) => [segment.text, segment.passages.length])).toEqual([
    ['Six were ', 1],
    ['fired', 2],
    [', five', 1],
    [' stopped.', 0],
  ]);
});

test('a passage that reaches beyond the stretch is cut at its edge', () => {
  expect(segmentsOf(text.slice(7, 10), 7, [passage('Six were fired')])).toHaveLength(1);
});

test('paragraphs are the lines that hold text, with page furniture named', () => {
  expect(paragraphsOf({ text, furniture: [{ line: 1, what: 'A button' }] })).toEqual([
    { start: 0, end: 5, furniture: 'A button' },
    { start: 7, end: 36, furniture: null },
  ]);
});
