import { expect, test } from 'vitest';
import { changesBetween, withValue } from './changes';

const before = {
  id: 'six-fired',
  says: 'Six were fired.',
  value: { number: 6, unit: 'missiles', limit: 'about' },
  marks: ['depot', 'town', 'river'],
};

test('nothing where nothing changed, in whatever order the fields are', () => {
  const { id, ...rest } = before;
  expect(changesBetween(before, { ...rest, id })).toEqual({ set: [], remove: [] });
});

test('a value is set where it is, and no list or object is written anew for one item', () => {
  const after = { ...before, value: { number: 7, unit: 'missiles' }, marks: ['depot', 'town', 'river', 'road'] };
  expect(changesBetween(before, after)).toEqual({
    set: [
      { path: ['value', 'number'], value: 7 },
      { path: ['marks', 3], value: 'road' },
    ],
    remove: [['value', 'limit']],
  });
});

test('items taken out of a list are removed, the last first', () => {
  expect(changesBetween(before, { ...before, marks: ['town'] }).remove).toEqual([
    ['marks', 2],
    ['marks', 0],
  ]);
});

test('a list that becomes empty stays, as an empty list', () => {
  expect(changesBetween(before, { ...before, marks: [] }).set).toEqual([{ path: ['marks'], value: [] }]);
});

test('a field that is new is set, one that is gone is removed', () => {
  const { says, ...rest } = before;
  expect(changesBetween(before, { ...rest, day: 'Tuesday' })).toEqual({
    set: [{ path: ['day'], value: 'Tuesday' }],
    remove: [['says']],
  });
});

test('a value is put at its path, and what was given stays as it was', () => {
  expect(withValue(before, ['marks', 1], 'road').marks).toEqual(['depot', 'road', 'river']);
  expect(withValue({}, ['speaker', 'named'], 'Mr Ash')).toEqual({ speaker: { named: 'Mr Ash' } });
  expect(before.marks[1]).toBe('town');
});
