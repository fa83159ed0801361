// Where the names of the still map stand, so that none lies over another. Names keep their size on the screen: the smaller the map is shown,
// the fewer have room. Widths are estimates, on the wide side, because the build cannot measure type.
import type { Box, Point } from '../geo/clip';
import { escaped } from './markup';
import { type LabelSize, labelSizes } from './view-box';

/** Sizes and halos in pixels; letters' widths against `letterWidth`, and the space between letters in ems. */
const faces = {
  site: { size: 15, weight: 700, halo: 4, colour: 'ink', width: 1.08, spacing: 0 },
  note: { size: 13, weight: 400, halo: 4, colour: 'ink', width: 1, spacing: 0 },
  place: { size: 15, weight: 600, halo: 4, colour: 'ink', width: 1.04, spacing: 0 },
  range: { size: 15, weight: 700, halo: 5, colour: 'accent', width: 1.08, spacing: 0 },
  value: { size: 14, weight: 600, halo: 5, colour: 'accent', width: 1.04, spacing: 0 },
  country: { size: 13, weight: 600, halo: 3, colour: 'country-text', width: 1.04, spacing: 0.16 },
  sea: { size: 15, weight: 400, halo: 3, colour: 'water-text', width: 0.98, spacing: 0.06 },
  capital: { size: 13, weight: 600, halo: 3, colour: 'city-text', width: 1.04, spacing: 0 },
  city: { size: 13, weight: 400, halo: 3, colour: 'city-text', width: 1, spacing: 0 },
  town: { size: 12, weight: 400, halo: 3, colour: 'minor-city-text', width: 1, spacing: 0 },
} as const;
export type Face = keyof typeof faces;
interface Line {
  readonly text: string;
  readonly face: Face;
}

/** The side of the text that faces what it names. */
export type Anchor = 'center' | Side | `${'top' | 'bottom'}-${'left' | 'right'}`;
type Side = 'left' | 'right' | 'top' | 'bottom';

export interface Label {
  readonly lines: readonly Line[];
  readonly position: Point;
  /** The first choice first. */
  readonly anchors: readonly Anchor[];
  /** Between the position and the text, in ems. */
  readonly gap: number;
  readonly isWanted: (size: LabelSize) => boolean;
  /** Shown at its first choice even where there is no room. */
  readonly isAlways?: boolean;
  /** Keeps off the lines of the rings. */
  readonly isGround?: boolean;
  /** Of the dot that is drawn with the name, in pixels. */
  readonly dotRadius?: number;
  /** Drawn with the name: SVG in pixels about the position. */
  readonly symbol?: string;
  /** The range or buffer that it names. */
  readonly range?: { readonly id: string; readonly accent: string };
}

/** A label at one of its anchors, and the sizes at which it stands there. */
export interface PlacedLabel extends Label {
  readonly sizes: readonly LabelSize[];
  /** Of the text, in pixels from the position. */
  readonly textBox: Box;
}

/** In their order, at each size where it is first free of those before it and of what is taken:
 * boxes in units, `lines` to names of the ground only. No words stand twice at one size. */
export function placeLabels(
  labels: readonly Label[],
  taken: ReadonlyMap<LabelSize, { readonly points: readonly Box[]; readonly lines: readonly Box[] }>,
): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const label of labels) {
    const choices = label.anchors.map((anchor) => ({ ...label, textBox: textBox(label, anchor) }));
    const anchored = labelSizes.filter(label.isWanted).map((size) => {
      const others = placed.filter(({ sizes }) => sizes.includes(size));
      const { points = [], lines = [] } = taken.get(size) ?? {};
      const boxes = [points, label.isGround ? lines : [], others.flatMap((other) => boxesOf(other, size))];
      const isFree = (choice: Box) => !boxes.some((some) => some.some((other) => overlap(choice, other)));
      const free = choices.find((choice) => boxesOf(choice, size).every(isFree));
      const isTwice = others.some((other) => wordsOf(other) === wordsOf(label));
      return { size, choice: isTwice ? undefined : (free ?? (label.isAlways ? choices[0] : undefined)) };
    });
    for (const choice of choices) {
      const sizes = anchored.filter((one) => one.choice === choice).map(({ size }) => size);
      if (sizes.length > 0) placed.push({ ...choice, sizes });
    }
  }
  return placed;
}

const wordsOf = ({ lines }: Label) => JSON.stringify(lines);

/** Kept free round a label, halo and all, in pixels. */
const clearance = 3;

/** What a label covers at a size, in units. */
export function boxesOf(
  { position, textBox: [left, top, right, bottom], dotRadius }: Pick<PlacedLabel, 'position' | 'textBox' | 'dotRadius'>,
  { scale }: LabelSize,
): readonly Box[] {
  const [x, y] = position;
  const pixels: Box = [left - clearance, top - clearance, right + clearance, bottom + clearance];
  const text = pixels.map((side, index) => (index % 2 === 0 ? x : y) + side * scale) as unknown as Box;
  return dotRadius ? [text, boxAbout(position, dotRadius * scale)] : [text];
}

export const boxAbout = ([x, y]: Point, radius: number): Box => [x - radius, y - radius, x + radius, y + radius];

export const overlap = (a: Box, b: Box) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** Ems. */
const lineHeight = 1.18;
const ascent = 0.82;

function textBox({ lines, gap }: Label, anchor: Anchor): Box {
  const size = sizeOf(lines);
  const width = Math.max(...lines.map(widthOf));
  const height = size * (1 + lineHeight * (lines.length - 1));
  // 1 where the text lies to the right of the position, or below it, and -1 on the other side.
  const towards = (before: Side, after: Side) => (anchor.includes(before) ? 1 : anchor.includes(after) ? -1 : 0);
  const [right, down] = [towards('left', 'right'), towards('top', 'bottom')];
  const away = (gap * size) / Math.max(1, Math.hypot(right, down));
  const left = right * away + ((right - 1) / 2) * width;
  const top = down * away + ((down - 1) / 2) * height;
  return [left, top, left + width, top + height];
}

/** Of the first line: the others keep its distances. */
const sizeOf = ([first]: Label['lines']) => faces[first?.face ?? 'note'].size;

/** Pixels, as Source Sans 3 is wide: about a tenth more than the letters of a name take on average. */
function widthOf({ text, face }: Line): number {
  const { size, width, spacing } = faces[face];
  return [...text].reduce((sum, letter) => sum + (letterWidth(letter) * width + spacing) * size, 0);
}

function letterWidth(letter: string): number {
  if (/[ijl.,:;'’|ıI]/.test(letter)) return 0.29;
  if (/[ftrs ()[\]“”"-]/.test(letter)) return 0.4;
  if (/[mwMWЖШЩЮжшщюф—]/.test(letter)) return 0.85;
  return letter === letter.toLowerCase() ? 0.54 : 0.64;
}

/** Lines of at most so many ems where a word allows it, broken at spaces. */
export function wrapped(text: string, face: Face, ems: number): Line[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && widthOf({ text: line, face }) <= ems * faces[face].size) lines[lines.length - 1] = line;
    else lines.push(word);
  }
  return lines.map((words) => ({ text: words, face }));
}

/** Text and symbol in pixels; the stylesheet shows them at the sizes that are their classes, and scales them to the screen. */
export function labelMarkup({ lines, position, textBox: [left, top, right], sizes, symbol = '' }: PlacedLabel): string {
  const size = sizeOf(lines);
  // To the right of the position, to its left, or about it.
  const [x, align] = left >= 0 ? [left, 'start'] : right <= 0 ? [right, 'end'] : [(left + right) / 2, 'middle'];
  const texts = lines.map(({ text, face }, index) => {
    const y = top + size * (ascent + index * lineHeight);
    return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${align}" ${faceAttributes(face)}>${escaped(text)}</text>`;
  });
  return symbolMarkup(position, symbol + texts.join(''), `label ${sizes.map(({ name }) => name).join(' ')}`);
}

/** What keeps its size on the screen: SVG in pixels about a position. */
export const symbolMarkup = ([x, y]: Point, drawn: string, classes = '') =>
  `<g class="${`pixels ${classes}`.trim()}" transform="translate(${x.toFixed(1)} ${y.toFixed(1)})"><g>${drawn}</g></g>`;

function faceAttributes(face: Face): string {
  const { size, weight, halo, colour, spacing } = faces[face];
  const sea = face === 'sea' ? ' font-family="var(--serif)" font-style="italic" stroke="var(--halo-sea)"' : '';
  return `font-size="${size}" font-weight="${weight}" fill="var(--${colour})" stroke-width="${halo}"${
    spacing ? ` letter-spacing="${spacing}em"` : ''
  }${sea}`;
}
