// What a static map would name if there were room, in the live map's order: sites, places and ranges of the story, and then the
// ground's countries, seas and cities.

import type { Box, Point } from '../geo/clip';
import type { DrawnRange } from '../map/drawn-range';
import { leaderMinZoom, leaderNameGap } from '../map/layers/points';
import { labelAnchors } from '../map/layers/ranges';
import type { DrawnPoint, Scene } from '../map/scene';
import { type Frame, framedPosition } from './frame';
import type { GroundName } from './ground';
import { type Anchor, boxAbout, type Face, overlap, type WantedLabel, wrapped } from './labels';

/** `zoom` is the live map's where its names are as large against the ground. */
export function storyLabels({ points, ranges, buffers }: Scene, frame: Frame, zoom: number): readonly WantedLabel[] {
  const at = (position: DrawnPoint['position']) => framedPosition(position, frame);
  return within(frame.drawn, [
    ...points.filter(({ kind }) => kind === 'site').map((point) => siteLabel(point, at(point.position), zoom)),
    ...points.filter(({ kind }) => kind === 'place').map((point) => placeLabel(point, at(point.position))),
    ...ranges.map((range) => rangeLabel(range, at(range.label.position))),
    ...buffers.map(({ id, accent, label: { position, name, value } }) => ({
      ...label(
        [
          { text: name, face: 'name-range' },
          { text: value, face: 'name-value' },
        ],
        at(position),
        ['top', 'bottom', 'left', 'right'],
        0.7,
      ),
      accent,
      range: id,
    })),
    ...ranges.flatMap(({ id, edgeLabels, accent }) =>
      edgeLabels.map(({ position, text }) => ({
        ...label([{ text, face: 'name-value' }], at(position), ['center'], 0),
        accent,
        range: id,
      })),
    ),
  ]);
}

/**
 * Fewer than the live map has at `zoom`: those of one zoom before, and beyond the box itself only the large ones. A country has several
 * places for its name, and stands here once, in the box if it can.
 */
export function groundLabels(
  { points, language }: Scene,
  names: readonly GroundName[],
  frame: Frame,
  zoom: number,
): readonly WantedLabel[] {
  const named = Math.round(zoom) - 1;
  const drawnCities = points.flatMap(({ gazetteerId }) => (gazetteerId === null ? [] : [String(gazetteerId)]));
  const ranked = names.filter(({ id }) => id === null || !drawnCities.includes(id)).sort((a, b) => a.rank - b.rank);
  const shown = ranked.filter(({ minZoom, maxZoom }) => minZoom <= named && named < maxZoom);
  const closer = ranked.filter(({ minZoom }) => minZoom > named);
  const ofKind = (kind: GroundName['kind'], among: readonly GroundName[]) =>
    among
      .filter((name) => name.kind === kind)
      .map((name) => groundLabel(name, language, framedPosition(name.position, frame)));
  const box: Box = [0, 0, frame.width, frame.height];
  const isTown = ({ lines }: WantedLabel) => lines[0]?.face === 'name-town';
  return within(frame.drawn, [
    ...within(box, [...ofKind('country', shown), ...ofKind('country', closer)]),
    ...ofKind('country', shown),
    ...ofKind('sea', shown),
    ...ofKind('city', shown).filter((city) => !isTown(city) || within(box, [city]).length > 0),
  ]);
}

const within = (box: Box, labels: readonly WantedLabel[]) =>
  labels.filter(({ position }) => overlap(boxAbout(position, 0), box));

const label = (lines: WantedLabel['lines'], position: Point, anchors: readonly Anchor[], gap: number): WantedLabel => ({
  lines,
  position,
  anchors,
  gap,
  dot: 0,
  leader: false,
  always: false,
  accent: null,
  range: null,
});

/** As on the live map: closer up at the end of a leader, and with its note; zoomed out there is no room for either beside the rings. */
function siteLabel({ name, note }: DrawnPoint, position: Point, zoom: number): WantedLabel {
  const title = { text: name, face: 'name-site' as const };
  if (zoom < leaderMinZoom)
    return { ...label([title], position, ['left', 'bottom', 'right', 'top'], 1.25), always: true };
  const lines = note === null ? [title] : [title, ...wrapped(note, 'name-note', 15)];
  return { ...label(lines, position, ['bottom'], leaderNameGap), always: true, leader: true };
}

function placeLabel({ name, nameSide }: DrawnPoint, position: Point): WantedLabel {
  const anchors: Anchor[] =
    nameSide === 'left' ? ['right', 'left', 'bottom', 'top'] : ['left', 'right', 'bottom', 'top'];
  return label([{ text: name, face: 'name-place' }], position, anchors, 0.6);
}

function rangeLabel(
  { id, label: { name, value, side }, edgeLabels, accent }: DrawnRange,
  position: Point,
): WantedLabel {
  const lines: WantedLabel['lines'] = [
    ...wrapped(name, 'name-range', 10),
    ...(value ? wrapped(value, 'name-value', 10.7) : []),
  ];
  const placing =
    edgeLabels.length > 0 ? label(lines, position, ['center'], 0) : label(lines, position, labelAnchors[side], 0.9);
  return { ...placing, accent, range: id };
}

const largeCity = 1_000_000;

function groundLabel(
  { kind, name: names, capital, population }: GroundName,
  language: string,
  position: Point,
): WantedLabel {
  const name = names[language] ?? names[''] ?? '';
  if (kind === 'country') return label(wrapped(name.toUpperCase(), 'name-country', 7), position, ['center'], 0);
  if (kind === 'sea') return label(wrapped(name, 'name-sea', 5), position, ['center'], 0);
  const face: Face = capital ? 'name-capital' : population < largeCity ? 'name-town' : 'name-city';
  return { ...label([{ text: name, face }], position, ['left', 'right', 'top', 'bottom'], 0.5), dot: 3 };
}
