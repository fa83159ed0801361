// The style is data, so it can be checked as data: every scene in every theme is a valid style.
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { compile } from '../compile/compile';
import { readStory } from '../compile/read';
import type { Dataset } from '../model/dataset';
import { createScene } from './scene';
import { style } from './style';
import { darkTheme, lightTheme } from './theme';

function datasetOf(directory: string): Dataset {
  const result = compile(readStory(directory));
  if ('problems' in result) throw new Error(`${directory} does not compile`);
  return result.dataset;
}

const stories = {
  'the story': datasetOf('.'),
  'the second story': datasetOf('src/compile/fixtures/second-story'),
};
const themes = { light: lightTheme, dark: darkTheme };

describe.each(Object.entries(stories))('%s', (_, dataset) => {
  const rangeIds = dataset.marks.filter((mark) => 'radiusKm' in mark).map(({ id }) => id);
  const allIds = dataset.marks.map(({ id }) => id);
  const scenes = {
    'as it opens': createScene({ dataset }, { rings: dataset.story.rings, mark: null, lit: [] }),
    'with no ring on': createScene({ dataset }, { rings: [], mark: null, lit: [] }),
    'with every ring on and lit': createScene({ dataset }, { rings: rangeIds, mark: null, lit: rangeIds }),
    'with every mark lit': createScene({ dataset }, { rings: rangeIds, mark: null, lit: allIds }),
    'with a ring selected': createScene({ dataset }, { rings: rangeIds, mark: rangeIds[0] ?? null, lit: [] }),
  };
  describe.each(Object.entries(themes))('in the %s theme', (__, theme) => {
    test.each(Object.entries(scenes))('is a valid style %s', (___, scene) => {
      const drawn = style(scene, theme, 'https://example.org/');
      // The specification's own package does not know fonts given by address yet; MapLibre does.
      const { 'font-faces': fonts, ...known } = drawn;
      expect(fonts).toBeDefined();
      expect(
        validateStyleMin({ ...known, glyphs: 'https://example.org/{fontstack}/{range}.pbf' }).map(
          ({ message }) => message,
        ),
      ).toEqual([]);
      expect(new Set(drawn.layers.map(({ id }) => id)).size).toBe(drawn.layers.length);
    });
  });
});

test('a ring that is off is not drawn, and one that is on is, as an uncut line', () => {
  const dataset = stories['the second story'];
  const off = createScene({ dataset }, { rings: [], mark: null, lit: [] });
  const on = createScene({ dataset }, { rings: ['plane'], mark: null, lit: [] });
  expect(off.ranges).toEqual([]);
  const lngs = on.ranges[0]?.outlines[0]?.map(([lng]) => lng) ?? [];
  // Across the antimeridian the line runs on past -180 rather than jump to the other side.
  expect(Math.min(...lngs)).toBeLessThan(-180);
  expect(Math.max(...lngs)).toBeLessThan(-170);
});

test('a place that is off is drawn while it is selected', () => {
  const dataset = stories['the story'];
  const hidden = dataset.marks.find((mark) => mark.kind === 'place' && !mark.shown);
  if (!hidden) throw new Error('every place is shown');
  const ids = (mark: string | null) =>
    createScene({ dataset }, { rings: [], mark, lit: [] }).points.map(({ id }) => id);
  expect(ids(null)).not.toContain(hidden.id);
  expect(ids(hidden.id)).toContain(hidden.id);
});
