import { describe, expect, test } from 'vitest';
import { misquote } from './misquote';

const text = [
  "Biden's “permission” came\u00a0late – on Tuesday.",
  'The caf\u0065\u0301 in Suva was 110\u00a0km away, the owner said.',
  'Nine people were aboard, and no\u00adbody slept. It stood still for a long while and then, when nobody looked, it sank.',
  'The Marama',
  'was found.',
].join('\n');

describe('the first character that differs is named', () => {
  test.each([
    ['a typo', 'Nine people were abroad, and', 'after “were” you have “abroad”, the article has “aboard”; line 3 has'],
    [
      '’ for a straight apostrophe',
      'Biden’s “permission”',
      "after “Biden” you have ’ U+2019 right single quotation mark, the article has ' U+0027 apostrophe",
    ],
    [
      'a straight mark for a curly one',
      '"permission” came',
      'you have " U+0022 quotation mark, the article has “ U+201C left double quotation mark',
    ],
    ['an em dash for an en dash', 'late — on Tuesday', 'you have — U+2014 em dash, the article has – U+2013 en dash'],
    [
      'a space for a no-break space',
      'was 110 km away',
      'after “110” you have a space U+0020, the article has a no-break space U+00A0; copy the words from the article, or write \\u00a0 there',
    ],
    [
      'a composed letter',
      'The café in Suva',
      'the letters are composed differently: “e\u0301” is one character here and 2 characters in the article',
    ],
    [
      'a soft hyphen left out',
      'and nobody slept',
      'the article has a soft hyphen U+00AD, which nobody sees; copy the words from the article, or write \\u00ad there',
    ],
    [
      'a zero-width space',
      'Nine peo\u200bple were',
      'you have a zero-width space U+200B, which nobody sees and the article does not have: remove it',
    ],
    [
      'a line break',
      'The Marama was found.',
      'after “Marama” your words run over a line break of the article: quote them as two passages; line 4 has',
    ],
    ['a Cyrillic letter', 'Nine peоple were', 'you have о U+043E Cyrillic letter, the article has “o”'],
    ['capitals', 'NINE PEOPLE WERE ABOARD', 'you have “NINE”, the article has “Nine”'],
    ['a letter more at the end of a word', 'the owners said', 'after “the” you have “owners”, the article has “owner”'],
    [
      'words that begin alike and go on otherwise',
      'It stood still for a long while and no ship, no boat and no plane ever came to look for it',
      'after “and” you have “no”, the article has “then”',
    ],
    ['a letter less', 'nobody look, it sank', 'after “nobody” you have “look”, the article has “looked”'],
    [
      'words left out',
      'It stood still for a long while and then it sank',
      'you have a space U+0020, the article has , U+002C comma',
    ],
    ['a word more at the beginning', 'About Nine people were aboard', 'you have “About”'],
    ['words past the end', 'was found. It', 'the article ends, and you have a space U+0020'],
  ])('%s', (_, words, said) => {
    expect(misquote(text, words)).toContain(said);
  });
});

test('an ellipsis of ours is said to be one where the words about it stand', () => {
  expect(misquote(text, 'Nine people … slept')).toBe(
    ': the ellipsis is not in the article; quote the words before and after it as two passages',
  );
  expect(misquote(text, 'Nine people [...] slapt')).toContain('you have “slapt”, the article has “slept”');
});

test('the nearest words of another article are given where this one has none', () => {
  const other = { id: 'wire', text: 'Eleven were counted by the harbour office of Apia.' };
  expect(misquote(text, 'counted by the harbour office', [other])).toBe(
    '; source wire has these words: name it under `source`, or quote words of this one',
  );
  expect(misquote(text, 'counted by the harbor office', [other])).toContain(
    'source wire has: after “the” you have “harbor”, the article has “harbour”; line 1 has',
  );
  expect(misquote(text, 'Sailors drank their coffee black', [other])).toBe(', and no source has words near them');
  expect(misquote(text, 'Sailors drank their coffee black')).toBe(', and has no words near them');
});

test('a long text and long words are searched without a wait', () => {
  const long = Array.from({ length: 2000 }, (_, index) => `Sentence ${index} is here.`).join(' ');
  const words = long.slice(20_000, 30_000).replace('Sentence 1000', 'Sentence one thousand');
  expect(misquote(long, words)).toContain('you have “one”, the article has “1000”');
});

test('any words about any text: a sentence, and no throw', () => {
  for (const words of ['', ' ', '…', '\n', '\u{1F468}\u200D', '\ud83d', 'x'.repeat(5000), '\u0301']) {
    for (const within of ['', text, '\ud83d', '\u{1F468}\u200D\u{1F469}'])
      expect(misquote(within, words)).toEqual(expect.any(String));
  }
});
