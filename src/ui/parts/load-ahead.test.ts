import { expect, test } from 'vitest';
import { partOpenedBy } from './load-ahead';

test.each([
  ['#mark=depot', 'mark', 'depot'],
  ['#map=6.00/53.25/34.50&rings=atacms&mark=kyiv', 'mark', 'kyiv'],
  ['m/storm-shadow/', 'mark', 'storm-shadow'],
  ['../../m/depot/#rings=kinzhal', 'mark', 'depot'],
  ['#source=001', 'article', '001'],
  ['../../a/001/', 'article', '001'],
  ['#time=2024-11-17', 'day', '2024-11-17'],
  ['#step=2', 'step', '2'],
])('what %s opens is loaded ahead', (href, kind, id) => {
  expect(partOpenedBy(href)).toEqual({ kind, id });
});

test.each(['', './', '#', '#rings=depot', 'sources/001.txt', 'https://example.org/news/', '#mark='])(
  'a link to “%s” loads nothing',
  (href) => {
    expect(partOpenedBy(href)).toBeNull();
  },
);
