import { expect, test } from 'vitest';
import { compile } from '../compile/compile';
import { readStory } from '../compile/read';
import { announcements } from './announcement';
import { createPage } from './page';
import type { State } from './state';

const result = compile(readStory('.'));
if ('problems' in result) throw new Error('the story does not compile');
const { dataset } = result;

/** What is said of something done on a freshly opened page. */
function saidOf(act: (page: ReturnType<typeof createPage>) => void, fragment = ''): Record<string, string> {
  const page = createPage(dataset, fragment);
  const before = page.store.getState();
  act(page);
  return Object.fromEntries(announcements(page.store.getState(), before, dataset));
}

test('a chosen mark and the ring that it switches on are said', () => {
  expect(saidOf(({ actions }) => actions.select('storm-shadow', { show: false }))).toEqual({
    open: 'Storm Shadow selected.',
    rings: 'Rings on: ATACMS, Kinzhal, Storm Shadow.',
  });
});

test('a ring switched off is said by those that are left, and the last by none', () => {
  expect(saidOf(({ actions }) => actions.toggleRing('kinzhal'))).toEqual({ rings: 'Rings on: ATACMS.' });
  expect(saidOf(({ actions }) => actions.toggleRing('atacms'), '#rings=atacms')).toEqual({ rings: 'No rings on.' });
});

test('the scale is said once the reader has moved, and not for the page’s own turns', () => {
  const camera = { zoom: 6, center: [34, 53], bearing: 0, pitch: 0 } as const;
  // A degree of longitude at 53 north is 67.2 km on WGS84.
  expect(saidOf(({ actions }) => actions.moved(camera, [29, 50, 39, 56], true))).toEqual({
    scale: 'The map shows 670 km from side to side.',
  });
  expect(saidOf(({ actions }) => actions.moved(camera, [29, 50, 39, 56], false))).toEqual({});
});

test('an article, a day and a step of the tour say what has opened', () => {
  expect(saidOf(({ actions }) => actions.openSource('001')).open).toMatch(/^Article opened: Ukraine uses US missiles/);
  expect(saidOf(({ actions }) => actions.chooseTime('2024-11-17')).open).toBe('The permission: its words are open.');
  expect(saidOf(({ actions }) => actions.takeStep('2'))).toEqual({
    open: 'Step 2 of 6: The strike.',
    rings: 'Rings on: ATACMS.',
  });
});

test('what is said outright is said, also a second time', () => {
  const page = createPage(dataset, '');
  const states: State[] = [];
  page.store.subscribe((state) => states.push(state));
  page.actions.say('Link copied.');
  page.actions.say('Link copied.');
  const [first, second] = states;
  if (!first || !second) throw new Error('nothing was said');
  expect(announcements(second, first, dataset).get('said')).toBe('Link copied.');
});

test('a further notice is said alone: what was said before it is not said again', () => {
  const page = createPage(dataset, '#mark=nowhere');
  const before = page.store.getState();
  page.actions.mapFailed({ words: 'The map could not be drawn.', canRetry: true });
  expect(announcements(page.store.getState(), before, dataset).get('notices')).toBe('The map could not be drawn.');
});
