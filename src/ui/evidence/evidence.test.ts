// Who says what, the quotes of a mark and the checks, as a reader finds them.
import { beforeAll, expect, test, vi } from 'vitest';
import type { Dataset } from '../../model/dataset';
import { linesOf, rendered, storyNamed, stubBrowser } from '../every-state.fixture';

let boat: Dataset;
beforeAll(() => {
  stubBrowser(vi);
  boat = storyNamed('second-story');
}, 60_000);

test('the versions of an earlier event stand apart from those of the story’s own', () => {
  const lines = linesOf(boat, '', 'accounts-title');
  const at = (start: string) => lines.findIndex((line) => line.startsWith(start));
  expect(lines).toContain('How many people were aboard? 2 versions An earlier call of 7 February 2023: 2 versions');
  const order = [
    'The last call of 2 March 2023',
    '9 Nine people',
    '11 Eleven people',
    'An earlier call of 7 February 2023',
    '6 Six people',
    '5 Five people',
  ].map(at);
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(order).not.toContain(-1);
});

test('each version has its words, who says it and how the article has it', () => {
  const lines = linesOf(boat, '', 'accounts-title').join('\n');
  expect(lines).toContain(
    '11 Eleven people were aboard. claimed\n“The owner of the Marama said eleven people were aboard',
  );
  expect(lines).toMatch(/The owner of the Marama, not named\nA wire report/);
});

test('a name that captions the map is pressed while it does', () => {
  const pressed = [...rendered('panel', boat, '#voice=owner').matchAll(/aria-pressed="true">([^<]*)/g)];
  expect(pressed.map(([, name]) => name)).toEqual(['The owner of the Marama, not named']);
});

test('quotes stand under their article and its day, each after who says it, with a link to where it can be read', () => {
  const panel = rendered('panel', boat, '#mark=plane');
  const [article = ''] = panel.match(/<section class="of-article">.*?<\/section>/s) ?? [];
  const [figure = ''] = article.match(/<figure>.*?<\/figure>/s) ?? [];
  expect(article).toMatch(/<h3[^>]*>The Islander, 3 March 2023<\/h3>/);
  expect(figure).toContain('<blockquote cite="sources/islander.txt" lang="en">');
  expect(figure.replaceAll(/<[^>]*>/g, '')).toMatch(
    /A coastguard officer, not named.*claimed.*a coastguard officer said\.Read the article: Search for the Marama widens off Taveuni/s,
  );
  expect(
    [...figure.matchAll(/<mark>(.*?)<\/mark>/gs)].map(([, words = '']) => words.replaceAll(/<[^>]*>/g, '')),
  ).toEqual(['A search plane from Suva can look for survivors up to 200 miles', 'a coastguard officer said']);
});

test('a place has the words of an earlier event folded, after those of the story’s own', () => {
  const panel = rendered('panel', boat, '#mark=taveuni');
  const [folded = ''] = panel.match(/<details class="of-event">.*?<\/details>/s) ?? [];
  expect(folded).toContain('An earlier call of 7 February 2023');
  expect(folded).toContain('with six people aboard');
  expect(folded).not.toContain('eleven people');
  expect(panel.indexOf('eleven people')).toBeLessThan(panel.indexOf(folded));
});

test('each check says its outcome and both figures', () => {
  const lines = linesOf(boat, '', 'checks-title');
  expect(lines.slice(1)).toEqual([
    'Doesn’t match. Do the accounts agree on how many people were aboard? Figures given: 9 people and 11 people. The harbour office and the owner give different counts.',
    'Our calculation. How much further than a drone does a search plane look? We get 2.2 times as far.',
    'Consistent. Is the drawn point some 12 miles off the outer reef? Reported: 12 miles. We get 13 miles. We count 10 to 14 miles as a match. Measured with An invented chart. We used this figure to place it on the map, so a match proves nothing. We take “some 12 miles” for 10 to 14.',
  ]);
});

test('a quote does not begin with words of its paragraph that are left out, such as a date line', () => {
  const strike = storyNamed('three-articles');
  const [dateLine] = strike.coverage[0]?.leftOut ?? [];
  const quotes = [...rendered('panel', strike, '#time=2024-11-19').matchAll(/<blockquote .*?<\/blockquote>/gs)].map(
    ([quote]) => quote.replaceAll(/<[^>]*>/g, ''),
  );
  expect(dateLine?.exact).toBe('date 2024-11-20');
  expect(quotes.some((quote) => quote.startsWith('US officials confirmed that Ukraine attacked targets'))).toBe(true);
  expect(quotes.join()).not.toContain('date 2024-11-20');
});
