// What the map draws, worked out from dataset and state alone: no MapLibre here, and nothing that is not in the store.
import { destination } from '../geo/geodesic';
import { fillOutline, geodesicRing, type Ring } from '../geo/ring';
import { captionBy } from '../model/accounts';
import { bases } from '../model/basis';
import {
  type Accent,
  type Basis,
  type Dataset,
  isRange,
  type Limit,
  type Mark,
  type PointMark,
  type Position,
  type RangeMark,
  type Story,
} from '../model/dataset';
import { formatDistance, formatRange } from '../model/format';
import type { Page } from '../state/page';
import type { State } from '../state/state';
import type { Ground } from './layers/ground';

export type Emphasis = 'none' | 'lit' | 'selected';

export interface DrawnRange {
  readonly id: string;
  readonly basis: Basis;
  readonly accent: Accent;
  readonly limit: Limit | null;
  /** The outer outline, then for a band the inner one; longitudes may pass 180. */
  readonly outlines: readonly (readonly Position[])[];
  /** Exteriors and holes for filling; null for a ring, which is only a line. */
  readonly fill: readonly (readonly Position[])[] | null;
  readonly label: {
    readonly position: Position;
    readonly name: string;
    readonly value: string;
    /** On which side of the ring it stands. */
    readonly side: 'north' | 'east' | 'south' | 'west';
  };
  /** The distance at each edge of a band. */
  readonly edgeLabels: readonly { readonly position: Position; readonly text: string }[];
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
  /** How the point is known, where that must be said on the map itself. */
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
  readonly ranges: readonly DrawnRange[];
  readonly points: readonly DrawnPoint[];
}

export function createScene(
  { dataset }: Pick<Page, 'dataset'>,
  { rings, mark: selected, lit, voice = null }: Pick<State, 'rings' | 'mark' | 'lit'> & Partial<Pick<State, 'voice'>>,
): Scene {
  const constraints = shownConstraints(dataset, selected, lit);
  const carriers = constraints.map(({ mark }) => mark);
  const emphasis = ({ id }: Mark): Emphasis =>
    id === selected ? 'selected' : lit.includes(id) || carriers.includes(id) ? 'lit' : 'none';
  const drawn = dataset.marks.filter((mark) =>
    isRange(mark) ? rings.includes(mark.id) : mark.shown || emphasis(mark) !== 'none',
  );
  const sites = dataset.marks.filter((mark): mark is PointMark => mark.kind === 'site');
  const { first, second, emphasisedBorder } = dataset.story.ground;
  return {
    language: dataset.story.language,
    ground: { tones: { first, second }, emphasisedBorder },
    // The largest first, so that a smaller ring lies over a larger one's tint.
    ranges: drawn
      .filter(isRange)
      .sort((a, b) => b.radiusKm - a.radiusKm)
      .map((mark) => ({ ...drawRange(mark, dataset.story), emphasis: emphasis(mark) })),
    constraints: constraints.filter(({ lines }) => lines.length > 0),
    shapes: drawn.flatMap((mark) =>
      mark.kind === 'area' || mark.kind === 'line'
        ? [{ id: mark.id, kind: mark.kind, basis: mark.basis, emphasis: emphasis(mark) }]
        : [],
    ),
    points: drawn.flatMap((mark) =>
      mark.kind === 'site' || mark.kind === 'place'
        ? [
            {
              id: mark.id,
              kind: mark.kind,
              position: mark.position,
              gazetteerId: mark.gazetteerId,
              name: mark.shortName,
              nameSide: nameSide(mark, sites),
              note: mark.kind === 'site' ? (heard(mark, voice, dataset) ?? noteOf(mark)) : null,
              emphasis: emphasis(mark),
            },
          ]
        : [],
    ),
  };
}

/** A site in the account of the voice that the reader has chosen. */
function heard({ id }: Mark, voiceId: string | null, dataset: Dataset): string | null {
  const voice = dataset.voices.find((candidate) => candidate.id === voiceId);
  const caption = voice && captionBy(voice.id, id, dataset);
  return caption ? `${voice.name}: ${caption}` : null;
}

/**
 * The constraints of an area while it or what stands for it is chosen or pointed at; where the reader points at some of them,
 * only those. The id of one is that of its area, a slash and its own.
 */
function shownConstraints({ marks }: Dataset, selected: string | null, lit: readonly string[]) {
  const isChosen = (id: string) => id === selected || lit.includes(id);
  return marks.flatMap((area) => {
    if (!('constraints' in area)) return [];
    const all = area.constraints.map(({ id, basis, lines, mark }) => ({ id: `${area.id}/${id}`, basis, lines, mark }));
    const pointedAt = all.filter(({ id }) => lit.includes(id));
    if (pointedAt.length > 0) return pointedAt;
    const isShown = marks.some(
      (mark) => isChosen(mark.id) && (mark.id === area.id || ('inside' in mark && mark.inside === area.id)),
    );
    return isShown ? all : [];
  });
}

/** How a site is known; one that stands for an area is no pin, and says so. */
function noteOf({ basis, inside }: PointMark): string {
  const { glyph, word } = bases[basis];
  return `${glyph} ${inside === null ? word : 'an area, not a point'}`;
}

/** A site east of a place leaves room for the place's name at its left. */
function nameSide({ position: [lng] }: PointMark, sites: readonly PointMark[]): 'left' | 'right' {
  const [nearest] = sites
    .map((site) => site.position[0] - lng)
    .filter((degrees) => Math.abs(degrees) < 5)
    .sort((a, b) => Math.abs(a) - Math.abs(b));
  return nearest !== undefined && nearest > 0 ? 'left' : 'right';
}

function drawRange(mark: RangeMark, { units }: Story): Omit<DrawnRange, 'emphasis'> {
  const { center, radiusKm, innerRadiusKm, labelBearing } = mark;
  const outer = ringOf(center, radiusKm);
  const inner = innerRadiusKm > 0 ? ringOf(center, innerRadiusKm) : null;
  const value = formatRange(mark, units);
  return {
    id: mark.id,
    basis: mark.basis,
    accent: mark.accent,
    limit: mark.limit,
    outlines: inner ? [outer.outline, inner.outline] : [outer.outline],
    fill: inner ? [fillOutline(outer), [...fillOutline(inner)].reverse()] : null,
    label: {
      position: destination(center, labelBearing, inner ? (radiusKm + innerRadiusKm) / 2 : radiusKm),
      name: inner ? `${mark.shortName} ${bases[mark.basis].glyph}` : mark.shortName,
      // The edges of a band have labels of their own.
      value: inner ? '' : mark.basis === 'stated' ? `“${value}”` : `${value} ${bases[mark.basis].glyph}`,
      side: (['north', 'east', 'south', 'west', 'north'] as const)[Math.round(labelBearing / 90)] ?? 'north',
    },
    edgeLabels: inner
      ? [innerRadiusKm, radiusKm].map((km) => ({
          position: destination(center, edgeLabelBearing, km),
          text: formatDistance(km, units),
        }))
      : [],
  };
}

/** Due north, where a band is widest on a Mercator map and its two edges lie furthest apart. */
const edgeLabelBearing = 0;

// A ring is computed once: toggling and hovering draw the same outlines again and again.
const rings = new Map<string, Ring>();
function ringOf(center: Position, radiusKm: number): Ring {
  const key = `${center.join()}:${radiusKm}`;
  const ring = rings.get(key) ?? geodesicRing(center, radiusKm);
  rings.set(key, ring);
  return ring;
}
