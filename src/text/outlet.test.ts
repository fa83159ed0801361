import { expect, test } from 'vitest';
import { compiledStory } from '../compile/fixtures/compiled-story';
import { citeStory } from './citation';
import { labelInFull, outletOf } from './credit';
import { textIn } from './text';

const text = textIn('en');

const address = { url: 'https://post.example/marama', publisher: 'The Harbour Post', accessed: '2023-03-05' };

test.each([
  ['stated by the text, whatever the address', 'The Islander', address, 'The Islander', 'The Islander'],
  [
    'known by the address alone',
    null,
    address,
    'The Harbour Post, by its address',
    'Mere Tui, The Harbour Post, by its address',
  ],
  ['not known', null, null, null, 'Mere Tui'],
])('an outlet %s', (_, publisher, from, outlet, inFull) => {
  const label = publisher ?? 'Mere Tui';
  expect(outletOf({ publisher, address: from }, text)).toBe(outlet);
  expect(labelInFull({ label, publisher, address: from }, text)).toBe(inFull);
});

test('an outlet that is the label too is named once', () => {
  const source = { label: 'The Harbour Post', publisher: null, address };
  expect(labelInFull(source, text)).toBe('The Harbour Post, by its address');
});

test('a citation says what is known by the address, the address, and the day', () => {
  const result = compiledStory('second-story');
  expect(citeStory(result.dataset, 'https://news.example/', text).split('\n')).toEqual([
    'One boat, two lists, Dateline. From:',
    'Search for the Marama widens off Taveuni, The Islander, 3 March 2023.',
    'Title not stated, A wire report, Pacific Wire, by its address, date not stated. https://wire.example/marama (seen on 5 March 2023).',
    expect.stringContaining('https://news.example/'),
  ]);
});
