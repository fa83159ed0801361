// Which names a static map bears and where: the story's own first, and none over another. Nothing can be measured before there is a
// browser, so widths are estimates, on the wide side.

import type { Box, Point } from '../geo/clip';
import type { DrawnRange } from '../map/drawn-range';

/** By class. Sizes in pixels, as the stylesheet sets them; letters' widths against `letterWidth`, and the room between them in ems. */
export const faces = {
  'name-site': { size: 15, width: 1.08, spacing: 0 },
  'name-note': { size: 13, width: 1, spacing: 0 },
  'name-place': { size: 15, width: 1.04, spacing: 0 },
  'name-range': { size: 15, width: 1.08, spacing: 0 },
  'name-value': { size: 14, width: 1.04, spacing: 0 },
  'name-country': { size: 13, width: 1.04, spacing: 0.16 },
  'name-sea': { size: 15, width: 0.98, spacing: 0.06 },
  'name-capital': { size: 13, width: 1.04, spacing: 0 },
  'name-city': { size: 13, width: 1, spacing: 0 },
  'name-town': { size: 12, width: 1, spacing: 0 },
} as const;
export type Face = keyof typeof faces;

export const lineHeight = 1.18;

/** The side of the text that faces what it names. */
export type Anchor =
  | 'center'
  | 'left'
  | 'right'
  | 'top'
  | 'bottom'
  | 'top-left'
  | 'top-right'
  | 'bottom-left'
  | 'bottom-right';

export interface WantedLabel {
  readonly lines: readonly { readonly text: string; readonly face: Face }[];
  readonly position: Point;
  /** The first choice first. */
  readonly anchors: readonly Anchor[];
  /** Ems between the position and the text. */
  readonly gap: number;
  /** Radius in pixels of the dot that comes and goes with the label; 0 for none. */
  readonly dot: number;
  /** A line leads from the position to the text. */
  readonly leader: boolean;
  /** Stands at its first choice even where there is no room. */
  readonly always: boolean;
  /** Of the range or reach that it names, and which that is; null for every other name. */
  readonly accent: DrawnRange['accent'] | null;
  readonly range: string | null;
}

export interface PlacedLabel {
  readonly wanted: WantedLabel;
  readonly align: 'start' | 'middle' | 'end';
  /** Where the first line's baseline begins, stands in the middle or ends: ems to the right of the position, and down. */
  readonly aside: Point;
  readonly box: Box;
}

/**
 * In their order, each where it is first free of `taken` and of those before it, and no words twice in one face. `scale`: units to a
 * pixel.
 */
export function placeLabels(
  wanted: readonly WantedLabel[],
  scale: number,
  taken: readonly Box[],
): readonly PlacedLabel[] {
  const occupied = [...taken];
  const said = new Set<string>();
  return wanted.flatMap((label) => {
    const words = JSON.stringify(label.lines);
    if (said.has(words)) return [];
    const isFree = (box: Box) => !occupied.some((other) => overlap(box, other));
    const choices = label.anchors.map((anchor) => placedAt(label, anchor, scale));
    const dots = label.dot > 0 ? [boxAbout(label.position, label.dot * scale)] : [];
    const free = dots.every(isFree) ? choices.find(({ box }) => isFree(box)) : undefined;
    const placed = free ?? (label.always ? choices[0] : undefined);
    if (!placed) return [];
    occupied.push(placed.box, ...dots);
    said.add(words);
    return [placed];
  });
}

export const boxAbout = ([x, y]: Point, radius: number): Box => [x - radius, y - radius, x + radius, y + radius];

export const overlap = (a: Box, b: Box) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** Pixels kept free round a label, halo and all. */
const clearance = 3;
/** Ems from the top of a line to its baseline. */
const ascent = 0.82;

function placedAt(wanted: WantedLabel, anchor: Anchor, scale: number): PlacedLabel {
  const { lines, position, gap } = wanted;
  const size = faces[lines[0]?.face ?? 'name-note'].size * scale;
  const width = Math.max(...lines.map((line) => widthOf(line, scale)));
  const height = size * (1 + lineHeight * (lines.length - 1));
  const sides = anchor.split('-');
  const reach = (gap * size) / Math.sqrt(sides.length);
  const towards = (before: string, after: string) => (sides.includes(before) ? 1 : sides.includes(after) ? -1 : 0);
  const [right, down] = [towards('left', 'right'), towards('top', 'bottom')];
  const x = position[0] + right * reach;
  const y = position[1] + down * reach;
  const left = right === 1 ? x : right === -1 ? x - width : x - width / 2;
  const top = down === 1 ? y : down === -1 ? y - height : y - height / 2;
  const margin = clearance * scale;
  return {
    wanted,
    align: right === 1 ? 'start' : right === -1 ? 'end' : 'middle',
    aside: [(x - position[0]) / size, (top - position[1]) / size + ascent],
    box: [left - margin, top - margin, left + width + margin, top + height + margin],
  };
}

/** Ems, roughly those of Source Sans 3: round a tenth more than the letters of a name take on average. */
function widthOf({ text, face }: WantedLabel['lines'][number], scale: number): number {
  const { size, width, spacing } = faces[face];
  const ems = [...text].reduce((sum, letter) => sum + letterWidth(letter) * width + spacing, 0);
  return ems * size * scale;
}

function letterWidth(letter: string): number {
  if (/[ijl.,:;'’|ıI]/.test(letter)) return 0.29;
  if (/[ftrs ()[\]“”"-]/.test(letter)) return 0.4;
  if (/[mwMWЖШЩЮжшщюф—]/.test(letter)) return 0.85;
  return letter === letter.toLowerCase() ? 0.54 : 0.64;
}

/** Lines of at most so many ems where a word allows it, broken at spaces. */
export function wrapped(text: string, face: Face, ems: number): WantedLabel['lines'] {
  const limit = ems * faces[face].size;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && widthOf({ text: line, face }, 1) <= limit) lines[lines.length - 1] = line;
    else lines.push(word);
  }
  return lines.map((words) => ({ text: words, face }));
}
