import { expect, test } from 'vitest';
import { datasetOf, drawn, pageAt } from '../component.fixture';
import { Notices } from './notices';

const story = datasetOf('small-story');
const notices = <Notices />;

test('without anything to say it is empty', () => {
  expect(drawn(notices, pageAt(story)).markup).toBe('<div class="notices"></div>');
});

test('what a link could not open is said, until it is dismissed', () => {
  const page = pageAt(story, '#mark=nowhere&source=nothing');
  expect(drawn(notices, page).markup.match(/<li>/g)).toHaveLength(2);
  expect(drawn(notices, page).words).toMatch(/Dismiss$/);
  page.actions.dismissNotices();
  expect(drawn(notices, page).words).toBe('');
});

test('of a map that can be loaded again a short line and the button stay when its notice is dismissed', () => {
  const page = pageAt(story);
  page.actions.setFault({ words: 'The ground did not load.', canRetry: true });
  expect(drawn(notices, page).words).toBe('The ground did not load. Try again Dismiss');
  page.actions.dismissNotices();
  expect(drawn(notices, page).words).toBe('The interactive map did not load in full. Try again');
});

test('one that cannot be loaded again has no button, and goes', () => {
  const page = pageAt(story);
  page.actions.setFault({ words: 'This browser draws no map.', canRetry: false });
  expect(drawn(notices, page).words).toBe('This browser draws no map. Dismiss');
  page.actions.dismissNotices();
  expect(drawn(notices, page).words).toBe('');
});
