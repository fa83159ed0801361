// Units of length: those that claims give, and those that the page writes.

/** What the page writes distances in. */
export type Units = 'km' | 'mi';

/** Kilometres, metres, miles, feet and nautical miles. */
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

/** The kilometres in one of a unit; null where the unit is none of length: "missiles". */
export const kmPer = (unit: string): number | null => (isLengthUnit(unit) ? kmPerUnit[unit] : null);

/** What distances on the road are given in where a language is spoken, by CLDR 48 (unitPreferences, length, road); null: no country said. */
export function unitsOfLanguage(language: string): Units | null {
  try {
    const { region } = new Intl.Locale(language);
    return region === undefined ? null : milesRegions.has(region) ? 'mi' : 'km';
  } catch {
    return null;
  }
}

const milesRegions = new Set(['US', 'GB']);
