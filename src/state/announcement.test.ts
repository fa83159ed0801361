import { describe, expect, test } from 'vitest';
import { compiledStory } from '../compile/fixtures/compiled-story';
import { textIn } from '../text/text';
import { announcements } from './announcement';
import { createPage } from './page';
import type { State } from './state';

const { dataset } = compiledStory('three-articles');

/** What is said of something done on a freshly opened page. */
function saidOf(act: (page: ReturnType<typeof createPage>) => void, fragment = ''): Record<string, string> {
  const page = createPage(dataset, fragment);
  const before = page.store.getState();
  act(page);
  return Object.fromEntries(announcements(page.store.getState(), before, dataset, textIn('en')));
}

test('a chosen mark and the ring that it switches on are said', () => {
  expect(saidOf(({ actions }) => actions.select('storm-shadow', { show: false }))).toEqual({
    open: 'Storm Shadow selected.',
    rings: 'Ranges on: ATACMS, Kinzhal and Storm Shadow.',
  });
});

test('a ring switched off is said by those that are left, and the last by none', () => {
  expect(saidOf(({ actions }) => actions.toggleRing('kinzhal'))).toEqual({ rings: 'Ranges on: ATACMS.' });
  expect(saidOf(({ actions }) => actions.toggleRing('atacms'), '#rings=atacms')).toEqual({ rings: 'No ranges on.' });
});

test('in a story without ranges nothing is said of them, whatever a link names', () => {
  const small = compiledStory('small-story').dataset;
  const page = createPage(small, '#rings=plane');
  const before = page.store.getState();
  page.actions.openLink('#rings=');
  expect([...announcements(page.store.getState(), before, small, textIn('en'))]).toEqual([]);
});

describe('the scale', () => {
  const at = (zoom: number, lat: number) => ({ zoom, center: [34, lat], bearing: 0, pitch: 0 }) as const;

  test('is said once the reader has moved the map, and not for movements of the page’s own', () => {
    // A degree of longitude at 53 north is 67.2 km on WGS84.
    expect(saidOf(({ actions }) => actions.moved(at(6, 53), [29, 50, 39, 56], true))).toEqual({
      scale: 'The map shows 670 km from west to east.',
    });
    expect(saidOf(({ actions }) => actions.moved(at(6, 53), [29, 50, 39, 56], false))).toEqual({});
  });

  test('has two digits in either unit: not 670 km converted to 416 miles', () => {
    expect(saidOf(({ actions }) => actions.moved(at(6, 53), [29, 50, 39, 56], true), '#units=mi').scale).toBe(
      'The map shows 670 km (420 miles) from west to east.',
    );
  });

  test('is not said for a flight of the page’s own after the reader has moved the map before', () => {
    const page = createPage(dataset, '');
    page.actions.moved(at(6, 53), [29, 50, 39, 56], true);
    const before = page.store.getState();
    page.actions.select('kyiv', { show: true });
    page.actions.moved(at(7, 50), [28, 49, 33, 52], false);
    expect(Object.fromEntries(announcements(page.store.getState(), before, dataset, textIn('en')))).toEqual({
      open: 'Kyiv selected.',
    });
  });

  test('is that of the parallel through the middle of the map, not of the shortest way', () => {
    // A degree of longitude at 55 north is 63.99 km on WGS84; 340 of them are 21,757 km, where the shortest way is some 16,000.
    expect(saidOf(({ actions }) => actions.moved(at(1, 55), [-136, -20, 204, 80], true)).scale).toBe(
      'The map shows 22,000 km from west to east.',
    );
  });

  test.each([360, 365, 700])('of %s degrees is the whole world', (degrees) => {
    expect(saidOf(({ actions }) => actions.moved(at(0, 20), [-200, -80, degrees - 200, 85], true)).scale).toBe(
      'The map shows the whole world from west to east.',
    );
  });
});

test('an article, a day and a step of the tour say what has opened', () => {
  expect(saidOf(({ actions }) => actions.openSource('001')).open).toMatch(/^Article opened: Ukraine uses US missiles/);
  expect(saidOf(({ actions }) => actions.chooseTime('2024-11-17')).open).toBe(
    'Biden allows long-range strikes: quotes shown.',
  );
  expect(saidOf(({ actions }) => actions.takeStep('2'))).toEqual({
    open: 'Step 2 of 6: The strike.',
    rings: 'Ranges on: ATACMS.',
  });
});

test('what is said to be open is what is open: under it there may be something else than all marks', () => {
  const close = ({ actions }: ReturnType<typeof createPage>) => actions.select(null, { show: false });
  expect(saidOf(close, '#mark=depot').open).toBe('Everything on the map is listed.');
  expect(saidOf(close, '#mark=depot&time=2024-11-17').open).toBe('Biden allows long-range strikes: quotes shown.');
  expect(saidOf(({ actions }) => actions.chooseTime('2024-11-17'), '#mark=depot').open).toBe(
    'Biden allows long-range strikes: quotes shown.',
  );
  // The mark stays what is open.
  expect(saidOf(({ actions }) => actions.openLink('#mark=depot&time=2024-11-17'), '#mark=depot').open).toBeUndefined();
  expect(saidOf(({ actions }) => actions.takeStep(null), '#time=2024-11-17&step=2').open).toBe(
    'Tour closed. Biden allows long-range strikes: quotes shown.',
  );
});

test('an article that closes as something else opens does not keep it from being said', () => {
  expect(saidOf(({ actions }) => actions.takeStep('2'), '#source=001').open).toBe(
    'Article closed. Step 2 of 6: The strike.',
  );
});

test('what is said outright is said, also a second time', () => {
  const page = createPage(dataset, '');
  const states: State[] = [];
  page.store.subscribe((state) => states.push(state));
  page.actions.announce('Link copied.');
  page.actions.announce('Link copied.');
  const [first, second] = states;
  if (!first || !second) throw new Error('nothing was said');
  expect(announcements(second, first, dataset, textIn('en')).get('action')).toBe('Link copied.');
});

test('a further notice is said alone: what was said before it is not said again', () => {
  const page = createPage(dataset, '#mark=nowhere');
  const before = page.store.getState();
  page.actions.setFault({ words: 'The map could not be drawn.', canRetry: true });
  expect(announcements(page.store.getState(), before, dataset, textIn('en')).get('notices')).toBe(
    'The map could not be drawn.',
  );
});
