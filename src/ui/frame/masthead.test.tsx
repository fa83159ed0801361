import { expect, test, vi } from 'vitest';
import { datasetOf, drawn, pageAt } from '../component.fixture';
import { stubBrowser } from '../every-state.fixture';
import { Masthead } from './masthead';

stubBrowser(vi);
const story = datasetOf('second-story');

test.each([
  ['dark', 'true'],
  ['light', 'false'],
])('the switch says that the page is %s', (theme, isPressed) => {
  expect(drawn(<Masthead />, pageAt(story, `#theme=${theme}`)).markup).toContain(
    `aria-label="Dark mode" aria-pressed="${isPressed}"`,
  );
});
