import { describe, expect, test } from 'vitest';
import { areComparable, canBothBeTrue, isSameLength } from './agreement';
import type { ClaimValue, Limit } from './claim';

/** "about 114 km" */
function value(words: string): ClaimValue {
  const [, limit, number, unit] =
    /^(up to |less than |more than |at least |about |exactly )?([\d.]+) (.+)$/.exec(words) ?? [];
  return {
    number: Number(number),
    unit: unit ?? '',
    limit: (limit?.trim().replace(' ', '-') as Limit | undefined) ?? null,
  };
}

describe('two figures for one thing', () => {
  test.each([
    ['110 km', 'more than 100 km'],
    ['110 km', 'about 114 km'],
    ['more than 100 km', 'about 114 km'],
    ['more than 100 km', 'more than 60 mi'],
    ['60 mi', '100 km'],
    ['up to 6 missiles', '6 missiles'],
    ['up to 6 missiles', '4 missiles'],
    ['up to 300 km', 'more than 250 km'],
    ['up to 300 km', 'up to 186 mi'],
    ['110 km', '112 km'],
    ['2.5 km', '2.5 km'],
    ['at least 6 missiles', 'exactly 6 missiles'],
    ['at least 6 missiles', 'up to 6 missiles'],
    ['at least 6 missiles', 'at least 8 missiles'],
    ['at least 6 missiles', 'less than 8 missiles'],
    ['less than 6 missiles', '5 missiles'],
    ['less than 6 missiles', 'up to 6 missiles'],
    ['less than 6 missiles', '0 missiles'],
    ['less than 300 km', 'less than 270 km'],
  ])('%s and %s can both be true', (first, second) => {
    expect(canBothBeTrue(value(first), value(second))).toBe(true);
    expect(canBothBeTrue(value(second), value(first))).toBe(true);
  });

  test.each([
    ['6 missiles', '8 missiles'],
    ['1 missile', '2 missiles'],
    ['10 people', '11 people'],
    ['up to 6 missiles', '8 missiles'],
    ['up to 300 km', 'up to 270 km'],
    ['up to 250 km', 'more than 250 km'],
    ['more than 6 missiles', '6 missiles'],
    ['less than 6 missiles', '6 missiles'],
    ['less than 6 missiles', 'at least 6 missiles'],
    ['at least 6 missiles', '5 missiles'],
    ['less than 250 km', 'more than 250 km'],
    ['110 km', 'up to 60 km'],
    ['110 km', '120.5 km'],
    ['exactly 110 km', '112 km'],
    ['about 114 km', 'more than 200 km'],
    ['300 km', '300 mi'],
  ])('%s and %s cannot', (first, second) => {
    expect(canBothBeTrue(value(first), value(second))).toBe(false);
    expect(canBothBeTrue(value(second), value(first))).toBe(false);
  });
});

test('lengths in any unit are compared with each other, and else only numbers of the same', () => {
  expect(areComparable(value('3 km'), value('2 nmi'))).toBe(true);
  expect(areComparable(value('3 people'), value('2 people'))).toBe(true);
  expect(areComparable(value('1 missile'), value('2 missiles'))).toBe(true);
  expect(areComparable(value('1 person'), value('2 people'))).toBe(true);
  expect(areComparable(value('28 square meters'), value('28 m²'))).toBe(true);
  expect(areComparable(value('2 missiles'), value('2 missile launchers'))).toBe(false);
  expect(areComparable(value('3 people'), value('2 residents'))).toBe(false);
  expect(areComparable(value('3 km'), value('2 people'))).toBe(false);
});

test('a length and its rounded conversion are one, and two figures in one unit are two', () => {
  expect(isSameLength(value('up to 186 mi'), value('300 km'))).toBe(true);
  expect(isSameLength(value('60 mi'), value('100 km'))).toBe(true);
  expect(isSameLength(value('170 mi'), value('270 km'))).toBe(true);
  expect(isSameLength(value('300 km'), value('304 km'))).toBe(false);
  expect(isSameLength(value('170 mi'), value('300 km'))).toBe(false);
  expect(isSameLength(value('3 people'), value('3 people'))).toBe(false);
});

test.each(['constructor', '__proto__', 'toString'])('a unit named “%s” is one like any other', (unit) => {
  const six = { number: 6, unit, limit: null };
  expect(canBothBeTrue(six, six)).toBe(true);
});
