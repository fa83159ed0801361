import { kmPerMile } from '../model/format';

/** A distance as an author writes it, in kilometres. */
export const inKm = ({ value, unit }: { value: number; unit: 'km' | 'mi' }): number =>
  unit === 'mi' ? value * kmPerMile : value;
