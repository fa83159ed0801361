// Calculated areas: their hatches, the lines of their constraints, and the words beside these.
import { zoomWhere } from '../../geo/mercator';
import { hatch, leastDistanceLine } from '../../look/line-forms';
import { captionBy } from '../../model/accounts';
import type { ClaimHead } from '../../model/claim';
import type { StoryOutline } from '../../model/dataset';
import type { PageUnits } from '../../model/length';
import { type Caption, type Constraint, isRange, type PointMark, type ShapeMark } from '../../model/mark';
import type { Position } from '../../model/position';
import { inQuotationMarks } from '../../model/quotation';
import { firstAccountsOfPlace } from '../../text/according-to';
import { creditOf } from '../../text/credit';
import { convertedMeasure, formatDistance, formatValue } from '../../text/format';
import { sentenceInUnits } from '../../text/sentence';
import type { Text } from '../../text/text';
import type { Anchor, DrawnCaption, DrawnDistance, DrawnHatch } from './drawn';

/** Of these the hatch is the symbol. */
export const isHatched = ({ kind, basis }: Pick<ShapeMark, 'kind' | 'basis'>): boolean =>
  kind === 'area' && basis === 'derived';

/** The site that may be anywhere in an area. */
export const siteIn = (area: string | null, { marks }: Pick<StoryOutline, 'marks'>): PointMark | undefined =>
  marks.find((mark): mark is PointMark => mark.kind === 'site' && mark.inside !== null && mark.inside === area);

/** `said`: the caption by the voice that the reader has chosen. */
export function drawHatch(
  area: ShapeMark,
  said: string | null,
  dataset: StoryOutline,
  text: Text,
): Omit<DrawnHatch, 'emphasis'> {
  const { id, areaKm2, rivalOf, leaderFoot, labelPosition, accordingTo } = area;
  const site = siteIn(id, dataset);
  const hatchZoom = hatchZoomOf(area);
  const widthKm = (areaKm2 ?? lengthKm(area) ** 2) / lengthKm(area);
  const middle = site?.position ?? labelPosition;
  const who = accordingTo.length > 0 ? firstAccountsOfPlace(area, dataset, text) : null;
  return {
    id,
    mark: site?.id ?? id,
    hatchZoom,
    coarseZoom: Math.max(hatchZoom, zoomWhere(widthKm, hatch.coarseWidth, middleLatitude(area))),
    label: middle &&
      leaderFoot && {
        // Rivals have the name of the one thing, so that neither account is favoured.
        name: (site ?? siteIn(rivalOf, dataset) ?? area).shortName,
        note: said ?? (who === null ? text.map.somewhereHere : text.map.somewhereHereAccordingTo(who)),
        smallNote: said ?? (who === null ? text.map.notAPoint : text.map.notAPointAccordingTo(who)),
        foot: leaderFoot,
        middle,
        ringKm: smallestOf(
          dataset.marks
            .filter(isRange)
            .flatMap(({ centerMark, radiusKm }) => (centerMark === site?.id ? [radiusKm] : [])),
        ),
      },
  };
}

const smallestOf = (numbers: readonly number[]) => (numbers.length > 0 ? Math.min(...numbers) : null);

/** From this zoom an area is hatched. */
export const hatchZoomOf = (area: ShapeMark): number =>
  Math.max(0, zoomWhere(lengthKm(area), hatch.leastLength, middleLatitude(area)));

const middleLatitude = ({ bounds: [, south, , north] }: ShapeMark) => (south + north) / 2;
/** The bounds of an area from a file are all that is known of its size. */
const lengthKm = ({ widestKm, bounds: [, south, , north] }: ShapeMark) => widestKm ?? (north - south) * kmPerDegree;
const kmPerDegree = 111;

/** What the chosen voice says of a site: our summary, with the voice and the status of the claim. `captions`: the claims to choose from. */
export function captionFromVoice(
  id: string,
  voiceId: string | null,
  captions: readonly ClaimHead[],
  dataset: StoryOutline,
  units: PageUnits,
  text: Text,
): string | null {
  const caption = voiceId === null ? null : captionBy(voiceId, id, { ...dataset, claims: captions });
  return caption
    ? text.map.caption(
        creditOf(caption, dataset, text),
        text.status[caption.status].word,
        sentenceInUnits(caption.says, units, text),
      )
    : null;
}

/** The distance that a claim states, as the line of that length on the map. `isAlways`: also where it is short. */
export function drawDistance(
  area: ShapeMark,
  { id, basis, claim, words, shortest }: Constraint,
  isAlways: boolean,
  dataset: StoryOutline,
  units: PageUnits,
  text: Text,
): DrawnDistance[] {
  const source = dataset.claims.find((one) => one.id === claim);
  if (!shortest || !source) return [];
  const figures = source.value ? formatValue(source.value, units, text) : null;
  const converted = source.value && convertedMeasure(source.value, units, text);
  const quoted = inQuotationMarks(words);
  const { from, to, km } = shortest;
  const middle: Position = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  const eastward = (to[0] - from[0]) * Math.cos((middle[1] * Math.PI) / 180);
  const bearing = (Math.atan2(eastward, to[1] - from[1]) * 180) / Math.PI;
  // Words below a line that leans to the right stand on its right, and on its left above it.
  const anchors: Anchor[] =
    eastward * (to[1] - from[1]) >= 0 ? ['top-left', 'bottom-right'] : ['top-right', 'bottom-left'];
  return [
    {
      id: `${area.id}/${id}`,
      mark: siteIn(area.id, dataset)?.id ?? area.id,
      basis,
      line: [from, to],
      bearing,
      fromZoom: isAlways ? 0 : Math.max(0, zoomWhere(km, leastDistanceLine, middle[1])),
      caption: {
        position: middle,
        anchors,
        words:
          figures !== null && !isShort(words)
            ? figures
            : converted === null
              ? quoted
              : text.map.inBothUnits(quoted, converted),
        figures,
        credit: creditOf(source, dataset, text),
      },
    },
  ];
}

/** The words beside the lines of a constraint; a line that runs at several distances has its place named at the greatest. */
export function drawCaptions({ captions, ...constraint }: Constraint, units: PageUnits, text: Text): DrawnCaption[] {
  return captions.flatMap((caption, index) => {
    const figures = caption.km === null ? null : formatDistance(caption.km, units, text);
    if (figures === null && !isShort(constraint.words)) return [];
    return [
      {
        position: caption.position,
        anchors: anchorsOf(caption),
        words: figures === null ? inQuotationMarks(constraint.words) : inWords(figures, constraint, index === 0, text),
        figures,
      },
    ];
  });
}

/** Words that an author has picked for the map; without them a constraint has all of a passage. */
const isShort = ({ exact }: Constraint['words']) => exact.length <= 40;

function inWords(
  distance: string,
  { kind, measuredFrom, wordRead }: Pick<Constraint, 'kind' | 'measuredFrom' | 'wordRead'>,
  isFirst: boolean,
  text: Text,
): string {
  if (measuredFrom === null) return distance;
  if (kind === 'near')
    return wordRead === null ? distance : text.map.within(distance, measuredFrom, inQuotationMarks(wordRead));
  return isFirst ? text.map.distanceFrom(distance, measuredFrom) : distance;
}

const anchorsOf = ({ bearing }: Caption): DrawnCaption['anchors'] =>
  bearing === null ? ['center'] : [anchorAt(bearing)];

/** The anchor of words on this side of their position: the side of the words that faces it. */
export const anchorAt = (bearing: number): Anchor => byBearing[Math.round(bearing / 45) % 8] ?? 'left';

const byBearing: readonly Anchor[] = [
  'bottom',
  'bottom-left',
  'left',
  'top-left',
  'top',
  'top-right',
  'right',
  'bottom-right',
];
