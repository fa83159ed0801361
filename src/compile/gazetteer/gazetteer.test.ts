import { expect, test } from 'vitest';
import { readBasemapGazetteer } from '../../build/read';
import { countriesAt, liesIn } from '../geometry/country-shapes';

const { places, shapes } = readBasemapGazetteer();

test.each<[string, [number, number]]>([
  ['Sevastopol', [33.52, 44.6]],
  ['Simferopol', [34.11, 44.96]],
  ['Kerch', [36.47, 45.36]],
  ['Donetsk', [37.8, 48]],
])('%s lies in Ukraine, and in no other country', (_, position) => {
  expect(countriesAt(position, shapes, 15)).toEqual(['UKR']);
});

test('every town of the gazetteer lies in its country, within the tolerance for places', () => {
  const towns = places.filter(({ kind }) => kind === 'city');
  const shapeOf = new Map(shapes.map((shape) => [shape.country, shape]));
  const outside = towns.filter(({ position, country }) => {
    const own = shapeOf.get(country);
    return !own || !liesIn(position, own, 15);
  });
  expect(towns.length).toBeGreaterThan(1000);
  expect(outside).toEqual([]);
});
