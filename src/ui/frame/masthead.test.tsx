import { expect, test, vi } from 'vitest';
import { datasetOf, drawn, pageAt } from '../component.fixture';
import { stubBrowser } from '../every-state.fixture';
import { Masthead } from './masthead';

stubBrowser(vi);
const story = datasetOf('second-story');
const [first] = story.tour;

test('the tour is linked where the story has one, and is current while it is open', () => {
  const link = (fragment: string) => />[^<]*Tour/.exec(drawn(<Masthead />, pageAt(story, fragment)).markup);
  expect(first).toBeDefined();
  expect(link('')).not.toBeNull();
  const current = / aria-current="true"/;
  expect(drawn(<Masthead />, pageAt(story)).markup).not.toMatch(current);
  expect(drawn(<Masthead />, pageAt(story, `#step=${first?.id}`)).markup).toMatch(current);
  expect(drawn(<Masthead />, pageAt(datasetOf('small-story'))).words).not.toContain('Tour');
});

test.each([
  ['dark', 'true'],
  ['light', 'false'],
])('the switch says that the page is %s', (theme, isPressed) => {
  expect(drawn(<Masthead />, pageAt(story, `#theme=${theme}`)).markup).toContain(
    `aria-label="Dark mode" aria-pressed="${isPressed}"`,
  );
});
