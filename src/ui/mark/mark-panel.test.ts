// A mark opened.
import { beforeAll, expect, test, vi } from 'vitest';
import type { Dataset } from '../../model/dataset';
import { linesOf, rendered, storyNamed, stubBrowser } from '../every-state.fixture';

let boat: Dataset;
beforeAll(() => {
  stubBrowser(vi);
  boat = storyNamed('second-story');
}, 60_000);

test('why a site is where it is: each statement with its words, its source, how it is read and what it adds', () => {
  const lines = linesOf(boat, '#mark=boat', 'why-here').join('\n');
  expect(lines).toMatch(/Together these statements leave about [\d,]+ sq miles, about \d+ miles at its widest:/);
  // What it is read as comes first, then the words, then the reading.
  expect(lines).toMatch(
    /^10 to 14 miles calculated by us\n“The boat was some 12 miles off the outer reef, the owner said\.” The owner of the Marama, not named, in a wire report, Pacific Wire, by its address\nWe take “some 12 miles” for 10 to 14 miles from the nearest point of the reef\. Measured with an invented chart\. The straight line .* Without it the area would be about/m,
  );
  expect(lines).toContain('Within 25 miles of Taveuni our estimate');
  expect(rendered('panel', boat, '#mark=boat').match(/<li tabindex="0">/gi)).toHaveLength(2);
});

test('a statement that narrows nothing says so, and one by itself says nothing of the others', () => {
  const without = (addsKm2: number, count: number): Dataset => ({
    ...boat,
    marks: boat.marks.map((mark) =>
      'constraints' in mark
        ? { ...mark, constraints: mark.constraints.slice(0, count).map((constraint) => ({ ...constraint, addsKm2 })) }
        : mark,
    ),
  });
  expect(
    linesOf(without(1, 2), '#mark=boat', 'why-here')
      .join('\n')
      .match(/Without it the area would be practically the same\./g),
  ).toHaveLength(2);
  const alone = linesOf(without(1, 1), '#mark=boat', 'why-here').join('\n');
  expect(alone).toContain('This statement leaves');
  expect(alone).not.toMatch(/adds|Without it/);
});

test('a range has its value, what it takes for granted and how it is known', () => {
  const panel = rendered('panel', boat, '#mark=plane');
  expect([...panel.matchAll(/<p class="(?:value|note)[^>]*>([^<]*)/g)].map(([, words]) => words)).toEqual([
    'up to 200 miles',
    'How far from the call a search plane can look, not where it has looked.',
    'The radius is the figure of the coastguard officer.',
  ]);
});

test('what is from outside the articles is cited with its address', () => {
  const panel = rendered('panel', boat, '#mark=taveuni');
  expect(panel).toMatch(
    /From other sources.*<a href="https:\/\/www\.geonames\.org\/2196758[^"]*" rel="noopener noreferrer">Taveuni<\/a>, GeoNames/s,
  );
});

const tabsOf = (panel: string) =>
  [...panel.matchAll(/<button[^>]*role="tab"[^>]*aria-selected="(true|false)"[^>]*>(.*?)<\/button>/gs)].map(
    ([, isOpen, name = '']) => [name.replaceAll(/<[^>]*>/g, ''), isOpen],
  );

test('the first quote stands before the parts: who says it, and its sentence with the decisive words alone marked', () => {
  const panel = rendered('panel', boat, '#mark=plane');
  const [lead = ''] = panel.match(/<figure class="lead-quote">.*?<\/figure>/s) ?? [];
  expect(lead.replaceAll(/<[^>]*>/g, '')).toMatch(
    /^A coastguard officer, not named, in The Islander, 3 March 2023claimed“A search plane from Suva can look for survivors up to 200 miles from where the call was sent, a coastguard officer said.”/,
  );
  expect(lead.match(/<mark>(.*?)<\/mark>/)?.[1]).toBe('up to 200 miles');
  expect(panel.indexOf(lead)).toBeLessThan(panel.indexOf('role="tablist"'));
});

test('the parts of a mark: its quotes are open, or who says what where the link names a voice', () => {
  expect(tabsOf(rendered('panel', boat, '#mark=boat'))).toEqual([
    ['Quotes 4', 'true'],
    ['How we placed it', 'false'],
    ['Who says what', 'false'],
  ]);
  const captioned = tabsOf(rendered('panel', boat, '#mark=boat&voice=owner'));
  expect(captioned.find(([, isOpen]) => isOpen === 'true')?.[0]).toBe('Who says what');
});

test('five paragraphs are shown of many quotes, the others folded and counted', () => {
  const depot = storyNamed('three-articles');
  const panel = rendered('panel', depot, '#mark=depot');
  const [before = '', folded = ''] = panel.split('<details class="more-quotes">');
  expect(before.split('id="tab-panel-quotes"')[1]?.match(/<figure>/g)).toHaveLength(5);
  const [, count = ''] = /<summary>(\d+) more quotes<\/summary>/.exec(folded) ?? [];
  const { evidence = [] } = depot.marks.find(({ id }) => id === 'depot') ?? {};
  // Each passage is marked where it is quoted, so that those that are folded are not to be found before.
  const words = before.replaceAll(/<[^>]*>/g, '').replaceAll('&quot;', '"');
  expect(evidence.filter(({ exact }) => !words.includes(exact)).length).toBeLessThanOrEqual(Number(count));
  expect(Number(count)).toBeLessThanOrEqual(evidence.length - 5);
  expect(Number(count)).toBeGreaterThan(0);
});

test('a range stands beside the others, with capitals at their distance and how many times as far as the first it reaches', () => {
  const story = storyNamed('three-articles');
  const lines = linesOf(story, '#mark=kinzhal', 'compared-title');
  expect(lines.slice(0, 2)).toEqual([
    'How the ranges compare',
    'About 5 to 7 times as far as ATACMS. calculated by us',
  ]);
  expect(lines.join('\n')).toMatch(
    /Some capitals, by their distance from the centre calculated by us\nMoscow 341 km\nWarsaw 928 km/,
  );
  expect(linesOf(story, '#mark=atacms', 'compared-title').join('\n')).not.toMatch(/times as far|capitals/);
  expect(linesOf(story, '#mark=depot', 'compared-title')).toEqual([]);
});
