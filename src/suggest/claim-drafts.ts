// Drafts of claims: each statement of an article with its words, who says it, its value, day, marks and question.
import { contains } from '../compile/english/spans';
import type { Authored } from '../compile/schema/schema';
import { articleVoice } from '../compile/schema/voices';
import type { ClaimValue, Status } from '../model/claim';
import type { Span } from '../model/quotation';
import { type DayDraft, daysIn } from './days';
import { type OpenPoint, openPointsOf } from './open-points';
import { saysOf } from './says';
import { type Attributed, attributedIn } from './speakers';
import { type Statement, statementsIn } from './statements';
import { subjectsOf } from './subjects';
import { valuesIn } from './values';
import { isPronoun, type VoiceDraft, voicesNamed } from './voices';

export interface ClaimDraft {
  /** In the order of the text. More than one where the words that name the voice stand apart. */
  readonly passages: readonly Span[];
  /** A first wording, of the article's own words. */
  readonly says: string;
  readonly voice: VoiceDraft;
  /** The outlet that carried it, where the article names one. */
  readonly via: VoiceDraft | null;
  /** The words before the passages that name the voice, where these have only “he”. */
  readonly speaker: Span | null;
  readonly status: Status;
  readonly value: ClaimValue | null;
  readonly day: DayDraft | null;
  readonly marks: readonly string[];
  readonly question: string | null;
  /** The questions that it most likely answers, the likeliest first. */
  readonly questions: readonly string[];
  readonly open: readonly OpenPoint[];
}

export interface DraftedArticle {
  readonly id: string;
  /** As received. */
  readonly text: string;
  /** YYYY-MM-DD; null where the text does not say. */
  readonly published: string | null;
  /** Page furniture, title, byline and date. */
  readonly exempt: readonly Span[];
}

/** In the order of the text; of each passage one draft for each value that it gives, and one without. */
export function claimDraftsOf(article: DraftedArticle, story: Authored): ClaimDraft[] {
  const { id, text, published } = article;
  const subjectsIn = subjectsOf(story);
  const statements = statementsIn(text, article.exempt).map((statement) => ({
    statement,
    attributions: attributedIn(text, statement),
  }));
  const written = (span: Span) => text.slice(span.start, span.end);
  const isNamed = ({ speaker }: Attributed) => !isPronoun(written(speaker));
  const named = statements.flatMap(({ attributions }) => attributions.filter(isNamed));
  const voiceOf = voicesNamed(
    named.map(({ speaker }) => written(speaker)),
    story['voices.yaml'],
  );
  const ownVoice = { id: articleVoice(id), name: articleVoice(id), written: '' };

  return statements.flatMap(({ statement, attributions }) => {
    const lastNamed = named.findLast(({ verb }) => verb.end <= statement.start)?.speaker ?? null;
    return passagesOf(statement, attributions).flatMap((passage) => {
      const said = attributions.filter((one) => contains(passage, one.verb) || carries(text, statement, one, passage));
      const [day = null] = daysIn(text, passage, published);
      const speakers = said.map(({ speaker }) => speaker);
      const values = [...valuesIn(text, passage, speakers).map(({ value }) => value), null];
      // Of several attributions those of the first verb; where there is none the article speaks in its own words.
      const first = said.filter(({ verb }) => verb.start === said[0]?.verb.start);
      return (first.length > 0 ? first : [null]).flatMap((attributed) => {
        const speaker = attributed && !isNamed(attributed) ? lastNamed : null;
        const common = {
          passages: withAttribution(passage, attributed),
          says: saysOf(text, passage, attributed),
          voice: attributed ? voiceOf(written(speaker ?? attributed.speaker)) : ownVoice,
          via: attributed?.outlet ? voiceOf(written(attributed.outlet)) : null,
          speaker,
          status: attributed?.status ?? 'reported',
          day,
        };
        return values.map((value) => {
          const draft = { ...common, value, ...subjectsIn(written(passage), value) };
          return { ...draft, open: openPointsOf(draft, story) };
        });
      });
    });
  });
}

const lengthOf = ({ start, end }: Span) => end - start;

/**
 * Whether an attribution elsewhere in a statement is that of a passage too: the passage follows it, as in "She said that it fell and that it burned",
 * or the attribution ends the statement, as in "It fell and it burned, she said".
 */
function carries(text: string, statement: Span, { verb, speaker }: Attributed, passage: Span): boolean {
  if (verb.end <= passage.start) return !/^, (?!saying|that)/u.test(text.slice(passage.start - 2));
  const between = text.slice(passage.end, Math.min(verb.start, speaker.start));
  return passage.end <= verb.start && between.trim().length <= 2 && statement.end - verb.end < 90;
}

/** The whole statement, and its parts where each of them says something. */
function passagesOf({ parts, withContext, start, end }: Statement, attributions: readonly Attributed[]): Span[] {
  const saysOnlyWho = (part: Span) =>
    attributions.some(
      ({ verb, speaker }) => contains(part, verb) && lengthOf(part) - lengthOf(verb) - lengthOf(speaker) < 25,
    );
  return [...(withContext ? [withContext] : []), { start, end }, ...(parts.some(saysOnlyWho) ? [] : parts)];
}

/** With the words that say who speaks, where the passage does not have them. */
function withAttribution(passage: Span, attributed: Attributed | null): Span[] {
  if (!attributed || contains(passage, attributed.verb)) return [passage];
  const { verb, speaker } = attributed;
  const words = { start: Math.min(verb.start, speaker.start), end: Math.max(verb.end, speaker.end) };
  return [passage, words].sort((a, b) => a.start - b.start);
}
