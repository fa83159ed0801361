import { describe, expect, test } from 'vitest';
import { faultsOfChoice, passageAt, passageSpans, spanOfPassage, widened } from './passage';

const text =
  'Six trains left. The mayor said six trains left on Monday.\nThe mayor said nothing else, and six trains left again.';
const spanOf = (words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
};
const wordsAt = ({ start, end }: { start: number; end: number }) => text.slice(start, end);

describe('a passage', () => {
  test('is its exact words where the article has them once', () => {
    expect(passageAt(text, spanOf('on Monday'))).toBe('on Monday');
  });
  test('names the fewest words before it that tell it from the others', () => {
    const second = spanOf('six trains left', text.indexOf('\n'));
    expect(passageAt(text, second)).toEqual({ exact: 'six trains left', prefix: 'and ' });
  });
  test('names what comes after it where nothing before it tells it from the others', () => {
    expect(passageAt(text, spanOf('The mayor said', text.indexOf('\n')))).toEqual({
      exact: 'The mayor said',
      suffix: ' nothing',
    });
  });
  test('is found again where it was taken', () => {
    for (const span of [spanOf('on Monday'), spanOf('six trains left', 60), spanOf('The mayor said', 50)]) {
      expect(spanOfPassage(text, passageAt(text, span))).toEqual(span);
    }
    expect(spanOfPassage(text, 'six trains left')).toBeNull();
  });
  test('is one for each line, without the space at its ends', () => {
    const over = { start: text.indexOf(' on Monday'), end: text.indexOf(' nothing') + 1 };
    expect(passageSpans(text, over).map(wordsAt)).toEqual(['on Monday.', 'The mayor said']);
  });
});

describe('words as they are chosen', () => {
  test('stay as they are, and what the compiler would refuse is named', () => {
    expect(faultsOfChoice(text, spanOf('on Monday'))).toEqual([]);
    expect(faultsOfChoice(text, spanOf('rains lef'))).toEqual(['cutAtStart', 'cutAtEnd']);
    expect(faultsOfChoice(text, spanOf('Monday.\nThe'))).toEqual(['severalLines']);
  });
  test('are widened to words, then to the sentence, then to the line', () => {
    const words = widened(text, spanOf('ay', 20));
    expect(wordsAt(words)).toBe('mayor');
    const sentence = widened(text, words);
    expect(wordsAt(sentence)).toBe('The mayor said six trains left on Monday.');
    expect(wordsAt(widened(text, sentence))).toBe('Six trains left. The mayor said six trains left on Monday.');
  });
});
