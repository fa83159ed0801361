// A value is compared with the words that give it, and its quotation never says less than they do.
import { describe, expect, test } from 'vitest';
import type { Limit } from '../../model/claim';
import { limits } from '../schema/parts';
import { faultOfValue, wordsOfDistance } from './claim-values';

const allLimits: readonly (Limit | null)[] = [null, ...limits];

function read(words: string, limit: Limit | null, unit = 'km', number = 300) {
  const text = `The missile has a record ${words}, the general said.`;
  const passage = { start: 0, end: text.length };
  const value = { number, unit, limit };
  const span = wordsOfDistance(value, text, passage);
  return {
    fault: faultOfValue(value, text, [passage]),
    quotation: span && text.slice(span.start, span.end),
  };
}

const accepted = (words: string) => allLimits.filter((limit) => read(words, limit).fault === null);

describe('a limit with a negation', () => {
  test.each<[string, Limit, string]>([
    ['range not exceeding 300 km', 'up-to', 'not exceeding 300 km'],
    ['range that does not exceed 300 km', 'up-to', 'does not exceed 300 km'],
    ['range that doesn’t exceed 300 km', 'up-to', 'doesn’t exceed 300 km'],
    ['range which can never be greater than 300 km', 'up-to', 'can never be greater than 300 km'],
    ['range of not much more than 300 km', 'up-to', 'not much more than 300 km'],
    ['range of no longer than 300 km', 'up-to', 'no longer than 300 km'],
    ['and flies no farther than 300 km', 'up-to', 'no farther than 300 km'],
    ['and cannot fly further than 300 km', 'up-to', 'cannot fly further than 300 km'],
    ['and does not reach beyond 300 km', 'up-to', 'does not reach beyond 300 km'],
    ['and does not have a range of more than 300 km', 'up-to', 'does not have a range of more than 300 km'],
    ['range of not over 300 km', 'up-to', 'not over 300 km'],
    ['and flies without exceeding 300 km', 'up-to', 'without exceeding 300 km'],
    ['range not believed to exceed 300 km', 'up-to', 'not believed to exceed 300 km'],
    ['range, nor does it exceed 300 km', 'up-to', 'nor does it exceed 300 km'],
    ['range of not less than 300 km', 'at-least', 'not less than 300 km'],
    ['range of no less than 300 km', 'at-least', 'no less than 300 km'],
    ['range of no fewer than 300 km', 'at-least', 'no fewer than 300 km'],
    ['of targets not within 300 km', 'more-than', 'not within 300 km'],
    ['range of never under 300 km', 'at-least', 'never under 300 km'],
  ])('%s', (words, limit, quotation) => {
    expect(accepted(words)).toEqual([limit]);
    expect(read(words, limit).quotation).toBe(quotation);
  });

  test('with "about" may be given as either', () => {
    expect(accepted('range of no more than about 300 km')).toEqual(['up-to', 'about']);
  });

  test.each([
    'range of not up to 300 km',
    'and does not fly as far as 300 km',
    'range of not exactly 300 km',
    'range of not nearly 300 km',
    'range of not 300 km',
    'range of not 300 km or more',
    'range not necessarily exceeding 300 km',
    'range not only up to 300 km',
    'range that will not just exceed 300 km',
  ])('that gives no limit is refused: %s', (words) => {
    expect(accepted(words)).toEqual([]);
    expect(read(words, 'up-to').fault).toMatch(/the words say “.*not .*300 km.*”: they deny the number/);
    expect(allLimits.map((limit) => read(words, limit).quotation)).toEqual(allLimits.map(() => null));
  });

  test('that is half one is refused', () => {
    expect(accepted('range unlikely to exceed 300 km')).toEqual([]);
    expect(accepted('range rarely exceeding 300 km')).toEqual([]);
  });

  test('elsewhere in the sentence does not change a limit', () => {
    expect(accepted('not of its makers but of others, more than 300 km')).toEqual(['more-than']);
    expect(accepted('that flew with no warning more than 300 km')).toEqual(['more-than']);
  });
});

describe('a distance in another unit', () => {
  test.each([
    ['300 nautical miles'],
    ['300 metres'],
    ['300 m'],
    ['300m'],
    ['300 feet'],
    ['300-foot'],
    ['300 km/h'],
    ['300 kilometers per hour'],
    ['300 kilometers an hour'],
    ['300 km²'],
    ['300 km2'],
    ['300 square km'],
    ['300 hours'],
    ['300%'],
  ])('is refused, and named: %s', (words) => {
    for (const unit of ['km', 'mi']) {
      const { fault, quotation } = read(`flight of ${words}`, null, unit);
      expect(fault).toBe(`the words say “${words}”, not 300 ${unit}: give the unit that they have`);
      expect(quotation).toBeNull();
    }
  });

  test.each([
    ['300 km', '300 km'],
    ['300 kilometres a spokesman gave', '300 kilometres'],
    ['300 km/186 miles', '300 km'],
    ['300 to 400 km', null],
  ])('is not seen in %s', (words, quotation) => {
    expect(read(`flight of ${words}`, null)).toEqual({ fault: null, quotation });
  });

  test('gives no limit to the same number of kilometers', () => {
    const words = 'flight of 300 km before more than 300 people';
    expect(accepted(words)).toEqual([null, 'exactly']);
  });

  test('must stand beside the number', () => {
    const refused = 'the words say “300”, not 300 km: give the unit that they have';
    expect(read('flight, in kilometers, of 300', null).fault).toBe(refused);
    expect(read('flight, in kilometers: 300.', null).fault).toBe(refused);
  });

  test('is written in one way', () => {
    expect(read('of 300 feet', null, 'feet').fault).toBe('feet are written as `unit: ft`');
    expect(read('of 300 kilometres', null, 'kilometers').fault).toBe('kilometers are written as `unit: km`');
  });
});

describe('a limit before the number', () => {
  test.each([
    ['with a maximum range of 300 km', 'maximum range of 300 km'],
    ['at a maximum distance of 300 km', 'maximum distance of 300 km'],
    ['of a maximum operational range of 300 km', 'maximum operational range of 300 km'],
    ['up to a distance of 300 km', 'up to a distance of 300 km'],
    ['300 km but no more', '300 km but no more'],
    ['up to 186 miles (300 km)', 'up to 186 miles (300 km)'],
    ['up to 300 km (186 miles)', 'up to 300 km'],
    ['300 km (186 miles) at most', '300 km (186 miles) at most'],
    ['186 miles at most (300 km)', '186 miles at most (300 km)'],
  ])('is read in: %s', (words, quotation) => {
    expect(accepted(words)).toEqual(['up-to']);
    expect(read(words, 'up-to').quotation).toBe(quotation);
  });

  test.each<[string, Limit]>([
    ['as deep as 300 km', 'up-to'],
    ['limited to 300 km', 'up-to'],
    ['at most 300 km', 'up-to'],
    ['300 km or less', 'up-to'],
    ['not quite 300 km', 'less-than'],
    ['just short of 300 km', 'less-than'],
    ['less than 300 km', 'less-than'],
    ['fewer than 300 km', 'less-than'],
    ['<300 km', 'less-than'],
    ['≤ 300 km', 'up-to'],
    ['300 km or under', 'up-to'],
    ['north of 300 km', 'more-than'],
    ['as little as 300 km', 'at-least'],
    ['at least 300 km', 'at-least'],
    ['a minimum of 300 km', 'at-least'],
    ['300 km or more', 'at-least'],
    ['≥300 km', 'at-least'],
    ['>300 km', 'more-than'],
    ['300+ km', 'at-least'],
    ['300-plus km', 'at-least'],
    ['300 km or above', 'at-least'],
    ['approx. 300 km', 'about'],
    ['~300 km', 'about'],
    ['an estimated 300 km', 'about'],
    ['in the region of 300 km', 'about'],
    ['300 km, give or take', 'about'],
    ['300 km or thereabouts', 'about'],
  ])('is given by “%s”', (words, limit) => {
    expect(accepted(`of ${words}`)).toEqual([limit]);
  });

  test.each<[string, Limit]>([
    ['within 300 km', 'up-to'],
    ['under 300 km', 'less-than'],
    ['below 300 km', 'less-than'],
    ['short of 300 km', 'less-than'],
    ['over 300 km', 'more-than'],
    ['beyond 300 km', 'more-than'],
  ])('is given by “%s”, or the word means something else', (words, limit) => {
    expect(accepted(`of ${words}`)).toEqual([limit, 'exactly']);
  });

  test('holds for a rounded conversion too', () => {
    const words = 'up to 186 miles (about 300 km)';
    expect(accepted(words)).toEqual(['up-to', 'about']);
    expect(read(words, 'up-to').quotation).toBe(words);
  });

  test('does not hold for what is no conversion', () => {
    expect(accepted('of up to two tries (300 km)')).toEqual([null, 'exactly']);
    expect(accepted('of more than 186 miles (up to 300 km)')).toEqual(['up-to']);
  });

  test('may stand before a radius', () => {
    expect(accepted('that flew within a radius of 300 km')).toEqual(['up-to', 'exactly']);
    expect(read('within a radius of 300 km', 'up-to').quotation).toBe('within a radius of 300 km');
  });

  test('is not seen in "over a distance of"', () => {
    expect(accepted('of flights over a distance of 300 km')).toEqual([null, 'exactly']);
  });
});
