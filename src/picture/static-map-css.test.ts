// The stylesheet says again what theme and style say, because it must stand before any script: here it is held to them.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { css as lookCss } from '../build/look-css';
import { readStory } from '../build/read';
import { compile } from '../compile/compile';
import { leader } from '../look/line-forms';
import { themeFor } from '../look/theme';
import { createScene } from '../map/scene';
import { style } from '../map/style';
import type { Basis } from '../model/mark';
import { textIn } from '../text/text';
import { frameOf } from './frame';
import { readGround } from './ground';
import { faces } from './labels';
import { layouts } from './layouts';
import { initialScene, staticMap } from './static-map';

const lightTheme = themeFor({ isDark: false, moreContrast: false });

const text = textIn('en');

const css = readFileSync('src/picture/static-map.css', 'utf8').replaceAll(/\/\*.*?\*\//gs, '');
const pageCss = readdirSync('src/ui/style')
  .map((file) => readFileSync(`src/ui/style/${file}`, 'utf8'))
  .join('\n')
  .replaceAll(/\/\*.*?\*\//gs, '');

const result = compile(readStory('src/compile/fixtures/three-articles'));
if ('problems' in result) throw new Error('the story does not compile');
const { dataset, shapes } = result;
const opening = createScene({ dataset, text }, { rings: dataset.story.rings, mark: null, lit: [] });

/** The last value that a rule for exactly this selector gives a property. */
function cssValue(selector: string, property: string): string | undefined {
  const rules = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].filter(([, selectors]) => selectors?.trim() === selector);
  return rules
    .flatMap(([, , declarations = '']) => declarations.split(';').map((declaration) => declaration.split(/:\s*/, 2)))
    .findLast(([name]) => name?.trim() === property)?.[1];
}

test('a leader is as wide as on the live map', () => {
  expect(cssValue('.static-map .leader', 'stroke-width')).toBe(String(leader.width));
});

test('no variable is used that is not set, here or on the page', () => {
  const used = [...css.matchAll(/var\((--[a-z0-9-]+)\)/g)].map(([, name]) => name);
  const set = new Set([...`${css}${pageCss}${lookCss()}`.matchAll(/(--[a-z0-9-]+):/g)].map(([, name]) => name));
  expect(used.filter((name) => !set.has(name))).toEqual([]);
});

test('names are as large as they were taken to be when they were placed', () => {
  for (const [face, { size, spacing }] of Object.entries(faces)) {
    expect(cssValue(`.static-map .${face}`, '--size'), face).toBe(`${size}px`);
    expect(cssValue(`.static-map .${face}`, 'letter-spacing'), face).toBe(spacing ? `${spacing}em` : undefined);
  }
  for (const { name, scale } of layouts)
    expect(cssValue(`.static-map .${name}`, '--scale'), name).toBe(`var(--unit, ${scale})`);
});

describe('lines have the form of the live map’s', () => {
  const [range] = opening.ranges;
  if (!range) throw new Error('no ring is on');
  const bases: Basis[] = ['stated', 'derived', 'placed', 'reference'];
  const ranges = [
    ...bases.map((basis) => ({ ...range, id: basis, basis, limit: 'more than' as const })),
    ...(['at least', 'less than'] as const).map((limit) => ({
      ...range,
      id: limit,
      basis: 'reference' as const,
      limit,
    })),
  ];
  const { layers } = style({ ...opening, ranges }, lightTheme, {
    addressOf: (file) => `https://example.org/${file}`,
    isPlain: false,
  });
  /** Width and dashes in pixels. */
  const line = (id: string) => {
    const layer = layers.find((candidate) => candidate.id === id);
    if (layer?.type !== 'line') throw new Error(`the style has no line ${id}`);
    const width = Number(layer.paint?.['line-width']);
    const dashes = (layer.paint?.['line-dasharray'] as number[] | undefined)?.map((dash) =>
      Number((dash * width).toFixed(4)),
    );
    return { width, dashes: dashes?.join(' '), cap: layer.layout?.['line-cap'] === 'round' ? 'round' : undefined };
  };

  test.each(bases)('%s', (basis) => {
    const form = line(`${basis}:line`);
    expect(cssValue(`.static-map :is(.casing, .ring).${basis}`, '--wide')).toBe(`${form.width}px`);
    expect(cssValue(`.static-map :is(.casing, .ring).${basis}`, 'stroke-linecap')).toBe(form.cap);
    expect(cssValue(`.static-map .ring.${basis}`, 'stroke-dasharray')).toBe(form.dashes);
    expect(cssValue('.static-map .casing', 'stroke-width')).toBe(
      `calc(var(--wide) + ${line(`${basis}:casing`).width - form.width}px)`,
    );
  });

  test('the gap of a double line, and its rungs', () => {
    const gap = line('reference:gap');
    expect(cssValue('.static-map .gap', 'stroke-width')).toBe(String(gap.width));
    expect(cssValue('.static-map .gap.rungs', 'stroke-dasharray')).toBe(gap.dashes);
    // Open-ended is “more than” and “at least”.
    expect(line('at least:gap').dashes).toBe(gap.dashes);
    expect(line('less than:gap').dashes).toBeUndefined();
  });

  test('the edge of a hatched area', () => {
    const hatched = opening.shapes.find(({ kind, basis }) => kind === 'area' && basis === 'derived')?.id;
    const edge = line(`${hatched}:line`);
    expect(cssValue('.static-map .hatch-edge', 'stroke-width')).toBe(String(edge.width));
    expect(cssValue('.static-map .hatch-edge', 'stroke-dasharray')).toBe(edge.dashes);
    expect(cssValue('.static-map .hatch-casing', 'stroke-width')).toBe(String(line(`${hatched}:casing`).width));
  });
});

test('no class of the map is one that the page’s own stylesheet means for something else', async () => {
  const bounds = dataset.views[0]?.bounds ?? [0, 0, 1, 1];
  const svg = staticMap(
    initialScene(dataset, text),
    shapes,
    await readGround('public/basemap', frameOf(bounds)),
    bounds,
    '',
  );
  const classes = new Set([...svg.matchAll(/class="([^"]+)"/g)].flatMap(([, names = '']) => names.split(' ')));
  const ofPage = new Set([...pageCss.matchAll(/\.([a-z][a-z0-9-]*)/g)].map(([, name]) => name));
  expect([...classes].filter((name) => ofPage.has(name))).toEqual([]);
});
