// Typed coordinates, and both ways to read them where nothing says which number is the latitude.
import type { Position } from '../../../model/position';
import { textIn } from '../../../text/text';
import { positionInWords, readPlace } from '../../../text/typed-place';

const { readerRing } = textIn('en');

export interface Reading {
  readonly position: Position;
  readonly words: string;
}

/** Null for what is no coordinates, such as a name; a sentence where coordinates cannot be read. */
export function readingsOf(typed: string): readonly Reading[] | string | null {
  const place = readPlace(typed);
  if (place === null) return null;
  if ('fault' in place) return readerRing.place[place.fault];
  const { position, origin } = place;
  const isUnsure = origin === 'latitudeFirst' || origin === 'latitudeFirstWithDash';
  const [lng, lat] = position;
  const canBeSwapped = isUnsure && Math.abs(lng) <= 90 && lng !== lat;
  const positions: readonly Position[] = canBeSwapped ? [position, [lat, lng]] : [position];
  return positions.map((one) => ({ position: rounded(one), words: inWords(one) }));
}

export const inWords = (position: Position): string => positionInWords(position, readerRing);

/** To a metre: more would say that the point is known better than that. */
export const rounded = ([lng, lat]: Position): Position => [Number(lng.toFixed(5)), Number(lat.toFixed(5))];
