import { expect, test } from 'vitest';
import { creditIn } from './credit';

test('the words of a credit are taken, and the addresses of its links', () => {
  const html =
    '<a href="https://protomaps.com" target="_blank">Protomaps</a> &copy; <a href=\'https://www.openstreetmap.org/copyright\'>OpenStreetMap</a>';
  expect(creditIn(html)).toEqual([
    { text: 'Protomaps', url: 'https://protomaps.com/' },
    { text: ' © ', url: null },
    { text: 'OpenStreetMap', url: 'https://www.openstreetmap.org/copyright' },
  ]);
  expect(creditIn('© me')).toEqual([{ text: '© me', url: null }]);
});

test('nothing in it can run, and one without words or without end is none', () => {
  expect(creditIn('<a href="javascript:alert(1)">x</a><img src=x onerror=alert(1)>')).toEqual([
    { text: 'x', url: null },
  ]);
  expect(creditIn('&lt;script&gt;')).toEqual([{ text: '<script>', url: null }]);
  expect(creditIn(' <b></b> ')).toEqual([]);
  expect(creditIn('x'.repeat(10_000))).toEqual([]);
  expect(creditIn('<a'.repeat(10_000))).toEqual([]);
});
