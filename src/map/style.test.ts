// The style is data, so it can be checked as data: every scene in every theme is a valid style.

import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { compiledStory } from '../compile/fixtures/compiled-story';
import { themeFor } from '../look/theme';
import type { Dataset } from '../model/dataset';
import { textIn } from '../text/text';
import { hatchId, hatchImage } from './layers/hatch';
import { createScene } from './scene/scene';
import { style } from './style';

const text = textIn('en');

function datasetOf(directory: string): Dataset {
  return compiledStory(directory).dataset;
}

const stories = {
  'the story': datasetOf('three-articles'),
  'the second story': datasetOf('second-story'),
};
const lightTheme = themeFor({ isDark: false, moreContrast: false });
const themes = { light: lightTheme, dark: themeFor({ isDark: true, moreContrast: false }) };

describe.each(Object.entries(stories))('%s', (_, dataset) => {
  const rangeIds = dataset.marks.filter((mark) => 'radiusKm' in mark).map(({ id }) => id);
  const allIds = dataset.marks.map(({ id }) => id);
  const constraintIds = dataset.marks.flatMap((mark) =>
    'constraints' in mark ? mark.constraints.map(({ id }) => `${mark.id}/${id}`) : [],
  );
  const scenes = {
    'as it opens': createScene({ dataset, text }, { rings: dataset.story.rings, mark: null, highlighted: [] }),
    'with no ring on': createScene({ dataset, text }, { rings: [], mark: null, highlighted: [] }),
    'with every ring on and highlighted': createScene(
      { dataset, text },
      { rings: rangeIds, mark: null, highlighted: rangeIds },
    ),
    'with every mark highlighted': createScene({ dataset, text }, { rings: rangeIds, mark: null, highlighted: allIds }),
    'with every constraint highlighted': createScene(
      { dataset, text },
      { rings: [], mark: null, highlighted: constraintIds },
    ),
    'with a ring selected': createScene(
      { dataset, text },
      { rings: rangeIds, mark: rangeIds[0] ?? null, highlighted: [] },
    ),
  };
  describe.each(Object.entries(themes))('in the %s theme', (__, theme) => {
    test.each(Object.entries(scenes))('is a valid style %s', (___, scene) => {
      const drawn = style(scene, theme, (file) => `https://example.org/${file}`);
      expect(
        validateStyleMin({ ...drawn, glyphs: 'https://example.org/{fontstack}/{range}.pbf' }).map(
          ({ message }) => message,
        ),
      ).toEqual([]);
      expect(new Set(drawn.layers.map(({ id }) => id)).size).toBe(drawn.layers.length);
    });
  });
});

test('a ring that is off is not drawn, and one that is on is, as an uncut line', () => {
  const dataset = stories['the second story'];
  const off = createScene({ dataset, text }, { rings: [], mark: null, highlighted: [] });
  const on = createScene({ dataset, text }, { rings: ['plane'], mark: null, highlighted: [] });
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
    createScene({ dataset, text }, { rings: [], mark, highlighted: [] }).points.map(({ id }) => id);
  expect(ids(null)).not.toContain(hidden.id);
  expect(ids(hidden.id)).toContain(hidden.id);
});

describe('the area that constraints leave', () => {
  const dataset = stories['the story'];
  const scene = (mark: string | null, highlighted: string[] = []) =>
    createScene({ dataset, text }, { rings: [], mark, highlighted });
  const drawn = (mark: string | null, highlighted: string[] = []) =>
    scene(mark, highlighted).constraints.map(({ id }) => id);

  test('is drawn hatched over the region and under every ring, and the point in it is on top', () => {
    const ids = style(
      createScene({ dataset, text }, { rings: dataset.story.rings, mark: null, highlighted: [] }),
      lightTheme,
      (file) => `https://example.org/${file}`,
    ).layers.map(({ id }) => id);
    const order = ['bryansk-region:fill', 'depot-area:hatch', 'atacms:line', 'points:sites'].map((id) =>
      ids.indexOf(id),
    );
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  test('shows what each constraint says only while it, or its label point, is chosen or pointed at', () => {
    expect(drawn(null)).toEqual([]);
    expect(drawn('atacms')).toEqual([]);
    for (const chosen of ['depot', 'depot-area']) {
      expect(drawn(chosen)).toEqual(['depot-area/border', 'depot-area/near']);
      expect(drawn(null, [chosen])).toEqual(['depot-area/border', 'depot-area/near']);
    }
  });

  test('shows a constraint alone while it is pointed at, in the form of its basis', () => {
    expect(drawn('depot', ['depot-area/near'])).toEqual(['depot-area/near']);
    const dashes = style(scene('depot'), lightTheme, (file) => `https://example.org/${file}`).layers.flatMap((layer) =>
      layer.type === 'line' && /^depot-area\/.*:line$/.test(layer.id) ? [[layer.id, layer.layout?.['line-cap']]] : [],
    );
    expect(dashes).toEqual([
      ['depot-area/border:line', 'butt'],
      ['depot-area/near:line', 'round'],
    ]);
  });

  test('lets the region itself show a constraint that it draws', () => {
    const emphasis = (highlighted: string[]) =>
      scene(null, highlighted).shapes.find(({ id }) => id === 'bryansk-region')?.emphasis;
    expect(emphasis([])).toBe('none');
    expect(emphasis(['depot-area/region'])).toBe('highlighted');
    expect(emphasis(['depot-area/near'])).toBe('none');
  });

  test('has a label that says it is no point', () => {
    expect(scene(null).points.find(({ id }) => id === 'depot')?.note).toBe('= exact site unknown');
  });
});

describe('the hatch', () => {
  const known = hatchImage(hatchId('coarse', '#1a1714'));
  if (!known) throw new Error('no hatch');
  const { width, height, data } = known.image;
  const alphaAt = (column: number, row: number) => data[((row % height) * width + (column % width)) * 4 + 3];

  test('is made for its own ids only', () => {
    expect([...data.slice(0, 3)]).toEqual([0x1a, 0x17, 0x14]);
    expect(hatchImage('city-dot')).toBeNull();
  });

  test('goes on over the edge of a tile, at 45 degrees', () => {
    for (let step = 0; step < width; step++)
      expect(alphaAt(width - 1 + step, step)).toBe(alphaAt(width + step, step + width - 1));
    for (let step = 1; step < 2 * width; step++) expect(alphaAt(2 * width - step, step)).toBe(alphaAt(0, 0));
  });

  test('covers a quarter of the ground: lines of 1.5 in every 6', () => {
    const alphas = Array.from({ length: width * height }, (_, index) => data[index * 4 + 3] ?? 0);
    expect(alphas.reduce((sum, alpha) => sum + alpha, 0) / alphas.length / 255).toBeCloseTo(0.25, 1);
  });
});
