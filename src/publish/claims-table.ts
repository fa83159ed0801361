// The claims as a table for spreadsheets. Its columns and their order are those of `claimRowSchema` in formats.ts.
import { stringify } from 'csv-stringify/sync';
import type { Dataset } from '../model/dataset';
import { claimRowSchema, formatVersion, publishedLimits } from './formats';

/**
 * One row for each claim. Cells that a spreadsheet would take for a formula are escaped. A spreadsheet reads the id `000` as the number 0, so
 * `source_path` identifies the article too.
 */
export function claimsTable({ claims, voices, sources, story, version }: Dataset, site: string | null): string {
  const articles = new Map(sources.map((source) => [source.id, source]));
  const voicesById = new Map(voices.map((voice) => [voice.id, voice]));
  const rows = claims.map(
    ({ id, question, voice, via, says, status, day, event, value, passages, source, marks, speaker }): Row => ({
      id,
      question,
      voice: voicesById.get(voice)?.name,
      value: value?.number,
      unit: value?.unit,
      quote: passages.map(({ exact }) => exact).join(' | '),
      source,
      marks: marks.join(' '),
      source_path: `sources/${source}.txt`,
      source_title: articles.get(source)?.title,
      publisher: articles.get(source)?.publisher,
      published: articles.get(source)?.published,
      link: `${site ?? ''}#${marks[0] === undefined ? `source=${source}` : `mark=${marks[0]}`}`,
      story: story.title,
      version,
      says,
      status,
      limit: value?.limit ? publishedLimits[value.limit] : null,
      voice_id: voice,
      voice_named: voicesById.get(voice)?.named ? 'yes' : 'no',
      via: via === null ? null : voicesById.get(via)?.name,
      day: day?.date,
      event,
      speaker_words: speaker?.named.exact,
      speaker_reason: speaker?.reason,
      publisher_by_address: articles.get(source)?.address?.publisher,
      address: articles.get(source)?.address?.url,
      accessed: articles.get(source)?.address?.accessed,
      format_version: formatVersion,
    }),
  );
  return stringify(rows, {
    header: true,
    // The order is public: columns are only ever added at the end.
    columns: Object.keys(claimRowSchema.entries),
    bom: true,
    escape_formulas: true,
  });
}

type Row = Record<keyof typeof claimRowSchema.entries, string | number | null | undefined>;
