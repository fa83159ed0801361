import { expect, test } from 'vitest';
import { linesOf, piecesOf } from './pieces';

test('lines keep the offsets of the text as received, whatever ends them', () => {
  const text = 'One.\r\nTwo.\rThree.\n\nFive.';
  const lines = linesOf(text).map(({ number, start, end }) => [number, text.slice(start, end)]);
  expect(lines).toEqual([
    [1, 'One.'],
    [2, 'Two.'],
    [3, 'Three.'],
    [4, ''],
    [5, 'Five.'],
  ]);
});

test('a piece is all that its words are, and no character is lost', () => {
  const text = 'Six were fired on Tuesday.';
  const pieces = piecesOf(text, { start: 0, end: text.length }, [
    { start: 0, end: 14, is: 'suggested' },
    { start: 0, end: 3, is: 'open' },
    { start: 9, end: 25, is: 'carried' },
    { start: 9, end: 25, is: 'carried' },
  ]);
  expect(pieces.map((piece) => [piece.text, piece.is])).toEqual([
    ['Six', ['suggested', 'open']],
    [' were ', ['suggested']],
    ['fired', ['suggested', 'carried']],
    [' on Tuesday', ['carried']],
    ['.', []],
  ]);
});

test('words that reach over the end of a line are marked on both', () => {
  const text = 'a bc\nde f';
  const marked = [{ start: 2, end: 7, is: 'problem' as const }];
  const marksOn = (start: number, end: number) =>
    piecesOf(text, { start, end }, marked).map((piece) => [piece.text, piece.is.length]);
  expect(marksOn(0, 4)).toEqual([
    ['a ', 0],
    ['bc', 1],
  ]);
  expect(marksOn(5, 9)).toEqual([
    ['de', 1],
    [' f', 0],
  ]);
});
