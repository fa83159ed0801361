// The passages that a mark rests on.
import type { Claim } from '../../model/claim';
import type { Passage } from '../../model/quotation';

/** Those of the claims that list the mark. */
export function evidenceFor(id: string, claims: readonly Claim[]): Passage[] {
  return inOrder(claims.filter(({ marks }) => marks.includes(id)).flatMap(({ passages }) => passages));
}

/** By source and place in it, each passage once. */
export function inOrder(passages: readonly Passage[]): Passage[] {
  const once = new Map(passages.map((passage) => [`${passage.source}:${passage.start}-${passage.end}`, passage]));
  return [...once.values()].sort((a, b) => a.source.localeCompare(b.source) || a.start - b.start || a.end - b.end);
}
