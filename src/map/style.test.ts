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

test('the inside of a buffer is tinted, below every line', () => {
  const scene = createScene(
    { dataset: stories['the story'], text },
    { rings: ['atacms', 'atacms-reach'], mark: null, highlighted: [] },
  );
  const { layers } = style(scene, lightTheme, (file) => file);
  const at = (id: string) => layers.findIndex((layer) => layer.id === id);
  expect(layers[at('atacms-reach:fill')]).toMatchObject({ type: 'fill', paint: { 'fill-color': lightTheme.red } });
  expect(at('atacms-reach:fill')).toBeLessThan(at('atacms:line'));
  expect(at('atacms-reach:fill')).toBeLessThan(at('atacms-reach:line'));
});

test('the names of the ground, and repeated names of rings, are placed after the space on the lines of rings', () => {
  const rings = ['atacms', 'atacms-reach'];
  const scene = createScene({ dataset: stories['the story'], text }, { rings, mark: null, highlighted: [] });
  const ids = style(scene, lightTheme, (file) => file).layers.map(({ id }) => id);
  // MapLibre places those of later layers first.
  const spaces = rings.map((id) => ids.indexOf(`${id}:space`));
  for (const id of ['city-names', 'country-names', 'region-names', 'atacms:repeats'])
    expect(ids.slice(0, Math.min(...spaces))).toContain(id);
});

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
    scene(mark, highlighted)
      .constraints.filter(({ lines }) => lines.length > 0)
      .map(({ id }) => id);

  test('is drawn hatched over the region and under every ring, and its name is on top', () => {
    const ids = style(
      createScene({ dataset, text }, { rings: dataset.story.rings, mark: null, highlighted: [] }),
      lightTheme,
      (file) => `https://example.org/${file}`,
    ).layers.map(({ id }) => id);
    const order = ['bryansk-region:fill', 'depot-area:hatch', 'atacms:line', 'depot-area:name'].map((id) =>
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

  const layersOf = (mark: string | null, more: Partial<Parameters<typeof createScene>[1]> = {}) =>
    style(
      createScene({ dataset, text }, { rings: ['atacms'], mark, highlighted: [], ...more }),
      lightTheme,
      (file) => `https://example.org/${file}`,
    ).layers;
  const idsAt = (zoom: number, mark: string | null) =>
    layersOf(mark)
      .filter(({ minzoom = 0, maxzoom = 24 }) => minzoom <= zoom && zoom < maxzoom)
      .map(({ id }) => id);

  test('says that the thing is somewhere in it, and no point stands for the thing', () => {
    const { points, hatches } = scene(null);
    expect(points.map(({ id }) => id)).not.toContain('depot');
    expect(hatches).toMatchObject([
      { id: 'depot-area', mark: 'depot', label: { name: 'Arms depot', note: 'somewhere in this area' } },
    ]);
  });

  test('is a lozenge where its hatch would be shorter than 40 pixels', () => {
    for (const [zoom, hasHatch] of [
      [2, false],
      [4.2, false],
      [4.3, true],
      [8, true],
    ] as const) {
      const ids = idsAt(zoom, null);
      expect([zoom, ids.includes('depot-area:hatch'), ids.includes('depot-area:lozenge')]).toEqual([
        zoom,
        hasHatch,
        !hasHatch,
      ]);
    }
  });

  test('is filled while it or the thing in it is selected, and nothing else is', () => {
    const fillOf = (mark: string | null) =>
      layersOf(mark).flatMap(({ id, paint }) => (id === 'depot-area:ground' ? [paint] : []));
    expect(fillOf(null)).toEqual([{ 'fill-color': lightTheme.halo }]);
    for (const mark of ['depot', 'depot-area']) expect(fillOf(mark)).toEqual([{ 'fill-color': lightTheme.marker }]);
  });

  test('has the centre of the rings only while one of them is selected or pointed at', () => {
    const withRing = (mark: string | null, highlighted: string[]) =>
      createScene({ dataset, text }, { rings: ['atacms'], mark, highlighted }).centers;
    expect(withRing(null, [])).toEqual([]);
    expect(withRing('depot', [])).toEqual([]);
    expect(withRing('atacms', [])).toEqual([[34.67, 53.215]]);
    expect(withRing(null, ['atacms'])).toEqual([[34.67, 53.215]]);
  });

  test('has the stated distance drawn from the border: where there is room, and always while it is selected', () => {
    const [line] = scene(null).distances;
    expect(line).toMatchObject({
      id: 'depot-area/border',
      mark: 'depot',
      basis: 'derived',
      line: [
        [33.83647, 52.36139],
        [34.67, 53.215],
      ],
      caption: { words: '“110 km inside Russian territory”', credit: 'Ukraine, in Reuters', figures: '110 km' },
    });
    const isDrawn = (zoom: number, mark: string | null) =>
      idsAt(zoom, mark).includes('distance:depot-area/border:line');
    expect([isDrawn(4, null), isDrawn(5, null), isDrawn(4, 'depot')]).toEqual([false, true, true]);
  });

  test('has the words of every line while it is selected, in figures alone on a narrow map', () => {
    const captions = scene('depot').constraints.flatMap((constraint) => constraint.captions);
    expect(captions.map(({ words, figures }) => [words, figures])).toEqual([
      ['“in the Bryansk region”', null],
      ['115 km from Ukraine', '115 km'],
      ['105 km', '105 km'],
      ['within 50 km of Bryansk: our reading of “near”', '50 km'],
    ]);
    const field = (isNarrow: boolean) =>
      layersOf('depot', { isNarrow }).flatMap((layer) =>
        layer.id === 'constraint-captions' && layer.type === 'symbol' ? [layer.layout?.['text-field']] : [],
      );
    expect([field(false), field(true)]).toEqual([[['get', 'words']], [['get', 'figures']]]);
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
