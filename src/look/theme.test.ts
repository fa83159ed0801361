// Computes for each theme that every text has enough contrast and that the rings differ.

import { describe, expect, test } from 'vitest';
import { compiledStory } from '../compile/fixtures/compiled-story';
import { rgbOf } from '../map/layers/image';
import { createScene } from '../map/scene/scene';
import { style } from '../map/style';
import { type Accent, accents } from '../model/mark';
import { textIn } from '../text/text';
import { themeFor } from './theme';

const text = textIn('en');

const { dataset } = compiledStory('three-articles');

const lightTheme = themeFor({ isDark: false, moreContrast: false });
const themes = {
  light: lightTheme,
  dark: themeFor({ isDark: true, moreContrast: false }),
  'light with more contrast': themeFor({ isDark: false, moreContrast: true }),
  'dark with more contrast': themeFor({ isDark: true, moreContrast: true }),
};
const grounds = ['sea', 'land', 'landFirst', 'landSecond', 'regionFill'] as const;

type Rgb = readonly [number, number, number];
const linear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
const toLinear = (hex: string) => rgbOf(hex).map((value) => linear(value / 255)) as unknown as Rgb;
const luminance = ([red, green, blue]: Rgb) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [a, b].map((hex) => luminance(toLinear(hex))).sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB; grey keeps luminance alone. */
const sights: Record<string, readonly [Rgb, Rgb, Rgb]> = {
  'full colour vision': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** CIE 1976 difference in L*a*b* (D65): a plain distance, enough to tell "apart" from "alike". */
function difference(a: Rgb, b: Rgb): number {
  const lab = ([red, green, blue]: Rgb): Rgb => {
    const cube = (value: number) => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116);
    const x = cube((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047);
    const y = cube(0.2126 * red + 0.7152 * green + 0.0722 * blue);
    const z = cube((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883);
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
  };
  const [first, second] = [lab(a), lab(b)];
  return Math.hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2]);
}

const pairs = accents.flatMap((a, index) => accents.slice(index + 1).map((b) => [a, b] as const));

describe.each(Object.entries(themes))('%s', (_, theme) => {
  test('text of the page and of the map has 4.5 : 1 where it is (11)', () => {
    const onPaper = ['ink', 'ink2', 'ink3', ...accents] as const;
    for (const colour of onPaper) expect(contrast(theme[colour], theme.paper), colour).toBeGreaterThanOrEqual(4.5);
    const onLand = ['ink', 'countryText', 'cityText', 'minorCityText', 'regionText', ...accents] as const;
    for (const colour of onLand) expect(contrast(theme[colour], theme.halo), colour).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme.waterText, theme.haloSea)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme.ink, theme.marker)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme.rule2, theme.paper), 'the edge of a control').toBeGreaterThanOrEqual(3);
  });

  test('every system has 3 : 1 over land and sea, by its colour and by its casing (10)', () => {
    for (const accent of accents) {
      expect(contrast(theme[accent], theme.halo), accent).toBeGreaterThanOrEqual(3);
      for (const ground of grounds) {
        expect(contrast(theme[accent], theme[ground]), `${accent} over ${ground}`).toBeGreaterThanOrEqual(3);
      }
    }
  });

  test.each(Object.entries(sights))('the colours of systems are apart under %s (10)', (__, rows) => {
    const seen = (accent: Accent) => {
      const rgb = toLinear(theme[accent]);
      return rows.map((row) =>
        Math.max(0, Math.min(1, row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2])),
      ) as unknown as Rgb;
    };
    for (const [a, b] of pairs) expect(difference(seen(a), seen(b)), `${a} and ${b}`).toBeGreaterThan(15);
  });
});

test('in grey, where colours may be alike, every two rings differ in form, and each has its name on it (10)', () => {
  const rings = dataset.marks.filter((mark) => 'radiusKm' in mark).map(({ id }) => id);
  const { layers } = style(
    createScene({ dataset, text }, { rings, mark: null, highlighted: [] }),
    lightTheme,
    (file) => `https://example.org/${file}`,
  );
  const form = (id: string) =>
    JSON.stringify(
      layers
        .filter((layer) => layer.id.startsWith(`${id}:`) && (layer.type === 'line' || layer.type === 'fill'))
        .map((layer) => [
          layer.id.slice(id.length),
          layer.paint && { ...layer.paint, 'line-color': '', 'fill-color': '' },
        ]),
    );
  expect(new Set(rings.map(form)).size).toBe(rings.length);
  for (const id of rings) expect(layers.some((layer) => layer.id === `${id}:label`)).toBe(true);
});
