import { expect, test } from 'vitest';
import { compiledStory } from '../compile/fixtures/compiled-story';
import type { Bounds } from '../model/position';
import type { ReaderRing } from '../model/reader-ring';
import { overviewOf } from './overview';
import { createPage } from './page';

/** A ring of 200 miles and others, some of them over the antimeridian. */
const { dataset } = compiledStory('second-story');

/** What is in the overview while the map shows the bounds. */
function outsideIn(
  visible: Bounds,
  rings: readonly string[],
  beforeOverview: Parameters<typeof overviewOf>[0]['beforeOverview'] = null,
  readerRing: ReaderRing | null = null,
) {
  const overview = overviewOf({ visible, corners: null, rings, readerRing, beforeOverview }, dataset.marks, opening);
  return overview && { ...overview, outside: overview.outside.map(({ id }) => id) };
}

const { opening } = createPage(dataset, '');
const plane = opening.marks.plane as Bounds;
const [west, south, east, north] = plane;
const around: Bounds = [west - 1, south - 1, east + 1, north + 1];

test('a range that is on is in it where the map does not show it whole, whatever the longitudes are counted from', () => {
  expect(outsideIn(around, ['plane'])).toBeNull();
  expect(outsideIn([west - 361, south - 1, east - 359, north + 1], ['plane'])).toBeNull();
  expect(outsideIn([west, south, (west + east) / 2, north], ['plane'])?.outside).toEqual(['plane']);
  expect(outsideIn([west, south, (west + east) / 2, north], [])).toBeNull();
  // A sliver at an edge is not worth a flight.
  expect(outsideIn([west + (east - west) / 30, south, east, north], ['plane'])).toBeNull();
});

test('its extent has the ranges and the frame, next to each other also over the antimeridian', () => {
  const far: Bounds = [-178, -20, -177, -19];
  const overview = outsideIn(far, ['plane']);
  expect(overview?.isWayBack).toBe(false);
  const [w, , e] = overview?.extent ?? [0, 0, 360, 0];
  expect(e - w).toBeLessThan(30);
});

test('the ring of the reader is in it too, and shows it where it is out of view', () => {
  const ring: ReaderRing = { center: [10, 50], size: 100 };
  expect(outsideIn(around, ['plane'], null, ring)).toMatchObject({
    outside: [],
    isReaderRingOutside: true,
    readerRing: ring,
  });
  // It is there also while the map shows it and another range is out of view.
  const atRing: Bounds = [5, 45, 15, 55];
  expect(outsideIn(atRing, ['plane'], null, ring)).toMatchObject({
    outside: ['plane'],
    isReaderRingOutside: false,
    readerRing: ring,
  });
  expect(outsideIn(atRing, [], null, ring)).toBeNull();
  const [extentWest, , extentEast] = outsideIn(around, [], null, ring)?.extent ?? [0, 0, 0, 0];
  expect(extentEast - extentWest).toBeGreaterThan(100);
});

test('a press shows the ring of the reader with the ranges, and by its name where it contains them', () => {
  const page = createPage(dataset, '#rings=plane');
  const ring: ReaderRing = { center: [(west + east) / 2, (south + north) / 2], size: 3000 };
  page.actions.placeReaderRing(ring, { show: false, city: null });
  page.actions.moved({ zoom: 9, center: [179, -17], bearing: 0, pitch: 0 }, [178.9, -17.1, 179.1, -16.9], true);
  page.actions.showOverview();
  expect(page.store.getState().fit).toBe('center');
  page.actions.placeReaderRing({ ...ring, size: 1 }, { show: false, city: null });
  page.actions.showOverview();
  expect(page.store.getState().fit).toBe('mark.plane');
});

test('pressed, it is the way back, until the reader has gone on to a part of the ranges', () => {
  const before = { camera: null, fit: null, visible: plane, corners: null, hasMoved: false, isBack: false };
  expect(outsideIn(around, ['plane'], before)).toMatchObject({ isWayBack: true });
  // During the flight there.
  const part: Bounds = [west, south, (west + east) / 2, north];
  expect(outsideIn(part, ['plane'], before)).toMatchObject({ isWayBack: true });
  expect(outsideIn(around, ['plane'], { ...before, hasMoved: true })).toMatchObject({ isWayBack: true });
  expect(outsideIn(part, ['plane'], { ...before, hasMoved: true })).toMatchObject({ isWayBack: false });
  // With no range on the reader can still return.
  expect(outsideIn(around, [], before)).toMatchObject({ isWayBack: true });
  expect(outsideIn(around, [], { ...before, isBack: true })).toBeNull();
  // On the way back it is as it will be, so that nothing blinks.
  expect(outsideIn(around, ['plane'], { ...before, isBack: true })).toMatchObject({ isWayBack: false });
});

test('back is to the camera from before, and a movement that the page makes ends the way back', () => {
  const page = createPage(dataset, '#rings=plane');
  const sent: unknown[] = [];
  page.onCommand((command) => sent.push(command));
  const camera = { zoom: 9, center: [179, -17], bearing: 20, pitch: 0 } as const;
  page.actions.moved(camera, [178.9, -17.1, 179.1, -16.9], true);
  page.actions.showOverview();
  expect(sent.at(-1)).toMatchObject({ kind: 'fit', bounds: plane });
  expect(page.store.getState().linkSaysView).toBe(true);
  page.actions.leaveOverview();
  expect(sent.at(-1)).toEqual({ kind: 'fly', camera });
  page.actions.moved(camera, [178.9, -17.1, 179.1, -16.9], true);
  expect(page.store.getState().beforeOverview).toBeNull();
  page.actions.showOverview();
  page.actions.select('plane', { show: true });
  expect(page.store.getState().beforeOverview).toBeNull();
});
