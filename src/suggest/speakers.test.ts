import { expect, test } from 'vitest';
import { attributedIn } from './speakers';

/** Who speaks, the outlet that carries it, and the status, of each attribution. */
const read = (text: string) =>
  attributedIn(text, { start: 0, end: text.length }).map(({ speaker, outlet, status }) =>
    [text.slice(speaker.start, speaker.end), outlet && text.slice(outlet.start, outlet.end), status].filter(Boolean),
  );

test.each([
  ['Police said the bridge was open.', [['Police', 'claimed']]],
  ['The bridge was open, said Jane Doe, a clerk.', [['Jane Doe', 'claimed']]],
  ['Jane Doe, a clerk who keeps the keys, said the bridge was open.', [['Jane Doe', 'claimed']]],
  ['The clerk, Jane Doe, said the bridge was open.', [['Jane Doe', 'claimed']]],
  ['The bridge was open, according to the operator Linden.', [['Linden', 'claimed']]],
  [
    '“It was open,” a spokesman for the port told the Harbour Post.',
    [['a spokesman for the port', 'Harbour Post', 'claimed']],
  ],
  [
    'Gov. Jane Doe of the U.S. state said in a post on Telegram that it was open.',
    [['Gov. Jane Doe of the U.S. state', 'Telegram', 'claimed']],
  ],
  ['CNN reported that “it was open, according to two officials.”', [['two officials', 'CNN', 'claimed']]],
  ['The Ledger, citing two clerks, reported that it was open.', [['two clerks', 'Ledger', 'claimed']]],
  [
    'A clerk and a guard said it was open.',
    [
      ['A clerk', 'claimed'],
      ['a guard', 'claimed'],
    ],
  ],
  ['The minister, Jane Doe, left and said it was open.', [['Jane Doe', 'claimed']]],
  ['The firm declined to comment.', [['firm', 'not-said']]],
  ['The firm, which was fined, did not immediately respond to a request.', [['firm', 'not-said']]],
  ['The port denied that it was open.', [['port', 'denied']]],
  ['The port said that was false.', [['port', 'denied']]],
  ['The port confirmed it was open.', [['port', 'confirmed']]],
  ['The post on the bridge was open for an hour.', []],
])('%s', (text, expected) => {
  expect(read(text)).toEqual(expected);
});
