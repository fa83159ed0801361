// Points and names of a static map, once for each layout.

import { type Box, clipLine } from '../geo/clip';
import { leader } from '../look/line-forms';
import type { Scene } from '../map/scene';
import { type Frame, framed, framedPosition } from './frame';
import type { FramedGround } from './ground';
import {
  boxAbout,
  type Face,
  faces,
  lineHeight,
  overlap,
  type PlacedLabel,
  placeLabels,
  type WantedLabel,
} from './labels';
import type { Layout } from './layouts';
import { discs, escaped } from './markup';
import type { StaticScene } from './static-map';
import { switchable } from './story-markup';
import { groundLabels, storyLabels } from './wanted-labels';

export function labelMarkup(pictured: StaticScene, ground: FramedGround, frame: Frame, layout: Layout): string {
  const { scene, on } = pictured;
  const placed = placedLabels(pictured, ground, frame, layout);
  const dots = (kind: 'site' | 'place') =>
    drawnPoints(scene, frame).flatMap((point) => (point.kind === kind ? [framedPosition(point.position, frame)] : []));
  const cities = placed.filter(({ wanted }) => wanted.dot > 0).map(({ wanted }) => wanted.position);
  return [
    `<g class="${layout.name}">`,
    discs(cities, ['city-halo', 'city-dot']),
    discs(dots('place'), ['place-halo', 'place-dot']),
    discs(dots('site'), ['site-edge', 'site-ground', 'site-dot']),
    ...placed.map((label) => {
      const { range } = label.wanted;
      const text = leaderMarkup(label) + textMarkup(label);
      return range === null ? text : switchable(range, text, on);
    }),
    '</g>',
  ].join('');
}

const drawnPoints = ({ points }: Scene, frame: Frame) =>
  points.filter(({ position }) => overlap(boxAbout(framedPosition(position, frame), 0), frame.drawn));

/** Of the story's points with their halo, in pixels. */
const radii = { site: 9.5, place: 5.5 };
/** Pixels at each side of a ring's line that a name of the ground keeps clear of. */
const besideLine = 2;

/** The labels that stand on the map, none over another or over a point of the story; those of the ground not over a ring's line either. */
export function placedLabels(
  { scene, on }: StaticScene,
  { names }: FramedGround,
  frame: Frame,
  { scale }: Layout,
): readonly PlacedLabel[] {
  const zoom = frame.zoom - Math.log2(scale);
  const points = drawnPoints(scene, frame).map(({ kind, position }) =>
    boxAbout(framedPosition(position, frame), radii[kind] * scale),
  );
  const lines = scene.ranges
    .filter(({ id }) => on.includes(id))
    .flatMap(({ outlines }) => outlines.flatMap((outline) => clipLine(framed(outline, frame), frame.drawn)))
    .flatMap((line) => line.map((point) => boxAbout(point, besideLine * scale)));
  const wanted = storyLabels(scene, frame, zoom);
  const isOff = ({ range }: WantedLabel) => range !== null && !on.includes(range);
  const story = placeLabels(
    wanted.filter((label) => !isOff(label)),
    scale,
    points,
  );
  const ground = placeLabels(groundLabels(scene, names, frame, zoom), scale, [
    ...points,
    ...story.map(({ box }) => box),
    ...lines,
    ...edges(frame, scale),
  ]);
  // What is off takes the place of nothing that is on.
  const off = placeLabels(wanted.filter(isOff), scale, [...points, ...[...story, ...ground].map(({ box }) => box)]);
  return [...story, ...ground, ...off];
}

/**
 * Where the map's element may end: at two sides that depends on its shape, at the other two on its air, its attribution and its
 * buttons. A name of the ground that may be cut in two is left out. Pixels outwards from the box, from and to.
 */
const ends = { left: [15, 60], top: [15, 60], right: [60, 105], bottom: [15, 85] } as const;

function edges({ width, height, drawn: [left, top, right, bottom] }: Frame, scale: number): readonly Box[] {
  const out = ([from, to]: readonly [number, number]) => [from * scale, to * scale] as const;
  const [leftFrom, leftTo] = out(ends.left);
  const [topFrom, topTo] = out(ends.top);
  const [rightFrom, rightTo] = out(ends.right);
  const [bottomFrom, bottomTo] = out(ends.bottom);
  return [
    [-leftTo, top, -leftFrom, bottom],
    [left, -topTo, right, -topFrom],
    [width + rightFrom, top, width + rightTo, bottom],
    [left, height + bottomFrom, right, height + bottomTo],
  ];
}

/** In pixels about the position: the stylesheet keeps it as long as it is, as the letters keep their size. */
function leaderMarkup({ wanted }: PlacedLabel): string {
  if (!wanted.leader) return '';
  const [left, top] = wanted.position.map((units) => units.toFixed(1));
  return `<g transform="translate(${left} ${top})"><path class="leader" d="M0-${leader.gap}v-${leader.length}"/></g>`;
}

/** The text's own place is what it names; how far it stands beside that is in ems, so that letters of any size stand right. */
function textMarkup({ wanted: { lines, accent, position }, align, aside: [right, down] }: PlacedLabel): string {
  const [first] = lines;
  if (!first) return '';
  const anchor = align === 'start' ? '' : ` text-anchor="${align}"`;
  const className = accent ? `${first.face} accent-${accent}` : first.face;
  const [left, top] = position.map((units) => units.toFixed(1));
  const beside = right === 0 ? '' : ` dx="${right.toFixed(2)}em"`;
  const rest = lines
    .slice(1)
    .map(
      ({ text, face }) =>
        `<tspan class="${face}" x="${left}"${right === 0 ? '' : ` dx="${(right * ratio(first.face, face)).toFixed(2)}em"`} dy="${(lineHeight * ratio(first.face, face)).toFixed(2)}em">${escaped(text)}</tspan>`,
    );
  return `<text class="${className}" x="${left}" y="${top}"${beside} dy="${down.toFixed(2)}em"${anchor}>${escaped(first.text)}${rest.join('')}</text>`;
}

/** An em of one face in ems of another. */
const ratio = (of: Face, against: Face) => faces[of].size / faces[against].size;
