import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { Limit } from '../../model/claim';
import type { Dataset } from '../../model/dataset';
import { createPage } from '../../state/page';
import { storyNamed } from '../every-state.fixture';
import { Ledger } from '../evidence/accounts';
import { PageProvider } from '../parts/page-context';
import { Counts } from './counts';

const story = storyNamed('three-articles');
const ledger = story.story.ledger;
if (!ledger) throw new Error('the story has no ledger');

/** The page's two figures of counts, where the first voice to count says that so many were fired. */
function drawn(fired: number, limit: Limit | null = null): { counts: string; ledger: string } {
  const first = story.claims.find(({ question, value }) => question === ledger?.columns[0]?.question && value);
  const claims = story.claims.map((claim) =>
    claim === first && claim.value ? { ...claim, value: { ...claim.value, number: fired, limit } } : claim,
  );
  const dataset: Dataset = { ...story, claims };
  return { counts: markupOf(<Counts />, dataset), ledger: markupOf(<Ledger />, dataset) };
}
const markupOf = (figure: preact.ComponentChildren, dataset: Dataset) =>
  renderToString(<PageProvider value={createPage(dataset, '')}>{figure}</PageProvider>);
const dots = (markup: string) => markup.match(/<circle/g)?.length ?? 0;

test('up to forty are drawn as a dot each', () => {
  const [six, forty] = [drawn(6), drawn(40)];
  expect(dots(six.counts)).toBeGreaterThan(6);
  expect(dots(forty.counts) - dots(six.counts)).toBe(34);
  expect(dots(forty.ledger) - dots(six.ledger)).toBe(34);
});

test('few dots stand beside their words, more above them', () => {
  expect(drawn(8).counts).toContain('class="counts beside"');
  expect(drawn(9).counts).toContain('class="counts"');
  expect(drawn(1000).counts).toContain('class="counts"');
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
  for (const figure of Object.values(drawn(30, 'more-than'))) {
    expect(figure).toContain('>more than 30<');
    expect(dots(figure)).toBe(0);
  }
  for (const figure of Object.values(drawn(7.5))) expect(dots(figure)).toBe(0);
});

test('fewer fired than stopped are not drawn as if they agreed', () => {
  expect(dots(drawn(2).counts)).toBe(0);
});

test('a voice that counts in two articles is named with its article in each of its lines, and no other voice is', () => {
  const first = story.claims.find(({ question, value }) => question === ledger?.columns[0]?.question && value);
  const other = story.sources.find(({ id }) => id !== first?.source);
  if (!first || !other) throw new Error('the story has no second article');
  const said = (claims: Dataset['claims']) =>
    [...markupOf(<Counts />, { ...story, claims }).matchAll(/<li>(?:<svg.*?<\/svg>)?<span><b>(.*?)<\/b>/g)].map(
      ([, name]) => name?.replaceAll(/<[^>]*>|:$/g, ''),
    );
  const before = said(story.claims);
  const after = said([...story.claims, { ...first, id: 'again', source: other.id }]);
  const name = story.voices.find(({ id }) => id === first.voice)?.name;
  expect(before).toContain(name);
  expect(after).not.toContain(name);
  expect(after.filter((line) => line?.startsWith(`${name}, in `))).toHaveLength(2);
  expect(after.filter((line) => !line?.startsWith(`${name}, in `))).toEqual(before.filter((line) => line !== name));
});

test('sources disagree as soon as two of them do, whatever a third one counts', () => {
  const [first] = story.claims.filter(({ question, value }) => question === ledger?.columns[0]?.question && value);
  if (!first?.value) throw new Error('nothing is counted');
  const salvos = {
    ...first,
    id: 'salvos',
    voice: `article-${first.source}`,
    value: { ...first.value, unit: 'salvos' },
  };
  expect(markupOf(<Counts />, { ...story, claims: [...story.claims, salvos] })).toContain('sources disagree');
  expect(markupOf(<Counts />, { ...story, claims: [first, salvos] })).toContain('sources count different things');
});

test('another story counts other things, in other columns', () => {
  const people = storyNamed('counts-of-people', true);
  const [table, glance] = [<Ledger />, <Counts />].map((figure) => markupOf(figure, people));
  const cellsOf = (row: string | undefined) =>
    [...(row ?? '').matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell = '']) =>
      cell.replaceAll(/<svg.*?<\/svg>|<[^>]*>/g, ''),
    );
  const rows = table?.match(/<tr>.*?<\/tr>/g)?.map(cellsOf);
  expect(rows).toEqual([
    ['Who says so', 'Aboard', 'Found', 'Hurt'],
    ['The harbour office in Suva, in The Islander', '9', 'not given', 'not given'],
    ['The owner of the Marama, not named, in a wire report', '11', '7', '2'],
    ['A coastguard officer, not named', 'not given', 'not given', 'not given'],
  ]);
  expect(table).toContain('<title>9 aboard and 9 not reported found</title>');
  expect(table).toContain('<title>11 aboard, 7 found, 2 hurt and 2 not reported found</title>');
  // Of eleven, seven are full, two half and two hollow; the key has one of each.
  expect(table?.match(/<circle[^>]* class="full"/g)).toHaveLength(7 + 1);
  expect(table?.match(/<path/g)).toHaveLength(2 + 1);
  expect(glance).toContain('<b>The owner of the Marama, not named:</b> 7 found, 2 hurt');
});
