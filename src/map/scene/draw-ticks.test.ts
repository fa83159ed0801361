import { expect, test } from 'vitest';
import { compiledStory } from '../../compile/fixtures/compiled-story';
import { destination, distanceKm } from '../../geo/geodesic';
import { projectToPixels } from '../../geo/mercator';
import { textIn } from '../../text/text';
import { createScene, type SceneState } from './scene';

const { dataset } = compiledStory('three-articles');
const rangesWith = (state: Partial<SceneState>) =>
  createScene({ dataset, text: textIn('en') }, { rings: ['atacms'], mark: null, highlighted: [], ...state }).ranges;
const rayOf = (state: Partial<SceneState> = {}) => rangesWith(state).map(({ ray }) => ray)[0];
const written = (state: Partial<SceneState>) => rayOf(state)?.ticks.map(({ text }) => text);

test('round distances are on one line from the middle of a ring, each where it says, in the unit of the page', () => {
  expect(written({})).toEqual(['100', '200', '300 km']);
  expect(written({ units: 'mi' })).toEqual(['100', '200', '300 km\n(190 miles)']);
  expect(written({ rings: ['storm-shadow'] })).toEqual(['100', '200 km']);
  const { line: [middle, ...beyond] = [], ticks = [] } = rayOf() ?? {};
  if (!middle) throw new Error('There is no line');
  expect(ticks.map(({ position }) => Math.round(distanceKm(middle, position)))).toEqual([100, 200, 300]);
  expect(distanceKm(middle, beyond.at(-1) ?? middle)).toBeCloseTo(300, 6);
  for (const { bearing } of ticks) expect(Math.abs(bearing - 84)).toBeLessThan(4);
  // The words at the ring are within it.
  expect(ticks.map(({ anchor }) => anchor)).toEqual(['bottom', 'bottom', 'bottom-right']);
});

test('a band has none, and of rings round one place only the largest', () => {
  expect(rangesWith({ rings: ['atacms', 'storm-shadow', 'kinzhal'] }).map(({ id, ray }) => [id, ray !== null])).toEqual(
    [
      ['kinzhal', false],
      ['atacms', true],
      ['storm-shadow', false],
    ],
  );
});

test('they are there while the ring is from 330 to 950 pixels across', () => {
  const [from = 0, to = 0] = rayOf()?.zooms ?? [];
  const [center = [0, 0]] = rayOf()?.line ?? [];
  const [west, east] = [270, 90].map((bearing) => destination(center, bearing, 300));
  const across = (zoom: number) => projectToPixels(east ?? center, zoom)[0] - projectToPixels(west ?? center, zoom)[0];
  expect(across(from) / 330).toBeCloseTo(1, 2);
  expect(across(to) / 950).toBeCloseTo(1, 2);
});
