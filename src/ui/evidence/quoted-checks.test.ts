// A check of several claims is written out beside the first that is quoted, and named beside the others.
import { expect, test, vi } from 'vitest';
import { rendered, storyNamed, stubBrowser } from '../every-state.fixture';

const dataset = storyNamed('three-articles');

test('a check is written out once in a list of quotes, and named with its outcome wherever else it belongs', () => {
  stubBrowser(vi);
  const panel = rendered('panel', dataset, '#mark=depot').replaceAll(/<\/?b>/g, '');
  const differing = [...panel.matchAll(/<p class="check check-differs">(.*?)<\/p>/g)].map(([, words]) => words ?? '');
  const ofFired = differing.filter((words) => words.includes('agree on how many missiles were fired?'));
  expect(ofFired).toHaveLength(2);
  expect(ofFired[0]).toContain('6 missiles and 8 missiles');
  expect(ofFired[1]).toBe('Doesn’t match. Do the sources agree on how many missiles were fired? See above.');
});
