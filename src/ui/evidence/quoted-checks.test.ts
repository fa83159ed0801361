// Checks of the claims about a mark: those of where it is beside how it was placed, the others beside who says what.
import { expect, test, vi } from 'vitest';
import { rendered, storyNamed, stubBrowser } from '../every-state.fixture';

const dataset = storyNamed('three-articles');

test('a check of several claims is written out once, and none is left out', () => {
  stubBrowser(vi);
  const panel = rendered('panel', dataset, '#mark=depot').replaceAll(/<\/?b>/g, '');
  const [placed = '', who = ''] = ['placed', 'who'].map(
    (id) => panel.split(`id="tab-panel-${id}"`)[1]?.split('role="tabpanel"')[0],
  );
  expect(who.match(/agree on how many missiles were fired\?/g)).toHaveLength(1);
  expect(who).toContain('6 missiles and 8 missiles');
  expect(placed).not.toContain('agree on how many missiles');
  expect(placed).toContain('We used this figure to place it on the map, so a match proves nothing.');
  expect(who).not.toContain('We used this figure to place it');
  const ofDepot = dataset.claims.filter(({ marks }) => marks.includes('depot')).map(({ id }) => id);
  const checks = dataset.checks.filter(({ claims }) => claims.some((id) => ofDepot.includes(id)));
  expect(panel.match(/<p class="check check-/g)).toHaveLength(checks.length);
});
