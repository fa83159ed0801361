// Every distance of ours is in both units for who reads another unit than the story's, wherever on the page it is.
import { afterAll, describe, expect, test, vi } from 'vitest';
import { createScene } from '../map/scene/scene';
import type { Dataset } from '../model/dataset';
import { textIn } from '../text/text';
import { fragmentsOf, rendered, storyNamed, stubBrowser } from './every-state.fixture';

stubBrowser(vi);
afterAll(() => {
  vi.unstubAllGlobals();
});

const text = textIn('en');
const otherUnits = ({ story }: Dataset) => (story.units === 'km' ? 'mi' : 'km');

/** What we say in markup, without the words of articles and of other sources. */
const ours = (markup: string) =>
  markup
    .replaceAll(/<(blockquote|q|mark)\b.*?<\/\1>/gs, '')
    .replaceAll(/<\/(?:p|li|td|th|h\d)>/g, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/“[^”]*”/g, '“”');

/** The distances that have no other in brackets after them. */
const inOneUnit = (words: string) =>
  text.format
    .distancesIn(words)
    .filter(({ start, end }) => words[start - 1] !== '(' && !/^\s?\(/.test(words.slice(end)))
    .map(({ start, end }) => words.slice(Math.max(0, start - 30), end + 10));

describe.each(['three-articles', 'second-story', 'miles-story'])('in %s', (name) => {
  const dataset = storyNamed(name);
  const units = otherUnits(dataset);

  test.each(['panel', 'embed'] as const)('in every state of the %s but for the articles themselves', (layout) => {
    const pages = fragmentsOf(dataset)
      .filter((fragment) => !fragment.startsWith('#source='))
      .map((fragment) => ours(rendered(layout, dataset, `${fragment || '#'}&units=${units}`)));
    expect(pages.flatMap((page) => text.format.distancesIn(page)).length).toBeGreaterThan(1);
    expect([...new Set(pages.flatMap(inOneUnit))]).toEqual([]);
  });

  test('on the map', () => {
    const all = dataset.marks.map(({ id }) => id);
    const labels = [null, ...dataset.voices.map(({ id }) => id)].flatMap((voice) => {
      const readerRing = { center: [0, 0] as const, size: 300 };
      const state = { rings: all, mark: null, highlighted: all, units, voice, readerRing } as const;
      const scene = createScene({ dataset, text }, state);
      return [
        ...scene.points.flatMap(({ note }) => note ?? []),
        ...[...scene.ranges, ...scene.buffers, ...(scene.readerRing ? [scene.readerRing] : [])].map(
          ({ label }) => label.value,
        ),
        ...scene.ranges.flatMap(({ edgeLabels }) => edgeLabels.map((label) => label.text)),
        ...scene.distances.map(({ caption }) => caption.words),
        ...scene.constraints.flatMap(({ captions }) => captions.map(({ words }) => words)),
      ];
    });
    expect(labels.flatMap((label) => text.format.distancesIn(label)).length).toBeGreaterThan(1);
    // What is quoted has the other unit after the quotation.
    const inWords = labels.map((label) => label.replace(/“[^”]*(\d[\d,.]* (?:km|miles))[^”]*”/, '$1'));
    expect([...new Set(inWords.flatMap(inOneUnit))]).toEqual([]);
  });
});
