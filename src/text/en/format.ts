// How values are written, where Intl does not cover it.
import type { Limit } from '../../model/claim';
import type { Units } from '../../model/length';
import type { Writer } from '../intl/writer';
import { distancesIn } from './distances';

const fractions: Readonly<Record<number, string>> = {
  0.5: 'half',
  0.25: 'a quarter',
  0.2: 'a fifth',
  0.1: 'a tenth',
};

export const format = ({ number, plural }: Writer) => ({
  unknownDistance: 'unknown distance',
  unknownDirection: 'unknown direction',
  noDate: 'date not stated',
  lessThan: (amount: string) => `less than ${amount}`,
  /** The distances in a sentence of the story. */
  distancesIn,
  /** A distance in the unit in which it was given, and in the reader's. */
  inBothUnits: (given: string, converted: string) => `${given} (${converted})`,
  /** The second of the two, where it has a line of its own. */
  inBrackets: (converted: string) => `(${converted})`,
  /** `from` has a unit only where it is not that of `to`. */
  between: (from: string, to: string) => `${from} to ${to}`,
  limits: {
    'up-to': (amount) => `up to ${amount}`,
    'less-than': (amount) => `less than ${amount}`,
    'more-than': (amount) => `more than ${amount}`,
    'at-least': (amount) => `at least ${amount}`,
    about: (amount) => `about ${amount}`,
    exactly: (amount) => amount,
  } satisfies Record<Limit, (amount: string) => string>,
  /** “8 boats”; “a fifth of its territory”, as the words are, and not “0.2 of its territory”. */
  measure: (value: number, unit: string) =>
    unit.startsWith('of ') && value in fractions ? `${fractions[value]} ${unit}` : `${number(value)} ${unit}`,
  areas: {
    km: (area: number) => `${number(area)} sq km`,
    mi: (area: number) => plural(area, { one: '# sq mile', other: '# sq miles' }),
  } satisfies Record<Units, (area: number) => string>,
  day: (weekday: string, date: string) => `${weekday} ${date}`,
  eventWithDate: (name: string, date: string) => `${name}, ${date}`,
  bearing: (degrees: string, point: string) => `${degrees}° ${point}`,
  /** Clockwise from north. */
  compassPoints: 'N NNE NE ENE E ESE SE SSE S SSW SW WSW W WNW NW NNW'.split(' '),
});
