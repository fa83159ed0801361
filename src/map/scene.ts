// What the map draws, worked out from dataset and state alone: no MapLibre here, and nothing that is not in the store.

import { distanceKm } from '../geo/geodesic';
import { basisLook } from '../look/line-forms';
import { captionBy } from '../model/accounts';
import type { Dataset } from '../model/dataset';
import {
  type Accent,
  areasLocating,
  type Basis,
  isBuffer,
  isRange,
  isSwitch,
  type Mark,
  type PointMark,
  type ShapeMark,
} from '../model/mark';
import type { Position } from '../model/position';
import type { Page } from '../state/page';
import { readerRingNow } from '../state/reader-ring';
import { type State, unitsOf } from '../state/state';
import { firstAccountsOfPlace } from '../text/according-to';
import { creditOf } from '../text/credit';
import { formatRange } from '../text/format';
import type { Text } from '../text/text';
import { type DrawnRange, type DrawnReaderRing, drawRange, drawReaderRing, type Emphasis } from './drawn-range';
import type { Ground } from './layers/ground';

/** The outline of what lies within a range of a border. */
export interface DrawnBuffer {
  readonly id: string;
  readonly accent: Accent;
  readonly label: { readonly position: Position; readonly name: string; readonly value: string };
  readonly emphasis: Emphasis;
}

export interface DrawnPoint {
  readonly id: string;
  readonly kind: 'site' | 'place';
  readonly position: Position;
  readonly gazetteerId: number | null;
  readonly name: string;
  /** The side on which its name keeps clear of the nearest site. */
  readonly nameSide: 'left' | 'right';
  /** A place so near a site that zoomed out the two are one. */
  readonly isBySite: boolean;
  /** How it is known where the point is, for a label on the map. */
  readonly note: string | null;
  readonly emphasis: Emphasis;
}

export interface DrawnShape {
  readonly id: string;
  readonly kind: 'area' | 'line';
  readonly basis: Basis;
  readonly emphasis: Emphasis;
}

/** What one constraint alone says of where a thing is: the outlines it leaves. */
export interface DrawnConstraint {
  readonly id: string;
  readonly basis: Basis;
  readonly lines: readonly (readonly Position[])[];
}

export interface Scene {
  readonly language: string;
  readonly ground: Ground;
  readonly shapes: readonly DrawnShape[];
  readonly constraints: readonly DrawnConstraint[];
  readonly buffers: readonly DrawnBuffer[];
  readonly ranges: readonly DrawnRange[];
  readonly points: readonly DrawnPoint[];
  readonly readerRing: DrawnReaderRing | null;
  readonly isGlobe: boolean;
}

export type SceneState = Pick<State, 'rings' | 'mark' | 'highlighted'> &
  Partial<Pick<State, 'voice' | 'units' | 'usualUnits' | 'globe' | 'readerRing' | 'dragged'>>;

export function createScene(
  { dataset, text }: Pick<Page, 'dataset' | 'text'>,
  {
    rings,
    mark: selected,
    highlighted,
    voice = null,
    units: chosenUnits = null,
    usualUnits = dataset.story.units,
    globe = false,
    readerRing = null,
    dragged = null,
  }: SceneState,
): Scene {
  const units = unitsOf({ units: chosenUnits, usualUnits });
  const ring = readerRingNow({ readerRing, dragged });
  const constraints = shownConstraints(dataset, selected, highlighted);
  const carriers = constraints.map(({ mark }) => mark);
  const emphasis = ({ id }: Mark): Emphasis =>
    id === selected ? 'selected' : highlighted.includes(id) || carriers.includes(id) ? 'highlighted' : 'none';
  const drawn = dataset.marks.filter((mark) =>
    isSwitch(mark) ? rings.includes(mark.id) : mark.shown || emphasis(mark) !== 'none',
  );
  const sites = dataset.marks.filter((mark): mark is PointMark => mark.kind === 'site');
  const { first, second, emphasisedBorder } = dataset.story.ground;
  return {
    language: dataset.story.language,
    readerRing: ring && drawReaderRing(ring, dataset.marks, units, text),
    isGlobe: globe,
    ground: { tones: { first, second }, emphasisedBorder },
    // The largest first, so that a smaller ring lies over a larger one's tint.
    ranges: drawn
      .filter(isRange)
      .sort((a, b) => b.radiusKm - a.radiusKm)
      .map((mark) => ({ ...drawRange(mark, units, dataset.story, text), emphasis: emphasis(mark) })),
    buffers: drawn.filter(isBuffer).map((mark) => ({
      id: mark.id,
      accent: mark.accent,
      label: {
        position: mark.labelPosition,
        name: mark.shortName,
        value: `${formatRange({ ...mark, innerRadiusKm: 0 }, units, text)} ${basisLook[mark.basis].glyph}`,
      },
      emphasis: emphasis(mark),
    })),
    constraints: constraints.filter(({ lines }) => lines.length > 0),
    shapes: drawn.flatMap((mark) =>
      (mark.kind === 'area' && !isBuffer(mark)) || mark.kind === 'line'
        ? [{ id: mark.id, kind: mark.kind, basis: mark.basis, emphasis: emphasis(mark) }]
        : [],
    ),
    points: [
      ...drawn.flatMap((mark) => rivalPoint(mark, dataset, text, emphasis)),
      ...drawn.flatMap((mark) =>
        mark.kind === 'site' || mark.kind === 'place'
          ? [
              {
                id: mark.id,
                kind: mark.kind,
                position: mark.position,
                gazetteerId: mark.gazetteerId,
                name: mark.shortName,
                nameSide: nameSide(mark, sites),
                isBySite:
                  mark.kind === 'place' && sites.some((site) => distanceKm(site.position, mark.position) < bySiteKm),
                note:
                  mark.kind === 'site'
                    ? (captionFromVoice(mark, voice, dataset, text) ?? noteOf(mark, dataset, text))
                    : null,
                emphasis: emphasis(mark),
              },
            ]
          : [],
      ),
    ],
  };
}

/**
 * Where others place a thing: the same symbol and name as the thing has in the first area, so that neither account is favoured. None where
 * a site of its own stands for the area.
 */
function rivalPoint(mark: Mark, dataset: Dataset, text: Text, emphasis: (mark: Mark) => Emphasis): DrawnPoint[] {
  if (!('labelPosition' in mark) || isBuffer(mark) || mark.labelPosition === null) return [];
  const standsFor = (area: string | null) =>
    dataset.marks.find((other): other is PointMark => other.kind === 'site' && other.inside === area);
  if (standsFor(mark.id)) return [];
  return [
    {
      id: mark.id,
      kind: 'site',
      position: mark.labelPosition,
      gazetteerId: null,
      name: standsFor(mark.rivalOf)?.shortName ?? mark.shortName,
      nameSide: 'right',
      isBySite: false,
      note: noteOfPlace(mark.basis, mark, dataset, text),
      emphasis: emphasis(mark),
    },
  ];
}

/** What the chosen voice says of a site: our summary, with the voice and the status of the claim. */
function captionFromVoice({ id }: Mark, voiceId: string | null, dataset: Dataset, text: Text): string | null {
  const caption = voiceId === null ? null : captionBy(voiceId, id, dataset);
  return caption
    ? text.map.caption(creditOf(caption, dataset, text), text.status[caption.status].word, caption.says)
    : null;
}

/**
 * The constraints of an area while it or what stands for it is chosen or pointed at; where the reader points at some of them,
 * only those. The id of one is that of its area, a slash and its own.
 */
function shownConstraints({ marks }: Dataset, selected: string | null, highlighted: readonly string[]) {
  const chosen = marks.filter(({ id }) => id === selected || highlighted.includes(id));
  const argued = chosen.flatMap((mark) => areasLocating(mark, marks));
  return marks.flatMap((area) => {
    if (!('constraints' in area)) return [];
    const all = area.constraints.map(({ id, basis, lines, mark }) => ({ id: `${area.id}/${id}`, basis, lines, mark }));
    const pointedAt = all.filter(({ id }) => highlighted.includes(id));
    if (pointedAt.length > 0) return pointedAt;
    return argued.some(({ id }) => id === area.id) ? all : [];
  });
}

/** How a site is known; one that stands for an area is no pin, and says so, and according to whom where accounts differ. */
function noteOf({ basis, inside }: PointMark, dataset: Dataset, text: Text): string {
  const area = dataset.marks.find((mark): mark is ShapeMark => mark.id === inside && 'constraints' in mark);
  return noteOfPlace(basis, area ?? null, dataset, text);
}

function noteOfPlace(basis: Basis, area: ShapeMark | null, dataset: Dataset, text: Text): string {
  const glyph = basisLook[basis].glyph;
  if (area === null) return `${glyph} ${text.basis[basis].word}`;
  const note =
    area.accordingTo.length === 0
      ? text.map.notAPoint
      : text.map.notAPointAccordingTo(firstAccountsOfPlace(area, dataset, text));
  return `${glyph} ${note}`;
}

/** Some 15 pixels at zoom 4 in the middle latitudes. */
const bySiteKm = 60;

/** The name of a place is on the side away from a site near it. */
function nameSide({ position: [lng] }: PointMark, sites: readonly PointMark[]): 'left' | 'right' {
  const [nearest] = sites
    .map((site) => site.position[0] - lng)
    .filter((degrees) => Math.abs(degrees) < 5)
    .sort((a, b) => Math.abs(a) - Math.abs(b));
  return nearest !== undefined && nearest > 0 ? 'left' : 'right';
}
