// Where the words beside a ring are, and what they say.
import { expect, test } from 'vitest';
import { compiledStory } from '../../compile/fixtures/compiled-story';
import { distanceKm, geodesicBetween } from '../../geo/geodesic';
import { isRange } from '../../model/mark';
import { textIn } from '../../text/text';
import { createScene } from './scene';

const { dataset } = compiledStory('three-articles');
const page = { dataset, text: textIn('en') };
const scene = (more: Partial<Parameters<typeof createScene>[1]> = {}) =>
  createScene(page, { rings: ['atacms', 'kinzhal'], mark: null, highlighted: [], ...more });
const rangeIn = (id: string, drawn = scene()) => {
  const range = drawn.ranges.find((one) => one.id === id);
  const mark = dataset.marks.filter(isRange).find((one) => one.id === id);
  if (!range || !mark) throw new Error(`no range ${id}`);
  return { range, mark };
};

test('a callout points to the line of its ring in its direction, and its words are further out', () => {
  const { range, mark } = rangeIn('atacms');
  const [first] = range.callouts;
  const { distanceKm: km, bearing } = geodesicBetween(mark.center, first?.position ?? [0, 0]);
  expect([km, (bearing + 360) % 360]).toEqual([expect.closeTo(300, 3), expect.closeTo(76, 3)]);
  // East by north: the words are to the right of the end of a line that runs to the right and a little up.
  const [right = 0, down = 0] = first?.line ?? [];
  expect(first?.anchor).toBe('left');
  expect(right).toBeGreaterThan(0);
  expect(down / right).toBeCloseTo(-Math.tan((14 * Math.PI) / 180), 3);
});

test('a callout of the soft edge points between the line and the end of that edge', () => {
  const { range, mark } = rangeIn('atacms');
  const [, second] = range.callouts;
  const km = distanceKm(mark.center, second?.position ?? [0, 0]);
  const edge = (mark.softEdge?.possible ?? []).map((position) => geodesicBetween(mark.center, position));
  const there = edge.filter(({ bearing }) => Math.abs(bearing - 50) < 2);
  expect(there.length).toBeGreaterThan(0);
  for (const { distanceKm: edgeKm } of there) expect(km).toBeCloseTo((300 + edgeKm) / 2, -0.5);
  expect(second?.anchor).toBe('left');
});

test('the words are the story’s, with its line breaks and in the units of the page', () => {
  const words = (units: 'km' | 'mi') => rangeIn('atacms', scene({ units })).range.callouts.map(({ text }) => text);
  expect(words('km')).toEqual([
    'Fired from where?\nThe articles don’t say;\nat 300 km, from inside this circle',
    'Pale: the depot’s\nexact site is unknown',
  ]);
  expect(words('mi')[0]).toContain('at 300 km (190 miles), from');
});

test('the label of a ring is beyond its soft edge, or on a small map within it; there are no callouts then', () => {
  const { range, mark } = rangeIn('atacms');
  expect(range.label).toMatchObject({ side: 'east', isOutside: true, origin: 'from the depot' });
  expect(distanceKm(mark.center, range.label.position)).toBeGreaterThan(310);
  const small = rangeIn('atacms', scene({ hasSpace: false })).range;
  expect(small.label).toMatchObject({ side: 'north', isOutside: false, origin: '' });
  expect(distanceKm(mark.center, small.label.position)).toBeCloseTo(300, 3);
  expect(small.callouts).toEqual([]);
});

test('a ring is the further zoomed out the larger it is when its callouts are left out', () => {
  const fromZoom = (id: string) => rangeIn(id).range.callouts[0]?.fromZoom ?? Number.NaN;
  expect(fromZoom('atacms') - fromZoom('kinzhal')).toBeCloseTo(Math.log2(2000 / 300), 6);
});

test('a story without callouts has none', () => {
  const other = compiledStory('second-story').dataset;
  const { ranges } = createScene(
    { dataset: other, text: textIn('en') },
    { rings: ['plane', 'drone'], mark: null, highlighted: [] },
  );
  expect(ranges.map(({ callouts }) => callouts)).toEqual([[], []]);
});
