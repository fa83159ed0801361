// The front as a reader finds it: the key, the list, the bars, what is not said and left out, the days and the tour.
import { beforeAll, expect, test, vi } from 'vitest';
import type { Dataset } from '../../model/dataset';
import { linesOf, rendered, storyNamed, stubBrowser, textLines } from '../every-state.fixture';

let boat: Dataset;
let harbour: Dataset;
let strike: Dataset;
beforeAll(() => {
  stubBrowser(vi);
  boat = storyNamed('second-story');
  harbour = storyNamed('small-story');
  strike = storyNamed('three-articles');
}, 60_000);

const checkboxes = (panel: string) =>
  [...panel.matchAll(/<input type="checkbox"([^>]*)>.*?<b>(.*?)<\/b>/gs)].map(([, attributes = '', name]) => [
    name,
    / checked/.test(attributes),
    / aria-describedby="assumption-/.test(attributes),
  ]);

test('the key has a switch for each range, on as the link says, described by what it takes for granted', () => {
  expect(checkboxes(rendered('panel', boat, ''))).toEqual([
    ['Search plane', true, true],
    ['Drones', false, true],
  ]);
  expect(checkboxes(rendered('panel', boat, '#rings=drone')).map(([, isOn]) => isOn)).toEqual([false, true]);
  const key = linesOf(boat, '', 'key-title');
  expect(key.slice(0, 2)).toEqual(['Ranges', 'How we know']);
  expect(key.join('\n')).toContain('How far from the call a search plane can look, not where it has looked.');
  expect(linesOf(strike, '', 'key-title')[0]).toBe('Missile ranges');
});

test('one axis for all bars, in round distances of the story’s own unit', () => {
  const ticks = (dataset: Dataset, fragment: string) =>
    [
      ...(/<svg class="axis".*?<\/svg>/s.exec(rendered('panel', dataset, fragment))?.[0] ?? '').matchAll(
        /<text[^>]*>(.*?)</g,
      ),
    ].map(([, label]) => label);
  expect(ticks(strike, '#units=mi')).toEqual(['0', '500', '1,000', '1,500', '2,000 km']);
  expect(ticks(boat, '#units=km')).toEqual(['0', '50', '100', '150', '200 miles']);
});

test('ranges are measured from what the story calls its origins, or from the reader’s city', () => {
  const origins = (dataset: Dataset, fragment = '') =>
    [...rendered('panel', dataset, fragment).matchAll(/<input type="radio" name="measured-from"([^>]*)>(.*?)</g)].map(
      ([, attributes = '', name]) => (/ checked/.test(attributes) ? `[${name}]` : name),
    );
  expect(origins(strike)).toEqual(['[the depot]', 'Ukraine’s border', 'your city']);
  expect(origins(strike, '#rings=atacms-reach')).toEqual(['the depot', '[Ukraine’s border]', 'your city']);
  expect(origins(strike, '#rings=atacms&center=41.9,-87.6&reach=atacms')).toEqual([
    'the depot',
    'Ukraine’s border',
    '[your city]',
  ]);
  expect(origins(boat)).toEqual(['[Last call of the Marama and Taveuni]', 'From the island', 'your city']);
  // Beside a ring of the reader's, the switches say whose ranges they show.
  const switches = (fragment: string) => /Switches: from [^<]*/.exec(rendered('panel', strike, fragment))?.[0];
  expect(switches('')).toBeUndefined();
  expect(switches('#center=41.9,-87.6&reach=atacms')).toBe('Switches: from the depot');
  expect(switches('#rings=atacms-reach&center=41.9,-87.6&reach=atacms')).toBe('Switches: from Ukraine’s border');
  const withoutBuffer = { ...strike, marks: strike.marks.filter((mark) => !('rangeMark' in mark)) };
  expect(origins(withoutBuffer)).toEqual(['[the depot]', 'your city']);
});

test('an overview shows the ranges that are on and out of view, and none that are off', () => {
  // Close to the middle of the ring, whose line is 200 miles off.
  const overview = rendered('panel', boat, '#mark=boat');
  expect(overview).toContain('aria-label="Show all of Search plane, up to 200 miles"');
  expect(overview).toContain('href="#static-map-plane"');
  expect(rendered('panel', boat, '#mark=boat&rings=')).not.toContain('class="overview"');
  expect(rendered('panel', boat, '#mark=boat&rings=plane,drone')).toContain('Show all of Search plane and Drones');
  expect(rendered('panel', boat, '#mark=plane')).not.toContain('class="overview"');
});

test('without ranges there is no key', () => {
  expect(linesOf(harbour, '', 'key-title')).toEqual([]);
  expect(checkboxes(rendered('panel', harbour, ''))).toEqual([]);
});

test('the list has everything on the map, each with its range or its quotes', () => {
  const list = linesOf(boat, '', 'marks-0').join('\n');
  expect(list).toContain('Last call of the Marama 4 quotes');
  expect(list).toContain('Where the Marama may have called from area, 2 quotes');
  expect(list).toContain('Search plane up to 200 miles');
  expect(list).toContain('Drones 20 to 90 miles, hidden');
  expect(linesOf(boat, '', 'marks-1').join('\n')).toMatch(/^Places mentioned\nSuva \d quotes/);
});

test('bars and table have the distances of the story, the shortest first, with their sources', () => {
  const rows = linesOf(boat, '', 'compared-title').filter((line) => line.includes(' | '));
  expect(rows.map((row) => row.split(' | ').slice(0, 2))).toEqual([
    ['What', 'Distance'],
    ['The boat was some 12 miles off the outer reef.', 'about 12 miles'],
    ['Drones', '20 to 90 miles'],
    ['Search plane', 'up to 200 miles'],
  ]);
  expect(rows[3]).toContain('A coastguard officer, not named, in The Islander');
  expect(rendered('panel', boat, '').match(/class="compared-bar/g)).toHaveLength(3);
});

test('what no article says is listed with the words that come closest', () => {
  expect(linesOf(boat, '', 'not-stated')).toEqual([
    'What no article says',
    'Where the boat was when it called. “The inter-island boat Marama sent its last call from off Taveuni on Thursday, the harbour office in Suva said.” The harbour office in Suva, in The Islander',
    'How many of them were crew: no figure is given.',
  ]);
});

test('how much of each article is used, and what is left out with its reason', () => {
  const lines = linesOf(strike, '', 'coverage-title');
  const [first] = lines.filter((line) => line.endsWith(' used.'));
  expect(first).toMatch(
    /: 41 of 41 sentences, 6 of 7 numbers, 97 of 97 names, 16 of 16 quotations and 20 of 20 attributions used\.$/,
  );
  expect(lines.filter((line) => line.endsWith('The byline.'))).toHaveLength(2);
});

test('the days stand in order, and the year where it begins', () => {
  const panel = rendered('panel', boat, '#time=2023-03-02');
  const days = [...panel.matchAll(/<a href="#time=([^"]+)"([^>]*)>.*?<time[^>]*>(.*?)<\/time>/gs)];
  expect(days.map(([, date, attributes = '']) => [date, attributes.includes('aria-current="true"')])).toEqual([
    ['2023-02-07', false],
    ['2023-03-02', true],
  ]);
  expect(days.map(([, , , words = '']) => words.replaceAll(/<span class="visually-hidden">.*?<\/span>/g, ''))).toEqual([
    expect.stringMatching(/^Tue,? 7 Feb<span> 2023<\/span>$/),
    expect.stringMatching(/^Thu,? 2 Mar$/),
  ]);
});

test('a day tells how its date follows and what is said of its event, listed there or not', () => {
  const lines = linesOf(boat, '#time=2023-02-07').join('\n');
  expect(lines).toContain('Tuesday 7 February 2023');
  expect(lines).toContain('We take “7 February” for the last one before 3 March 2023, the date of The Islander.');
  expect(lines).toContain('with six people aboard');
  expect(lines).not.toContain('eleven people');
});

test('a step of the tour has its words, its place among the steps and the ways on', () => {
  const [first, last] = ['call', 'search'].map((id) => rendered('panel', boat, `#step=${id}`));
  const waysOn = (panel = '') =>
    [...panel.matchAll(/<nav class="tour-steps"[^>]*>(.*?)<\/nav>/gs)].flatMap(([, ways = '']) =>
      [...ways.matchAll(/<(a|span)(?: class="act" href="([^"]*)")?>(?:<span>)?([^<]+)/g)].map(([, , href, name]) => [
        name,
        href,
      ]),
    );
  expect(waysOn(first)).toEqual([
    ['Previous', undefined],
    ['Close', './'],
    ['Next: 200 miles', '#step=search'],
  ]);
  expect(waysOn(last)).toEqual([
    ['Previous', '#step=call'],
    ['Close', './'],
    ['Explore the map', './'],
  ]);
  expect(first).toMatch(/href="#step=call" aria-current="step"/);
  const lines = linesOf(boat, '#step=search');
  expect(lines.join('\n')).toMatch(/Step 2 of 2\n/);
  expect(lines.join('\n')).toContain('look for survivors up to 200 miles');
});

test('the first screen says what can be done, from which articles it is made, and leads into the tour', () => {
  const lines = linesOf(boat, '');
  expect(lines).toContain(
    'Select anything on the map to read the sentence behind it. Sources: The Islander; a wire report.',
  );
  expect(rendered('panel', boat, '')).toMatch(/<a class="to-tour" href="#step=call"><span>The story in 2 steps</);
  expect(rendered('panel', harbour, '')).not.toContain('to-tour');
});

test('the sections of the front stand in tabs, each with how much there is in it, the first one open', () => {
  const tabsOf = (story: Dataset) =>
    [...rendered('panel', story, '').matchAll(/role="tab" [^>]*aria-selected="(\w+)"[^>]*>(.*?)<\/button>/g)].map(
      ([, selected, name = '']) => [name.replaceAll(/<[^>]*>/g, ''), selected],
    );
  expect(tabsOf(boat)).toEqual([
    ['On the map 7', 'true'],
    ['Who says what 1', 'false'],
    ['Articles 2', 'false'],
    ['Not on the map', 'false'],
  ]);
  expect(tabsOf(harbour).map(([name]) => name)).toEqual(['On the map 1', 'Articles 1', 'Not on the map']);
  expect(rendered('panel', boat, '').match(/role="tabpanel"[^>]* hidden="until-found"/g)).toHaveLength(3);
});

test('a day on the timeline has its words and who says them; a day off it opens by its link alone', () => {
  const cell = (date: string) =>
    textLines(new RegExp(`<a href="#time=${date}".*?</a>`, 's').exec(rendered('panel', strike, ''))?.[0] ?? '').join(
      ' ',
    );
  expect(cell('2024-11-18')).toMatch(
    /“escalates tensions to a qualitatively new level” Dmitry Peskov, Kremlin spokesman$/,
  );
  expect(cell('2017-07-29')).toBe('');
  expect(linesOf(strike, '#time=2017-07-29')).toContain('Saturday 29 July 2017');
  expect(rendered('panel', strike, '').match(/<li class="main"/g)).toHaveLength(1);
});
