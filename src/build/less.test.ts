// A story may have no ranges, no days, no tour, no checks: the page then has no empty section for them, and no figure computed from nothing.

import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { parse, stringify } from 'yaml';
import { openingOf } from '../camera/story-opening';
import type { StoryFiles } from '../compile/compile';
import { compiledFiles, storyFiles } from '../compile/fixtures/compiled-story';
import type { Dataset } from '../model/dataset';
import { createPage } from '../state/page';
import { fragmentsOf, linesOf, rendered, stubBrowser } from '../ui/every-state.fixture';
import { openingMap } from './opening-map';
import { prerenderPage } from './page';

// biome-ignore lint/suspicious/noExplicitAny: records as an author may write them
type Records = any;

const secondStory = storyFiles('second-story');
const html = readFileSync('index.html', 'utf8');

beforeAll(() => stubBrowser(vi));

/** The second story with its records changed, and without whatever refers to a mark, a question, an event or a view that no longer exists. */
function changed(change: (records: Record<string, Records>) => void): StoryFiles {
  const records: Record<string, Records> = Object.fromEntries(
    Object.entries(secondStory.data)
      .filter(([name]) => name.endsWith('.yaml'))
      .map(([name, text]) => [name.replace('.yaml', ''), parse(text)]),
  );
  change(records);
  const { claims, marks = [], places, questions = [], views = [], events = [], tour, checks, story } = records;
  const ids = [...marks, ...(places?.places ?? [])].map(({ id }: Records) => id);
  const isThere = (id: string) => ids.includes(id);
  for (const claim of claims) {
    claim.marks = claim.marks.filter(isThere);
    if (!questions.some(({ id }: Records) => id === claim.question)) delete claim.question;
    if (!events.some(({ id }: Records) => id === claim.event)) delete claim.event;
    // Without its other spellings a place may be named only as the article writes it.
    if (!places) claim.says = claim.says.replace('in Suva', 'in SUVA');
  }
  for (const mark of marks) {
    if (!isThere(mark.inside)) delete mark.inside;
    if (!marks.some(({ constraints }: Records) => constraints)) delete mark.softEdge;
  }
  // Sentences go on leaning on what no article states, whatever would refute it.
  for (const entry of story.notStated) {
    const { question, mark } = entry.refutedBy;
    if (!questions.some(({ id }: Records) => id === question)) entry.refutedBy = { source: 'wire', states: 'byline' };
    else if (!isThere(mark)) delete entry.refutedBy.mark;
  }
  for (const step of tour ?? []) step.marks = (step.marks ?? []).filter(isThere);
  for (const view of views) view.rings = view.rings?.filter(isThere);
  if (!events.some(({ id }: Records) => id === story.event)) delete story.event;
  if (questions.length === 0) story.title = story.title.replace(/, \{numbers answering [^}]*\}/, '');
  if (story.rings) story.rings = story.rings.filter(isThere);
  if (checks) {
    // What answers no question cannot be compared with other answers.
    const isAsked = ({ kind }: Records) => kind !== 'same' || questions.length > 0;
    records.checks = checks.filter(
      (check: Records) => isAsked(check) && (check.mark === undefined || isThere(check.mark)),
    );
  }
  const texts = Object.entries(records).map(([name, value]) => [`${name}.yaml`, stringify(value)]);
  const geometry = Object.entries(secondStory.data).filter(([name]) => name.endsWith('.geojson'));
  // Otherwise places that the gazetteer has would be reported as missing from the story.
  const gazetteer = places ? secondStory.gazetteer : { ...secondStory.gazetteer, places: [] };
  return { ...secondStory, gazetteer, data: Object.fromEntries([...texts, ...geometry]) };
}

const without =
  (...names: string[]) =>
  (records: Record<string, Records>) => {
    for (const name of names) delete records[name];
  };
const onlyMarks = (keep: (mark: Records) => boolean) => (records: Record<string, Records>) => {
  records.marks = records.marks.filter(keep);
};

const less: readonly (readonly [string, StoryFiles])[] = [
  ['the second story, whole', secondStory],
  ['no checks', changed(without('checks'))],
  ['no events', changed(without('events'))],
  ['no tour', changed(without('tour'))],
  ['no questions', changed(without('questions'))],
  ['no views', changed(without('views', 'tour'))],
  ['no ranges', changed(onlyMarks(({ kind }) => !['ring', 'band', 'reach'].includes(kind)))],
  ['no areas', changed(onlyMarks(({ kind }) => kind !== 'area'))],
  ['places alone', changed(without('marks'))],
  [
    'no places',
    changed((records) => {
      without('places')(records);
      onlyMarks(({ id }) => ['boat', 'plane', 'plane-reach'].includes(id))(records);
    }),
  ],
  [
    'every claim answers a question',
    changed(({ claims }) => {
      for (const claim of claims) {
        claim.question = 'aboard';
        claim.event ??= 'last-call';
      }
    }),
  ],
  [
    'one voice that gives no count',
    changed(({ story }) => {
      story.ledger = { title: 'Counts', columns: [{ question: 'aboard', label: 'aboard', dot: 'full' }], silent: [] };
    }),
  ],
  ['a view and no mark', changed(without('marks', 'places', 'tour', 'questions', 'events', 'checks'))],
  ['the small story', storyFiles('small-story')],
];

function compiled(story: StoryFiles): Dataset {
  return compiledFiles(story).dataset;
}

/** What in a piece of the page is a shell with nothing in it, or leads to nothing. */
function shellsIn(markup: string): string[] {
  const text = markup.replaceAll(/<[^>]*>/g, ' ');
  const ids = new Set([...markup.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  const named = [...markup.matchAll(/ (?:aria-labelledby|aria-describedby|aria-controls|for)="([^"]+)"/g)];
  return [
    ...(text.match(/\b(?:NaN|undefined|null|Infinity)\b|∞|\[object/g) ?? []),
    ...(text.match(/\b0 of 0\b/g) ?? []),
    ...(text.match(/\b1 (?:articles|quotes|versions|sentences|numbers|marks|claims)\b/g) ?? []),
    ...(markup.match(
      /<(ul|ol|dl|table|tbody|section|nav|p|h[1-6]|li|figure|figcaption|details|q)(?: (?!role="status")[^>]*)?><\/\1>/g,
    ) ?? []),
    ...(markup.match(/(?<!<\/button>)<\/h[1-6]>(?:<span>[^<]*<\/span>)?(?:<\/div>)?<\/section>/g) ?? []),
    ...named.flatMap(([, list = '']) =>
      list
        .split(' ')
        .filter((id) => !ids.has(id))
        .map((id) => `no element ${id}`),
    ),
  ];
}

describe.each(less)('%s', (_, story) => {
  const dataset = compiled(story);

  test('opens on what there is', () => {
    const { start } = openingOf(dataset);
    const [west, south, east, north] = start;
    expect(start.every(Number.isFinite)).toBe(true);
    expect(west).toBeLessThan(east);
    expect(south).toBeLessThan(north);
    expect(east - west).toBeLessThanOrEqual(360);
  });

  test('has no empty shell before any script', () => {
    const page = prerenderPage(html, dataset, { map: '', attribution: '' } as never, 'dataset-1.json');
    expect(shellsIn(page)).toEqual([]);
  });

  test.each(fragmentsOf(dataset))('has none at “%s”', (fragment) => {
    expect(shellsIn(rendered('panel', dataset, fragment))).toEqual([]);
    expect(shellsIn(rendered('embed', dataset, fragment))).toEqual([]);
  });

  test('opens links that name ranges, a step, a day and a mark that it has not', () => {
    expect(createPage(dataset, '#rings=').store.getState().notices).toEqual([]);
    const front = linesOf(dataset, '').length;
    for (const fragment of ['#rings=', '#rings=other&step=other', '#time=1999-12-31&mark=other']) {
      expect(shellsIn(rendered('panel', dataset, fragment)), fragment).toEqual([]);
      expect(shellsIn(rendered('embed', dataset, fragment)), fragment).toEqual([]);
      expect(linesOf(dataset, fragment).length, fragment).toBeGreaterThanOrEqual(front);
    }
  });

  test('leads to no ranges, tour or days that it has not', () => {
    // A link names the rings that are on, and so that there are none.
    const panel = rendered('panel', dataset, '').replace(/<p class="printed">[^<]*/, '');
    const hasRanges = dataset.marks.some((mark) => 'radiusKm' in mark);
    expect(/on your city|Ranges|\brings\b/.test(panel)).toBe(hasRanges);
    expect(/>Tour<|the tour/.test(panel)).toBe(dataset.tour.length > 0);
    expect(/Timeline/.test(panel)).toBe(dataset.events.length > 0);
    expect(/Skip to the list/.test(panel)).toBe(dataset.marks.length > 0);
  });
});

test('a story of one article speaks of one', () => {
  const dataset = compiled(storyFiles('small-story'));
  const pages = [
    prerenderPage(html, dataset, { map: '', attribution: '' } as never, 'dataset-1.json'),
    ...fragmentsOf(dataset).map((fragment) => rendered('panel', dataset, fragment)),
  ];
  const text = pages.map((page) => page.replaceAll(/<[^>]*>/g, ' ')).join(' ');
  expect(text).toContain('the article');
  expect(text.match(/the articles|each article|no article says/gi) ?? []).toEqual([]);
});

test.each(['the small story', 'a view and no mark'])(
  'the picture of %s is described by what it shows',
  async (name) => {
    const result = compiledFiles(new Map(less).get(name) as StoryFiles);
    const { map } = await openingMap(result, 'public/basemap');
    expect(map).not.toMatch(/NaN|Infinity|undefined/);
    expect(map).toContain(name === 'the small story' ? 'aria-label="Map: Apia."' : 'aria-label="Map."');
  },
);
