// What follows from the words of a claim, and what is asked because it does not.
import { describe, expect, test } from 'vitest';
import { voiceNamesOf } from '../claims/voice-names';
import type { StoryWords } from './derived';
import { finishedClaim } from './finished-claims';

const voices: StoryWords['voices'] = [
  { id: 'fiji', name: 'Fiji', named: true },
  { id: 'smith', name: 'Jane Smith', aliases: ['Smith'], named: true },
  { id: 'officials', name: 'Officials', named: false },
  { id: 'captain', name: 'A captain', named: false },
  { id: 'radio', name: 'Radio Lau', named: true, outlet: true },
  { id: 'tv', name: 'TV Suva', named: true, outlet: true },
];
const storyWith = (...texts: readonly string[]): StoryWords => ({
  articles: texts.map((text, index) => ({
    id: `a${index}`,
    text,
    language: 'en',
    days: [
      { words: 'Tuesday', date: '2023-03-07', reason: 'It is the last one.' },
      { words: 'Monday', date: '2023-03-06', reason: 'It is the last one.' },
    ],
    furniture: ['The Post Newspaper'],
  })),
  voices,
  voiceNames: voiceNamesOf(voices),
  marks: [{ id: 'boat', kind: 'site', name: 'Marama', aliases: ['the boat'] }] as never,
  placeNames: new Set(['Fiji']),
});

/** What is asked of a claim with these fields, and the claim. `text`: its article. */
function finishedWith(fields: object, passages: readonly string[], text = passages[0] ?? '') {
  const record = { id: 'one', says: 'It is so.', passages: passages.map((exact) => ({ exact })), ...fields };
  const { claim, asked, isFinished } = finishedClaim(record, storyWith(text));
  return { claim, asked: asked.map(({ field }) => field), isFinished };
}

/** Of a claim with these passages and no other field. `text`: its article, which is the first passage where it is left out. */
function derivedOf(passages: readonly string[], text = passages[0] ?? '') {
  const record = { id: 'one', says: 'It is so.', passages: passages.map((exact) => ({ exact })) };
  const { claim, asked } = finishedClaim(record, storyWith(text));
  const of = (field: 'voice' | 'via' | 'status' | 'day' | 'marks') =>
    asked.some((one) => one.field === field) ? 'asked' : claim[field];
  return { voice: of('voice'), via: of('via'), status: of('status'), day: of('day'), marks: of('marks') };
}

describe('the voice', () => {
  test.each([
    ['Six boats sailed, Jane Smith said.', 'smith'],
    ['According to Smith, six boats sailed.', 'smith'],
    ['Jane Smith did not confirm that six boats sailed.', 'smith'],
    ['Officials speak of six boats.', 'officials'],
    ['Six boats sailed on Tuesday.', 'article-a0'],
    ['Fiji lies in the ocean.', 'article-a0'],
    ['Six boats sailed, and Radio Lau was silent.', 'article-a0'],
    ['Six “boats” sailed.', 'article-a0'],
    ['Jane Smith said that six boats sailed, adding that four stayed.', 'smith'],
    // Somebody else is meant, or may be.
    ['Fishermen in Fiji said that six boats sailed.', 'asked'],
    ['According to Fiji’s ministry, six boats sailed.', 'asked'],
    ['According to Fiji fishermen, six boats sailed.', 'asked'],
    ['Peter Smith said that six boats sailed.', 'asked'],
    ['A sailor and Smith said that six boats sailed.', 'asked'],
    ['Six boats sailed, he said.', 'asked'],
    ['Jane Smith said that a captain denied it.', 'asked'],
    ['Officials count six boats.', 'asked'],
    ['Six boats reportedly sailed.', 'asked'],
    ['The Post Newspaper', 'asked'],
  ])('%s: %s', (words, voice) => {
    expect(derivedOf([words]).voice).toBe(voice);
  });

  test('the whole sentence is read, and not the words that were quoted of it', () => {
    expect(derivedOf(['Smith said'], 'Peter Smith said that six boats sailed.').voice).toBe('asked');
    expect(derivedOf(['six boats sailed'], 'Jane Smith said that six boats sailed.').voice).toBe('asked');
    expect(derivedOf(['six boats'], '“We saw six boats and two planes there.”').voice).toBe('asked');
  });
});

test('the words before a claim say whom “she” means, and their verb counts; where they name no voice, it is asked', () => {
  const named = (words: string) => ({ speaker: { named: words, reason: 'She is the only one before.' } });
  const denied = 'Jane Smith came. She denied that six boats sailed.';
  expect(
    finishedWith({ ...named('Jane Smith'), voice: 'smith' }, ['She denied that six boats sailed.'], denied),
  ).toMatchObject({
    claim: { status: 'denied' },
    asked: [],
  });
  const said = 'Jane Smith said so. Six boats sailed.';
  expect(finishedWith(named('Jane Smith said'), ['Six boats sailed.'], said).claim.voice).toBe('smith');
  const sailor = 'A sailor came. Six boats sailed.';
  expect(finishedWith(named('A sailor'), ['Six boats sailed.'], sailor).asked).toContain('voice');
});

test('of several outlets the one that is meant is asked; whoever it is, is not the voice', () => {
  const words = ['Six boats sailed, Jane Smith told Radio Lau, and TV Suva said so.'];
  expect(finishedWith({}, words).asked).toContain('via');
  expect(finishedWith({ via: 'tv' }, words)).toMatchObject({ claim: { voice: 'smith' }, asked: [] });
});

test('the outlet to which it was said; a person who is told something is none', () => {
  expect(derivedOf(['Six boats sailed, Jane Smith told Radio Lau.'])).toMatchObject({ voice: 'smith', via: 'radio' });
  expect(derivedOf(['Radio Lau reported that six boats sailed, according to Jane Smith.'])).toMatchObject({
    voice: 'smith',
    via: 'radio',
  });
  expect(derivedOf(['Six boats sailed, a captain told Smith.'])).toMatchObject({ voice: 'captain', via: undefined });
});

test('the status is that of the verb of the voice', () => {
  const statuses = [
    'Jane Smith said that six boats sailed.',
    'Jane Smith confirmed that six boats sailed.',
    'Jane Smith denied that six boats sailed.',
    'Jane Smith declined to say whether six boats sailed.',
    'Six boats sailed.',
    'Jane Smith believes that six boats sailed.',
  ].map((words) => derivedOf([words]).status);
  expect(statuses).toEqual(['claimed', 'confirmed', 'denied', 'not-said', 'reported', 'asked']);
});

test('of two verbs, or a verb of somebody else, the status is asked; what is not quoted does not count', () => {
  const statusOf = (passage: string, text = passage) => {
    const { claim, asked } = finishedWith({ voice: 'smith' }, [passage], text);
    return asked.includes('status') ? 'asked' : claim.status;
  };
  expect(statusOf('Jane Smith denied that six boats sailed, Smith said.')).toBe('asked');
  expect(statusOf('Jane Smith said that six boats sailed, and the ministry denied it.')).toBe('asked');
  const quoted = 'Jane Smith said that six boats sailed';
  expect(statusOf(quoted, `${quoted}, and Smith denied that four did.`)).toBe('claimed');
});

test('where words are not found, or the voice is not, nothing is asked of what would follow from them', () => {
  const nothing = { asked: [], isFinished: false };
  expect(finishedWith({ source: 'a0' }, ['Six sailed, he said.', 'Nobody sailed.'])).toMatchObject(nothing);
  expect(finishedWith({ voice: 'smyth' }, ['Jane Smith was silent.'])).toMatchObject(nothing);
});

test('words are read where they stand in the article, after their prefix', () => {
  const text = 'Six boats sailed on Monday and six on Tuesday.';
  const passages = [{ exact: 'six on Tuesday', prefix: 'Six boats sailed on Monday and ' }];
  expect(finishedWith({ passages }, [], text).claim.day).toBe('Tuesday');
});

test('the day is the only one that the passages have', () => {
  const days = ['Six sailed on Tuesday.', 'Six sailed.', 'Six sailed on Monday and four on Tuesday.'];
  expect(days.map((words) => derivedOf([words]).day)).toEqual(['Tuesday', undefined, 'asked']);
});

test('the marks are those that the passages name', () => {
  expect(['The boat sailed.', 'A boat sailed.'].map((words) => derivedOf([words]).marks)).toEqual([['boat'], []]);
});

test('marks are named by their short names too, and what several are called is asked', () => {
  const story = storyWith('The Lady sailed.');
  const sister = { id: 'sister', kind: 'site', name: 'Sister', shortName: 'the Lady' };
  const record = { id: 'one', says: 'It is so.', passages: [{ exact: 'The Lady sailed.' }] };
  const marksWith = (...marks: readonly object[]) => finishedClaim(record, { ...story, marks: marks as never });
  expect(marksWith(sister).claim.marks).toEqual(['sister']);
  expect(marksWith(sister, { ...sister, id: 'other' }).asked).toEqual([
    {
      field: 'marks',
      ask: 'marks: are left out, and its passages name “The Lady”, which several marks are called: write `marks: [sister]` or `marks: [other]`, or `marks: []`',
    },
  ]);
});

test('a day that is named twice is said once, in the question and in the reason', () => {
  const twice = 'Six sailed on Monday, four on Tuesday and two on Tuesday.';
  const record = { id: 'one', says: 'It is so.', passages: [{ exact: twice }, { exact: 'four on Tuesday' }] };
  expect(finishedClaim(record, storyWith(twice)).asked.map(({ ask }) => ask)).toEqual([
    expect.stringContaining('have “Tuesday” and “Monday”, which'),
  ]);
});

describe('the source', () => {
  const sourceAmong = (passages: readonly { exact: string; prefix?: string }[], ...texts: readonly string[]) => {
    const { claim, asked } = finishedClaim(
      { id: 'one', says: 'It is so.', passages: [...passages] },
      storyWith(...texts),
    );
    return [claim.source, asked.map(({ ask }) => ask.replace(/:.*/, ''))];
  };
  const [six, four] = ['Six boats sailed.', 'Four boats sailed.'];

  test('is the only article with all the passages, and asked where several have them', () => {
    expect(sourceAmong([{ exact: four }], six, four)).toEqual(['a1', []]);
    expect(sourceAmong([{ exact: 'Six sailed, he said.' }], 'Six sailed, he said.', 'Six sailed, he said.')).toEqual([
      'a0',
      ['source'],
    ]);
    expect(sourceAmong([{ exact: 'boats', prefix: 'Four ' }], six, four)).toEqual(['a1', []]);
  });

  test('while it is asked nothing else is, and the article with most of the words is taken', () => {
    expect(
      sourceAmong([{ exact: six }, { exact: 'He said so.' }, { exact: four }], six, `${four} He said so.`),
    ).toEqual(['a1', ['source']]);
  });

  test('is not asked while an article cannot be read: it may have the words', () => {
    const story = storyWith(six, four);
    const [first, second] = story.articles;
    const unread = { ...story, articles: [first, { ...second, text: null }] as StoryWords['articles'] };
    const { claim, asked, isFinished } = finishedClaim(
      { id: 'one', says: 'It is so.', passages: [{ exact: 'Two boats sailed.' }] },
      unread,
    );
    expect([claim.source, asked, isFinished]).toEqual(['a1', [], false]);
  });
});

test('a written field stands, and null says that none is meant', () => {
  const record = {
    id: 'one',
    says: 'It is so.',
    passages: [{ exact: 'Six sailed on Tuesday, Jane Smith told Radio Lau.' }],
  };
  const written = { ...record, voice: 'captain', via: null, status: 'denied', day: null, marks: ['boat'] } as const;
  const { claim, asked } = finishedClaim({ ...written, marks: ['boat'] }, storyWith(record.passages[0]?.exact ?? ''));
  expect(asked).toEqual([]);
  expect(claim).toMatchObject({ source: 'a0', voice: 'captain', status: 'denied', marks: ['boat'] });
  expect([claim.via, claim.day]).toEqual([undefined, undefined]);
});

test('who speaks is not read from other languages than English', () => {
  const story = storyWith('Six bateaux sont partis.');
  const french = { ...story, articles: story.articles.map((article) => ({ ...article, language: 'fr' })) };
  const record = { id: 'one', says: 'It is so.', passages: [{ exact: 'Six bateaux sont partis.' }] };
  expect(finishedClaim(record, french).asked.map(({ field }) => field)).toEqual(['voice']);
});
