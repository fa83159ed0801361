import path from 'node:path';
import { expect, test } from 'vitest';
import type { StoryFiles } from '../compile/compile';
import { changedStory } from '../compile/fixtures/cases';
import { compiledFiles, storyFiles } from '../compile/fixtures/compiled-story';
import type { Units } from '../model/length';
import { isRange } from '../model/mark';
import { formatRange } from '../text/format';
import { textIn } from '../text/text';
import { comparedDistances, figuresOf, scaleTicks, timesFirstRange } from './compared';

const text = textIn('en');

function datasetOf(story: StoryFiles) {
  return compiledFiles(story).dataset;
}
const caseOf = (name: string) => datasetOf(changedStory(path.join('src/compile/fixtures/cases', name)));

test('the distances of the story are listed by length, each with what it is of, how it is known and from whom', () => {
  const groups = comparedDistances(datasetOf(storyFiles('three-articles')), text);
  expect(
    groups.map(({ name, isDisputed, distances }) => [
      name,
      isDisputed,
      ...distances.map((one) => [
        formatRange(one, { story: 'km', reader: 'km' }, text),
        one.says,
        one.basis,
        one.mark,
        one.from,
      ]),
    ]),
  ).toEqual([
    [
      'Arms depot near Bryansk',
      false,
      ['110 km', 'The depot is 110 km inside Russian territory.', 'stated', 'depot', 'Ukraine, in Reuters'],
    ],
    ['Storm Shadow', false, ['more than 250 km', null, 'reference', 'storm-shadow', 'The Kyiv Independent']],
    ['ATACMS', false, ['up to 300 km', null, 'stated', 'atacms', 'Reuters']],
    ['Kinzhal', false, ['1,500 to 2,000 km', null, 'reference', 'kinzhal', 'Reuters, carried by Dunya News']],
  ]);
});

test('another account’s range is listed with the ring’s, by length, each credited to who gives it', () => {
  const dataset = caseOf('mistake-74-another-range');
  const plane = comparedDistances(dataset, text).find(({ id }) => id === 'plane');
  expect(plane?.isDisputed).toBe(true);
  expect(
    plane?.distances.map((one) => [formatRange(one, { story: 'mi', reader: 'mi' }, text), one.mark, one.from]),
  ).toEqual([
    [
      'up to 150 miles',
      'plane-owner-plane-range',
      'The owner of the Marama, not named, in a wire report, Pacific Wire, by its address',
    ],
    ['up to 200 miles', 'plane', 'A coastguard officer, not named, in The Islander'],
  ]);
  // The panel of either line has both.
  for (const mark of dataset.marks.filter(isRange).slice(0, 2)) expect(figuresOf(mark, dataset, text)).toEqual(plane);
});

test('a ring is credited to the claim that gives its range, not to another that lists it before', () => {
  const story = changedStory('src/compile/fixtures/cases/mistake-74-another-range');
  const marks = (story.data['marks.yaml'] ?? '')
    .replace('rangeClaim: plane-range', 'rangeClaim: owner-plane-range')
    .replace('{ value: 200, unit: mi, limit: up-to }', '{ value: 150, unit: mi, limit: up-to }')
    .replace('stated 200 miles', 'stated 150 miles');
  const dataset = datasetOf({ ...story, data: { ...story.data, 'marks.yaml': marks } });
  const plane = comparedDistances(dataset, text).find(({ id }) => id === 'plane');
  expect(plane?.distances.map(({ mark, from }) => [mark, from])).toEqual([
    ['plane', 'The owner of the Marama, not named, in a wire report, Pacific Wire, by its address'],
    ['plane-plane-range', 'A coastguard officer, not named, in The Islander'],
  ]);
});

test('accounts differ where their distances cannot all be true, and not where they can', () => {
  const groupOf = (name: string) =>
    comparedDistances(caseOf(name), text).find(({ distances }) => distances.some(({ id }) => id === 'off-reef'));
  expect(groupOf('accounts-differ')).toMatchObject({ name: 'Last call of the Marama', isDisputed: true });
  const agreeing = groupOf('same-with-limits');
  expect(agreeing).toMatchObject({ isDisputed: false });
  expect(agreeing?.distances.map(({ says }) => says)).toEqual([
    'The boat lay more than 10 miles from the reef.',
    'The boat was some 12 miles off the outer reef.',
  ]);
});

const scale = (longestKm: number, story: Units, reader: Units = story) =>
  scaleTicks(longestKm, { story, reader }, text);
const labels = (longestKm: number, story: Units) => scale(longestKm, story).map(({ label }) => label);

test('the ticks of the scale are round in the story’s unit, from 0 to no further than the longest distance', () => {
  expect(labels(2000, 'km')).toEqual(['0', '500', '1,000', '1,500', '2,000 km']);
  expect(labels(2000, 'mi')).toEqual(['0', '500', '1,000 miles']);
  expect(labels(300, 'mi')).toEqual(['0', '50', '100', '150 miles']);
  expect(labels(0.4, 'km')).toEqual(['0', '100', '200', '300', '400 m']);
  expect(labels(0.1, 'mi')).toEqual(['0', '100', '200', '300 feet']);
  expect(labels(0.9, 'mi')).toEqual(['0', '0.2', '0.4 miles']);
  expect(labels(0.25, 'mi')).toEqual(['0', '0.05', '0.1', '0.15 miles']);
  expect(labels(4, 'mi')).toEqual(['0', '1', '2 miles']);
});

test('a reader of the other unit sees the same ticks, and what they are in that unit, in round figures', () => {
  const inBoth = scale(2000, 'km', 'mi');
  expect(inBoth.map(({ label }) => label)).toEqual(labels(2000, 'km'));
  expect(inBoth.map(({ converted }) => converted)).toEqual([null, '310', '620', '930', '1,240 miles']);
  expect(scale(2000, 'km').map(({ converted }) => converted)).toEqual([null, null, null, null, null]);
});

test('a tick is where its label says', () => {
  for (const { km, label } of scale(2000, 'mi').slice(1))
    expect(km / 1.609344).toBeCloseTo(Number(label.replace(/,| miles/g, '')), 9);
});

test('a scale of no length has no ticks', () => {
  for (const longestKm of [0, -5, Number.NaN, Number.NEGATIVE_INFINITY]) expect(labels(longestKm, 'km')).toEqual([]);
});

test('how many times as far as the first stated range a range reaches, in whole numbers', () => {
  const { marks } = datasetOf(storyFiles('three-articles'));
  const timesOf = (id: string, change = {}) => {
    const mark = marks.filter(isRange).find((range) => range.id === id);
    return mark && timesFirstRange({ ...mark, ...change }, marks);
  };
  expect(timesOf('kinzhal')).toEqual({ name: 'ATACMS', from: 5, to: 7 });
  expect(timesOf('atacms')).toBeNull();
  // Less than twice as far, and without an upper limit.
  expect(timesOf('storm-shadow', { limit: null })).toBeNull();
  expect(timesOf('storm-shadow', { radiusKm: 900 })).toBeNull();
  expect(timesOf('storm-shadow', { radiusKm: 900, limit: null })).toEqual({ name: 'ATACMS', from: 3, to: 3 });
});
