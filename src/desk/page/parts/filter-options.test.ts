import { expect, test } from 'vitest';
import { filterOptions } from './filter-options';

const options = [
  { id: 'ministry', label: 'The ministry of transport' },
  { id: 'mayor', label: 'The mayor' },
  { id: 'transport-union', label: 'Transport union' },
  { id: 'cote', label: 'Côte council' },
];
const found = (typed: string) => filterOptions(options, typed).map(({ id }) => id);

test('beginnings come first, then beginnings of words, then the rest', () => {
  expect(found('tra')).toEqual(['transport-union', 'ministry']);
  expect(found('yor')).toEqual(['mayor']);
});

test('letters are found without their accents and in any case', () => {
  expect(found('COTE')).toEqual(['cote']);
});

test('all where nothing is typed, none where nothing fits', () => {
  expect(found(' ')).toHaveLength(4);
  expect(found('zz')).toEqual([]);
});
