// The checked numbers of the real story, each compared with a value from an independent computation.

import { describe, expect, test } from 'vitest';
import { distanceKm } from '../geo/geodesic';
import type { Position } from '../model/position';
import { publishedFiles } from '../publish/published';
import type { StoryFiles } from './compile';
import { compiledFiles, problemsOf, storyFiles } from './fixtures/compiled-story';

const story = storyFiles('three-articles');
const secondStory = storyFiles('second-story');

const real = compiledFiles(story);
const check = (id: string, { dataset } = real) => dataset.checks.find((candidate) => candidate.id === id);

const withChecks = (files: StoryFiles, change: (checks: string) => string): StoryFiles => ({
  ...files,
  data: { ...files.data, 'checks.yaml': change(files.data['checks.yaml'] ?? '') },
});

describe('the real story', () => {
  test('Bryansk lies 105.5 km from the border: within 110 rounded to ten, and circular', () => {
    expect(check('distance-inside-russia')).toMatchObject({
      outcome: 'holds',
      stated: { number: 110, unit: 'km' },
      taken: { from: 105, to: 115 },
      found: { number: 105.5, unit: 'km' },
      isCircular: true,
      measuredWith: expect.stringContaining('OpenStreetMap'),
      note: expect.stringContaining('rounded to ten'),
    });
    // Vertices of the border near the city are closer together than 100 m, so the nearest is no more than that further away.
    const { coordinates } = JSON.parse(story.data['geometry/russia-ukraine-border.geojson'] ?? '').geometry;
    const toVertices = coordinates.flat().map((vertex: Position) => distanceKm([34.37167, 53.25209], vertex));
    expect(Math.abs(Math.min(...toVertices) - 105.5)).toBeLessThan(0.1);
  });

  test('19 November 2024 is day 1,000, with 24 February 2022 as day 1', () => {
    const thousandth = check('thousandth-day');
    expect(thousandth).toMatchObject({ outcome: 'holds', found: { number: 1000, unit: 'days' } });
    expect(thousandth?.references.map(({ url }) => url)).toEqual(['https://press.un.org/en/2022/ga12407.doc.htm']);
    const day = new Date('2022-02-24T12:00:00Z');
    for (let count = 1; count < 1000; count++) day.setUTCDate(day.getUTCDate() + 1);
    expect(day.toISOString().slice(0, 10)).toBe('2024-11-19');
  });

  test('28 square meters among 54 people are 0.52 each, and there is nothing to hold that against', () => {
    expect(check('space-in-shelter')).toMatchObject({
      outcome: 'computed',
      stated: null,
      found: { number: 0.52, unit: 'square metres each' },
    });
  });

  test('“just days after” is two days', () => {
    expect(check('days-after-permission')).toMatchObject({
      outcome: 'holds',
      words: { exact: 'just days after' },
      taken: { from: 2, to: 6 },
      found: { number: 2, unit: 'days' },
    });
  });

  test('a first day one later changes the outcome of the check, and stops the build with both figures', () => {
    const later = withChecks(story, (checks) => checks.replace('2022-02-24', '2022-02-25'));
    expect(problemsOf(later)).toMatch(
      /^data\/checks\.yaml:\d+ \(thousandth-day\): the outcome is “differs”, not “holds”: stated is 1000 days, found is 999 days$/,
    );
  });

  test('a border drawn elsewhere changes the outcome of the check', () => {
    const moved = story.data['geometry/russia-ukraine-border.geojson']?.replaceAll(
      /\[(\d+\.\d+),(\d+\.\d+)\]/g,
      (_, lng, lat) => JSON.stringify([Number(lng), Number(lat) - 0.2]),
    );
    const said = problemsOf({
      ...story,
      data: { ...story.data, 'geometry/russia-ukraine-border.geojson': moved ?? '' },
    });
    expect(said).toMatch(
      /\(distance-inside-russia\): the outcome is “differs”, not “holds”: stated is 110 km, taken to mean 105 to 115/,
    );
  });

  test('the version is in the layer, and changes with the checks', () => {
    const { version } = real.dataset;
    expect(version).toMatch(/^[0-9a-f]{12}$/);
    expect(JSON.parse(publishedFiles(real)['map.geojson'] ?? '').version).toBe(version);
    expect(compiledFiles(withChecks(story, (checks) => `${checks}\n`)).dataset.version).not.toBe(version);
  });
});

describe('a story in miles', () => {
  // A line along the meridian 180.5 east: by the radius of the parallel of Suva, 6063 km, it is 2.0585 degrees or 217.8 km away,
  // 135.4 miles.
  const reef = {
    type: 'LineString',
    coordinates: [
      [-179.5, -19],
      [-179.5, -17],
    ],
  };
  const distance = (from: number, to: number) =>
    withChecks(
      {
        ...secondStory,
        data: { ...secondStory.data, 'geometry/reef.geojson': JSON.stringify({ type: 'Feature', geometry: reef }) },
      },
      () => `
- id: reef
  kind: distance
  question: Is the reef within the reach of a search plane from Suva?
  claims: [plane-range]
  mark: suva
  geometry: geometry/reef.geojson
  measuredWith: An invented reef
  from: ${from}
  to: ${to}
  expected: holds
  reason: The reach is given as “up to”.
`,
    );

  test('is measured in miles, across the antimeridian', () => {
    expect(check('reef', compiledFiles(distance(0, 200)))).toMatchObject({
      outcome: 'holds',
      stated: { number: 200, unit: 'mi' },
      found: { number: 135.4, unit: 'mi' },
      isCircular: false,
    });
  });

  test('and not in kilometres', () => {
    expect(problemsOf(distance(150, 250))).toContain('taken to mean 150 to 250, found is 135.4 mi');
  });
});
