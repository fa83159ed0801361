import { expect, test } from 'vitest';
import { valuesIn } from './values';

test.each([
  ['Up to 500 people left.', ['500 people up-to']],
  ['No more than 50 boats sank.', ['50 boats up-to']],
  ['At least 12 of 40 boats sank.', ['12 boats at-least', '40 boats']],
  ['From 30 to 40 percent stayed.', ['30 percent', '40 percent']],
  ['Five of six boats were stopped and two damaged.', ['5 boats', '6 boats', '2 boats']],
  ['It cost 310,000 euros ($334,000).', ['310000 euros']],
  ['It rose to 5 meters (16.5 feet), the most since 1941.', ['5 m']],
  ['Of 80 boats 51 sank, and another 30 were lost.', ['80 boats', '51 boats', '30 boats']],
  ['It was in 2022.', []],
])('%s', (text, expected) => {
  const found = valuesIn(text, { start: 0, end: text.length }, []);
  expect(found.map(({ value: { number, unit, limit } }) => [number, unit, limit].filter(Boolean).join(' '))).toEqual(
    expected,
  );
});
