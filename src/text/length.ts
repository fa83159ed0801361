// A distance in one unit: in which, and to how many digits.
import { kmPerUnit, type PageUnits, type Units } from '../model/length';
import type { WrittenUnit } from './intl/writer';
import type { Text } from './text';

/** A unit of length that the page writes. */
export interface LengthUnit {
  readonly km: number;
  readonly name: WrittenUnit;
}

const lengthUnits: Record<
  Units,
  { readonly large: LengthUnit; readonly small: LengthUnit; readonly largeFrom: number }
> = {
  km: { large: unit('km'), small: unit('m'), largeFrom: 1000 },
  // From a tenth of a mile on, miles say more to a reader than hundreds of feet.
  mi: { large: unit('mi'), small: unit('ft'), largeFrom: 528 },
};

function unit(name: WrittenUnit): LengthUnit {
  return { name, km: kmPerUnit[name] };
}

/** Kilometres or miles, and for what is shorter than 1 km or 0.1 miles metres or feet. */
export function lengthUnit(km: number, units: Units): LengthUnit {
  const { large, small, largeFrom } = lengthUnits[units];
  return km > 0 && Math.round(km / small.km) < largeFrom ? small : large;
}

/** The units of a distance: those in which it was given, and those in which the page repeats it in brackets. */
export interface UnitsOfDistance {
  readonly given: Units;
  readonly converted: Units | null;
}

/** A distance that is a figure in neither unit, such as one that we computed, counts as given in the story's. */
export function unitsOfDistance(km: number, { story, reader }: PageUnits): UnitsOfDistance {
  const other = story === 'km' ? 'mi' : 'km';
  const given = !isFigure(km, story) && isFigure(km, other) ? other : story;
  return { given, converted: convertedUnits(given, { story, reader }) };
}

/** A story's readers all see its unit; those who read another see that too. */
export const convertedUnits = (given: Units | null, { story, reader }: PageUnits): Units | null =>
  given !== story ? story : reader !== story ? reader : null;

/** To which of the units that a reader can choose a unit of length belongs; null for none of them, such as nautical miles. */
export const systemOf = (unit: string): Units | null =>
  unit === 'km' || unit === 'm' ? 'km' : unit === 'mi' || unit === 'ft' ? 'mi' : null;

/** Whether somebody gave a distance in these units: as a figure of at most four digits, two of them decimals. */
function isFigure(km: number, units: Units): boolean {
  const unit = lengthUnit(km, units);
  return asFigure(km / unit.km, unit.name) !== null;
}

function asFigure(amount: number, name: WrittenUnit): number | null {
  const figure = isSmallest(name) ? Math.round(amount) : Number(amount.toFixed(2));
  return Math.abs(amount - figure) < 1e-7 && Number(figure.toPrecision(4)) === figure ? figure : null;
}

/** To how many digits an amount of a unit is written. */
export type Rounding = (amount: number, name: WrittenUnit) => number;

/** A figure that somebody gave stays; any other is rounded like one that we computed. */
export const forReading: Rounding = (amount, name) => asFigure(amount, name) ?? asComputed(amount, name);

/** One decimal below 10, and none from there on. */
export const asComputed: Rounding = (amount, name) =>
  isSmallest(name) || amount >= 9.95 ? Math.round(amount) : toTwoDigits(amount);

/** Round figures, since the figure before them is exact: two digits below 100, the nearest ten from there on. */
export const asConverted: Rounding = (amount) => (amount < 99.5 ? toTwoDigits(amount) : Math.round(amount / 10) * 10);

export const toTwoDigits = (amount: number): number => Number(amount.toPrecision(2));

export const isDistance = (km: number): boolean => Number.isFinite(km) && km >= 0;

/** Metres and feet are the smallest units there are here. */
const isSmallest = (name: WrittenUnit) => name === 'm' || name === 'ft';
const isLessThanOne = (amount: number, name: WrittenUnit) => isSmallest(name) && amount > 0 && amount < 0.5;

/** A distance as `lengthIn` rounds it: what is converted is the figure that is read, so that 110.4 km are “110 km (68 miles)” as 110 are. */
export function asWritten(km: number, units: Units, round: Rounding): number {
  const { name, km: kmOfUnit } = lengthUnit(km, units);
  return isLessThanOne(km / kmOfUnit, name) ? km : round(km / kmOfUnit, name) * kmOfUnit;
}

/** "300 km", "less than 1 m". */
export function lengthIn(km: number, units: Units, round: Rounding, text: Text): string {
  const { name, km: kmOfUnit } = lengthUnit(km, units);
  const amount = km / kmOfUnit;
  return isLessThanOne(amount, name)
    ? text.format.lessThan(text.writer.length(1, name))
    : text.writer.length(round(amount, name), name);
}

/** "1,500 to 2,000 km", "500 m to 1.5 km"; a single length where both are the same when rounded. */
export function lengthsIn(fromKm: number, toKm: number, units: Units, round: Rounding, text: Text): string {
  const [from, to] = [fromKm, toKm].map((km) => lengthIn(km, units, round, text)) as [string, string];
  if (from === to) return to;
  const { name, km } = lengthUnit(fromKm, units);
  const isOneUnit = name === lengthUnit(toKm, units).name && !isLessThanOne(fromKm / km, name);
  return text.format.between(isOneUnit ? text.writer.number(round(fromKm / km, name)) : from, to);
}
