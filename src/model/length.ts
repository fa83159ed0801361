// Units of length as claims give them.
import { kmPerMile } from './format';

const kmPerUnit = new Map([
  ['km', 1],
  ['m', 0.001],
  ['mi', kmPerMile],
  ['ft', 0.0003048],
  ['nmi', 1.852],
]);

/** The kilometres in one of a unit; null where the unit is none of length: "missiles". */
export const kmPer = (unit: string): number | null => kmPerUnit.get(unit) ?? null;
