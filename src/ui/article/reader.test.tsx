import { expect, test, vi } from 'vitest';
import { datasetOf, drawn, pageAt } from '../component.fixture';
import { stubBrowser } from '../every-state.fixture';
import { Reader } from './reader';

stubBrowser(vi);
const story = datasetOf('second-story');
function sourceOf(id: string) {
  const source = story.sources.find((candidate) => candidate.id === id);
  if (!source) throw new Error(`the story has no article ${id}`);
  return source;
}
const readerOf = (id: string, fragment = `#source=${id}`) =>
  drawn(<Reader source={sourceOf(id)} />, pageAt(story, fragment));
const decoded = (markup: string) => markup.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

test.each(['islander', 'wire'])('the text of %s is there to the letter, and so is what is folded', (id) => {
  const text = decoded(readerOf(id).markup.replaceAll(/<[^>]*>/g, ''));
  for (const line of sourceOf(id)
    .text.split('\n')
    .filter((words) => words.trim() !== '')) {
    expect(text).toContain(line.trim());
  }
});

test('every quote of the article is marked, and they are counted', () => {
  const { markup, words } = readerOf('islander');
  const passages = new Set(
    story.claims
      .flatMap((claim) => claim.passages)
      .filter(({ source }) => source === 'islander')
      .map(({ start, end }) => `${start}-${end}`),
  );
  expect(words).toContain(`${passages.size} quotes used`);
  expect(markup.match(/<mark/g)?.length).toBeGreaterThan(0);
});

test('what the text does not state is said to be not stated', () => {
  expect(readerOf('wire').words).toMatch(/^.*Untitled article Byline not stated Publisher .* Date not stated /);
  expect(readerOf('islander').words).toMatch(/Byline .*our reporter.* Publisher The Islander Date 3 March 2023/);
});

test('neighbouring lines of website text are folded in one, each with what it is, and the article has its language', () => {
  const { markup } = readerOf('islander');
  const furniture = [1, 3, 5].map((at) => ({ line: at, what: `Line ${at}` }));
  const source = { ...sourceOf('islander'), text: 'A\n\nB\nThe article.\nC\n', furniture };
  const claims = story.claims.filter((claim) => claim.source !== source.id);
  const { markup: folded } = drawn(<Reader source={source} />, pageAt({ ...story, claims, sources: [source] }));
  const folds = [...folded.matchAll(/<details class="furniture">.*?<\/details>/g)].map(([fold]) => fold);
  expect(folds).toHaveLength(2);
  expect(folds[0]).toMatch(/Line 1<\/dt><dd><span>A<.*Line 3<\/dt><dd><span>B</);
  expect(folds[1]).toMatch(/Line 5<\/dt><dd><span>C</);
  expect(folded.indexOf('The article.')).toBeGreaterThan(folded.indexOf(folds[0] ?? ''));
  expect(markup).toContain('class="reader-text" lang="en"');
});

test('the words of the selected mark stand out', () => {
  const selected = /of-selected-mark/;
  expect(readerOf('islander').markup).not.toMatch(selected);
  expect(readerOf('islander', '#source=islander&mark=boat').markup).toMatch(selected);
});
