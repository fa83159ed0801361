// The candidates for names on the still map, in the live map's order: sites, places and ranges of the story, then countries, seas and cities.
import type { FeatureCollection, Point as PointGeometry } from 'geojson';
import type { Box } from '../geo/clip';
import { leader, pointSymbols } from '../look/line-forms';
import { leaderMinZoom, leaderNameGap } from '../map/layers/points';
import { labelAnchors } from '../map/layers/ranges';
import type { Scene } from '../map/scene/drawn';
import type { Position } from '../model/position';
import { type Anchor, boxAbout, type Label, overlap, wrapText } from './labels';
import { type LabelSize, projectNear, type ViewBox, withWorld, zoomAt } from './view-box';

/** `labels.geojson`, as data/basemap/labels.ts writes it. */
export type GroundNames = FeatureCollection<PointGeometry, NameProperties>;
interface NameProperties extends Readonly<Record<`name:${string}`, string>> {
  readonly kind: 'city' | 'country' | 'region' | 'sea';
  readonly name: string;
  readonly minZoom: number;
  /** Exclusive. */
  readonly maxZoom?: number;
  /** Smaller is placed first. */
  readonly rank: number;
  /** GeoNames id of a city. */
  readonly id?: string;
  readonly capital?: boolean;
  readonly population?: number;
}

export function storyLabels({ points, ranges, buffers }: Scene, viewBox: ViewBox): readonly Label[] {
  const label = (position: Position, lines: Label['lines'], anchors: readonly Anchor[], gap: number): Label => ({
    position: projectNear(position, viewBox),
    lines,
    anchors,
    gap,
    isWanted: () => true,
  });
  const isNear = (size: LabelSize) => zoomAt(size, viewBox) >= leaderMinZoom;
  return [
    // As on the live map: with a leader and the note, or without them when zoomed out.
    ...points.filter(isSite).flatMap(({ name, note, position }) => {
      const title = { text: name, face: 'site' } as const;
      const lines = note === null ? [title] : [title, ...wrapText(note, 'note', 15)];
      const near = { isAlways: true, isWanted: isNear, symbol: siteSymbol(pointSymbols.site) + leaderSymbol };
      const far = {
        isAlways: true,
        isWanted: (size: LabelSize) => !isNear(size),
        symbol: siteSymbol(pointSymbols.farSite),
      };
      return [
        { ...label(position, lines, ['bottom'], leaderNameGap), ...near },
        { ...label(position, [title], ['left', 'bottom', 'right', 'top'], 1.25), ...far },
      ];
    }),
    ...points
      .filter((point) => !isSite(point))
      .map(({ name, nameSide, position }) => {
        const sides: Anchor[] = nameSide === 'left' ? ['right', 'left'] : ['left', 'right'];
        return label(position, [{ text: name, face: 'place' }], [...sides, 'bottom', 'top'], 0.6);
      }),
    ...ranges.map(({ id, accent, label: { name, value, side, position }, edgeLabels }) => {
      const lines = [...wrapText(name, 'range', 10), ...(value ? wrapText(value, 'value', 10.7) : [])];
      const isBand = edgeLabels.length > 0;
      const placing = isBand ? label(position, lines, ['center'], 0) : label(position, lines, labelAnchors[side], 0.9);
      return { ...placing, range: { id, accent } };
    }),
    ...buffers.map(({ id, accent, label: { position, name, value } }) => {
      const lines = [...wrapText(name, 'range', 100), ...wrapText(value, 'value', 100)];
      return { ...label(position, lines, ['top', 'bottom', 'left', 'right'], 0.7), range: { id, accent } };
    }),
    ...ranges.flatMap(({ id, edgeLabels, accent }) =>
      edgeLabels.map(({ position, text }) => ({
        ...label(position, [{ text, face: 'value' }], ['center'], 0),
        range: { id, accent },
      })),
    ),
  ];
}

const isSite = ({ kind }: Scene['points'][number]) => kind === 'site';

const siteSymbol = ({ radius, dotRadius, stroke }: typeof pointSymbols.site | typeof pointSymbols.farSite) =>
  `<circle r="${radius}" fill="var(--halo)" stroke="var(--ink)" stroke-width="${2 * stroke}"/><circle r="${dotRadius}" fill="var(--ink)" stroke="none"/>`;
const leaderSymbol = `<path stroke="var(--ink)" stroke-width="${leader.width}" d="M0-${leader.gap}v-${leader.length}"/>`;
const citySymbol = `<circle r="${pointSymbols.city.radius}" fill="var(--city-dot)" stroke-width="${2 * pointSymbols.city.halo}"/>`;

const largeCity = 1_000_000;

/**
 * Fewer names than on the live map: those of one zoom less, and no small towns outside the viewBox. The name of a country has several
 * positions, each for some zooms; within the viewBox those for larger zooms are candidates too.
 */
export function groundLabels({ points, language }: Scene, names: GroundNames, viewBox: ViewBox): readonly Label[] {
  const isDrawn = ({ id }: NameProperties) => points.some(({ gazetteerId }) => String(gazetteerId) === id);
  const world = withWorld(viewBox);
  const ranked = names.features
    .map(({ properties, geometry }) => ({
      ...properties,
      text: properties[`name:${language}`] ?? properties.name,
      position: projectNear(geometry.coordinates as unknown as Position, viewBox),
    }))
    .filter((name) => !isDrawn(name))
    .sort((a, b) => a.rank - b.rank);
  type Name = (typeof ranked)[number];
  const isIn = ({ position }: Name, box: Box) => overlap(boxAbout(position, 0), box);
  const isInView = (name: Name) => isIn(name, [0, 0, viewBox.width, viewBox.height]);
  const isTown = ({ kind, capital = false, population = 0 }: Name) =>
    kind === 'city' && !capital && population < largeCity;
  const label = (name: Name, fromZoom = name.minZoom): Label => {
    const { kind, text, position, maxZoom = Number.POSITIVE_INFINITY, capital } = name;
    const isWanted = (size: LabelSize) => {
      const zoom = Math.round(zoomAt(size, viewBox)) - 1;
      return fromZoom <= zoom && zoom < maxZoom && isIn(name, (size.name === 'far' ? world : viewBox).drawn);
    };
    const placing = { position, isWanted, isGround: true };
    if (kind === 'city') {
      const face = capital ? 'capital' : isTown(name) ? 'town' : 'city';
      const anchors = ['left', 'right', 'top', 'bottom'] as const;
      return { ...placing, lines: [{ text, face }], anchors, gap: 0.5, dotRadius: 3, symbol: citySymbol };
    }
    const lines = kind === 'sea' ? wrapText(text, 'sea', 5) : wrapText(text.toUpperCase(), 'country', 7);
    return { ...placing, lines, anchors: ['center'], gap: 0 };
  };
  const ofKind = (kind: Name['kind']) => ranked.filter((name) => name.kind === kind);
  const countries = ofKind('country');
  return [
    ...countries.filter(isInView).map((name) => label(name)),
    ...countries.filter(isInView).map((name) => label(name, 0)),
    ...[...countries, ...ofKind('sea'), ...ofKind('city').filter((name) => !isTown(name) || isInView(name))].map(
      (name) => label(name),
    ),
  ];
}
