import { expect, test } from 'vitest';
import { storyNames, unquotedNames } from './unquoted-names';

const article =
  'Some Russian arms lie near Orsk, U.S. officials said. While Kyiv is silent, President Joe Biden spoke. It is the war of the Kremlin, and the War Office is shut.';
const names = storyNames(
  [
    ['US', 'U.S.', 'United States'],
    ['President Vladimir Putin', 'Putin'],
    ['The Kremlin', 'Kremlin'],
  ],
  [article],
  { has: (name) => ['Tula', 'Reading', 'Some'].includes(name) },
);
const missing = (says: string, ...words: string[]) => unquotedNames(says, words, names);

test('a name is in the words, or is said to be missing, once and in its order', () => {
  expect(missing('In Orsk, Tula and Kyiv, and again in Tula.', 'Orsk alone')).toEqual(['Tula', 'Kyiv']);
  expect(missing('It lies in Orsk.', 'Orskaya street', 'NewOrsk')).toEqual(['Orsk']);
});

test('names that mean the same stand for each other; no other name does', () => {
  expect(
    missing('Officials of the United States spoke to Putin.', 'U.S. officials and President Vladimir Putin'),
  ).toEqual([]);
  expect(missing('He asked the US.', 'He asked the Kremlin.')).toEqual(['US']);
  expect(missing('It is a word of the Kremlin.', 'the Kremlin said')).toEqual([]);
});

test('an adjective is another name, and a possessive is the same name', () => {
  expect(missing('The Russian arms are gone.', 'the arms of Russia')).toEqual(['Russian']);
  expect(missing('The arms of Ukraine are gone.', 'Ukraine’s arms', "Kyiv's men")).toEqual([]);
  expect(missing('The arms of Kyiv are gone.', "Kyiv's men")).toEqual([]);
});

test('a name of several words is within one name, in its order', () => {
  expect(missing('He asked President Biden.', 'US President Joe Biden')).toEqual([]);
  expect(missing('He asked Joe Medvedev.', 'Joe Biden and Dmitry Medvedev')).toEqual(['Joe Medvedev']);
  expect(missing('He asked Ursula Leyen.', 'Chief Ursula von der Leyen')).toEqual([]);
  expect(missing('He asked Joe Medvedev.', 'Joe Biden asked Dmitry Medvedev')).toEqual(['Joe Medvedev']);
  expect(missing('He asked Biden Joe.', 'Joe Biden')).toEqual(['Biden Joe']);
  expect(missing('He asked Russia’s Kinzhal men.', 'Kinzhal of Russia')).toEqual([]);
});

test('a word that begins a sentence or a quotation is a name only where the articles write it so', () => {
  expect(missing('Some lie there. War goes on. “Officials” and: The end.', 'nothing')).toEqual([]);
  expect(missing('Orsk is far. Kyiv is not.', 'nothing')).toEqual(['Orsk', 'Kyiv']);
  expect(missing('Putin spoke.', 'nothing')).toEqual(['Putin']);
  // Known from elsewhere: a place, but not where it is an ordinary word too; and adjectives of nations.
  expect(missing('Tula is far. Reading is slow. Some are lost.', 'nothing')).toEqual(['Tula']);
  expect(missing('German arms are there.', 'nothing')).toEqual(['German']);
  expect(missing('ATACMS were used, and I saw it.', 'nothing')).toEqual(['ATACMS']);
});

test('points in initials do not count, and hyphens part words', () => {
  expect(missing('The V. Orlov missile of the U.K. flew.', 'V Orlov', 'the UK')).toEqual([]);
  expect(missing('The KUB-M was US-made.', 'a US KUB-M')).toEqual([]);
  expect(missing('The KUB-M was made.', 'a KUB and an M')).toEqual(['KUB-M']);
});

test('days and months are no names', () => {
  expect(missing('It was on Tuesday, Nov. 19, and in May of Orsk.', 'Orsk')).toEqual([]);
});
