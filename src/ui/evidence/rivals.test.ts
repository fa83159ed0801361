// Rival ranges and rival places as readers meet them: on the map, in the panel, in links.

import path from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { openingOf } from '../../camera/story-opening';
import { changedStory } from '../../compile/fixtures/cases';
import { compiledFiles } from '../../compile/fixtures/compiled-story';
import { createScene } from '../../map/scene/scene';
import type { Dataset } from '../../model/dataset';
import type { MarkWithEvidence } from '../../model/mark';
import { createPage } from '../../state/page';
import { citeMark } from '../../text/citation';
import { textIn } from '../../text/text';
import { rendered, stubBrowser } from '../every-state.fixture';

const text = textIn('en');

function datasetOf(name: string): Dataset {
  return compiledFiles(changedStory(path.join('src/compile/fixtures/cases', name))).dataset;
}
const textOf = (markup: string) =>
  markup
    .replaceAll(/<\/(?:p|li|h\d|small|b|span)>/g, ' ')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\s+/g, ' ');

let ranges: Dataset;
let places: Dataset;
beforeAll(() => {
  stubBrowser(vi);
  ranges = datasetOf('mistake-74-another-range');
  places = datasetOf('rival-place');
});
const secondLine = 'plane-owner-plane-range';

test('a second line is off at first, and a link switches it on', () => {
  expect(createPage(ranges, '').store.getState().rings).toEqual(['plane']);
  expect(createPage(ranges, `#rings=plane,${secondLine}`).store.getState().rings).toEqual(['plane', secondLine]);
});

test('both lines are drawn in one colour, each labelled with its own words', () => {
  const { ranges: drawn } = createScene(
    { dataset: ranges, text },
    { rings: ['plane', secondLine], mark: null, highlighted: [] },
  );
  expect(new Set(drawn.map(({ accent }) => accent)).size).toBe(1);
  expect(drawn.map(({ label }) => [label.name, label.value])).toEqual([
    ['Search plane', '“up to 200 miles”'],
    ['Search plane according to the owner of the Marama', expect.stringMatching(/^“.*150 miles.*”$/)],
  ]);
});

test('the panel of either line has both figures, each with who gives it, and says that they differ', () => {
  for (const mark of ['plane', secondLine]) {
    const panel = textOf(rendered('panel', ranges, `#mark=${mark}`));
    expect(panel).toContain('How far, and who says so sources disagree');
    expect(panel).toContain('up to 200 miles A coastguard officer, not named, in The Islander');
    expect(panel).toContain(
      'up to 150 miles The owner of the Marama, not named, in a wire report, Pacific Wire, by its address',
    );
  }
});

test('a ring that nobody disputes has no such list', () => {
  expect(textOf(rendered('panel', ranges, '#mark=drone'))).not.toContain('who says so');
});

test('a ring is cited with how far it reaches and who says so', () => {
  const mark = ranges.marks.find(({ id }) => id === secondLine) as MarkWithEvidence;
  const citation = citeMark(mark, mark.evidence, ranges, 'https://example.org/', text);
  expect(citation).toMatch(
    /^[^\n]*up to 150 miles \(The owner of the Marama, not named, in a wire report, Pacific Wire, by its address\)/,
  );
});

test('each rival place has the same symbol and name on the map, and according to whom', () => {
  const { hatches, points } = createScene({ dataset: places, text }, { rings: [], mark: null, highlighted: [] });
  expect(hatches.map(({ id, mark, label }) => [id, mark, label?.name, label?.note])).toEqual([
    [
      'boat-area',
      'boat',
      'Last call of the Marama',
      'somewhere in this area, according to the harbour office in Suva and the owner of the Marama',
    ],
    ['boat-area-suva', 'boat-area-suva', 'Last call of the Marama', 'somewhere in this area, according to a fisherman'],
  ]);
  expect(points.filter(({ kind }) => kind === 'site')).toEqual([]);
});

test('why it is here is told of both places side by side, from the site and from either area', () => {
  for (const mark of ['boat', 'boat-area', 'boat-area-suva']) {
    const panel = textOf(rendered('panel', places, `#mark=${mark}`));
    expect(panel).toContain('Sources place it in 2 areas that don’t overlap.');
    const [first, second] = [
      'According to the harbour office in Suva and the owner of the Marama Together these statements leave',
      'According to a fisherman This statement leaves',
    ];
    expect(panel).toContain(first);
    expect(panel.indexOf(second as string)).toBeGreaterThan(panel.indexOf(first as string));
  }
  expect(textOf(rendered('panel', places, '#mark=boat'))).toContain(
    'The map shows it, and what is drawn around it, according to the harbour office in Suva and the owner of the Marama.',
  );
});

test('the constraints of both places are drawn while the site is chosen', () => {
  const { constraints } = createScene({ dataset: places, text }, { rings: [], mark: 'boat', highlighted: [] });
  expect(constraints.map(({ id }) => id)).toEqual(['boat-area/near', 'boat-area/reef', 'boat-area-suva/suva']);
});

test('the site is shown with both places in view, and a rival place by itself', () => {
  const { marks } = openingOf(places);
  const [west, , east] = marks.boat ?? [0, 0, 0, 0];
  const suva = 178.44149;
  expect(west).toBeLessThan(suva);
  expect(east).toBeGreaterThan(180);
  expect((marks['boat-area-suva'] ?? [0, 0, 0])[2]).toBeLessThan(180);
});
