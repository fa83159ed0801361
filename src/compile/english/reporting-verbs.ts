// Verbs that tell what somebody says, thinks or wants, with what each makes of the statement. They are more than `attributionsIn` finds, all of
// which must be quoted: here a word too many only means that an author is asked.
import type { Span } from '../../model/quotation';
import { attributionsIn } from './attribution';
import { overlap, spansOf } from './spans';

export interface ReportingVerb extends Span {
  /** Null where the verb does not say. */
  readonly status: 'claimed' | 'confirmed' | 'denied' | 'not-said' | null;
  /** “…, saying that”: its subject is that of the verb before it. */
  readonly isParticiple: boolean;
}

const asWord = (words: string) => new RegExp(String.raw`(?<![\p{L}\p{N}-])(?:${words})(?![\p{L}\p{N}]|-\p{L})`, 'giu');

const not = "(?:not|n[’']t|never)";
const auxiliary = '(?:did|does|do|has|have|had|would|could|will)';
const speak =
  'confirm|say|said|comment|provide|give|specif|disclose|answer|respond|explain|name|identif|elaborate|claim|reveal|offer';
const silent = asWord(
  String.raw`${auxiliary}(?: ${not}|n[’']t)(?: (?:\p{L}+ly|yet))? (?:${speak})\p{L}*|(?:declin|refus)(?:e|es|ed|ing) to \p{L}+|(?:has|have|had) yet to \p{L}+`,
);
// “did not deny” says neither: the author is asked.
const denied = asWord('den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:e|es|ed|ing)');
const confirmed = asWord('confirm(?:s|ed|ing)?|verif(?:y|ies|ied|ying)|acknowledg(?:e|es|ed|ing)');
const claimed = asWord(
  [
    'claims?|says?|states?|insists?|warns?|argues?|adds?|notes?|points? out|pointed out|posts?|writes?',
    'promis(?:e|es|ed)|pledg(?:e|es|ed)|vow(?:s|ed)|threaten(?:s|ed)|predict(?:s|ed)?|estimat(?:es|ed)|suggest(?:s|ed)?',
    'admit(?:s|ted)|conced(?:e|es|ed)|reiterat(?:e|es|ed)|reveal(?:s|ed)|testif(?:y|ies|ied)|declar(?:e|es|ed)|recall(?:s|ed)',
  ].join('|'),
);
// Of these the article tells, and what the voice itself said may be more or less.
const other = asWord(
  [
    'report(?:ed|ing)|accus(?:e|es|ed|ing)|blam(?:e|es|ed|ing)|critici[sz](?:e|es|ed|ing)|criticism|condemn(?:s|ed|ing)?|prais(?:e|es|ed|ing)',
    'voic(?:e|es|ed|ing)|demand(?:s|ed|ing)|urg(?:es|ed|ing)|plead(?:s|ed|ing)?|pled|appeal(?:s|ed)|request(?:s|ed)|ask(?:s|ed)',
    'speaks?|spoke|speaking|talk(?:s|ed)? of|mention(?:s|ed)|call(?:s|ed)? (?:it|this|that|for|the)|think(?:s|ing)?|thought|believ(?:e|es|ed|ing)|expects?|hop(?:e|es|ed)|fear(?:s|ed)',
    'view(?:s|ed)|sees|saw|consider(?:s|ed)|agree(?:s|d)|disagree(?:s|d)|repl(?:y|ies|ied)|respond(?:s|ed)|answered|describ(?:e|es|ed)',
    'threatening|suggesting|vowing|saying|telling|claiming|stating|warning|adding|quot(?:ed|ing)|cit(?:ed|ing)|disclos(?:e|es|ed)|recount(?:s|ed)',
    'explain(?:s|ed)|reportedly|allegedly|purportedly|supposedly|apparently',
  ].join('|'),
);

// "a warning", "the United States", "Polish claims of"
const isNoun = (text: string, { start, end }: Span) =>
  /(?<!\p{L})(?:an?|the|this|these|its|his|her|their|no|any)\s+$/iu.test(text.slice(0, start)) ||
  /^States?$/.test(text.slice(start, end));

/** Every such verb of a text, in its order; “declined to say” is one. */
export function reportingVerbsIn(text: string): ReportingVerb[] {
  const found: ReportingVerb[] = [];
  const add = (status: ReportingVerb['status'], spans: readonly Span[]) => {
    for (const span of spans)
      if (!found.some((other) => overlap(other, span)) && !isNoun(text, span))
        found.push({ ...span, status, isParticiple: /ing$/i.test(text.slice(span.start, span.end)) });
  };
  add('not-said', spansOf(silent, text));
  add('denied', spansOf(denied, text));
  add('confirmed', spansOf(confirmed, text));
  add(null, spansOf(other, text));
  add('claimed', attributionsIn(text));
  add('claimed', spansOf(claimed, text));
  return found.sort((a, b) => a.start - b.start);
}
