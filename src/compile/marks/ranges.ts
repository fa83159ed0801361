// Rings, bands and buffers: their distances are checked against the words that give them.

import type { MultiPolygon, Polygon } from 'geojson';
import { wrapLngNear } from '../../geo/longitude';
import { maxRadiusKm } from '../../geo/ring';
import type { Claim } from '../../model/claim';
import { type BufferMark, type RangeMark, type Side, sideAt } from '../../model/mark';
import type { Position } from '../../model/position';
import { type Quotation, quotationAt } from '../../model/quotation';
import type { Source } from '../../model/source';
import { faultOfDistance, faultOfValue, hasNumber, valueInWords, wordsOfDistance } from '../claims/claim-values';
import { type RangeRecord, valueOfRadius } from '../claims/range-figures';
import { bufferOf } from '../geometry/buffer';
import type { OutlinedArea } from '../geometry/outlined-area';
import { softEdge } from '../geometry/soft-edge';
import type { ReportAt } from '../problems/problem';
import type { Records } from '../records/records';
import { inKm } from '../schema/parts';
import type { Authored } from '../schema/schema';
import type { ReadArea } from './area';
import { readShape, type Shape } from './shape';

type MarkRecord = Authored['marks.yaml'][number];
/** In the files of a story a buffer is of kind `reach`. */
type BufferRecord = Extract<MarkRecord, { kind: 'reach' }>;
/** A buffer is supported by the words that give its distance. */
export function evidenceOfBuffer(
  { range: rangeId }: BufferRecord,
  claims: readonly Claim[],
  { authored }: Records,
): Quotation[] {
  const range = authored['marks.yaml'].find(({ id }) => id === rangeId);
  const claim = claims.find(({ id }) => range?.kind === 'ring' && id === range.rangeClaim);
  return claim ? [...claim.passages] : [];
}

export interface ReadBuffer {
  readonly shape: Shape;
  readonly mark: Pick<
    BufferMark,
    'kind' | 'rangeMark' | 'radiusKm' | 'limit' | 'assumption' | 'bounds' | 'labelPosition' | 'labelSide'
  >;
}

/** The buffer, or the fault of its record and the field that has it; null where its range is no ring with a claim. */
export function readBuffer(
  { range: rangeId, geometry, assumption }: BufferRecord,
  data: Readonly<Record<string, string>>,
  { authored }: Records,
): ReadBuffer | { path: string[]; fault: string } | null {
  const range = authored['marks.yaml'].find((other) => other.id === rangeId);
  if (range?.kind !== 'ring' || range.rangeClaim === undefined) return null;
  const from = readShape(data[geometry], 'area');
  if ('fault' in from) return { path: ['geometry'], fault: `data/${geometry} ${from.fault}` };
  const radiusKm = inKm(range.radius);
  const shape = bufferShape(from.geometry as Polygon | MultiPolygon, radiusKm);
  if ('fault' in shape) return { path: ['range'], fault: shape.fault };
  const labelSide = sideAt(range.labelBearing);
  return {
    shape,
    mark: {
      kind: 'area',
      rangeMark: rangeId,
      radiusKm,
      limit: range.radius.limit ?? null,
      assumption,
      bounds: shape.bounds,
      labelPosition: outermost(shape, labelSide),
      labelSide,
    },
  };
}

/** Null where there is none, which is reported here, or where the area has a problem. */
export function readSoftEdge(
  { centerMark }: Pick<RangeRecord, 'centerMark'>,
  radiusKm: number,
  center: Position,
  areas: ReadonlyMap<string, ReadArea | null>,
  { authored }: Records,
  problem: ReportAt,
): RangeMark['softEdge'] {
  const site = authored['marks.yaml'].find(({ id }) => id === centerMark);
  const inside = site?.kind === 'site' ? site.inside : undefined;
  const area = inside === undefined ? undefined : areas.get(inside);
  if (inside === undefined)
    problem(['softEdge'], `“${centerMark}” is in no area with constraints, so its ring has no soft edge`);
  if (!area) return null;
  const { certain, possible } = softEdge(center, radiusKm, area.shape.geometry);
  const rounded = (outline: readonly Position[]) => outline.map(([lng, lat]): Position => [to4(lng), to4(lat)]);
  return { certain: rounded(certain), possible: rounded(possible) };
}

/** What the map has space for. */
const longestCallout = 90;

/** Reports callouts that are too long, and those for a soft edge that the range does not have. */
export function readCallouts(record: RangeRecord, problem: ReportAt): RangeMark['callouts'] {
  const { callouts = [] } = record;
  const hasSoftEdge = record.kind === 'ring' && record.softEdge === true;
  callouts.forEach(({ text, pointsTo }, index) => {
    if (text.length > longestCallout)
      problem(['callouts', index, 'text'], `has ${text.length} characters; the map has space for ${longestCallout}`);
    if (pointsTo === 'soft-edge' && !hasSoftEdge)
      problem(['callouts', index, 'pointsTo'], 'is “soft-edge”, and this range has none: leave `pointsTo` out');
  });
  return callouts;
}

/** Reports radii that cannot be drawn, and radii that neither the range claim nor a cited source gives. */
export function readRadii(
  record: RangeRecord,
  claims: readonly Claim[],
  sources: readonly Source[],
  problem: ReportAt,
): Pick<RangeMark, 'radiusKm' | 'innerRadiusKm' | 'words'> {
  const innerRadius = record.kind === 'band' ? record.innerRadius : null;
  const radiusKm = inKm(record.radius);
  const innerRadiusKm = innerRadius ? inKm(innerRadius) : 0;
  if (radiusKm > maxRadiusKm) problem(['radius'], `is more than ${maxRadiusKm} km, the largest ring that can be drawn`);
  if (innerRadiusKm >= radiusKm) problem(['innerRadius'], 'must be less than the radius');

  if (record.basis === 'reference') checkCitedRadii(record, innerRadius, problem);
  if (record.basis !== 'stated') return { radiusKm, innerRadiusKm, words: null };
  const claim = claims.find(({ id }) => id === record.rangeClaim);
  if (!record.rangeClaim) problem(['basis'], 'the basis of its radius is “stated”: name the claim under `rangeClaim`');
  if (claim) checkStatedRadii(record, innerRadius, claim, problem);
  return { radiusKm, innerRadiusKm, words: claim && !innerRadius ? wordsOfRange(claim, sources) : null };
}

type InnerRadius = Extract<RangeRecord, { kind: 'band' }>['innerRadius'] | null;

function checkStatedRadii(record: RangeRecord, innerRadius: InnerRadius, claim: Claim, problem: ReportAt): void {
  const drawn = valueInWords(valueOfRadius(record));
  const stated = claim.value ? valueInWords(claim.value) : 'nothing';
  if (!claim.marks.includes(record.id))
    problem(['rangeClaim'], `claim ${claim.id} does not list ${record.id} under its marks`);
  else if (drawn !== stated)
    problem(
      ['radius'],
      `is ${drawn}, and the value of claim ${claim.id} is ${stated}: number, unit and limit must be the same; correct the one that is not what the words say`,
    );
  const passages = claim.passages.map(({ exact }) => exact);
  checkInnerRadius(innerRadius, passages, problem, (number) =>
    problem(['innerRadius'], `${number} is in no passage of claim ${claim.id}`),
  );
}

function checkCitedRadii(record: RangeRecord, innerRadius: InnerRadius, problem: ReportAt): void {
  const cited = record.references?.map(({ exact }) => exact ?? '') ?? [];
  const value = valueOfRadius(record);
  const isMissing = (number: number) => problem(['references'], `none of its cited words contains ${number}`);
  cited.forEach((exact, index) => {
    const fault = hasNumber(exact, value.number) && faultOfValue(value, exact, [{ start: 0, end: exact.length }]);
    if (fault) problem(['references', index, 'exact'], fault);
  });
  if (!cited.some((exact) => hasNumber(exact, value.number))) isMissing(value.number);
  checkInnerRadius(innerRadius, cited, problem, isMissing);
}

function checkInnerRadius(
  innerRadius: InnerRadius,
  words: readonly string[],
  problem: ReportAt,
  isMissing: (number: number) => void,
): void {
  if (!innerRadius) return;
  const { value, unit } = innerRadius;
  const text = words.join('\n\n');
  const fault = faultOfDistance(value, unit, text);
  if (!hasNumber(text, value)) isMissing(value);
  else if (fault) problem(['innerRadius'], fault);
}

/** The shortest words of a claim that give its value with its unit and its limit. */
export function wordsOfRange({ value, passages, source: id }: Claim, sources: readonly Source[]): Quotation | null {
  const source = sources.find((candidate) => candidate.id === id);
  if (!source || !value) return null;
  const spans = passages.flatMap((passage) => wordsOfDistance(value, source.text, passage) ?? []);
  const [shortest] = spans.sort((a, b) => a.end - a.start - (b.end - b.start));
  return shortest ? quotationAt(source, shortest) : null;
}

function bufferShape(area: Polygon | MultiPolygon, radiusKm: number): OutlinedArea | { readonly fault: string } {
  try {
    return bufferOf(area, radiusKm);
  } catch (error) {
    if (error instanceof RangeError) return { fault: `cannot be measured from that geometry: ${error.message}` };
    throw error;
  }
}

function outermost({ geometry: { coordinates, type }, bounds: [west, , east] }: OutlinedArea, side: Side): Position {
  const positions = (type === 'Polygon' ? coordinates : coordinates.flat()).flat();
  const sign = side === 'north' || side === 'east' ? 1 : -1;
  // Longitudes of the geometry end at 180, where bounds go on.
  const farOut = ([lng = 0, lat = 0]: readonly number[]) =>
    sign * (side === 'north' || side === 'south' ? lat : wrapLngNear(lng, (west + east) / 2));
  const [lng = 0, lat = 0] = positions.reduce((best, next) => (farOut(next) > farOut(best) ? next : best));
  return [lng, lat];
}

/** To ten metres, which is enough for an edge that is kilometres wide. */
const to4 = (degrees: number) => Math.round(degrees * 1e4) / 1e4;
