import { describe, expect, test } from 'vitest';
import { storyFiles } from '../compile/fixtures/compiled-story';
import { readFinishedRecords } from '../compile/short-claims/finished-claims';
import { draftOfWords, draftsOf } from './suggest';

const { gazetteer, ...files } = storyFiles('second-story');
const records = readFinishedRecords(
  files,
  () => {},
  () => true,
);
if (!records) throw new Error('the records of the second story cannot be read');
const story = { authored: records.authored, gazetteer };

const text = `The Harbour Post
Search for the Marama ends off Taveuni

6 March 2023

Up to twelve people were aboard, the harbour office in Suva said on Sunday. The owner of the Marama declined to comment.

“We found nobody,” a coastguard officer told Radio Lau, and boats from Apia went home. They said that the search was over.
`;
const drafts = draftsOf({ id: 'post', text }, story);
const written = ({ start, end }: { readonly start: number; readonly end: number }) => text.slice(start, end);
const draftOf = (words: string) => {
  const found = drafts.claims.find(({ passages }) => passages.some((span) => written(span).includes(words)));
  if (!found) throw new Error(`no draft has “${words}”`);
  return found;
};

describe('the drafts for an article', () => {
  test('what it states about itself', () => {
    const { title, publisher, byline, published, furniture } = drafts.head;
    expect([title, publisher, published?.words].map((span) => span && written(span))).toEqual([
      'Search for the Marama ends off Taveuni',
      'The Harbour Post',
      '6 March 2023',
    ]);
    expect([byline, published?.date, furniture]).toEqual([null, '2023-03-06', []]);
  });

  test('a claim: its words, who says it, its value with limit, and the day that its words mean', () => {
    const { passages, says, voice, status, value, day } = draftOf('twelve people');
    expect(passages.map(written)).toEqual([
      'Up to twelve people were aboard, the harbour office in Suva said on Sunday.',
    ]);
    expect([says, voice.name, status]).toEqual([
      'Up to twelve people were aboard.',
      'harbour office in Suva',
      'claimed',
    ]);
    expect(value).toEqual({ number: 12, unit: 'people', limit: 'up-to' });
    expect([day?.words, day?.date]).toEqual(['Sunday', '2023-03-05']);
  });

  test('who keeps silent, and the outlet that carried the words', () => {
    expect(draftOf('declined').status).toBe('not-said');
    const { voice, via } = draftOf('We found nobody');
    expect([voice.name, via?.name]).toEqual(['a coastguard officer', 'Radio Lau']);
  });

  test('the question that it answers, and what is left open', () => {
    expect(draftOf('twelve people').question).toBe('aboard');
    expect(draftOf('We found nobody').open.map(({ field }) => field)).toContain('via');
  });

  test('places of the story, and what the gazetteer has under other names', () => {
    const named = drafts.places.map(({ name, id, candidates }) => [name, id, candidates.map(({ country }) => country)]);
    expect(named).toContainEqual(['Suva', 'suva', []]);
    expect(named).toContainEqual(['Apia', null, ['WSM']]);
  });

  test('words that name the voice are quoted once', () => {
    for (const { passages } of drafts.claims) {
      for (const one of passages)
        expect(passages.filter(({ start, end }) => start <= one.start && one.end <= end)).toEqual([one]);
    }
  });

  test('a claim of chosen words, whose voice is named before them', () => {
    const start = text.indexOf('boats from Apia');
    const draft = draftOfWords({ id: 'post', text }, [{ start, end: text.indexOf(' went home') }], story);
    expect(draft.passages.map(written)).toEqual(['boats from Apia']);
    expect(draft.speaker && written(draft.speaker)).toContain('a coastguard officer');
  });

  test('the same for the same input', () => {
    expect(draftsOf({ id: 'post', text }, story)).toEqual(drafts);
  });
});
