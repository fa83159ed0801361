// A number counts for a value only with its unit beside it, in one passage.
import { expect, test } from 'vitest';
import type { Limit } from '../../model/claim';
import { faultOfValue } from '../claims/claim-values';
import { numbersToCover } from './quantities';

/** The fault of a value in a passage, which is the whole text but for what is outside of | and |. */
function fault(words: string, number: number, unit: string, limit: Limit | null = null) {
  const [before = '', inside] = words.split('|');
  const text = words.replaceAll('|', '');
  const passage =
    inside === undefined
      ? { start: 0, end: text.length }
      : { start: before.length, end: before.length + inside.length };
  return faultOfValue({ number, unit, limit }, text, [passage]);
}

const carried = (text: string) => numbersToCover(text).map(({ start, end }) => text.slice(start, end));

test.each<[string, number, string]>([
  ['used six missiles', 6, 'missiles'],
  ['used six ballistic missiles known as ATACMS', 6, 'missiles'],
  ['intercepted five of the six missiles fired', 5, 'missiles'],
  ['intercepted five of the six missiles fired', 6, 'missiles'],
  ['five of the ATACMS missiles were shot down', 5, 'missiles'],
  ['five of its missiles were shot down', 5, 'missiles'],
  ['that six were fired at six missiles', 6, 'missiles'],
  ['one of the missiles caused a fire', 1, 'missile'],
  ['one of the missiles caused a fire', 1, 'missiles'],
  ['debris from a missile fell', 1, 'missile'],
  ['54 people can fit inside', 54, 'people'],
  ['one person can fit inside', 1, 'people'],
  ['the 28 sq. meter mobile shelters', 28, 'square meters'],
  ['the 28 m² shelters', 28, 'square meters'],
  ['a 28-square-metre shelter', 28, 'square meters'],
  ['the war’s 1,000th day', 1000, 'days'],
  ['marking 1,000 days of conflict', 1000, 'days'],
  ['48 hours of protection', 48, 'hours'],
  ['a fifth of its territory remains', 0.2, 'of its territory'],
  ['the addition of 10,000 North Korean troops', 10_000, 'troops'],
  ['the addition of 10,000 North Korean troops', 10_000, 'North Korean troops'],
  ['two United States soldiers', 2, 'soldiers'],
  ['two U.S. officials said', 2, 'officials'],
  ['six U.S.-made missiles', 6, 'missiles'],
  ['two arms depots burned', 2, 'depots'],
  ['found <b>two</b> boats', 2, 'boats'],
  ['two or three boats', 2, 'boats'],
  ['two sunken\nboats', 2, 'boats'],
  ['20 percent of the crew', 20, 'percent'],
  ['20% of the crew', 20, 'percent'],
  ['20 per cent of the crew', 20, 'percent'],
  ['$1.5 billion in aid', 1.5e9, 'dollars'],
  ['“six missiles”', 6, 'missiles'],
  ['six two-stage missiles', 6, 'missiles'],
  ['300 km', 300, 'km'],
  ['300kms', 300, 'km'],
  ['300 kilometres', 300, 'km'],
  ['a 300-kilometer range', 300, 'km'],
  ['300 to 400 km', 300, 'km'],
  ['300–400 km', 300, 'km'],
  ['a mile away', 1, 'mi'],
  ['a 1-mile radius', 1, 'mi'],
  ['half a mile away', 0.5, 'mi'],
  ['a half-mile radius', 0.5, 'mi'],
  ['a quarter of a mile', 0.25, 'mi'],
  ['two and a half miles', 2.5, 'mi'],
  ['12 nautical miles', 12, 'nmi'],
  ['12 sea miles', 12, 'nmi'],
  ['500 feet', 500, 'ft'],
  ['a 500-foot drop', 500, 'ft'],
  ['400 metres', 400, 'm'],
  ['400m', 400, 'm'],
])('“%s” gives %d %s', (words, number, unit) => {
  expect(fault(words, number, unit)).toBeNull();
});

test.each<[string, number, string, string]>([
  ['one of the rail cars', 1, 'mi', 'one of the rail cars'],
  ['one of the rail cars', 1, 'missile', 'one of the rail cars'],
  ['used six missiles', 6, 'drones', 'six missiles'],
  ['six missile launchers', 6, 'missiles', 'six missile launchers'],
  ['six missiles hit buildings', 6, 'buildings', 'six missiles'],
  ['six missiles, and drones', 6, 'drones', 'six missiles'],
  ['six missiles were fired at drones', 6, 'drones', 'six missiles'],
  ['six boats. Drones came', 6, 'drones', 'six boats'],
  ['12 nautical miles', 12, 'mi', '12 nautical miles'],
  ['12 miles', 12, 'nmi', '12 miles'],
  ['300 feet', 300, 'm', '300 feet'],
  ['300 m/s', 300, 'm', '300 m/s'],
  ['300 square miles', 300, 'mi', '300 square miles'],
  ['in 2024 two boats', 2024, 'boats', '2024'],
])('“%s” does not give %d %s', (words, number, unit, quoted) => {
  expect(fault(words, number, unit)).toContain(`the words say “${quoted}`);
});

test('names, times and dates give no number', () => {
  expect(fault('an F-16 missile', 16, 'missiles')).toMatch(/^16 is in none of its passages/);
  expect(fault('at 2:30 missiles fell', 2, 'missiles')).toMatch(/^2 is in none/);
});

test('a count without its noun counts what the passage has named before', () => {
  expect(fault('six missiles were fired and five were brought down', 5, 'missiles')).toBeNull();
  expect(fault('five of the ATACMS missiles were shot down and another was damaged', 1, 'missile')).toBeNull();
  expect(fault('shot down five of the missiles and damaged one, and', 1, 'missile')).toBeNull();
  expect(fault('nine people were aboard, two died', 2, 'people')).toBeNull();
  expect(fault('nine people were aboard; two dead', 2, 'people')).toBeNull();
  expect(fault('six missiles were fired, |and that five were brought down|', 5, 'missiles')).toBe(
    'the words say “five”, and its passage does not say of what: begin it at “missiles”',
  );
  expect(
    fault('eight missiles had been fired and at least six of them reached it', 6, 'missiles', 'at-least'),
  ).toBeNull();
  // A distance always has its unit.
  expect(fault('it flew 200 km, then 300', 300, 'km')).toContain('the words say “300”');
});

test('the unit is in the passage that has the number', () => {
  expect(fault('|six ballistic| missiles', 6, 'missiles')).toBe(
    'its passage ends before “six ballistic missiles”: quote the number with its unit',
  );
  expect(fault('|up to 300| km', 300, 'km', 'up-to')).toBe(
    'its passage ends before “300 km”: quote the number with its unit',
  );
});

test('a number that does not stand there is said with those that do', () => {
  expect(fault('used six ballistic missiles', 5, 'missiles')).toBe(
    '5 is in none of its passages, in digits or as a number word; they have “six ballistic missiles”',
  );
});

test('a distance converted in brackets is one figure, and may be given in either unit', () => {
  const words = 'more than 100 kilometers (60 miles) from the border';
  expect(fault(words, 100, 'km', 'more-than')).toBeNull();
  expect(fault(words, 60, 'mi', 'more-than')).toBeNull();
  expect(fault('170 miles (270 kilometers) at most', 270, 'km', 'up-to')).toBeNull();
  expect(fault('170 miles (270 kilometers) at most', 170, 'mi', 'up-to')).toBeNull();
  expect(carried(words)).toEqual(['100']);
  expect(carried('up to 300 km/186 miles, or 12 m (39 ft)')).toEqual(['300', '12']);
  // Two of one kind, or with other words between, are two.
  expect(carried('100 km (60 km) by road (40 miles off), two boats (300 km)')).toEqual([
    '100',
    '60',
    '40',
    'two',
    '300',
  ]);
});

test('a distance that was converted wrongly is said to be', () => {
  const message =
    'the words say “100 kilometers (80 miles”: the two distances are not the same, by more than rounding; give no value';
  expect(fault('100 kilometers (80 miles) away', 100, 'km')).toBe(message);
  expect(fault('100 kilometers (80 miles) away', 80, 'mi')).toBe(message);
});

test('"a" or "an" before a length must be quoted, before a thing it need not be', () => {
  expect(carried('a boat a mile from a shore an hour away')).toEqual(['a mile']);
  expect(carried('half a mile, a quarter of a mile')).toEqual(['half', 'a quarter']);
});
