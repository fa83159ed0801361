// Units of length: those of claims, and those that the page writes distances in.

export type Units = 'km' | 'mi';

/** The page writes a distance in the unit of the story's words, and after it in that of its reader where that is another. */
export interface PageUnits {
  readonly story: Units;
  readonly reader: Units;
}

/** For what is the same for every reader, such as a published file. */
export const inUnitsOf = ({ units }: { readonly units: Units }): PageUnits => ({ story: units, reader: units });

export const lengthUnits = ['km', 'm', 'mi', 'ft', 'nmi'] as const;
export type LengthUnitName = (typeof lengthUnits)[number];

/** The mile is the international one of 1959. */
export const kmPerUnit: Readonly<Record<LengthUnitName, number>> = {
  km: 1,
  m: 0.001,
  mi: 1.609344,
  ft: 0.0003048,
  nmi: 1.852,
};

export const isLengthUnit = (unit: string): unit is LengthUnitName => Object.hasOwn(kmPerUnit, unit);

/** Null for a unit that is no length, such as "boats". */
export const kmPer = (unit: string): number | null => (isLengthUnit(unit) ? kmPerUnit[unit] : null);

/**
 * The units in which newspapers of a language tag's country give distances; null for a tag without a country. British road signs are in miles,
 * but British newspapers write “300km (186 miles)”, so that kilometres are understood there.
 */
export function unitsOfLanguage(language: string): Units | null {
  try {
    const { region } = new Intl.Locale(language);
    return region === undefined ? null : milesRegions.has(region) ? 'mi' : 'km';
  } catch {
    return null;
  }
}

const milesRegions = new Set(['US']);
