import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { compile } from '../compile/compile';
import { readStory } from '../compile/read';
import type { Dataset, Limit } from '../model/dataset';
import { createPage } from '../state/page';
import { Ledger } from '../ui/accounts';
import { Counts } from '../ui/counts';
import { PageProvider } from '../ui/page-context';

const result = compile(readStory('src/compile/fixtures/three-articles'));
if ('problems' in result) throw new Error('the story does not compile');
const story = result.dataset;
const ledger = story.story.ledger;
if (!ledger) throw new Error('the story has no ledger');

/** The page's two figures of counts, where the first voice to count says that so many were fired. */
function drawn(fired: number, limit: Limit | null = null): { counts: string; ledger: string } {
  const first = story.claims.find(({ question, value }) => question === ledger?.fired && value);
  const claims = story.claims.map((claim) =>
    claim === first && claim.value ? { ...claim, value: { ...claim.value, number: fired, limit } } : claim,
  );
  const dataset: Dataset = { ...story, claims };
  const page = createPage(dataset, '');
  const render = (figure: preact.ComponentChildren) =>
    renderToString(<PageProvider value={page}>{figure}</PageProvider>);
  return { counts: render(<Counts />), ledger: render(<Ledger />) };
}
const dots = (markup: string) => markup.match(/<circle/g)?.length ?? 0;

test('up to forty are drawn as a dot each', () => {
  const [six, forty] = [drawn(6), drawn(40)];
  expect(dots(six.counts)).toBeGreaterThan(6);
  expect(dots(forty.counts) - dots(six.counts)).toBe(34);
  expect(dots(forty.ledger) - dots(six.ledger)).toBe(34);
});

test('where one count is larger, none is drawn: forty dots beside the words “1,000” would say less than no dots', () => {
  for (const figure of Object.values(drawn(1000))) {
    expect(dots(figure)).toBe(0);
    expect(figure).not.toContain('<svg');
    expect(figure).not.toContain('dot-key');
    expect(figure).toContain('>1,000<');
  }
  expect(dots(drawn(41).counts)).toBe(0);
});

test('a count that has no dot for each is written with the words that bound it', () => {
  for (const figure of Object.values(drawn(30, 'more than'))) {
    expect(figure).toContain('>more than 30<');
    expect(dots(figure)).toBe(0);
  }
  for (const figure of Object.values(drawn(7.5))) expect(dots(figure)).toBe(0);
});

test('fewer fired than stopped are not drawn as if they agreed', () => {
  expect(dots(drawn(2).counts)).toBe(0);
});
