import { expect, test, vi } from 'vitest';
import { datasetOf, drawn, pageAt } from '../component.fixture';
import { stubBrowser } from '../every-state.fixture';
import { Embed } from './embed';

stubBrowser(vi);
const story = datasetOf('second-story');

test('the frame names the story and its articles, and links to the full page in a new tab', () => {
  const { markup, words } = drawn(<Embed />, pageAt(story));
  expect(words).toMatch(/Dateline , from 2 articles: The Islander and A wire report\./);
  // In a low frame.
  expect(words).toMatch(/Dateline , from 2 articles\. Text version/);
  const links = markup.match(/<a [^>]*>/g) ?? [];
  expect(links.length).toBeGreaterThan(1);
  for (const link of links)
    expect(link).toMatch(/href="https:\/\/example\.org\/[^?"]*" target="_blank" rel="noopener"/);
});

test('a story without ranges has no switches, and one article is named alone', () => {
  const { markup, words } = drawn(<Embed />, pageAt(datasetOf('small-story')));
  expect(markup).not.toContain('type="checkbox"');
  expect(words).toContain('from 1 article: Outlet not stated.');
});

test('the switches say which ranges the link shows', () => {
  const isOn = (fragment: string) =>
    /<input type="checkbox"( checked)?[^>]*>.*?<b>Search plane/.exec(
      drawn(<Embed />, pageAt(story, fragment)).markup,
    )?.[1];
  expect(isOn('#rings=plane')).toBeDefined();
  expect(isOn('#rings=')).toBeUndefined();
});

test('what the ranges say that are on is below their switches', () => {
  const captionOf = (fragment: string) => drawn(<Embed />, pageAt(story, fragment)).words;
  expect(captionOf('#rings=plane')).toMatch(/Search plane : .* from /);
  expect(captionOf('#rings=')).toContain('No range is shown.');
});

test('an open mark is beside the switches, with who says what is quoted first of it, and the decisive words marked', () => {
  const { markup, words } = drawn(<Embed />, pageAt(story, '#mark=plane'));
  expect(markup).toContain('type="checkbox"');
  expect(words).toContain(
    'A coastguard officer, not named, in The Islander “A search plane from Suva can look for survivors up to 200 miles from where',
  );
  expect(markup).toContain('<mark>up to 200 miles</mark>');
  expect(markup.match(/<blockquote /g)).toHaveLength(1);
});

test('what a link could not open is said, and so is why there is no live map, with the way to try again', () => {
  const page = pageAt(story, '#mark=nowhere');
  expect(drawn(<Embed />, page).markup).toMatch(/class="embed-notice" tabindex="-1"><span> \S/);
  page.actions.setFault({ words: 'No map today.', canRetry: true });
  expect(drawn(<Embed />, page).words).toContain('No map today. Try again');
});
