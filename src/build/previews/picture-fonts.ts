// The fonts of pictures that are drawn at build, cut from the same sources as those of the page.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { create } from 'fontkitten';
import type { MeasureText } from '../../picture/text-block';
import { cutFonts } from '../fonts/cut-fonts';

export interface PictureFonts {
  /** TrueType files: the program that draws the pictures reads no fonts from memory. */
  readonly files: readonly string[];
  readonly measure: MeasureText;
}

export async function pictureFonts(characters: ReadonlySet<string>): Promise<PictureFonts> {
  const cut = await cutFonts(characters, 'truetype');
  const folder = mkdtempSync(path.join(tmpdir(), 'dateline-fonts-'));
  const files = cut.map(({ fileName, content }) => {
    const file = path.join(folder, path.basename(fileName));
    writeFileSync(file, content);
    return file;
  });
  const opened = cut.map(({ face, characters: held, content }) => ({ face, held, font: singleFont(content) }));
  return {
    files,
    measure(text, { family, weight }) {
      const ofFace = opened.filter(
        ({ face }) => face.family === family && face.weight === weight && face.style === 'normal',
      );
      return [...text].reduce((sum, character) => {
        const font = ofFace.find(({ held }) => held.has(character))?.font;
        const glyph = font?.glyphForCodePoint(character.codePointAt(0) ?? 0);
        // A character that no font has takes as much space as a wide one.
        return sum + (font && glyph ? glyph.advanceWidth / font.unitsPerEm : 1);
      }, 0);
    },
  };
}

function singleFont(content: Uint8Array) {
  const font = create(Buffer.from(content));
  if (font.isCollection) throw new Error('A font file holds several fonts.');
  return font;
}
