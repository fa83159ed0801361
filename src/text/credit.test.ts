import { expect, test } from 'vitest';
import { compiledStory } from '../compile/fixtures/compiled-story';
import { accordingTo } from './according-to';
import { creditOf, described, describedInFull } from './credit';
import { textIn } from './text';

const text = textIn('en');

function creditsOf(directory: string) {
  const result = compiledStory(directory);
  const { dataset } = result;
  return Object.fromEntries(dataset.claims.map((claim) => [claim.id, creditOf(claim, dataset, text)]));
}

test('a claim is credited to who says it, in the article that has it; what an article says itself, to it alone', () => {
  expect(creditsOf('second-story')).toMatchObject({
    called: 'The harbour office in Suva, in The Islander',
    'plane-range': 'A coastguard officer, not named, in The Islander',
    drill: 'The Islander',
    'off-reef': 'The owner of the Marama, not named, in a wire report, Pacific Wire, by its address',
    'wire-from': 'A wire report, Pacific Wire, by its address',
  });
});

test('the outlet that carried it is named between, and an outlet that writes about itself once', () => {
  expect(creditsOf('three-articles')).toMatchObject({
    'where-110-km-ukraine': 'Ukraine, in Reuters',
    'fired-eight-us-official': 'A US official, anonymous, in Reuters',
    'hit-arsenal-cnn': 'Two U.S. officials, not named, via CNN, in an article of unknown publisher',
    'thousandth-day-reuters': 'Reuters',
    'demonstration-nyt': 'New York Times (The Spokesman-Review)',
  });
});

const address = { url: 'https://post.example/marama', publisher: 'Tundra Wire', accessed: '2023-03-05' };

test.each([
  ['a label that is no name', 'Outlet not stated', null, 'outlet not stated', 'outlet not stated'],
  ['the outlet of an address', 'Tundra Wire', address, 'Tundra Wire', 'Tundra Wire, by its address'],
  ['no name, with an address', 'A report', address, 'a report', 'a report, Tundra Wire, by its address'],
])('only what is no name loses its capital within a sentence: %s', (_, label, from, short, inFull) => {
  const article = { label, publisher: null, byline: null, address: from };
  expect(described(article, text)).toBe(short);
  expect(describedInFull(article, text)).toBe(inFull);
});

test('an outlet that only the address names is credited as such, and by its name alone in a label', () => {
  const result = compiledStory('second-story');
  const { voices } = result.dataset;
  const sources = result.dataset.sources.map((source) =>
    source.id === 'wire' ? { ...source, label: 'Tundra Wire', address } : source,
  );
  const own = { voice: 'article-wire', via: null, source: 'wire' };
  expect(creditOf(own, { voices, sources }, text)).toBe('Tundra Wire, by its address');
  expect(accordingTo(own, { voices, sources }, text)).toBe('Tundra Wire');
  expect(creditOf({ ...own, voice: 'owner' }, { voices, sources }, text)).toMatch(/, in Tundra Wire, by its address$/);
});

test('the outlet that published the article is not named as the one via which it came', () => {
  const result = compiledStory('second-story');
  const { sources, voices } = result.dataset;
  const islander = { id: 'islander', name: 'The Islander', named: true, anonymous: false, sameAs: null, article: null };
  const radio = { ...islander, id: 'radio', name: 'Radio Suva' };
  const creditVia = (via: string) =>
    creditOf({ voice: 'owner', via, source: 'islander' }, { sources, voices: [...voices, islander, radio] }, text);
  expect(creditVia('islander')).toBe('The owner of the Marama, not named, in The Islander');
  expect(creditVia('radio')).toBe('The owner of the Marama, not named, via Radio Suva, in The Islander');
});
