import { expect, test } from 'vitest';
import { compiledStory } from '../compile/fixtures/compiled-story';
import { citeClaim, citeMark } from './citation';
import { textIn } from './text';

const text = textIn('en');

function datasetOf(folder: string) {
  return compiledStory(folder).dataset;
}

test('words that contain quotation marks are put in single ones, unchanged', () => {
  const dataset = datasetOf('second-story');
  const claim = dataset.claims.find(({ id }) => id === 'aboard-nine');
  if (!claim) throw new Error('the claim is gone');
  expect(citeClaim(claim, dataset, 'https://example.org/', text)).toContain(
    '‘“Nine people were aboard,” the office said.’ Search for the Marama widens off Taveuni, The Islander',
  );
});

test('no citation doubles a quotation mark, at either end of the words', () => {
  const dataset = datasetOf('three-articles');
  const citations = [
    ...dataset.claims.map((claim) => citeClaim(claim, dataset, 'https://example.org/', text)),
    ...dataset.marks.map((mark) => citeMark(mark, mark.evidence, dataset, 'https://example.org/', text)),
  ];
  expect(citations.filter((citation) => /[“"][“"]|[”"][”"]/.test(citation))).toEqual([]);
});

test('a mark’s citation has each word of an article once, in the order of the text', () => {
  const dataset = datasetOf('three-articles');
  for (const mark of dataset.marks) {
    const lines = citeMark(mark, mark.evidence, dataset, 'https://example.org/', text).split('\n');
    for (const { text, label } of dataset.sources) {
      const line = lines.find((candidate) => candidate.includes(`, ${label}, `));
      if (line === undefined) continue;
      const stretches = line.split(/[”’] … [“‘]/).map((words) => words.replace(/^[“‘]/, ''));
      let end = 0;
      for (const words of stretches) {
        const exact = words.replace(/[”’] [^”’]*$/, '');
        const start = text.indexOf(exact, end);
        expect(start, exact).toBeGreaterThanOrEqual(end);
        end = start + exact.length;
      }
    }
  }
});
