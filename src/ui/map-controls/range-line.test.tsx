import { expect, test, vi } from 'vitest';
import { datasetOf, drawn, pageAt } from '../component.fixture';
import { stubBrowser } from '../every-state.fixture';
import { RangeLine } from './range-line';

stubBrowser(vi);
const story = datasetOf('three-articles');
const lineOf = (fragment: string) => drawn(<RangeLine />, pageAt(story, fragment)).words;

test('below a small map is what the largest ring in view means, or the selected one', () => {
  expect(lineOf('')).toMatch(/^ATACMS Fired from where\?/);
  expect(lineOf('#rings=atacms,kinzhal&fit=kinzhal')).toMatch(/^Kinzhal Size only/);
  expect(lineOf('#mark=atacms&rings=kinzhal&fit=kinzhal')).toMatch(/^ATACMS Fired from where\?/);
  expect(lineOf('#mark=kinzhal')).toMatch(/^Kinzhal Size only/);
  expect(lineOf('#rings=')).toBe('');
  // Neither ring’s line is in view.
  expect(lineOf('#mark=depot')).toBe('Select anything on the map to read the sentence behind it.');
  expect(lineOf('#rings=kinzhal')).toBe('Select anything on the map to read the sentence behind it.');
});

test('a ring of the reader’s is never said to be where something was fired from', () => {
  expect(lineOf('#center=41.9,-87.6&reach=atacms')).toBe('Your ring It compares sizes only.');
});
