// Places the names of the still map so that they do not overlap. Names keep their size on the screen: the smaller the map, the fewer fit. The
// build cannot measure type, so that widths are estimated generously.
import { type Box, overlap, type Point } from '../geo/clip';
import { labelType } from '../look/line-forms';
import { escaped, isDrawn, type Shown, shownAttributes } from './markup';
import type { LabelSize, ViewBox } from './view-box';

/**
 * Sizes and halos in pixels, the space between letters in ems; `width` is a factor of `letterWidth`. The names of the ground have sizes between
 * those that src/map/layers/names.ts gives them for different zooms.
 */
const faces = {
  site: { ...labelType.site, weight: 700, colour: 'ink', width: 1.08, spacing: 0 },
  note: { ...labelType.note, weight: 400, colour: 'ink', width: 1, spacing: 0 },
  place: { ...labelType.place, weight: 600, colour: 'ink', width: 1.04, spacing: 0 },
  distance: { ...labelType.distance, weight: 600, colour: 'ink', width: 1.04, spacing: 0 },
  caption: { ...labelType.caption, weight: 400, colour: 'ink2', width: 1, spacing: 0 },
  range: { ...labelType.range, weight: 700, colour: 'accent', width: 1.08, spacing: 0 },
  value: { ...labelType.value, weight: 600, colour: 'accent', width: 1.04, spacing: 0 },
  callout: { ...labelType.callout, weight: 400, colour: 'ink2', width: 1, spacing: 0 },
  tick: { ...labelType.tick, weight: 600, colour: 'accent', width: 1.04, spacing: 0 },
  country: { size: 13, weight: 600, halo: 1.5, colour: 'country-text', width: 1.04, spacing: 0.16 },
  sea: { size: 15, weight: 400, halo: 1.5, colour: 'water-text', width: 0.98, spacing: 0.06 },
  capital: { size: 13, weight: 600, halo: 1.5, colour: 'city-text', width: 1.04, spacing: 0 },
  city: { size: 13, weight: 400, halo: 1.5, colour: 'city-text', width: 1, spacing: 0 },
  town: { size: 12, weight: 400, halo: 1.5, colour: 'minor-city-text', width: 1, spacing: 0 },
} as const;
export type Face = keyof typeof faces;
interface Line {
  readonly text: string;
  readonly face: Face;
  /** On the same line, after a space. */
  readonly more?: Line;
}

/** The side of the text that faces what it names. */
export type Anchor = 'center' | Side | `${'top' | 'bottom'}-${'left' | 'right'}`;
type Side = 'left' | 'right' | 'top' | 'bottom';

export interface Label {
  /** The mark that it names; undefined for what belongs to the ground. */
  readonly mark?: string;
  readonly lines: readonly Line[];
  readonly position: Point;
  /** The first choice first. */
  readonly anchors: readonly Anchor[];
  /** Between the position and the text, in ems. */
  readonly gap: number;
  /** In pixels: how much further from the position the text is. */
  readonly offset?: Point;
  readonly isWanted: (size: LabelSize) => boolean;
  /** Shown at its first anchor even where it overlaps others. */
  readonly isAlways?: boolean;
  /** Does not overlap the lines of rings either. */
  readonly avoidsLines?: boolean;
  /** Fewer words, where those find no place at any of their anchors. */
  readonly shorter?: Pick<Label, 'lines' | 'anchors'>;
  /** Of a name that is there more than once. */
  readonly isRepeat?: boolean;
  /** In pixels, of the dot drawn with the name. */
  readonly dotRadius?: number;
  /** SVG drawn with the name, in pixels from the position. */
  readonly symbol?: string;
  /** The range or buffer that it names. */
  readonly range?: { readonly id: string; readonly accent: string };
  /** In place of its lines on a narrow map. */
  readonly figures?: string | null;
  readonly shown?: Shown;
}

/** A label at one of its anchors, with the sizes at which it is there. */
export interface PlacedLabel extends Label {
  readonly sizes: readonly LabelSize[];
  /** Only on a map that has space for words beside its rings, or only on a smaller one. */
  readonly only?: 'spacious' | 'small';
  /** Of the text, in pixels from the position. */
  readonly textBox: Box;
  readonly figuresBox: Box | null;
}

/**
 * Places each label, in order and for each size, at its first anchor where it overlaps none of the labels before it and nothing `taken`: boxes in
 * units, of which `lines` count for some names only. The same words appear once at each size, but for repeats. In a picture of one view nothing is cut.
 */
export function placeLabels(
  labels: readonly Label[],
  { sizes, oneView, width, height }: Pick<ViewBox, 'sizes' | 'oneView' | 'width' | 'height'>,
  taken: ReadonlyMap<LabelSize, { readonly points: readonly Box[]; readonly lines: readonly Box[] }>,
): readonly PlacedLabel[] {
  const placed: (PlacedLabel & { readonly words: string })[] = [];
  const placedBoxes = new Map<LabelSize, Box[]>();
  for (const label of labels) {
    const choices = [label, { ...label, ...(label.shorter ?? { anchors: [] }) }].flatMap((words) =>
      words.anchors.map((anchor) => ({
        ...words,
        textBox: textBox(words, anchor),
        figuresBox: label.figures ? textBox({ ...label, lines: figuresOf(label) }, anchor) : null,
      })),
    );
    const words = wordsOf(label);
    const anchored = sizes.filter(label.isWanted).map((size) => {
      const covered = choices.map((choice) => boxesOf(choice, size));
      const { points = [], lines = [] } = taken.get(size) ?? {};
      // Of all that is there only what is near the label, since there may be thousands of boxes.
      const around = union(covered.flat());
      const isNear = (box: Box) => overlap(box, around);
      const nearLines = lines.filter(isNear);
      const near = [points, placedBoxes.get(size) ?? []].flatMap((boxes) => boxes.filter(isNear));
      const obstacles = label.avoidsLines ? [...near, ...nearLines] : near;
      const avoids = (boxes: readonly Box[], others: readonly Box[]) =>
        !boxes.some((box) => others.some((other) => overlap(box, other)));
      const isWithin = ([left, top, right, bottom]: Box) => left >= 0 && top >= 0 && right <= width && bottom <= height;
      const all = choices.map((choice, index) => ({ choice, boxes: covered[index] ?? [] }));
      const whole = oneView ? all.filter(({ boxes }) => boxes.every(isWithin)) : all;
      const frees = whole.filter(({ boxes }) => avoids(boxes, obstacles));
      // A picture of one view has space for fewer names, and none of them needs to lie on a ring.
      const free = (oneView && frees.find(({ boxes }) => avoids(boxes, nearLines))) || frees[0];
      const { choice } = free ?? (label.isAlways ? whole[0] : undefined) ?? {};
      const isRepeated =
        choice !== undefined &&
        !label.isRepeat &&
        placed.some((other) => other.words === words && other.sizes.includes(size) && meet(other, label));
      return { size, choice: isRepeated ? undefined : choice };
    });
    for (const choice of choices) {
      const placedAt = anchored.filter((one) => one.choice === choice).map(({ size }) => size);
      if (placedAt.length === 0) continue;
      placed.push({ ...choice, sizes: placedAt, words: wordsOf(choice) });
      for (const size of placedAt) placedBoxes.set(size, [...(placedBoxes.get(size) ?? []), ...boxesOf(choice, size)]);
    }
  }
  return placed.map(({ words, ...label }) => label);
}

/** The smallest box around others. */
const union = (boxes: readonly Box[]): Box => [
  Math.min(...boxes.map(([left]) => left)),
  Math.min(...boxes.map(([, top]) => top)),
  Math.max(...boxes.map(([, , right]) => right)),
  Math.max(...boxes.map(([, , , bottom]) => bottom)),
];

/** On a narrow map. */
export const figuresOf = ({ figures, lines: [first] }: Label): Label['lines'] =>
  figures ? [{ text: figures, face: first?.face ?? 'note' }] : [];

/** Whether there is a zoom at which both are shown. */
const meet = (
  { shown: { zooms: [from, to] = everyZoom } = {} }: Label,
  { shown: { zooms: [otherFrom, otherTo] = everyZoom } = {} }: Label,
) => from < otherTo && otherFrom < to;
const everyZoom = [0, Number.POSITIVE_INFINITY] as const;

const wordsOf = ({ lines }: Label) => JSON.stringify(lines);

/** Two placings of the names of one map, for a map with space for words beside its rings and for a smaller one, as one list. */
export function placedOnBoth(spacious: readonly PlacedLabel[], small: readonly PlacedLabel[]): PlacedLabel[] {
  const keyOf = ({ position, textBox, sizes, shown, lines }: PlacedLabel) =>
    JSON.stringify([position, textBox, sizes.map(({ name }) => name), shown, lines]);
  const [onSpacious, onSmall] = [spacious, small].map((labels) => new Set(labels.map(keyOf)));
  return [
    ...spacious.map((label) => (onSmall?.has(keyOf(label)) ? label : { ...label, only: 'spacious' as const })),
    ...small.filter((label) => !onSpacious?.has(keyOf(label))).map((label) => ({ ...label, only: 'small' as const })),
  ];
}

/** Free space around a label and its halo, in pixels. */
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

/** Ems. */
const lineHeight = 1.18;
const ascent = 0.82;

function textBox({ lines, gap, offset: [offsetX, offsetY] = [0, 0] }: Label, anchor: Anchor): Box {
  const size = sizeOf(lines);
  const width = Math.max(...lines.map(widthOf));
  const height = size * (1 + lineHeight * (lines.length - 1));
  // 1 where the text lies to the right of the position, or below it, and -1 on the other side.
  const towards = (before: Side, after: Side) => (anchor.includes(before) ? 1 : anchor.includes(after) ? -1 : 0);
  const [right, down] = [towards('left', 'right'), towards('top', 'bottom')];
  const away = (gap * size) / Math.max(1, Math.hypot(right, down));
  const left = offsetX + right * away + ((right - 1) / 2) * width;
  const top = offsetY + down * away + ((down - 1) / 2) * height;
  return [left, top, left + width, top + height];
}

/** The size of the first line, which sets the distances of the others. */
const sizeOf = ([first]: Label['lines']) => faces[first?.face ?? 'note'].size;

/** In pixels, for Source Sans 3: about a tenth more than an average name takes. */
function widthOf({ text, face, more }: Line): number {
  const { size, width, spacing } = faces[face];
  const own = [...text].reduce((sum, letter) => sum + (letterWidth(letter) * width + spacing) * size, 0);
  return more ? own + size * letterWidth(' ') + widthOf(more) : own;
}

function letterWidth(letter: string): number {
  if (/[ijl.,:;'’|ıI]/.test(letter)) return 0.29;
  if (/[ftrs ()[\]“”"-]/.test(letter)) return 0.4;
  if (/[mwMWЖШЩЮжшщюф—]/.test(letter)) return 0.85;
  return letter === letter.toLowerCase() ? 0.54 : 0.64;
}

/** Breaks a text at spaces into lines of at most `ems`; a longer word has a line for itself. */
export function wrapText(text: string, face: Face, ems: number): Line[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && widthOf({ text: line, face }) <= ems * faces[face].size) lines[lines.length - 1] = line;
    else lines.push(word);
  }
  return lines.map((words) => ({ text: words, face }));
}

/** Text and symbol in pixels. The stylesheet scales them to the screen, and shows them at the sizes in their classes. */
export function labelMarkup(label: PlacedLabel, viewBox: ViewBox): string {
  const { lines, position, textBox, figuresBox, sizes, symbol = '', shown = {}, only } = label;
  const words = textMarkup(lines, textBox);
  const texts =
    figuresBox && !viewBox.oneView
      ? `<g class="in-words">${words}</g><g class="in-figures">${textMarkup(figuresOf(label), figuresBox)}</g>`
      : words;
  const classes = ['label', ...sizes.map(({ name }) => name), ...(only ? [`on-${only}-map`] : [])].join(' ');
  return symbolMarkup(position, symbol + texts, viewBox, classes, shown);
}

function textMarkup(lines: Label['lines'], [left, top, right]: Box): string {
  const size = sizeOf(lines);
  // The text is to the right of the position, to its left, or centred on it.
  const [x, align] = left >= 0 ? [left, 'start'] : right <= 0 ? [right, 'end'] : [(left + right) / 2, 'middle'];
  return lines
    .map(({ text, face, more }, index) => {
      const rest = more ? ` <tspan ${faceAttributes(more.face)}>${escaped(more.text)}</tspan>` : '';
      const y = top + size * (ascent + index * lineHeight);
      return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${align}" ${faceAttributes(face)}>${escaped(text)}${rest}</text>`;
    })
    .join('');
}

/** How far from its position a symbol reaches at most, in pixels. */
const reach = 60;

/** SVG that keeps its size on the screen, in pixels from a position. */
export function symbolMarkup([x, y]: Point, drawn: string, viewBox: ViewBox, classes = '', shown: Shown = {}): string {
  const { oneView, width, height } = viewBox;
  if (!isDrawn(shown, viewBox) || (oneView && !overlap(boxAbout([x, y], reach), [0, 0, width, height]))) return '';
  const place = `transform="translate(${x.toFixed(1)} ${y.toFixed(1)})"`;
  if (oneView) return `<g ${place}>${drawn}</g>`;
  return `<g ${shownAttributes(shown, viewBox, `pixels ${classes}`.trim())} ${place}><g>${drawn}</g></g>`;
}

function faceAttributes(face: Face): string {
  const { size, weight, halo, colour, spacing } = faces[face];
  const sea = face === 'sea' ? ' font-family="var(--serif)" font-style="italic" stroke="var(--halo-sea)"' : '';
  return `font-size="${size}" font-weight="${weight}" fill="var(--${colour})" stroke-width="${2 * halo}"${
    spacing ? ` letter-spacing="${spacing}em"` : ''
  }${sea}`;
}
