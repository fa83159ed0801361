// The faces of src/look/fonts.ts, cut with HarfBuzz to the characters of a page. A source has a file for each script; each becomes a file of
// the characters that are needed of it, or none.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fromBuffer } from '@capsizecss/unpack';
import { create } from 'fontkitten';
import subsetFont from 'subset-font';
import { type FontFace, type FontFamily, fontFaces, fontFamilies } from '../../look/fonts';

export interface CutFont {
  readonly face: FontFace;
  /** Named by its content, below the site's base. */
  readonly fileName: string;
  readonly content: Uint8Array;
  readonly characters: ReadonlySet<string>;
}

/** Heights of a face's lines, and the mean width of its letters, in ems. */
export interface FontMetrics {
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  readonly letterWidth: number;
}

/** In this order: a character that several files have is taken from the first. */
export const scripts = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext', 'vietnamese'];

/** The features of a page's text, without small capitals, alternates and old figures. */
const keepFeatures = ['kern', 'liga', 'calt', 'ccmp', 'locl', 'mark', 'mkmk', 'lnum', 'tnum'];

const { resolve } = createRequire(import.meta.url);

/** For browsers, and for the program that draws the previews. */
type FontFormat = 'woff2' | 'truetype';

/** A character that no source has, such as an arrow, is in none of the files: the reader's own fonts have it. */
export async function cutFonts(
  characters: ReadonlySet<string>,
  format: FontFormat = 'woff2',
): Promise<readonly CutFont[]> {
  const cut: CutFont[] = [];
  for (const [family, style] of [
    ['sans', 'normal'],
    ['sans', 'italic'],
    ['serif', 'normal'],
    ['serif', 'italic'],
  ] as const) {
    const missing = new Set(characters);
    for (const script of scripts) {
      const source = mayHold(family, script, missing) ? sourceFile(family, style, script) : null;
      if (!source) continue;
      const held = charactersIn(source);
      const needed = [...missing].filter((character) => held.has(character)).sort();
      if (needed.length === 0) continue;
      for (const character of needed) missing.delete(character);
      for (const face of fontFaces.filter((one) => one.family === family && one.style === style)) {
        cut.push(await cutFont(face, script, source, needed, format));
      }
    }
  }
  return cut;
}

async function cutFont(
  face: FontFace,
  script: string,
  source: Buffer,
  characters: readonly string[],
  format: FontFormat,
): Promise<CutFont> {
  const content = await subsetFont(source, characters.join(''), {
    targetFormat: format,
    keepFeatures,
    variationAxes: face.at,
  });
  const style = face.style === 'italic' ? '-italic' : '';
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
  const fileName = `assets/${face.family}-${face.weight}${style}-${script}-${hash}.${format === 'woff2' ? 'woff2' : 'ttf'}`;
  return { face, fileName, content, characters: new Set(characters) };
}

/** Whether the package says that its file for the script may hold one of the characters. */
function mayHold(family: FontFamily, script: string, characters: ReadonlySet<string>): boolean {
  const file = resolve(`@fontsource-variable/${fontFamilies[family].source}/unicode.json`);
  const ranges: string = JSON.parse(readFileSync(file, 'utf8'))[script] ?? '';
  return [...ranges.matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/g)].some(([, from = '', to = from]) =>
    [...characters].some((character) => {
      const code = character.codePointAt(0) ?? 0;
      return Number.parseInt(from, 16) <= code && code <= Number.parseInt(to, 16);
    }),
  );
}

/** Null where the family has no file for the script. */
export function sourceFile(family: FontFamily, style: FontFace['style'], script: string): Buffer | null {
  const { source, axes } = fontFamilies[family];
  try {
    return readFileSync(resolve(`@fontsource-variable/${source}/files/${source}-${script}-${axes}-${style}.woff2`));
  } catch {
    return null;
  }
}

export function charactersIn(font: Uint8Array): ReadonlySet<string> {
  const opened = create(Buffer.from(font));
  if (opened.isCollection) throw new Error('A font file holds several fonts.');
  return new Set(opened.characterSet.map((code) => String.fromCodePoint(code)));
}

/** Of a face, as its Latin letters have them. */
export async function metricsOf(fonts: readonly CutFont[], face: FontFace): Promise<FontMetrics> {
  const font = fonts.find((one) => one.face === face && one.characters.has('n'));
  if (!font) throw new Error(`No file of the face ${face.family} ${face.weight} has Latin letters.`);
  const { ascent, descent, lineGap, xWidthAvg, unitsPerEm } = await fromBuffer(Buffer.from(font.content));
  return {
    ascent: ascent / unitsPerEm,
    descent: -descent / unitsPerEm,
    lineGap: lineGap / unitsPerEm,
    letterWidth: xWidthAvg / unitsPerEm,
  };
}

export function licences(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.values(fontFamilies).map(({ source }) => [
      `assets/OFL-${source}.txt`,
      readFileSync(resolve(`@fontsource-variable/${source}/LICENSE`), 'utf8'),
    ]),
  );
}
