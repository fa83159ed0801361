// How much of each article is carried by claims, and what is left out for which reason: for readers. coverage.ts reports what is left out without
// a reason.
import type { Claim } from '../../model/claim';
import { quotationAt, type Span } from '../../model/quotation';
import type { CoverageCount, LeftOut, SourceCoverage } from '../../model/source';
import { sentencesIn } from '../english/sentences';
import { contains, overlap } from '../english/spans';
import { findQuote } from '../quotes/quote';
import type { Records } from '../records/records';
import type { ReadSource } from '../sources/sources';
import { lineOf } from './coverage';
import { type Particulars, uncoveredOf } from './particulars';

const statesItself = 'States the title, publisher, author or date of the article.';
const noClaim = 'Carries no claim.';

/** One a source. Page furniture is not counted: it is not the article. */
export function coverageOf(
  sources: readonly ReadSource[],
  particulars: ReadonlyMap<string, Particulars>,
  claims: readonly Claim[],
  { authored }: Records,
): SourceCoverage[] {
  const { leftOut } = authored['coverage.yaml'];

  return sources.map((source) => {
    const { id, text, exempt } = source;
    const passages = claims.flatMap((claim) => claim.passages).filter((passage) => passage.source === id);
    const furniture = exempt.filter((span) => span.furniture);
    const counted = (spans: readonly Span[]) => spans.filter((span) => !furniture.some((line) => contains(line, span)));
    const share = (spans: readonly Span[], isCarried: (span: Span) => boolean): CoverageCount => ({
      carried: spans.filter(isCarried).length,
      all: spans.length,
    });
    const isInPassage = (span: Span) => passages.some((passage) => contains(passage, span));
    // Several passages may quote a quotation together, each a part of it.
    const isInPassages = (span: Span) => uncoveredOf(text, span, passages).length === 0;
    const found = particulars.get(id);
    const shareOf = (kind: keyof Particulars, isCarried: (span: Span) => boolean) =>
      share(counted(found?.[kind] ?? []), isCarried);

    const sentences = counted(sentencesIn(text));
    const withReason = (span: Span, reason: string): LeftOut => ({
      ...quotationAt(source, span),
      reason,
      line: lineOf(text, span),
    });
    const listed = leftOut.flatMap((entry) => {
      const span = entry.source === id ? findQuote(text, entry) : null;
      return span && 'start' in span ? [withReason(span, entry.reason)] : [];
    });
    // A span within a listed one is not listed again: the author's reason is better than ours.
    const isUnlisted = (entries: readonly LeftOut[]) => (span: Span) => !entries.some((entry) => contains(entry, span));
    const isUnquoted = (span: Span) => !passages.some((passage) => overlap(passage, span));
    const stated = counted(exempt).filter(isUnquoted).filter(isUnlisted(listed));
    const withStated = [...listed, ...stated.map((span) => withReason(span, statesItself))];
    const others = sentences.filter(isUnquoted).filter(isUnlisted(withStated));

    return {
      source: id,
      sentences: share(sentences, (span) => !isUnquoted(span)),
      numbers: shareOf('numbers', isInPassage),
      names: shareOf('names', isInPassage),
      quotations: shareOf('quotations', isInPassages),
      attributions: shareOf('attributions', isInPassage),
      leftOut: [...withStated, ...others.map((span) => withReason(span, noClaim))].sort((a, b) => a.start - b.start),
    };
  });
}
