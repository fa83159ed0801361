import { expect, test, vi } from 'vitest';
import { compiledStory } from '../../compile/fixtures/compiled-story';
import { rendered, stubBrowser } from '../every-state.fixture';

stubBrowser(vi);
const { dataset } = compiledStory('second-story');

test.each([
  ['the list of articles', ''],
  ['the article', '#source=wire'],
])('%s says that an outlet is known by the address, with the address and the day', (_, fragment) => {
  const words = rendered('panel', dataset, fragment)
    .replaceAll(/<(?!a )[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');
  expect(words).toContain('Pacific Wire, by its address');
  expect(words).toMatch(/href="https:\/\/wire\.example\/marama"[^>]*>wire\.example , seen on 5 March 2023/);
});

test('the article says it in the place of its publisher', () => {
  expect(rendered('panel', dataset, '#source=wire')).toMatch(
    /<dt>Publisher<\/dt><dd[^>]*>Pacific Wire, by its address</,
  );
});

test('an outlet that the text states is not said to be known by an address', () => {
  expect(rendered('panel', dataset, '#source=islander')).not.toMatch(/<dd[^>]*>The Islander, by its address/);
});
