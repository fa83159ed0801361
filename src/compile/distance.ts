import { kmPer, type LengthUnitName } from '../model/length';

/** A distance as an author writes it, in kilometres. */
export const inKm = ({ value, unit }: { value: number; unit: LengthUnitName }): number =>
  value * (kmPer(unit) ?? Number.NaN);
