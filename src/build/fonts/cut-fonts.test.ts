import { readFileSync } from 'node:fs';
import { create } from 'fontkitten';
import { beforeAll, expect, test } from 'vitest';
import { compiledStory } from '../../compile/fixtures/compiled-story';
import { fontFaces, fontFamilies } from '../../look/fonts';
import { openingMap } from '../opening-map';
import { prerenderPage } from '../page';
import { charactersOf, laterWords } from './characters';
import { type CutFont, charactersIn, cutFonts, metricsOf, scripts, sourceFile } from './cut-fonts';
import { fontMarkup, unicodeRange } from './font-styles';

const compiled = compiledStory('three-articles');
let page = '';
let names: Parameters<typeof laterWords>[1];
let cut: readonly CutFont[] = [];

beforeAll(async () => {
  const map = await openingMap(compiled, 'public/basemap');
  names = map.names;
  page = prerenderPage(readFileSync('index.html', 'utf8'), compiled.dataset, map, 'dataset-1.json');
  cut = await cutFonts(charactersOf(page, laterWords(JSON.stringify(compiled.dataset), names, 'en')));
  // As long as a test may take: on a busy machine this is slow.
}, 120_000);

const filesOf = (face: (typeof fontFaces)[number]) => cut.filter((one) => one.face === face);
const inFiles = (fonts: readonly CutFont[]) => new Set(fonts.flatMap(({ content }) => [...charactersIn(content)]));

test('every letter of the page, its data and the names on its map is in each face, unless no source has it', () => {
  const cityNames = names.features.map(({ properties }) => properties.name).join('');
  const shown = charactersOf(page, JSON.stringify(compiled.dataset), cityNames);
  expect(shown).toContain('ł');
  for (const face of fontFaces) {
    const held = inFiles(filesOf(face));
    const missing = [...shown].filter((character) => !held.has(character));
    const sources = scripts.flatMap((script) => sourceFile(face.family, face.style, script) ?? []);
    const inSources = new Set(sources.flatMap((source) => [...charactersIn(source)]));
    expect(missing.filter((character) => inSources.has(character))).toEqual([]);
  }
});

test('a file says which letters are in it, and no two files of a face have the same letter', () => {
  for (const face of fontFaces) {
    const letters = filesOf(face).flatMap(({ characters }) => [...characters]);
    expect(new Set(letters).size).toBe(letters.length);
    for (const { content, characters } of filesOf(face)) {
      const held = charactersIn(content);
      expect([...characters].filter((character) => !held.has(character))).toEqual([]);
    }
  }
});

test('no face is larger than 20 KB, and none has axes', () => {
  for (const { fileName, content } of cut) {
    expect(content.length, fileName).toBeLessThan(20_000);
    const font = create(Buffer.from(content));
    expect(!font.isCollection && Object.keys(font.variationAxes), fileName).toEqual([]);
  }
});

test('a story in Cyrillic letters has files of them, loaded early where its title needs them', async () => {
  const title = 'Удар, якого не було';
  const fonts = await cutFonts(charactersOf(title));
  const cyrillic = fonts.filter(({ fileName }) => fileName.includes('cyrillic'));
  expect(cyrillic.map(({ face }) => face)).toEqual(expect.arrayContaining([...fontFaces]));
  const early = (markup: string) =>
    [...markup.matchAll(/<link rel="preload"[^>]* href="([^"]+)"/g)].map(([, file]) => file);
  const preloaded = fontFaces.filter(({ isPreloaded }) => isPreloaded).length;
  expect(early(await fontMarkup(fonts, title))).toHaveLength(2 * preloaded);
  expect(early(await fontMarkup(fonts, 'A strike'))).toHaveLength(preloaded);
});

test('what stands in for a family has the widths and heights of its letters', async () => {
  const markup = await fontMarkup(cut, 'A strike');
  const { name, standIns } = fontFamilies.sans;
  const [first] = standIns;
  const rule = markup.split('@font-face').find((one) => one.includes(`"${name} ${first?.name}"`)) ?? '';
  const value = (property: string) => Number(new RegExp(`${property}:([\\d.]+)%`).exec(rule)?.[1]) / 100;
  const own = await metricsOf(cut, fontFaces[0] as (typeof fontFaces)[number]);
  const scale = value('size-adjust');
  expect(scale * (first?.regularWidth ?? 0)).toBeCloseTo(own.letterWidth, 3);
  expect(scale * value('ascent-override')).toBeCloseTo(own.ascent, 3);
  expect(scale * value('descent-override')).toBeCloseTo(own.descent, 3);
  expect(value('line-gap-override')).toBe(own.lineGap);
});

test('letters are written as ranges', () => {
  expect(unicodeRange(new Set('cab–'))).toBe('U+61-63,U+2013');
});
