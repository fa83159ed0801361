// Editorial texts, such as notes and reasons: what they put in quotation marks must be a literal quote, and their dates must exist.
import type { Source } from '../../model/source';
import { datesIn, faultOfWritten } from '../english/dates';
import type { Path, Report } from '../problems/problem';
import { firstDifference, nearestArticle } from '../quotes/misquote';
import { findWords } from '../quotes/quote';
import type { Records } from '../records/records';
import type { DataFileName } from '../schema/schema';
import { eachProse } from './texts';

/**
 * Reports words in quotation marks that are in no article and in no words cited from other sources, letter for letter; what a claim says may
 * quote only its own article. Also reports dates that do not exist, or whose weekday is another.
 */
export function checkQuotationMarks(
  sources: readonly Source[],
  { authored, problemAt }: Records,
  report: Report,
): void {
  const texts = new Map(sources.map(({ id, text }) => [id, text]));
  const everywhere = [...texts.values(), ...citedIn(authored)];

  const check = (file: DataFileName, value: unknown, inside: Path, within: readonly string[]) =>
    eachProse(value, inside, (path, text) => {
      for (const [, words = ''] of text.matchAll(/[“"„]([^“”"]*)[”"]/g)) {
        if (within.some((source) => findWords(source, words))) continue;
        const nowhere =
          within === everywhere ? 'no article and no cited source has' : 'the article of this claim does not have';
        const nearest = nearestArticle(
          within.map((source) => ({ text: source })),
          words,
        );
        const difference = nearest ? `: ${firstDifference(nearest.text, words)}` : '';
        const message = `“${words}” is in quotation marks, but ${nowhere} these words, letter for letter${difference}; quote the exact words, or leave the quotation marks out`;
        report(problemAt(file, path, message));
      }
      for (const date of datesIn(text)) {
        const fault = faultOfWritten(date);
        if (fault) report(problemAt(file, path, `“${text.slice(date.start, date.end)}”: ${fault}`));
      }
    });
  // The words may be from an article that could not be read, which is reported already.
  const isComplete = sources.length === authored['sources.yaml'].length;
  for (const [file, records] of Object.entries(isComplete ? authored : {}) as [DataFileName, unknown][]) {
    if (file !== 'claims.yaml') check(file, records, [], everywhere);
  }
  authored['claims.yaml'].forEach(({ source, says, value, speaker }, index) => {
    const text = texts.get(source);
    if (text !== undefined) check('claims.yaml', { says, value, speaker }, [index], [text]);
  });
}

/** The words that the story cites from other sources than its articles. */
function citedIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const cited = 'publisher' in value && 'exact' in value && typeof value.exact === 'string' ? [value.exact] : [];
  return [...cited, ...Object.values(value).flatMap(citedIn)];
}
