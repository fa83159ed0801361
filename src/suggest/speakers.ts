// Who says the words of a statement, as news copy attributes them: "X said", "according to X", "…,” said X", "X told Y", "Y reported, citing X".
import { attributionsIn, quotationsIn } from '../compile/english/attribution';
import { partsOfNames, titlesAndZones } from '../compile/english/capitalised-words';
import { contains, overlap, spansOf } from '../compile/english/spans';
import type { Status } from '../model/claim';
import type { Span } from '../model/quotation';
import { nounsAfter, nounsBefore } from './nouns';

export interface Attributed {
  /** The verb of saying, or "according to". */
  readonly verb: Span;
  /** The words that name who speaks, without "the" before them and a description after them. */
  readonly speaker: Span;
  /** The words that name the outlet that carried it, where the sentence names one. */
  readonly outlet: Span | null;
  readonly status: Status;
}

const notSaying = String.raw`(?:declined|refused) to|(?:did|does|has|have|would) not(?: \p{L}+ly)? (?:confirm|say|said|comment|commented|respond|reply|return|identify)`;
/** More verbs than those that every article must attribute: an editor sees the draft, so that it may take too much for speech. */
const moreVerbs = new RegExp(
  String.raw`(?<![\p{L}-])(?:verified|acknowledged|denied|denies|rejected|dismissed|claims?|alleges|condemned|estimate[sd]?|believes?|promised|accus(?:ed|es)|point(?:s|ed) out|reiterated|viewed|reported|ruled|citing|${notSaying})(?!\p{L})`,
  'giu',
);
const isVerbOfSilence = new RegExp(`^(?:${notSaying})`, 'iu');

/**
 * The attributions of a statement, in their order; none where the article speaks in its own words. Where an outlet reports what another voice says,
 * the voice speaks, and the outlet carries it.
 */
export function attributedIn(text: string, statement: Span): Attributed[] {
  const words = text.slice(statement.start, statement.end);
  const quotations = quotationsIn(words);
  const isQuoted = (span: Span) => quotations.some((quotation) => contains(quotation, span));
  const verbs = [...attributionsIn(words), ...spansOf(moreVerbs, words)]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((verb, index, all) => !all.slice(0, index).some((other) => overlap(other, verb)));
  const found = verbs.filter((verb) => !isQuoted(verb)).flatMap((verb) => attributionsTo(words, verb, quotations));
  const accordingTo = verbs
    .filter((verb) => isQuoted(verb) && isAccordingTo(words, verb))
    .flatMap((verb) => attributionsTo(words, verb, []));
  const at = (span: Span): Span => ({ start: statement.start + span.start, end: statement.start + span.end });
  return relayed(words, found, accordingTo).map(({ verb, speaker, outlet, status }) => ({
    verb: at(verb),
    speaker: at(speaker),
    outlet: outlet && at(outlet),
    status,
  }));
}

/** "CNN reported that “they hit it, according to two officials”" and "CNN, citing two officials, said they hit it": the officials, via CNN. */
function relayed(words: string, found: readonly Attributed[], quoted: readonly Attributed[]): Attributed[] {
  const first = found.find(({ verb }) => !isAccordingTo(words, verb));
  if (!first) return [...found];
  const others = found.filter((one) => one !== first);
  const reports = /^(?:report|said|wrote)/i.test(words.slice(first.verb.start, first.verb.end));
  const origin = [...others, ...quoted].find(({ verb }) => isAccordingTo(words, verb));
  if (reports && origin && isOutlet(words.slice(first.speaker.start, first.speaker.end)))
    return [{ ...origin, outlet: first.speaker }, ...others.filter((one) => one !== origin)];
  return [...found];
}

const isAccordingTo = (words: string, verb: Span) =>
  /^(?:according to|citing)$/i.test(words.slice(verb.start, verb.end));
/** One name, as outlets have: neither "Two officials" nor "Prime Minister Jane Doe". */
const isOutlet = (name: string) =>
  /^(?:\p{Lu}[\p{L}.’'-]*)(?: (?:of |the )*\p{Lu}[\p{L}.’'-]*)*$/u.test(name) &&
  !titlesAndZones.has(name.split(' ')[0] ?? '') &&
  !partsOfNames.has(name);

function attributionsTo(words: string, verb: Span, quotations: readonly Span[]): Attributed[] {
  const found = speakerOf(words, verb, quotations);
  if (!found) return [];
  const status = statusOf(words.slice(verb.start, verb.end), words.slice(verb.end));
  return eachSpeaker(words, found).map((speaker) => ({ verb, speaker, outlet: outletAfter(words, verb), status }));
}

/** Two where each has an article or a name: "a senior official and a second official", but not "the United States and its allies". */
function eachSpeaker(words: string, { start, end }: Span): Span[] {
  const named = words.slice(start, end);
  const both =
    /^(?<first>an? .+) and (?<second>an? .+)$/iu.exec(named) ??
    /^(?<first>.*\p{Lu}.*) and the (?<second>\p{Lu}.+)$/u.exec(named);
  const { first, second } = both?.groups ?? {};
  if (!first || !second) return [{ start, end }];
  return [
    { start, end: start + first.length },
    { start: end - second.length, end },
  ];
}

function statusOf(verb: string, after: string): Status {
  // "said that was false"
  if (/^(?: \p{L}+){1,5} (?:false|untrue|not true|a lie)\b/u.test(after)) return 'denied';
  if (isVerbOfSilence.test(verb)) return 'not-said';
  if (/^(?:confirm|verif|acknowledg)/i.test(verb)) return 'confirmed';
  return /^(?:den(?:y|ie)|reject|dismiss|refut)/i.test(verb) ? 'denied' : 'claimed';
}

function speakerOf(words: string, verb: Span, quotations: readonly Span[]): Span | null {
  const [before, after] = [words.slice(0, verb.start), words.slice(verb.end)];
  if (isAccordingTo(words, verb)) return nounsAfter(words, verb.end);
  // "condemned by", "has been condemned today by"
  const isPassive = /\b(?:is|are|was|were|been|being)(?: \p{L}+ly)? $/u.test(before);
  const by = (isPassive ? /^(?:\s\p{L}+)?\sby(?=\s)/u : /^\sby(?=\s)/u).exec(after)?.[0];
  if (by !== undefined) return nounsAfter(words, verb.end + by.length);
  if (isPassive) return null;
  const relative = /(?<=\p{L}),? who(?: \p{L}+)? $/u.exec(before);
  const subject = nounsBefore(words, relative ? relative.index : verb.start, quotations);
  if (subject) return subject;
  return /[,”"’?!]\s$/u.test(before) ? nounsAfter(words, verb.end) : null;
}

const outletName = String.raw`(?:[Tt]he )?(?<outlet>\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*)*)`;
const toldOutlet = new RegExp(String.raw`^\s${outletName}`, 'u');
const inInterview = new RegExp(
  String.raw`^ in an interview with (?:the )?(?:[^,.”]*? (?=\p{Lu}\p{L}* \p{Lu}))?${outletName}`,
  'u',
);
const postedOn = new RegExp(`^ (?:in a post )?on ${outletName}`, 'u');

/** "told Fox News", "said in an interview with the news outlet O Globo", "wrote on X". */
function outletAfter(words: string, verb: Span): Span | null {
  const said = words.slice(verb.start, verb.end);
  const after = words.slice(verb.end);
  const isPost = /^(?:posted|wrote|tweeted)/i.test(said) || after.startsWith(' in a post');
  const found =
    inInterview.exec(after) ??
    (/^t(?:old|ells?)$/i.test(said) ? toldOutlet.exec(after) : null) ??
    (isPost ? postedOn.exec(after) : null);
  const outlet = found?.groups?.outlet;
  if (!found || !outlet || !isOutlet(outlet) || /^\p{L}+day$/u.test(outlet)) return null;
  const start = verb.end + found[0].length - outlet.length;
  return { start, end: start + outlet.length };
}
