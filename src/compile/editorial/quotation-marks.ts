// Sentences of ours, such as notes and reasons: what stands in quotation marks in them must be someone's words, and their dates exist.
import type { Source } from '../../model/source';
import { datesIn, faultOfWritten } from '../english/dates';
import type { Report } from '../problems/problem';
import { firstDifference, nearestArticle } from '../quotes/misquote';
import { findWords } from '../quotes/quote';
import type { Records } from '../records/records';
import type { DataFileName } from '../schema/schema';

/** Fields whose text is an article's own, which is resolved elsewhere, or no text for readers. */
const notOurs = new Set(['exact', 'prefix', 'suffix', 'words', 'passages', 'aliases', 'reads', 'day', 'file', 'url']);

/**
 * Reports every stretch in quotation marks that stands in no article, letter for letter, and in no words cited from outside. What a claim
 * says may quote only the article of the claim. And every date that does not exist, or is on another weekday than is said.
 */
export function checkOwnWords(sources: readonly Source[], { authored, problemAt }: Records, report: Report): void {
  const texts = new Map(sources.map(({ id, text }) => [id, text]));
  const everywhere = [...texts.values(), ...citedIn(authored)];

  const look = (file: DataFileName, value: unknown, path: readonly (string | number)[], within: readonly string[]) => {
    if (typeof value === 'string') {
      for (const [, words = ''] of value.matchAll(/[“"„]([^“”"]*)[”"]/g)) {
        if (within.some((text) => findWords(text, words))) continue;
        const nowhere =
          within === everywhere ? 'no article and no cited source has' : 'the article of this claim does not have';
        const nearest = nearestArticle(
          within.map((text) => ({ text })),
          words,
        );
        const difference = nearest ? `: ${firstDifference(nearest.text, words)}` : '';
        const message = `“${words}” stands in quotation marks, but ${nowhere} these words, letter for letter${difference}; quote what is said, or leave the marks out`;
        report(problemAt(file, path, message));
      }
      for (const written of datesIn(value)) {
        const fault = faultOfWritten(written);
        if (fault) report(problemAt(file, path, `“${value.slice(written.start, written.end)}”: ${fault}`));
      }
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    for (const [key, part] of Object.entries(value)) {
      if (notOurs.has(key)) continue;
      look(file, part, [...path, Array.isArray(value) ? Number(key) : key], within);
    }
  };
  // The words may stand in an article that cannot be read, which is said of it.
  const isComplete = sources.length === authored['sources.yaml'].length;
  for (const [file, records] of Object.entries(isComplete ? authored : {}) as [DataFileName, unknown][]) {
    if (file !== 'claims.yaml') look(file, records, [], everywhere);
  }
  authored['claims.yaml'].forEach(({ source, says, value, speaker }, index) => {
    const text = texts.get(source);
    if (text !== undefined) look('claims.yaml', { says, value, speaker }, [index], [text]);
  });
}

/** The words that references give as those of their sources. */
function citedIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'publisher' in value && 'exact' in value && typeof value.exact === 'string' ? [value.exact] : [];
  return [...own, ...Object.values(value).flatMap(citedIn)];
}
