// Distances that answer one question about one mark and cannot all be true. The page shows them as accounts that disagree, so the author
// must say that they do; two different distances are answers to two questions.
import { canBothBeTrue } from '../../model/agreement';
import type { Claim } from '../../model/claim';
import { inUnitsOf } from '../../model/length';
import type { MarkWithEvidence } from '../../model/mark';
import { statedDistances } from '../../model/stated-distances';
import { formatValue } from '../../text/format';
import type { Text } from '../../text/text';
import type { Report } from '../problems/problem';
import type { Records } from '../records/records';

export function checkDifferingDistances(
  claims: readonly Claim[],
  marks: readonly MarkWithEvidence[],
  { authored, problemAt }: Records,
  text: Text,
  report: Report,
): void {
  const units = inUnitsOf(authored['story.yaml']);
  const compared = authored['checks.yaml'].flatMap((check) => (check.kind === 'same' ? [check.claims] : []));
  for (const group of statedDistances({ claims, marks })) {
    for (const [position, { claim, value }] of group.entries()) {
      const other = group
        .slice(0, position)
        .find((one) => !canBothBeTrue(one.value, value) && !isCompared(one.claim.id, claim.id));
      if (!other) continue;
      const index = authored['claims.yaml'].findIndex(({ id }) => id === claim.id);
      const message = `gives ${formatValue(value, units, text)} and claim ${other.claim.id} ${formatValue(other.value, units, text)}, both to “${claim.question}” about ${claim.marks[0]}, and the two cannot both be true: if the accounts differ, say so with a check of kind \`same\` of both claims in data/checks.yaml; if they measure different things, give each a question of its own`;
      report(problemAt('claims.yaml', [index, 'value'], message));
    }
  }

  function isCompared(first: string, second: string): boolean {
    return compared.some((ids) => ids.includes(first) && ids.includes(second));
  }
}
