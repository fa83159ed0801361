// The second story tells of two calls: what is said of one is not counted as said of the other.

import { expect, test } from 'vitest';
import { compiledStory } from '../compile/fixtures/compiled-story';
import { comparedDistances } from '../state/compared';
import { highlightedMarks } from '../state/select';
import { citeClaim } from '../text/citation';
import { nameWithDate } from '../text/event-name';
import { textIn } from '../text/text';
import { accountsByEvent, captionBy, countsOf } from './accounts';
import type { Claim } from './claim';
import { claimsByEvent, daysOf, otherEventOf } from './events';
import { frontOf } from './front';

const text = textIn('en');

const { dataset } = compiledStory('second-story');
const claimNamed = (id: string) => dataset.claims.find((claim) => claim.id === id) as Claim;
const earlier = 'An earlier call of 7 February 2023';
const ids = (claims: readonly Claim[]) => claims.map(({ id }) => id);

test('a question is answered event by event, the story’s own first, and each counts its own accounts', () => {
  const groups = accountsByEvent('aboard', dataset);
  expect(groups.map(({ heading, isStoryEvent }) => [heading?.name, isStoryEvent])).toEqual([
    ['The last call of 2 March 2023', true],
    [earlier, false],
  ]);
  expect(groups.map(({ accounts }) => accounts.map(({ claims }) => ids(claims)))).toEqual([
    [['aboard-nine'], ['aboard-eleven']],
    [['aboard-six-in-february'], ['aboard-five-in-february']],
  ]);
});

test('where all is of the story’s own event nothing is over it; where none is, the other event does', () => {
  expect(claimsByEvent([claimNamed('called')], dataset)).toMatchObject([{ heading: null, isStoryEvent: true }]);
  const [other, ...more] = claimsByEvent([claimNamed('aboard-six-in-february')], dataset);
  expect(other).toMatchObject({ heading: { name: earlier }, isStoryEvent: false });
  expect(more).toEqual([]);
  expect(claimsByEvent([], dataset)).toEqual([]);
});

test('a story that names no event has no groups', () => {
  const story = { ...dataset.story, event: null };
  const events = dataset.events.map((event) => ({ ...event, id: null, name: null }));
  const claims = dataset.claims.map((claim) => ({ ...claim, event: null }));
  expect(claimsByEvent(claims, { story, events })).toEqual([{ claims, heading: null, isStoryEvent: true }]);
  expect(otherEventOf(claims[0] as Claim, { story, events })).toBeNull();
});

test('counts are of the story’s own event alone', () => {
  const columns = [{ question: 'aboard', label: 'aboard', dot: 'full', sharesCell: false }] as const;
  const ledger = { title: 'Aboard', columns, rest: null, silent: [] };
  const counts = countsOf({ ...dataset, story: { ...dataset.story, ledger } });
  expect(counts.map(({ claims }) => claims[0]?.id)).toEqual(['aboard-nine', 'aboard-eleven']);
});

test('no voice captions a site with what it says of another event', () => {
  const claims = [{ ...claimNamed('aboard-five-in-february'), marks: ['boat'] }, claimNamed('aboard-nine')];
  expect(captionBy('ferryman', 'boat', { ...dataset, claims })).toBeNull();
  expect(captionBy('harbour-office', 'boat', { ...dataset, claims })?.id).toBe('aboard-nine');
});

test('a distance of another event is compared with nothing', () => {
  const away = { ...claimNamed('off-reef'), event: 'february-call' };
  const claims = dataset.claims.map((claim) => (claim.id === away.id ? away : claim));
  const compared = (of: typeof claims) => comparedDistances({ ...dataset, claims: of }, text).map(({ id }) => id);
  expect(compared([...dataset.claims])).toContain('off-reef');
  expect(compared(claims)).not.toContain('off-reef');
});

test('a citation says of which event it is, where that is not the story’s own', () => {
  expect(citeClaim(claimNamed('aboard-five-in-february'), dataset, '#', text)).toContain(
    ` ${earlier}. One boat, two lists`,
  );
  expect(citeClaim(claimNamed('aboard-nine'), dataset, '#', text)).toMatch(
    /^Nine people were aboard\. \([^)]*\) One boat/,
  );
});

test('a day has the claims that its events list and those that name them, and highlights their marks', () => {
  const [first, second] = daysOf(dataset.events).map(({ date }) =>
    dataset.events.filter((event) => event.date === date),
  );
  expect(first?.[0]?.date).toBe('2023-02-07');
  expect(first?.flatMap(({ claims }) => claims)).toEqual(['aboard-six-in-february', 'aboard-five-in-february']);
  // Listed are two; the third says itself that it is of the call.
  expect(second?.flatMap(({ claims }) => claims)).toEqual(['called', 'aboard-eleven', 'aboard-nine']);
  expect(highlightedMarks({ highlighted: [], time: '2023-03-02', step: null }, frontOf(dataset))).toContain('boat');
});

test('two events of one day are one day', () => {
  const [call] = dataset.events;
  if (!call) throw new Error('no event');
  const days = daysOf([{ ...call, label: 'A storm' }, ...dataset.events]);
  expect(days.map(({ date, events }) => [date, events.length])).toEqual([
    ['2023-02-07', 2],
    ['2023-03-02', 1],
  ]);
});

test('an event is named with its date once', () => {
  expect(nameWithDate({ name: 'The strike', date: '2024-11-19' }, text)).toBe('The strike, 19 November 2024');
  expect(nameWithDate({ name: 'The strike of 19 November 2024', date: '2024-11-19' }, text)).toBe(
    'The strike of 19 November 2024',
  );
  expect(nameWithDate({ name: null, date: '2024-11-19' }, text)).toBeNull();
});
