// Which words carry which claims and marks. Two claims may be carried by the same passage: passages are compared by their id.
import type { Claim } from './claim';
import { isBuffer, type MarkWithEvidence } from './mark';
import type { Quotes } from './parts';
import type { Quotation } from './quotation';

/** Passages in the order of the articles and of their text, each once. */
export function inOrder(passages: readonly Quotation[]): Quotation[] {
  const once = new Map(passages.map((passage) => [passage.id, passage]));
  return [...once.values()].sort((a, b) => a.source.localeCompare(b.source) || a.start - b.start || a.end - b.end);
}

export const passagesOf = (claims: readonly Claim[]): Quotation[] =>
  inOrder(claims.flatMap(({ passages }) => passages));

const isCarriedBy = ({ passages }: Claim, passage: Quotation): boolean => passages.some(({ id }) => id === passage.id);

/** The passages of a mark that carry one of these claims. */
export const evidenceFrom = (claims: readonly Claim[], { evidence }: Pick<MarkWithEvidence, 'evidence'>): Quotation[] =>
  evidence.filter((passage) => claims.some((claim) => isCarriedBy(claim, passage)));

/** The claims that carry a mark, in the order of the articles. A place is carried by all claims whose passages name it. */
export function claimsFor(mark: MarkWithEvidence, claims: readonly Claim[]): Claim[] {
  const { evidence } = mark;
  const isByPassage = mark.kind === 'place' || isBuffer(mark);
  return claims.filter(
    (claim) =>
      claim.marks.includes(mark.id) || (isByPassage && evidence.some((passage) => isCarriedBy(claim, passage))),
  );
}

/** The marks that a passage carries. */
export const marksOf = (passage: Quotation, marks: readonly MarkWithEvidence[]): MarkWithEvidence[] =>
  marks.filter(({ evidence }) => evidence.some(({ id }) => id === passage.id));

/** Claims of one event that the same paragraphs carry, together, in the order of the first of each. */
export function claimsByParagraph({ claims, paragraphs }: Pick<Quotes, 'claims' | 'paragraphs'>): Claim[][] {
  const keyOf = ({ source, event, passages }: Claim) => {
    const ofSource = paragraphs.filter((paragraph) => paragraph.source === source);
    const starts = passages.map(({ start }) => ofSource.findLast((paragraph) => paragraph.start <= start)?.start);
    return JSON.stringify([source, event, [...new Set(starts)].sort()]);
  };
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) groups.set(keyOf(claim), [...(groups.get(keyOf(claim)) ?? []), claim]);
  return [...groups.values()];
}
