// What the map draws, computed from the dataset and the state alone, without MapLibre.

import { distanceKm } from '../../geo/geodesic';
import type { StoryOutline } from '../../model/dataset';
import {
  areasLocating,
  isBuffer,
  isRange,
  isSwitch,
  type Mark,
  type PointMark,
  type ShapeMark,
} from '../../model/mark';
import type { Position } from '../../model/position';
import { readerRingNow } from '../../state/reader-ring';
import { pageUnits, type State } from '../../state/state';
import { formatRange } from '../../text/format';
import type { Text } from '../../text/text';
import {
  anchorAt,
  captionFromVoice,
  drawCaptions,
  drawDistance,
  drawHatch,
  hatchZoomOf,
  isHatched,
  siteIn,
} from './draw-area';
import { drawRange, drawReaderRing } from './draw-range';
import type { Anchor, DrawnRay, Emphasis, Scene } from './drawn';

export type SceneState = Pick<State, 'rings' | 'mark' | 'highlighted'> &
  Partial<
    Pick<State, 'voice' | 'captions' | 'units' | 'usualUnits' | 'globe' | 'readerRing' | 'readerCity' | 'dragged'>
  > & {
    readonly isNarrow?: boolean;
    /** The map has space for words beside its rings. */
    readonly hasSpace?: boolean;
  };

export function createScene(
  { dataset, text }: { readonly dataset: StoryOutline; readonly text: Text },
  {
    rings,
    mark: selected,
    highlighted,
    voice = null,
    captions = [],
    units: chosenUnits = null,
    usualUnits = dataset.story.units,
    globe = false,
    readerRing = null,
    readerCity = null,
    dragged = null,
    isNarrow = false,
    hasSpace = true,
  }: SceneState,
): Scene {
  const units = pageUnits({ units: chosenUnits, usualUnits }, dataset.story);
  const captionOf = (id: string) => captionFromVoice(id, voice, captions, dataset, units, text);
  const ring = readerRingNow({ readerRing, dragged });
  const constraints = shownConstraints(dataset, selected, highlighted);
  const measuredFrom = constraints.map(({ mark }) => mark);
  const emphasis = ({ id }: Mark): Emphasis =>
    id === selected ? 'selected' : highlighted.includes(id) || measuredFrom.includes(id) ? 'highlighted' : 'none';
  const drawn = dataset.marks.filter((mark) =>
    isSwitch(mark)
      ? rings.includes(mark.id)
      : mark.shown || emphasis(mark) !== 'none' || siteIn(mark.id, dataset) !== undefined,
  );
  const sites = dataset.marks.filter((mark): mark is PointMark => mark.kind === 'site');
  const shapes = drawn.filter(
    (mark): mark is ShapeMark => (mark.kind === 'area' && !isBuffer(mark)) || mark.kind === 'line',
  );
  const areas = shapes.filter(isHatched);
  /** An area is emphasised with what is in it. */
  const emphasisOfArea = (area: ShapeMark): Emphasis => {
    const site = siteIn(area.id, dataset);
    const both = [emphasis(area), ...(site ? [emphasis(site)] : [])];
    return both.find((one) => one === 'selected') ?? both.find((one) => one === 'highlighted') ?? 'none';
  };
  const areaOfCenter = (id: string) => dataset.marks.some((mark) => mark.id === id && 'inside' in mark && mark.inside);
  const { first, second, emphasisedBorder } = dataset.story.ground;
  return {
    language: dataset.story.language,
    readerRing: ring && drawReaderRing(ring, dragged ? null : readerCity, dataset.marks, units, text),
    isGlobe: globe,
    isNarrow,
    ground: { tones: { first, second }, emphasisedBorder },
    streets: dataset.streets,
    // The largest first, so that a smaller ring lies over a larger one's tint.
    ranges: drawn
      .filter(isRange)
      .sort((a, b) => b.radiusKm - a.radiusKm)
      .map((mark) => ({ ...drawRange(mark, hasSpace, units, text), emphasis: emphasis(mark) }))
      .map((range, index, all) => ({
        ...range,
        ray: all.slice(0, index).some(({ ray }) => startsAs(ray, range.ray)) ? null : range.ray,
      })),
    buffers: drawn.filter(isBuffer).map((mark) => ({
      id: mark.id,
      accent: mark.accent,
      label: {
        position: mark.labelPosition,
        side: mark.labelSide,
        name: mark.shortName,
        value: formatRange({ ...mark, innerRadiusKm: 0 }, units, text),
      },
      emphasis: emphasis(mark),
    })),
    centers: positionsOnce(
      drawn
        .filter(isRange)
        .filter((mark) => emphasis(mark) !== 'none' && areaOfCenter(mark.centerMark))
        .map(({ center }) => center),
    ),
    constraints: constraints.map(({ area, constraint }) => ({
      id: `${area.id}/${constraint.id}`,
      basis: constraint.basis,
      lines: constraint.lines,
      fromZoom: hatchZoomOf(area),
      captions: drawCaptions(constraint, units, text),
    })),
    distances: areas.flatMap((area) =>
      area.constraints.flatMap((constraint) =>
        drawDistance(area, constraint, emphasisOfArea(area) !== 'none', dataset, units, text),
      ),
    ),
    hatches: areas.map((area) => ({
      ...drawHatch(area, captionOf(siteIn(area.id, dataset)?.id ?? area.id), dataset, text),
      emphasis: emphasisOfArea(area),
    })),
    shapes: shapes
      .filter((shape) => !isHatched(shape))
      .map((mark) => ({ id: mark.id, kind: mark.kind, basis: mark.basis, emphasis: emphasis(mark) })),
    points: drawn.flatMap((mark) =>
      mark.kind === 'place' || (mark.kind === 'site' && !areas.some(({ id }) => id === mark.inside))
        ? [
            {
              id: mark.id,
              kind: mark.kind,
              position: mark.position,
              gazetteerId: mark.gazetteerId,
              name: mark.shortName,
              nameAnchor: nameAnchor(mark, sites),
              isBySite:
                mark.kind === 'place' && sites.some((site) => distanceKm(site.position, mark.position) < bySiteKm),
              note: mark.kind === 'site' ? (captionOf(mark.id) ?? text.basis[mark.basis].word) : null,
              emphasis: emphasis(mark),
            },
          ]
        : [],
    ),
  };
}

/** Rings round one place have one line with distances, that of the largest. */
const startsAs = (one: DrawnRay | null, other: DrawnRay | null) =>
  one !== null && one.line[0]?.join() === other?.line[0]?.join();

const positionsOnce = (positions: readonly Position[]): Position[] => [
  ...new Map(positions.map((position) => [position.join(), position])).values(),
];

/**
 * The constraints of an area, while the area or its site is selected or highlighted; only the highlighted ones where the reader points at
 * some of them. The id of a constraint here is `<area>/<constraint>`.
 */
function shownConstraints({ marks }: StoryOutline, selected: string | null, highlighted: readonly string[]) {
  const active = marks.filter(({ id }) => id === selected || highlighted.includes(id));
  const areas = active.flatMap((mark) => areasLocating(mark, marks));
  return marks.flatMap((area) => {
    if (!('constraints' in area)) return [];
    const all = area.constraints.map((constraint) => ({ area, constraint, mark: constraint.mark }));
    const highlightedOnes = all.filter(({ constraint }) => highlighted.includes(`${area.id}/${constraint.id}`));
    if (highlightedOnes.length > 0) return highlightedOnes;
    return areas.some(({ id }) => id === area.id) ? all : [];
  });
}

/** About 15 pixels at zoom 4 in the middle latitudes. */
const bySiteKm = 60;

/** The name of a place is on the side away from an area or a site near it. */
function nameAnchor({ position: [lng], nameBearing }: PointMark, sites: readonly PointMark[]): Anchor {
  if (nameBearing !== null) return anchorAt(nameBearing);
  const [nearest] = sites
    .map((site) => site.position[0] - lng)
    .filter((degrees) => Math.abs(degrees) < 5)
    .sort((a, b) => Math.abs(a) - Math.abs(b));
  return nearest !== undefined && nearest > 0 ? 'right' : 'left';
}
