// Drafts of claims: each statement of an article with its words, who says it, its value, day, marks and question.
import { contains, overlap } from '../compile/english/spans';
import type { Authored } from '../compile/schema/schema';
import { articleVoice } from '../compile/schema/voices';
import type { ClaimValue, Status } from '../model/claim';
import type { Span } from '../model/quotation';
import { type AttributedStatement, type Attribution, attributedStatements } from './attributions';
import { type DayDraft, daysIn } from './days';
import { type OpenPoint, openPointsOf } from './open-points';
import { saysOf } from './says';
import { statementsIn } from './statements';
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
  const { statements, draftsAt } = read(article, story);
  return statements.flatMap((statement) =>
    passagesOf(article.text, statement).flatMap((passage) => draftsAt(statement, passage)),
  );
}

/** A draft whose passages are words that an editor chose: with the value that they give, where they give one. Throws where none are chosen. */
export function claimDraftOfWords(article: DraftedArticle, chosen: readonly Span[], story: Authored): ClaimDraft {
  const { statements, draftsAt } = read(article, story);
  const passages = [...chosen].sort((a, b) => a.start - b.start);
  const passage = { start: passages[0]?.start ?? 0, end: passages.at(-1)?.end ?? 0 };
  const nobody = { statement: { ...passage, parts: [], withContext: null }, attributions: [] };
  const around = statements.find(({ statement }) => overlap(statement, passage)) ?? nobody;
  const [draft] = draftsAt(around, passage);
  if (!draft || chosen.length === 0) throw new RangeError('no words are chosen');
  // The words that name the voice may stand before those that were chosen.
  const naming = draft.passages.find((span) => !contains(passage, span) && span.end <= passage.start);
  return { ...draft, passages, speaker: draft.speaker ?? naming ?? null };
}

function read(article: DraftedArticle, story: Authored) {
  const { id, text, published } = article;
  const statements = attributedStatements(text, statementsIn(text, article.exempt));
  const subjectsIn = subjectsOf(story);
  const written = (span: Span) => text.slice(span.start, span.end);
  const speakers = statements.flatMap(({ attributions }) => attributions.map(({ speaker }) => written(speaker)));
  const voiceOf = voicesNamed(
    speakers.filter((words) => !isPronoun(words)),
    story['voices.yaml'],
  );
  const ownVoice = { id: articleVoice(id), name: articleVoice(id), written: '' };

  const draftsAt = ({ statement, attributions }: AttributedStatement, passage: Span): ClaimDraft[] => {
    const inPassage = attributions.filter(({ verb }) => contains(passage, verb));
    const said =
      inPassage.length > 0 ? inPassage : attributions.filter((one) => carries(text, statement, one, passage));
    // The sentence before is there for what a pronoun means.
    const core = contains(passage, statement) ? statement : passage;
    const days = [core, passage].flatMap((span) => daysIn(text, span, published));
    const day = days.find(({ span }) => !isDayOfSpeech(text, span, attributions)) ?? days[0] ?? null;
    const values = valuesIn(
      text,
      core,
      said.map(({ speaker }) => speaker),
    ).map(({ value }) => value);
    // Of several attributions those of the first verb; where there is none the article speaks in its own words.
    const first = said.filter(({ verb }) => verb.start === said[0]?.verb.start);
    return (first.length > 0 ? first : [null]).flatMap((attribution) => {
      const passages = withAttribution(text, passage, attribution);
      const common = {
        passages,
        says: saysOf(text, core, attribution),
        voice: attribution ? voiceOf(written(attribution.meant ?? attribution.speaker)) : ownVoice,
        via: attribution?.outlet ? voiceOf(written(attribution.outlet)) : null,
        speaker: speakerOf(text, passages, attribution),
        status: attribution?.status ?? 'reported',
        day,
      };
      return [...values, null].map((value) => {
        const draft = { ...common, value, ...subjectsIn(written(passage), value) };
        return { ...draft, open: openPointsOf(draft, story) };
      });
    });
  };
  return { statements, draftsAt };
}

/** "said on Wednesday that it fell on Tuesday": on Wednesday it was said. */
const isDayOfSpeech = (text: string, day: Span, attributions: readonly Attribution[]) =>
  attributions.some(
    ({ verb }) =>
      verb.end <= day.start &&
      /^(?: in an? (?:\p{L}+ )?statement)?(?: on| late on| early on)? $/u.test(text.slice(verb.end, day.start)),
  );

const lengthOf = ({ start, end }: Span) => end - start;

/**
 * Whether an attribution elsewhere in a statement is that of a passage too: the passage follows it, as in "She said that it fell and that it burned",
 * or the attribution ends the statement, as in "It fell and it burned, she said".
 */
function carries(text: string, statement: Span, { verb, speaker }: Attribution, passage: Span): boolean {
  if (verb.end <= passage.start)
    return (
      !text.slice(verb.end, passage.start).includes(';') && !/^, (?!saying|that)/u.test(text.slice(passage.start - 2))
    );
  const before = text.slice(statement.start, Math.min(verb.start, speaker.start));
  const endsStatement = /[,”"’?!] (?:the )?$/iu.test(before) && statement.end - Math.max(verb.end, speaker.end) < 90;
  return passage.end <= verb.start && endsStatement;
}

/** The whole statement, and its parts where each of them says something. */
function passagesOf(text: string, { statement, attributions }: AttributedStatement): Span[] {
  const { parts, withContext, start, end } = statement;
  const saysOnlyWho = (part: Span) => {
    const words = text.slice(part.start, part.end);
    const beside = /\sin an? (?:\p{L}+ )?(?:statement|interview)|\son \p{Lu}\p{L}+day/u.exec(words)?.[0].length ?? 0;
    return attributions.some(
      ({ verb, speaker }) =>
        contains(part, verb) && words.length - lengthOf(verb) - lengthOf(speaker) - beside < shortestStatement,
    );
  };
  return [...(withContext ? [withContext] : []), { start, end }, ...(parts.some(saysOnlyWho) ? [] : parts)];
}

/** What a passage says beside who says it, in characters. */
const shortestStatement = 25;

/** With the words that say who speaks, and the outlet, where the passage does not have them. */
function withAttribution(text: string, passage: Span, attribution: Attribution | null): Span[] {
  if (!attribution) return [passage];
  const { verb, speaker, outlet, meant } = attribution;
  const all = [speaker, verb, ...(outlet ? [outlet] : [])];
  const clause = { start: Math.min(...all.map(({ start }) => start)), end: Math.max(...all.map(({ end }) => end)) };
  // A passage that begins with the verb lacks only the name before it.
  const missing = contains(passage, verb) ? all.filter((span) => !contains(passage, span)) : [clause];
  const far = meant && !contains(passage, meant) && !isBefore(text, meant, passage) ? [meant] : [];
  return [passage, ...missing, ...far].sort((a, b) => a.start - b.start);
}

/** Whether words stand where `speaker` of a claim may have them: before the passage, in its paragraph or in the one before. */
const isBefore = (text: string, words: Span, passage: Span) =>
  words.end <= passage.start && (text.slice(words.end, passage.start).match(/\n+/g)?.length ?? 0) <= 1;

/** The words before the passages that name the voice; null where the passages name it themselves. */
function speakerOf(text: string, passages: readonly Span[], attribution: Attribution | null): Span | null {
  const meant = attribution?.meant ?? null;
  if (meant === null) return null;
  const name = text.slice(meant.start, meant.end);
  return passages.some(({ start, end }) => text.slice(start, end).includes(name)) ? null : meant;
}
