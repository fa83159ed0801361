// What the compiler makes of rival ranges and rival places, in the second story as its cases change it.

import path from 'node:path';
import { expect, test } from 'vitest';
import { distanceKm } from '../../geo/geodesic';
import { isRange, type MarkWithEvidence, type RangeMark, type ShapeMark } from '../../model/mark';
import { publishedFiles } from '../../publish/published';
import { changedStory } from '../fixtures/cases';
import { compiledFiles } from '../fixtures/compiled-story';

function compiled(name: string) {
  return compiledFiles(changedStory(path.join('src/compile/fixtures/cases', name)));
}
const featureIn = (result: ReturnType<typeof compiled>, id: string) =>
  JSON.parse(publishedFiles(result)['map.geojson'] ?? '').features.find((feature: { id: string }) => feature.id === id);

test('the range of another account is a second ring about the same centre, supported by the words of that account', () => {
  const result = compiled('mistake-74-another-range');
  const ranges = result.dataset.marks.filter(isRange);
  const [first, second] = ranges as [RangeMark & MarkWithEvidence, RangeMark & MarkWithEvidence];
  expect(ranges.map(({ id }) => id)).toEqual(['plane', 'plane-owner-plane-range', 'drone']);
  expect(first).toMatchObject({
    rangeClaim: 'plane-range',
    rivalOf: null,
    otherFigures: [{ claim: 'owner-plane-range', line: 'plane-owner-plane-range' }],
  });
  expect(second).toMatchObject({
    name: 'Search plane according to the owner of the Marama',
    assumption:
      'Drawn about the same centre as Search plane, and to be read in the same way; only the figure differs, which is that of the owner of the Marama.',
    center: first.center,
    accent: first.accent,
    limit: 'up-to',
    rangeClaim: 'owner-plane-range',
    rivalOf: 'plane',
    words: { source: 'wire' },
  });
  expect(second.words?.exact).toContain('150 miles');
  expect(second.evidence.map(({ exact }) => exact)).toEqual([
    'A search plane can look no further than 150 miles (240 kilometers), the owner said.',
  ]);
  const { geometry, properties } = featureIn(result, second.id);
  expect(properties).toMatchObject({ rivalOf: 'plane', accordingTo: ['The owner of the Marama'] });
  expect(properties.evidence).toHaveLength(1);
  // Off the equator by 17 degrees, and measured anew.
  const outline: [number, number][] = (
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  ).flat(2);
  const edge = outline.filter(([lng]) => Math.abs(lng) !== 180).map((position) => distanceKm(first.center, position));
  for (const km of edge) expect(Math.abs(km - 150 * 1.609344)).toBeLessThan(0.5);
});

test('the first ring says nothing of a rival', () => {
  const { properties } = featureIn(compiled('mistake-74-another-range'), 'plane');
  expect(properties).not.toHaveProperty('rivalOf');
  expect(properties).not.toHaveProperty('accordingTo');
});

test('places that exclude each other are two areas, each according to its voices', () => {
  const result = compiled('rival-place');
  const [first, second] = ['boat-area', 'boat-area-suva'].map(
    (id) => result.dataset.marks.find((mark) => mark.id === id) as ShapeMark,
  );
  expect(first).toMatchObject({ rivalOf: null, accordingTo: ['harbour-office', 'owner'], labelPosition: null });
  expect(second).toMatchObject({ rivalOf: 'boat-area', accordingTo: ['fisherman'] });
  // A disc of 25 miles about Suva, its label in its middle.
  expect(second?.areaKm2).toBeCloseTo(Math.PI * (25 * 1.609344) ** 2, -2);
  expect(distanceKm(second?.labelPosition ?? [0, 0], [178.44149, -18.14161])).toBeLessThan(5);
  expect(featureIn(result, 'boat-area-suva').properties).toMatchObject({
    rivalOf: 'boat-area',
    accordingTo: ['A fisherman'],
  });
});

test('a ring about a thing that others place elsewhere says according to whom its centre is', () => {
  const { dataset } = compiled('rival-place');
  const plane = dataset.marks.find(({ id }) => id === 'plane') as RangeMark;
  expect(plane.assumption).toMatch(
    /Its centre is according to the harbour office in Suva and the owner of the Marama; according to a fisherman, it lies elsewhere\.$/,
  );
  const drone = dataset.marks.find(({ id }) => id === 'drone') as RangeMark;
  expect(drone.assumption).not.toContain('according to');
});

test('a distance that lists a ring and answers another question is no range of it', () => {
  const story = changedStory('src/compile/fixtures/cases/mistake-74-another-range');
  const asked = (name: string, from: string, to: string) => (story.data[name] ?? '').replace(from, to);
  const result = compiledFiles({
    ...story,
    data: {
      ...story.data,
      'claims.yaml': asked(
        'claims.yaml',
        'question: look\n  value: { number: 150',
        'question: other\n  value: { number: 150',
      ),
      'questions.yaml': `${story.data['questions.yaml']}\n- { id: other, text: How far has it looked? }\n`,
    },
  });
  expect(result.dataset.marks.filter(isRange).map(({ id }) => id)).toEqual(['plane', 'drone']);
});
