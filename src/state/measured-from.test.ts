// From where the ranges are measured, and what that switches.
import { beforeAll, expect, test } from 'vitest';
import { compiledStory } from '../compile/fixtures/compiled-story';
import type { Dataset } from '../model/dataset';
import type { Command } from './command';
import { createPage } from './page';

let strike: Dataset;
beforeAll(() => {
  strike = compiledStory('three-articles').dataset;
}, 60_000);

function pageAt(fragment: string) {
  const page = createPage(strike, fragment);
  const sent: Command[] = [];
  page.onCommand((command) => sent.push(command));
  const shows = () => {
    const { measuredFrom, rings, readerRing, mark } = page.store.getState();
    return { measuredFrom, rings: rings.join(), readerRing: readerRing !== null, mark };
  };
  return { ...page, sent, shows };
}

const chicago = { center: [-87.65, 41.85], size: 'atacms' } as const;

test('what can be measured from the border is, and every other switch stays, there and back', () => {
  const { actions, shows } = pageAt('#rings=atacms,storm-shadow');
  actions.measureFrom('border');
  expect(shows()).toMatchObject({ measuredFrom: 'border', rings: 'atacms-reach,storm-shadow' });
  actions.measureFrom('center');
  expect(shows()).toMatchObject({ measuredFrom: 'center', rings: 'atacms,storm-shadow' });
});

test('where nothing is on that can be measured from the border, what can is switched on', () => {
  const { actions, shows } = pageAt('#rings=kinzhal');
  actions.measureFrom('border');
  expect(shows().rings).toBe('atacms-reach,kinzhal');
});

test('with both on, the centre shows the ring alone', () => {
  const { actions, shows } = pageAt('#rings=atacms,atacms-reach');
  expect(shows().measuredFrom).toBe('border');
  actions.measureFrom('center');
  expect(shows().rings).toBe('atacms');
});

test('a range is switched where it is measured now, and off from everywhere', () => {
  const { actions, shows } = pageAt('#rings=atacms,atacms-reach');
  expect(shows()).toMatchObject({ measuredFrom: 'border', rings: 'atacms,atacms-reach' });
  actions.switchRange('atacms');
  expect(shows()).toMatchObject({ measuredFrom: 'border', rings: '' });
  actions.switchRange('atacms');
  expect(shows().rings).toBe('atacms-reach');
  actions.switchRange('kinzhal');
  expect(shows().rings).toBe('atacms-reach,kinzhal');
});

test('the reader’s ring is measured from their city, stays as it is while ranges are switched, and gives way to another origin', () => {
  const { actions, shows, store } = pageAt('#rings=atacms');
  actions.measureFrom('reader');
  expect(shows()).toMatchObject({ measuredFrom: 'reader', rings: 'atacms', readerRing: false });
  actions.placeReaderRing(chicago, { show: false, city: 'Chicago' });
  actions.switchRange('kinzhal');
  expect(store.getState()).toMatchObject({ readerRing: { size: 'atacms' }, readerCity: 'Chicago' });
  actions.measureFrom('center');
  expect(shows()).toMatchObject({ measuredFrom: 'center', rings: 'atacms,kinzhal', readerRing: false });
});

test('a ring keeps the name of its city while it stands there, and not when it is moved', () => {
  const { actions, store } = pageAt('');
  actions.placeReaderRing(chicago, { show: false, city: 'Chicago' });
  actions.placeReaderRing({ ...chicago, size: 500 }, { show: false });
  expect(store.getState().readerCity).toBe('Chicago');
  actions.placeReaderRing({ ...chicago, center: [-87, 41.85] }, { show: false });
  expect(store.getState().readerCity).toBeNull();
});

test('a selected range that another origin hides is closed, and another one stays', () => {
  const [kinzhal, atacms] = [pageAt('#mark=kinzhal'), pageAt('#mark=atacms')];
  for (const { actions } of [kinzhal, atacms]) actions.measureFrom('border');
  expect(kinzhal.shows().mark).toBe('kinzhal');
  expect(atacms.shows().mark).toBeNull();
});

test('the map is fitted to what is measured from the border, and to the opening view on the way back', () => {
  const bryansk = pageAt('');
  bryansk.actions.measureFrom('border');
  expect(bryansk.store.getState().fit).toBe('mark.atacms-reach');
  bryansk.actions.measureFrom('center');
  expect(bryansk.store.getState().fit).toBe('strike');
  const moved = pageAt('#rings=atacms-reach&fit=31,50,38,55');
  moved.actions.measureFrom('center');
  expect(moved.sent).toEqual([]);
  const chile = pageAt('#rings=atacms-reach&fit=-75,-40,-70,-35');
  expect(chile.store.getState().visible).not.toBeNull();
  chile.actions.measureFrom('center');
  expect(chile.sent).toEqual([expect.objectContaining({ kind: 'fit' })]);
});
