// Units of length as claims give them.
import { kmPerMile } from './format';

/** Kilometres, metres, miles, feet and nautical miles. */
export const lengthUnits = ['km', 'm', 'mi', 'ft', 'nmi'] as const;
export type LengthUnitName = (typeof lengthUnits)[number];

const kmPerUnit: Readonly<Record<LengthUnitName, number>> = {
  km: 1,
  m: 0.001,
  mi: kmPerMile,
  ft: 0.0003048,
  nmi: 1.852,
};

export const isLengthUnit = (unit: string): unit is LengthUnitName => Object.hasOwn(kmPerUnit, unit);

/** The kilometres in one of a unit; null where the unit is none of length: "missiles". */
export const kmPer = (unit: string): number | null => (isLengthUnit(unit) ? kmPerUnit[unit] : null);
