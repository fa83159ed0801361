// Coverage: every number and every place named in the articles is carried by a passage or left out for a stated reason.
import type { Claim } from '../model/dataset';
import type { Span } from '../model/quotation';
import { numberTokens } from './numbers';
import type { Report } from './problem';
import { findQuote } from './quote';
import type { Records } from './records';
import type { ReadSource } from './sources';
import { capitalisedTokens, nameTokens } from './tokens';

/** Capitalised names that no passage, place or left-out entry holds: for a human to look at, not a problem. */
export interface Unaccounted {
  readonly source: string;
  readonly name: string;
  /** Line in the source, counted from 1. */
  readonly line: number;
}

export function checkCoverage(
  sources: readonly ReadSource[],
  claims: readonly Claim[],
  { authored, problemAt }: Records,
  report: Report,
): Unaccounted[] {
  const { leftOut } = authored['coverage.yaml'];
  const placeNames = authored['places.yaml'].places.flatMap(({ aliases }) => aliases);

  return sources.flatMap((source) => {
    const { id, text, file } = source;
    const accounted: Span[] = [
      ...source.accounted,
      ...claims.flatMap(({ passages }) => passages.filter((passage) => passage.source === id)),
    ];
    leftOut.forEach((entry, index) => {
      if (entry.source !== id) return;
      const span = findQuote(text, entry);
      if ('fault' in span) report(problemAt('coverage.yaml', ['leftOut', index], `“${entry.exact}” ${span.fault}`));
      else accounted.push(span);
    });
    const isAccounted = ({ start, end }: Span) => accounted.some((span) => span.start <= start && end <= span.end);

    const uncovered = (what: string, token: Span) =>
      report({
        file: `seeds/${file}`,
        line: lineOf(text, token),
        id,
        message: `${what} “${text.slice(token.start, token.end)}” (${around(text, token)}) is in no passage; quote it in a claim, or list it under leftOut in data/coverage.yaml with a reason`,
      });
    for (const token of numberTokens(text)) if (!isAccounted(token)) uncovered('the number', token);
    for (const token of nameTokens(text, placeNames)) if (!isAccounted(token)) uncovered('the place', token);

    return capitalisedTokens(text)
      .filter((token) => !isAccounted(token))
      .map((token) => ({ source: id, name: token.name, line: lineOf(text, token) }));
  });
}

/** The line a span begins on, counted from 1. */
export const lineOf = (text: string, { start }: Span): number => text.slice(0, start).split('\n').length;

function around(text: string, { start, end }: Span): string {
  return `…${text.slice(Math.max(0, start - 24), end + 24).replaceAll('\n', ' ')}…`;
}
