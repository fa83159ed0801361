// What the map draws, computed from the dataset and the state alone, without MapLibre.

import { distanceKm } from '../../geo/geodesic';
import { basisLook } from '../../look/line-forms';
import { captionBy } from '../../model/accounts';
import type { Dataset } from '../../model/dataset';
import type { PageUnits } from '../../model/length';
import {
  areasLocating,
  type Basis,
  isBuffer,
  isRange,
  isSwitch,
  type Mark,
  type PointMark,
  type ShapeMark,
} from '../../model/mark';
import type { Page } from '../../state/page';
import { readerRingNow } from '../../state/reader-ring';
import { pageUnits, type State } from '../../state/state';
import { firstAccountsOfPlace } from '../../text/according-to';
import { creditOf } from '../../text/credit';
import { formatRange } from '../../text/format';
import { sentenceInUnits } from '../../text/sentence';
import type { Text } from '../../text/text';
import { drawRange, drawReaderRing } from './draw-range';
import type { DrawnPoint, Emphasis, Scene } from './drawn';

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
  const units = pageUnits({ units: chosenUnits, usualUnits }, dataset.story);
  const ring = readerRingNow({ readerRing, dragged });
  const constraints = shownConstraints(dataset, selected, highlighted);
  const measuredFrom = constraints.map(({ mark }) => mark);
  const emphasis = ({ id }: Mark): Emphasis =>
    id === selected ? 'selected' : highlighted.includes(id) || measuredFrom.includes(id) ? 'highlighted' : 'none';
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
      .map((mark) => ({ ...drawRange(mark, units, text), emphasis: emphasis(mark) })),
    buffers: drawn.filter(isBuffer).map((mark) => ({
      id: mark.id,
      accent: mark.accent,
      label: {
        position: mark.labelPosition,
        name: mark.shortName,
        value: formatRange({ ...mark, innerRadiusKm: 0 }, units, text),
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
                    ? (captionFromVoice(mark, voice, dataset, units, text) ?? noteOf(mark, dataset, text))
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
 * A point for each area in which another account places a site: with the symbol and the name of that site, so that neither account is
 * favoured. None for an area that has a site already.
 */
function rivalPoint(mark: Mark, dataset: Dataset, text: Text, emphasis: (mark: Mark) => Emphasis): DrawnPoint[] {
  if (!('labelPosition' in mark) || isBuffer(mark) || mark.labelPosition === null) return [];
  const siteIn = (area: string | null) =>
    dataset.marks.find((other): other is PointMark => other.kind === 'site' && other.inside === area);
  if (siteIn(mark.id)) return [];
  return [
    {
      id: mark.id,
      kind: 'site',
      position: mark.labelPosition,
      gazetteerId: null,
      name: siteIn(mark.rivalOf)?.shortName ?? mark.shortName,
      nameSide: 'right',
      isBySite: false,
      note: noteOfPlace(mark.basis, mark, dataset, text),
      emphasis: emphasis(mark),
    },
  ];
}

/** What the chosen voice says of a site: our summary, with the voice and the status of the claim. */
function captionFromVoice(
  { id }: Mark,
  voiceId: string | null,
  dataset: Dataset,
  units: PageUnits,
  text: Text,
): string | null {
  const caption = voiceId === null ? null : captionBy(voiceId, id, dataset);
  return caption
    ? text.map.caption(
        creditOf(caption, dataset, text),
        text.status[caption.status].word,
        sentenceInUnits(caption.says, units, text),
      )
    : null;
}

/**
 * The constraints of an area, while the area or its site is selected or highlighted; only the highlighted ones where the reader points at
 * some of them. The id of a constraint here is `<area>/<constraint>`.
 */
function shownConstraints({ marks }: Dataset, selected: string | null, highlighted: readonly string[]) {
  const active = marks.filter(({ id }) => id === selected || highlighted.includes(id));
  const areas = active.flatMap((mark) => areasLocating(mark, marks));
  return marks.flatMap((area) => {
    if (!('constraints' in area)) return [];
    const all = area.constraints.map(({ id, basis, lines, mark }) => ({ id: `${area.id}/${id}`, basis, lines, mark }));
    const highlightedOnes = all.filter(({ id }) => highlighted.includes(id));
    if (highlightedOnes.length > 0) return highlightedOnes;
    return areas.some(({ id }) => id === area.id) ? all : [];
  });
}

/** How we know where a site is. The note of a site within an area says that it is no exact point, and according to whom. */
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

/** About 15 pixels at zoom 4 in the middle latitudes. */
const bySiteKm = 60;

/** The name of a place is on the side away from a site near it. */
function nameSide({ position: [lng] }: PointMark, sites: readonly PointMark[]): 'left' | 'right' {
  const [nearest] = sites
    .map((site) => site.position[0] - lng)
    .filter((degrees) => Math.abs(degrees) < 5)
    .sort((a, b) => Math.abs(a) - Math.abs(b));
  return nearest !== undefined && nearest > 0 ? 'left' : 'right';
}
