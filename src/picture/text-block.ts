// Text set in a column of a picture, broken into lines where a browser would do it by itself.
import type { FontFamily } from '../look/fonts';
import type { ColourName } from '../look/theme';
import { escaped } from './markup';

export interface TextFace {
  readonly family: FontFamily;
  readonly weight: 400 | 600 | 700;
}

/** The width of a text in ems of its size. */
export type MeasureText = (text: string, face: TextFace) => number;

export interface Paragraph extends TextFace {
  readonly text: string;
  readonly colour: ColourName;
  /** In pixels, the largest first: where the paragraphs of a column do not fit, all are set smaller. */
  readonly sizes: readonly number[];
  /** In ems. */
  readonly lineHeight: number;
  /** Before it, in pixels. */
  readonly gap: number;
  /** Before its first line: SVG at the middle of that line, and the width that it takes. */
  readonly symbol?: { readonly width: number; readonly drawn: string };
}

export interface TextColumn {
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** The paragraphs from the top of the column on, at the largest sizes at which they fit; null where they do not. */
export function setInColumn(
  paragraphs: readonly Paragraph[],
  { left, width, height }: TextColumn,
  measure: MeasureText,
): { readonly drawn: string; readonly height: number } | null {
  const steps = Math.max(...paragraphs.map(({ sizes }) => sizes.length));
  for (let step = 0; step < steps; step += 1) {
    const set = paragraphs.map((paragraph) => {
      const size = paragraph.sizes[Math.min(step, paragraph.sizes.length - 1)] ?? 0;
      const indent = paragraph.symbol?.width ?? 0;
      const lines = brokenInto(paragraph, (width - indent) / size, measure);
      return { ...paragraph, size, indent, lines };
    });
    const fits = set.every(({ lines }) => lines !== null);
    const total = set.reduce((sum, one, index) => sum + heightOf(one) + (index === 0 ? 0 : one.gap), 0);
    if (fits && total <= height) return { drawn: drawn(set, left), height: total };
  }
  return null;
}

/** Below the middle of a line, in ems. */
const baseline = 0.33;

interface SetParagraph extends Paragraph {
  readonly size: number;
  readonly indent: number;
  readonly lines: readonly string[] | null;
}

const heightOf = ({ lines, size, lineHeight }: SetParagraph) => (lines?.length ?? 0) * size * lineHeight;

/** Null where a word is longer than a line. */
function brokenInto({ text, ...face }: Paragraph, ems: number, measure: MeasureText): readonly string[] | null {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && measure(line, face) <= ems) lines[lines.length - 1] = line;
    else if (measure(word, face) <= ems) lines.push(word);
    else return null;
  }
  return lines;
}

function drawn(paragraphs: readonly SetParagraph[], left: number): string {
  let top = 0;
  return paragraphs
    .map((paragraph, index) => {
      const { family, weight, colour, size, lineHeight, gap, indent, symbol, lines } = paragraph;
      if (index > 0) top += gap;
      const spans = (lines ?? []).map((line, number) => {
        const y = top + (number + 0.5) * size * lineHeight + baseline * size;
        return `<tspan x="${left + indent}" y="${y.toFixed(1)}">${escaped(line)}</tspan>`;
      });
      const middle = top + (size * lineHeight) / 2;
      top += heightOf(paragraph);
      const line = symbol ? `<g transform="translate(${left} ${middle.toFixed(1)})">${symbol.drawn}</g>` : '';
      return `${line}<text font-family="var(--${family})" font-weight="${weight}" font-size="${size}" fill="var(--${colour})">${spans.join('')}</text>`;
    })
    .join('');
}
