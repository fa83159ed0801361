// What readers are told of where an article comes from, where its text does not state it.

import { formatDate } from './format';
import type { Source } from './source';

/** The outlet as the text states it, else as the address tells it, said so: "The Harbour Post, by its address"; null where neither does. */
export function outletOf({ publisher, address }: Pick<Source, 'publisher' | 'address'>): string | null {
  return publisher ?? (address && `${address.publisher}, by its address`);
}

/** What a source is called, and its outlet where that is known by the address alone. */
export function labelInFull(source: Pick<Source, 'label' | 'publisher' | 'address'>): string {
  const { label, publisher, address } = source;
  if (publisher !== null || address === null) return label;
  return label === address.publisher ? `${outletOf(source)}` : `${label}, ${outletOf(source)}`;
}

/** The day on which the text was taken from its address: "seen on 5 March 2023". */
export const accessedOn = (accessed: string): string => `seen on ${formatDate(accessed)}`;
