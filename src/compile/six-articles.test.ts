// Three more articles on the first story’s strike: what rivals is beside what it rivals, and nothing that was said before is untrue now.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readStory } from '../build/read';
import { accountsByEvent, countsOf } from '../model/accounts';
import { comparedDistances } from '../state/compared';
import { formatRange } from '../text/format';
import { textIn } from '../text/text';
import { compile } from './compile';
import { writeSixArticles } from './fixtures/write-six-articles';
import { formatProblems } from './problems/problem';

const text = textIn('en');

const folder = mkdtempSync(path.join(tmpdir(), 'dateline-six-articles-'));
writeSixArticles(folder);
afterAll(() => rmSync(folder, { recursive: true }));
const result = compile(readStory(folder));
if ('problems' in result) throw new Error(formatProblems(result.problems));
const { dataset } = result;

test('each range is beside the other account of it, and each distance of the depot beside the others', () => {
  const compared = comparedDistances(dataset, text).map(({ name, isDisputed, distances }) => [
    name,
    isDisputed,
    ...distances.map((one) => `${formatRange(one, { story: 'km', reader: 'km' }, text)}: ${one.from}`),
  ]);
  const of = (start: string) => compared.filter(([name]) => String(name).startsWith(start));
  expect(of('ATACMS')).toEqual([
    ['ATACMS', true, expect.stringMatching(/270 km: Iryna Lysenko/), 'up to 300 km: Reuters'],
  ]);
  expect(of('Storm Shadow')).toEqual([
    [
      'Storm Shadow',
      true,
      'more than 250 km: The Kyiv Independent',
      expect.stringMatching(/^up to 250 km: Iryna Lysenko/),
    ],
  ]);
  expect(of('Arms depot').flat()).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^more than 100 km: A source in Ukraine’s General Staff/),
      '110 km: Ukraine, in Reuters',
      expect.stringMatching(/^about 114 km: Andrii Kovalenko/),
      expect.stringMatching(/^up to 60 km: Northern Watch/),
    ]),
  );
});

test('the attack of October is no account of the strike', () => {
  const [strike, october] = accountsByEvent('hit', dataset);
  const voicesOf = (group: typeof strike) => group?.accounts.map(({ voice }) => voice.id);
  expect(strike?.isStoryEvent).toBe(true);
  expect(voicesOf(strike)).not.toContain('general-staff');
  expect(voicesOf(october)).toEqual(['general-staff']);
});

test('Russia’s counts in each article are in separate rows', () => {
  const rows = countsOf(dataset).map(({ voice, source, claims }) => [voice.id, source?.id, claims[0]?.value?.number]);
  expect(rows).toContainEqual(['russia', '001', 6]);
  expect(rows).toContainEqual(['russia', '005', 6]);
  expect(rows).toContainEqual(['second-us-official', '006', 8]);
});

test('the depot’s two places are each according to those who name it', () => {
  const area = (id: string) => dataset.marks.find((mark) => mark.id === id);
  expect(area('depot-area')).toMatchObject({ accordingTo: expect.arrayContaining(['ukraine', 'andrii-kovalenko']) });
  expect(area('depot-area-klintsy')).toMatchObject({ accordingTo: ['northern-watch'] });
});

test('our own sentences count the articles there are now', () => {
  expect(dataset.story.standfirst).toContain('six news articles');
  expect(dataset.events.find(({ date }) => date === '2024-11-20')?.label).toBe('Three articles are published');
});

test('a claim dated with a day is in that day without being listed there', () => {
  const strike = dataset.events.find(({ date }) => date === '2024-11-19');
  expect(strike?.claims).toContain('fired-six-tundra');
  expect(strike?.claims).not.toContain('drones-october');
});
