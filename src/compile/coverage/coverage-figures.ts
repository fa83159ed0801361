// How much of each article is carried by claims, and what is left out with its reason. Whether anything is left out without one is
// for `coverage.ts` to say; these figures are for readers.
import type { Claim } from '../../model/claim';
import { quotationAt, type Span } from '../../model/quotation';
import type { CoverageCount, LeftOut, SourceCoverage } from '../../model/source';
import { sentencesIn } from '../english/sentences';
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
    const counted = (spans: readonly Span[]) => spans.filter((span) => !furniture.some((line) => holds(line, span)));
    const share = (spans: readonly Span[], isCarried: (span: Span) => boolean): CoverageCount => ({
      carried: spans.filter(isCarried).length,
      all: spans.length,
    });
    const held = (span: Span) => passages.some((passage) => holds(passage, span));
    // A quotation may be quoted by several passages, each with a part of it.
    const heldInParts = (span: Span) => uncoveredOf(text, span, passages).length === 0;
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
    // A span that stands whole in one that is listed already is not listed again: the author's reason goes before ours.
    const beside = (known: readonly LeftOut[]) => (span: Span) => !known.some((entry) => holds(entry, span));
    const untouched = (span: Span) => !passages.some((passage) => overlap(passage, span));
    const stated = counted(exempt).filter(untouched).filter(beside(listed));
    const known = [...listed, ...stated.map((span) => withReason(span, statesItself))];
    const silent = sentences.filter(untouched).filter(beside(known));

    return {
      source: id,
      sentences: share(sentences, (span) => passages.some((passage) => overlap(passage, span))),
      numbers: shareOf('numbers', held),
      names: shareOf('names', held),
      quotations: shareOf('quotations', heldInParts),
      attributions: shareOf('attributions', held),
      leftOut: [...known, ...silent.map((span) => withReason(span, noClaim))].sort((a, b) => a.start - b.start),
    };
  });
}

const holds = (outer: Span, inner: Span) => outer.start <= inner.start && inner.end <= outer.end;
const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
