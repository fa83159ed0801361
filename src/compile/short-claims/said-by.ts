// Who says what in the sentences of a claim: every verb of speaking there, with the voice that has it.
import { type ReportingVerb, reportingVerbsIn } from '../english/reporting-verbs';
import { sentencesIn } from '../english/sentences';
import { contains, overlap } from '../english/spans';
import { findWords } from '../quotes/quote';
import type { ClaimWords, StoryWords } from './derived';

export interface SaidBy {
  /** “Russia claimed”; or the verb and the word before it, where no voice of the story has it. */
  readonly words: string;
  readonly verb: string;
  readonly status: ReportingVerb['status'];
  readonly voices: readonly string[];
  /** Nobody else may be meant. */
  readonly isCertain: boolean;
  /** “he said”. */
  readonly isPronoun: boolean;
  /** A passage has it, or the words of `speaker`; else it is in what the passages leave out of their sentences. */
  readonly isQuoted: boolean;
}

// Whole sentences are read, since a passage may begin within the name of who speaks.
export function saidBy({ record, article: { text }, passages }: ClaimWords, { voiceNames }: StoryWords): SaidBy[] {
  const named = record.speaker && findWords(text, record.speaker.named);
  const spans = named ? [...passages, named] : passages;
  return sentencesIn(text)
    .filter((sentence) => spans.some((span) => overlap(sentence, span)))
    .flatMap((sentence) => {
      const words = text.slice(sentence.start, sentence.end);
      const verbs = reportingVerbsIn(words);
      const hasOther = verbs.some(({ isParticiple }) => !isParticiple);
      return verbs
        .filter(({ isParticiple }) => !(isParticiple && hasOther))
        .map((verb) => {
          const place = { start: sentence.start + verb.start, end: sentence.start + verb.end };
          const before = words.slice(0, verb.start);
          const nobody = {
            words: `${/\S+\s+$/u.exec(before)?.[0] ?? ''}${words.slice(verb.start, verb.end)}`,
            voices: [],
            isCertain: false,
          };
          return {
            ...(voiceNames.speakerOf(words, verb) ?? nobody),
            verb: words.slice(verb.start, verb.end),
            status: verb.status,
            isPronoun: pronounBefore.test(before),
            isQuoted: spans.some((span) => contains(span, place)),
          };
        });
    });
}

const pronounBefore = /(?<![\p{L}\p{N}])(?:he|she|it|they|we|I)(?: (?:also|later|has|have|had))*\s+$/iu;
