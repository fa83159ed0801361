import { expect, test } from 'vitest';
import { type Label, placeLabels } from './labels';
import { viewBoxOf } from './view-box';

const named = (text: string, parts: Partial<Label> = {}): Label => ({
  lines: [{ text, face: 'range' }],
  position: [0, 0],
  anchors: ['left'],
  gap: 1,
  isWanted: () => true,
  ...parts,
});
const viewBox = viewBoxOf([30, 50, 40, 55]);
const nothing = new Map();
const wordsOf = (labels: readonly Label[]) => placeLabels(labels, viewBox, nothing).map(({ lines }) => lines[0]?.text);

test('where its words have no place, fewer of them are placed, at the anchors that these have', () => {
  const other = named('A name that fills the place');
  const shorter: Label['shorter'] = { lines: [{ text: 'Short', face: 'range' }], anchors: ['left', 'right'] };
  expect(wordsOf([other, named('Long words', { shorter })])).toEqual(['A name that fills the place', 'Short']);
  expect(wordsOf([other, named('Long words')])).toEqual(['A name that fills the place']);
  expect(wordsOf([named('Long words', { shorter })])).toEqual(['Long words']);
});

test('a name is there once at each zoom, and twice where the zooms are others', () => {
  const far: Label['position'] = [100_000, 0];
  const at = (from: number, to: number) => ({ shown: { zooms: [from, to] as const } });
  expect(wordsOf([named('Ukraine'), named('Ukraine', { position: far })])).toEqual(['Ukraine']);
  expect(wordsOf([named('Ukraine', at(0, 6)), named('Ukraine', { position: far, ...at(6, 9) })])).toHaveLength(2);
  expect(wordsOf([named('Ukraine', at(0, 7)), named('Ukraine', { position: far, ...at(6, 9) })])).toHaveLength(1);
  expect(wordsOf([named('Ukraine', at(0, 6)), named('Ukraine', { position: far })])).toHaveLength(1);
  expect(wordsOf([named('Ukraine'), named('Ukraine', { position: far, isRepeat: true })])).toHaveLength(2);
  expect(placeLabels([named('Ukraine')], viewBox, nothing)[0]?.sizes).toEqual(viewBox.sizes);
});
