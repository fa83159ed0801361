import { describe, expect, test } from 'vitest';
import { numbersIn } from './numbers';

const read = (text: string) => numbersIn(text).map(({ start, end, value }) => [text.slice(start, end), value]);
const amounts = (text: string) => numbersIn(text).flatMap(({ isAmount, value }) => (isAmount ? [value] : []));

describe('a number is read whole', () => {
  test.each<[string, string, number]>([
    ['Twelve explosions', 'Twelve', 12],
    ['twenty-five boats', 'twenty-five', 25],
    ['twenty five boats', 'twenty five', 25],
    ['two hundred men', 'two hundred', 200],
    ['two hundred and six men', 'two hundred and six', 206],
    ['three thousand five hundred troops', 'three thousand five hundred', 3500],
    ['two hundred and fifty thousand shells', 'two hundred and fifty thousand', 250_000],
    ['one million two hundred thousand shells', 'one million two hundred thousand', 1_200_000],
    ['a hundred and one days', 'a hundred and one', 101],
    ['a thousand days', 'a thousand', 1000],
    ['twelve hundred feet', 'twelve hundred', 1200],
    ['two and a half hours', 'two and a half', 2.5],
    ['two and three quarter-hours', 'two and three quarter', 2.75],
    ['two and a half million shells', 'two and a half million', 2_500_000],
    ['two and a half-hour drive', 'two and a half', 2.5],
    ['half a mile away', 'half', 0.5],
    ['a half mile away', 'a half', 0.5],
    ['a half-mile radius', 'a half', 0.5],
    ['half of the crew', 'half', 0.5],
    ['half a million shells', 'half a million', 500_000],
    ['half a dozen boats', 'half a dozen', 6],
    ['a dozen boats', 'a dozen', 12],
    ['two dozen boats', 'two dozen', 24],
    ['a fifth of its territory', 'a fifth', 0.2],
    ['one-third of its territory', 'one-third', 1 / 3],
    ['two thirds of it', 'two thirds', 2 / 3],
    ['three-quarters of it', 'three-quarters', 0.75],
    ['fell by a quarter', 'a quarter', 0.25],
    ['a quarter mile', 'a quarter', 0.25],
    ['a quarter-mile radius', 'a quarter', 0.25],
    ['one of the rail cars', 'one', 1],
    ['and another was damaged', 'another', 1],
    ['nearly 10,000 troops', '10,000', 10_000],
    ['nearly 10\u202f000 troops', '10\u202f000', 10_000],
    ['10k troops', '10k', 10_000],
    ['3 million shells', '3 million', 3_000_000],
    ['1.5 billion dollars', '1.5 billion', 1.5e9],
    ['$1.5bn', '1.5bn', 1.5e9],
    ['the 1,000th day', '1,000th', 1000],
    ['1½ hours', '1½', 1.5],
    ['½ mile', '½', 0.5],
    ['1/2 mile', '1/2', 0.5],
    ['1 1/2 miles', '1 1/2', 1.5],
    ['a 1-mile radius', '1', 1],
    ['a 0.5-mile radius', '0.5', 0.5],
    ['300km', '300', 300],
    ['−5 degrees', '5', -5],
    ['أطلق ٦ صواريخ', '٦', 6],
    ['१२ लोग', '१२', 12],
    ['３００ km', '３００', 300],
    ['𝟙𝟚 boats', '𝟙𝟚', 12],
  ])('%s', (text, words, value) => {
    expect(read(text)).toEqual([[words, value]]);
  });

  test('two numbers beside each other are two', () => {
    expect(amounts('nine and eleven')).toEqual([9, 11]);
    expect(amounts('300-400 km')).toEqual([300, 400]);
    expect(amounts('five of the six missiles')).toEqual([5, 6]);
    expect(amounts('six, two of them large')).toEqual([6, 2]);
    expect(amounts('3 million and 6 tanks')).toEqual([3_000_000, 6]);
    expect(amounts('in 2024 two boats')).toEqual([2024, 2]);
    expect(amounts('three million and two were hurt')).toEqual([3_000_000, 2]);
    expect(amounts('100 kilometers (60 miles)')).toEqual([100, 60]);
    expect(amounts('six\n\ntwo')).toEqual([6, 2]);
  });
});

test.each([
  'the first attack, a third missile, the fourth quarter, the twenty-first day',
  'no one, this one, one another, the one that fell, one’s own, a one-sided count',
  'billions of dollars, dozens of boats, hundreds',
  'the first half of the year, half-finished',
  'headquarters, someone, often, tend, sixth',
])('no number is read in: %s', (text) => {
  expect(read(text)).toEqual([]);
});

test('a time, a date and the number of a name are one token each, and no amount', () => {
  for (const token of ['2:30', '2024-11-20', 'Nov. 19', 'July 29, 2017', '20 November', 'Sunday December 22, 2024'])
    expect(read(`On ${token}.`).map(([words]) => words)).toEqual([token]);
  expect(read('at 9 p.m.')).toEqual([['9', 9]]);
  expect(read('an F-16, a Su-34 and a 9M723')).toHaveLength(3);
  expect(amounts('at 2:30, 9 p.m. on 2024-11-20 and Nov. 19 an F-16, a Su-34 and a 9M723')).toEqual([]);
});
