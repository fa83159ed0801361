// The distances in sentences that are written in this language.
import { kmPer } from '../../model/length';

export interface DistanceInSentence {
  readonly start: number;
  readonly end: number;
  /** The end where it is one of two: 105 of “105 to 115 km”. Null where it is the only one. */
  readonly fromKm: number | null;
  readonly km: number;
  readonly isInMiles: boolean;
}

const number = String.raw`\d[\d,]*(?:\.\d+)?`;
const unitNames: readonly (readonly [names: string, unit: string])[] = [
  ['km|kilometres?|kilometers?', 'km'],
  ['m|metres?|meters?', 'm'],
  ['miles?', 'mi'],
  ['feet|foot', 'ft'],
];
const units = unitNames.map(([names]) => `(${names})`).join('|');
const distances = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,$€£-])(?:(${number}) to )?(${number})[ \u00a0](?:${units})(?![\p{L}\p{N}²³/]| per )`,
  'gu',
);

/** “300 km”, “105 to 115 km”, “0.5 miles”, in figures and with a unit of length. */
export const distancesIn = (sentence: string): readonly DistanceInSentence[] =>
  [...sentence.matchAll(distances)].map(({ 0: whole, 1: from, 2: to = '', index, ...groups }) => {
    const unit = unitNames.find((_, position) => groups[position + 3] !== undefined)?.[1] ?? 'km';
    const inKm = (figure: string) => Number(figure.replaceAll(',', '')) * (kmPer(unit) ?? Number.NaN);
    return {
      start: index,
      end: index + whole.length,
      fromKm: from === undefined ? null : inKm(from),
      km: inKm(to),
      isInMiles: unit === 'mi' || unit === 'ft',
    };
  });
