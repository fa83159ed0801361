// The distances that articles state, without the ranges of rings and bands, grouped by the question and the mark that they are about.
import type { ClaimHead, ClaimValue } from './claim';
import type { StoryOutline } from './dataset';
import { kmPer } from './length';
import { isRange } from './mark';

export interface StatedDistance {
  readonly claim: ClaimHead;
  readonly value: ClaimValue;
}

/** In the order of the articles. A group has the answers to one question about one mark in one event. */
export function statedDistances({ claims, marks }: Pick<StoryOutline, 'claims' | 'marks'>): StatedDistance[][] {
  const ranges = new Set(
    marks
      .filter(isRange)
      .flatMap(({ rangeClaim, otherFigures }) => [rangeClaim, ...otherFigures.map(({ claim }) => claim)]),
  );
  const groups = new Map<string, StatedDistance[]>();
  for (const claim of claims) {
    const { id, value, question, event, status } = claim;
    const [mark] = claim.marks;
    if (!value || kmPer(value.unit) === null || mark === undefined || ranges.has(id)) continue;
    // A claim that denies a distance, or does not confirm it, gives none.
    if (status === 'denied' || status === 'not-said') continue;
    const key = question === null ? id : `${question} ${event} ${mark}`;
    groups.set(key, [...(groups.get(key) ?? []), { claim, value }]);
  }
  return [...groups.values()];
}
