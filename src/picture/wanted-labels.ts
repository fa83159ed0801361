// The candidates for names on the still map, in the live map's order: sites, places and ranges of the story, then countries, seas and cities.
import type { FeatureCollection, Point as PointGeometry } from 'geojson';
import { type Box, overlap } from '../geo/clip';
import { calloutForm, leader, pointSymbols, rayForm, tick } from '../look/line-forms';
import { streetsFromZoom } from '../look/street-look';
import { textFrom } from '../map/layers/callouts';
import { captionEms, captionMinZoom, constraintCaptionGap } from '../map/layers/constraints';
import { farAnchors, farGap, namesOverRing, noteZoomOf, overRingGap } from '../map/layers/hatches';
import { cityAnchors, cityGap, countryAnchors, countryGap } from '../map/layers/names';
import { nameAnchors, nameGap } from '../map/layers/place-names';
import { bySiteZoomOf, leaderMinZoom, leaderNameGap, siteGap } from '../map/layers/points';
import { hasNameAlone, labelAnchors, labelGap, repeatAnchors, wholeLabelAnchors } from '../map/layers/ranges';
import { captionGap } from '../map/layers/stated-distances';
import { tickGap } from '../map/layers/ticks';
import type { DrawnCallout, DrawnDistance, DrawnRepeat, Scene } from '../map/scene/drawn';
import type { Position } from '../model/position';
import { type Anchor, boxAbout, type Face, type Label, wrapText } from './labels';
import type { Shown } from './markup';
import type { WhenSelected } from './story';
import { type LabelSize, labelSizes, projectNear, type ViewBox, withWorld, zoomAt, zoomsAt } from './view-box';

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

export function storyLabels(
  { points, hatches, distances, ranges, buffers }: Scene,
  whenSelected: readonly WhenSelected[],
  viewBox: ViewBox,
): readonly Label[] {
  const label = (
    mark: string,
    position: Position,
    lines: Label['lines'],
    anchors: readonly Anchor[],
    gap: number,
  ): Label => ({
    mark,
    position: projectNear(position, viewBox),
    lines,
    anchors,
    gap,
    isWanted: () => true,
  });
  /** At the sizes that are shown at some of the zooms. */
  const between = (zooms: NonNullable<Shown['zooms']>, selected?: readonly string[]) => ({
    isWanted: (size: LabelSize) => {
      const [from, to] = zoomsAt(size, viewBox);
      return from < zooms[1] && to > zooms[0];
    },
    shown: selected ? { zooms, selected } : { zooms },
  });
  // Links to nearer cameras are rare.
  const mostZoom = Math.max(...viewBox.sizes.map((size) => zoomAt(size, viewBox)));
  const isOnPicture = ({ position, fromZoom }: DrawnRepeat) =>
    fromZoom < mostZoom && overlap(boxAbout(projectNear(position, viewBox), 0), viewBox.drawn);
  const isNear = (size: LabelSize) => zoomAt(size, viewBox) >= leaderMinZoom;
  const distanceLabel = ({ mark, caption, fromZoom }: DrawnDistance, selected?: readonly string[]) => {
    const { position, anchors, words, credit, figures } = caption;
    const lines = [...wrapText(words, 'distance', 9), ...wrapText(credit, 'caption', 9)];
    const zooms = selected ? ([0, fromZoom] as const) : ([fromZoom, Number.POSITIVE_INFINITY] as const);
    return { ...label(mark, position, lines, anchors, captionGap), figures, ...between(zooms, selected) };
  };
  return [
    // As on the live map: at the end of a leader with a note, or without them when zoomed out.
    ...hatches.flatMap(({ mark, hatchZoom, label: named }): Label[] => {
      if (!named) return [];
      const title = { text: named.name, face: 'site' } as const;
      const noteZoom = noteZoomOf({ hatchZoom });
      const over = namesOverRing(named, noteZoom);
      const atLeader = (position: Position, note: string, dip: number): Label => ({
        ...label(
          mark,
          position,
          [title, ...wrapText(note, 'note', 15)],
          ['bottom'],
          (leader.length - dip + leader.gap) / 15,
        ),
        symbol: leaderSymbol(-dip),
        isAlways: true,
      });
      return [
        { ...atLeader(named.foot, named.note, leader.dip), ...between([hatchZoom, Number.POSITIVE_INFINITY]) },
        { ...atLeader(named.middle, named.smallNote, 0), ...between([noteZoom, hatchZoom]) },
        {
          ...label(mark, named.middle, [title], farAnchors, farGap),
          isAlways: true,
          ...between([Math.max(0, ...over.map(({ zooms }) => zooms[1])), noteZoom]),
        },
        ...over.map(({ zooms, isLong }) => ({
          ...label(mark, named.middle, [title], ['bottom'], overRingGap(isLong)),
          symbol: leaderSymbol(0, isLong ? leader.long : leader.length),
          isAlways: true,
          ...between(zooms),
        })),
      ];
    }),
    ...points.filter(isSite).flatMap(({ id, name, note, position }) => {
      const title = { text: name, face: 'site' } as const;
      const lines = note === null ? [title] : [title, ...wrapText(note, 'note', 15)];
      const near = { isAlways: true, isWanted: isNear, symbol: siteSymbol(pointSymbols.site) + leaderSymbol(siteGap) };
      const far = {
        isAlways: true,
        isWanted: (size: LabelSize) => !isNear(size),
        symbol: siteSymbol(pointSymbols.farSite),
      };
      return [
        { ...label(id, position, lines, ['bottom'], leaderNameGap), ...near },
        { ...label(id, position, [title], ['left', 'bottom', 'right', 'top'], 1.25), ...far },
      ];
    }),
    ...points
      .filter((point) => !isSite(point))
      .map(({ id, name, nameAnchor, isBySite, position }) => ({
        ...label(id, position, [{ text: name, face: 'place' }], nameAnchors(nameAnchor), nameGap(nameAnchor)),
        ...(isBySite ? between([bySiteZoomOf(hatches), Number.POSITIVE_INFINITY]) : {}),
      })),
    ...distances.map((distance) => distanceLabel(distance)),
    ...whenSelected.flatMap(({ marks, scene: { constraints } }) => [
      ...distances.filter(({ mark }) => marks.includes(mark)).map((distance) => distanceLabel(distance, marks)),
      ...constraints.flatMap(({ captions }) =>
        captions.map(({ position, anchors, words, figures }) => ({
          ...label(marks[0] ?? '', position, wrapText(words, 'caption', captionEms), anchors, constraintCaptionGap),
          figures,
          ...between([captionMinZoom, Number.POSITIVE_INFINITY], marks),
        })),
      ),
    ]),
    ...ranges.map((range) => {
      const { id, accent, label: named, edgeLabels } = range;
      const { name, value, origin, position } = named;
      const lines = [
        ...wrapText(name, 'range', 10),
        ...(value ? wrapText(value, 'value', 10.7) : []),
        ...(origin ? [{ text: origin, face: 'callout' as const }] : []),
      ];
      const isBand = edgeLabels.length > 0;
      const placing = isBand
        ? label(id, position, lines, ['center'], 0)
        : label(id, position, lines, wholeLabelAnchors(range), labelGap);
      const shorter = hasNameAlone(range) && { lines: wrapText(name, 'range', 10), anchors: labelAnchors(named) };
      return { ...placing, ...(shorter ? { shorter } : {}), range: { id, accent } };
    }),
    ...ranges.flatMap(({ id, accent, ray }) =>
      (ray?.ticks ?? []).map(({ position, bearing, text, anchor }) => ({
        ...label(id, position, linesIn(text, 'tick'), [anchor], tickGap),
        ...between(ray?.zooms ?? [0, 0]),
        symbol: `<path stroke="var(--accent)" stroke-width="${tick.width}" transform="rotate(${bearing.toFixed(1)})" d="M${-rayForm.tickLength / 2} 0h${rayForm.tickLength}"/>`,
        range: { id, accent },
      })),
    ),
    ...ranges.flatMap(({ id, accent, label: { name }, repeats }) =>
      repeats.filter(isOnPicture).map(({ position, inside, fromZoom }) => ({
        ...label(id, position, [{ text: name, face: 'range' }], repeatAnchors(inside), labelGap),
        isWanted: (size: LabelSize) => zoomsAt(size, viewBox)[1] > fromZoom,
        shown: { zooms: [fromZoom, Number.POSITIVE_INFINITY] as const },
        avoidsLines: true,
        isRepeat: true,
        range: { id, accent },
      })),
    ),
    ...ranges.flatMap(({ id, accent, callouts }) =>
      callouts.map(({ text, position, line, anchor, fromZoom }) => ({
        ...label(id, position, linesIn(text, 'callout'), [anchor], 0),
        offset: textFrom(line, anchor),
        isWanted: (size: LabelSize) => zoomAt(size, viewBox) >= fromZoom,
        symbol: calloutLine(line),
        range: { id, accent },
      })),
    ),
    ...buffers.map(({ id, accent, label: named }) => {
      const { position, name, value } = named;
      const lines = [...wrapText(name, 'range', 100), ...wrapText(value, 'value', 100)];
      return {
        ...label(id, position, lines, labelAnchors({ ...named, isOutside: false }), labelGap),
        range: { id, accent },
      };
    }),
    ...ranges.flatMap(({ id, edgeLabels, accent }) =>
      edgeLabels.map(({ position, text }) => ({
        ...label(id, position, [{ text, face: 'value' }], ['center'], 0),
        range: { id, accent },
      })),
    ),
  ];
}

const linesIn = (text: string, face: Face) => text.split('\n').map((line) => ({ text: line, face }));

const isSite = ({ kind }: Scene['points'][number]) => kind === 'site';

const siteSymbol = ({ radius, dotRadius, stroke }: typeof pointSymbols.site | typeof pointSymbols.farSite) =>
  `<circle r="${radius}" fill="var(--halo)" stroke="var(--ink)" stroke-width="${2 * stroke}"/><circle r="${dotRadius}" fill="var(--ink)" stroke="none"/>`;
/** `gap`: between its foot and the position; below 0 where it reaches past the position. */
const leaderSymbol = (gap: number, length: number = leader.length) =>
  `<path stroke="var(--ink)" stroke-width="${leader.width}" d="M0 ${-gap}v${-length}"/>`;
function calloutLine([right, down]: DrawnCallout['line']): string {
  const { width, halo } = calloutForm;
  const path = `M0 0L${right.toFixed(1)} ${down.toFixed(1)}`;
  return [`stroke-width="${width + 2 * halo}"`, `stroke="var(--ink2)" stroke-width="${width}"`]
    .map((stroke) => `<path ${stroke} d="${path}"/>`)
    .join('');
}
const citySymbol = `<circle r="${pointSymbols.city.radius}" fill="var(--city-dot)" stroke-width="${2 * pointSymbols.city.halo}"/>`;

const largeCity = 1_000_000;

/**
 * Fewer names than on the live map: those of one zoom less, and no small towns outside the viewBox. The name of a country has several
 * positions, each for some zooms; within the viewBox those for larger zooms are candidates too.
 */
export function groundLabels(
  { points, language, streets }: Scene,
  names: GroundNames,
  viewBox: ViewBox,
): readonly Label[] {
  const isDrawn = ({ id }: NameProperties) => points.some(({ gazetteerId }) => String(gazetteerId) === id);
  const world = withWorld(viewBox);
  const ranked = names.features
    .map(({ properties, geometry }) => ({
      ...properties,
      text: properties[`name:${language}`] ?? properties.name,
      place: geometry.coordinates as unknown as Position,
      position: projectNear(geometry.coordinates as unknown as Position, viewBox),
    }))
    .filter((name) => !isDrawn(name))
    .sort((a, b) => a.rank - b.rank);
  type Name = (typeof ranked)[number];
  const isIn = ({ position }: Name, box: Box) => overlap(boxAbout(position, 0), box);
  const isInView = (name: Name) => isIn(name, [0, 0, viewBox.width, viewBox.height]);
  const isTown = ({ kind, capital = false, population = 0 }: Name) =>
    kind === 'city' && !capital && population < largeCity;
  const isCoveredByStreets = ({ kind, place: [lng, lat] }: Name) => {
    const [west, south, east, north] = streets?.bounds ?? [0, 0, 0, 0];
    return kind === 'city' && streets !== null && lng > west && lng < east && lat > south && lat < north;
  };
  const label = (name: Name, fromZoom = name.minZoom): Label => {
    const { kind, text, position, maxZoom = Number.POSITIVE_INFINITY, capital } = name;
    const isWanted = (size: LabelSize) => {
      // Links to cameras so near are rare: the names of the next size must do.
      const [largest, large] = labelSizes;
      const zoom = Math.round(zoomAt(size === largest ? large : size, viewBox)) - 1;
      if (isCoveredByStreets(name) && zoomAt(size, viewBox) >= streetsFromZoom) return false;
      return fromZoom <= zoom && zoom < maxZoom && isIn(name, (size.name === 'far' ? world : viewBox).drawn);
    };
    const placing = { position, isWanted, avoidsLines: true };
    if (kind === 'city') {
      const face = capital ? 'capital' : isTown(name) ? 'town' : 'city';
      return {
        ...placing,
        lines: [{ text, face }],
        anchors: cityAnchors,
        gap: cityGap,
        dotRadius: 3,
        symbol: citySymbol,
      };
    }
    const lines = kind === 'sea' ? wrapText(text, 'sea', 5) : wrapText(text.toUpperCase(), 'country', 7);
    // In a picture that shows one view a name moved aside would often stand on the neighbour.
    const aside = viewBox.oneView
      ? countryAnchors.filter((anchor) => anchor !== 'left' && anchor !== 'right')
      : countryAnchors;
    return { ...placing, lines, anchors: kind === 'country' ? aside : ['center'], gap: countryGap };
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
