// The voice of a claim, and the outlet that carried it: those to whom the words attribute it. Nothing is guessed from what is said.
import type { Quotation, Span } from '../../model/quotation';
import { quotationsIn } from '../english/attribution';
import { contains, overlap } from '../english/spans';
import { articleVoice } from '../schema/voices';
import { type ClaimWords, type Derived, listed, quoted, type StoryWords } from './derived';
import { type SaidBy, saidBy } from './said-by';

export interface Attributed {
  readonly voice: Derived<string>;
  readonly via: Derived<string | undefined>;
}

export function attributionOf(claim: ClaimWords, story: StoryWords): Attributed {
  const said = saidBy(claim, story);
  const via = outletOf(claim, said, story);
  const outlet = claim.record.via ?? ('value' in via ? via.value : undefined);
  return { voice: voiceOf(claim, said, outlet, story), via };
}

function voiceOf(
  claim: ClaimWords,
  said: readonly SaidBy[],
  outlet: string | undefined,
  story: StoryWords,
): Derived<string> {
  const { record, article } = claim;
  const byOthers = said.filter(({ voices }) => outlet === undefined || !voices.includes(outlet));
  const quotedVerbs = byOthers.filter(({ isQuoted }) => isQuoted);
  const byVoices = quotedVerbs.filter(({ voices }) => voices.length > 0);
  const voices = new Set(byVoices.flatMap((one) => one.voices));
  const [voice] = voices;
  const own = articleVoice(article.id);
  const ask = (why: string) => {
    const named = claim.passages.flatMap(({ exact }) => story.voiceNames.namedIn(exact));
    const candidates = [...new Set([...voices, ...named, own])].filter((id) => id !== outlet);
    return {
      ask: `voice: is left out, and ${why}: write ${listed(candidates.map((id) => `\`voice: ${id}\``))}, or another of data/voices.yaml`,
    };
  };
  const wordsOf = (list: readonly SaidBy[]) => [...new Set(list.map(({ words }) => quoted(words)))].join(', ');

  if (!/^en\b/.test(article.language)) return ask('who speaks is read from English words only');
  if (voices.size > 1) return ask(`its words may be those of several voices (${wordsOf(byVoices)})`);
  const uncertain = byVoices.filter(({ isCertain }) => !isCertain);
  if (uncertain.length > 0) return ask(`in ${wordsOf(uncertain)} somebody else may be meant`);
  // What the author gives as the words before them says whom “he” and “it” mean.
  const byNobody = quotedVerbs.filter((one) => one.voices.length === 0 && !(record.speaker && one.isPronoun));
  if (byNobody.length > 0 && !record.speaker)
    return ask(`its words have ${wordsOf(byNobody)}, of no voice that data/voices.yaml has`);
  const outside = byOthers.filter((one) => !one.isQuoted && one.voices[0] !== voice);
  if (outside.length > 0 && !record.speaker) return ask(`its sentence also has ${wordsOf(outside)}`);
  if (voice !== undefined) return { value: voice, why: `the words attribute it: ${wordsOf(byVoices)}` };
  if (record.speaker) return ask('neither its passages nor `speaker` attribute it to a voice of data/voices.yaml');
  const doubt = doubtOfOwnWords(claim, story);
  if (doubt !== null) return ask(doubt);
  return { value: own, why: 'the sentence tells of nobody who speaks: these are the article’s own words' };
}

/** Why words may not be the article's own although nobody is said to speak; null where nothing makes one doubt. */
function doubtOfOwnWords(
  { article: { text, furniture }, passages }: ClaimWords,
  { placeNames, voices, voiceNames }: StoryWords,
): string | null {
  const shown = ({ exact }: Quotation) => quoted(exact.length > 60 ? `${exact.slice(0, 60)}…` : exact);
  const quotations = quotationsIn(text);
  const speech = passages.find((passage) => quotations.some((quotation) => isSpeech(quotation, passage, text)));
  if (speech) return `${shown(speech)} has words in quotation marks`;
  // “Officials speak of eight boats”: the verbs of what people say have no end. A country or an outlet may be only mentioned.
  const person = passages
    .flatMap(({ exact }) => voiceNames.tokensIn(exact))
    .find((name) => !placeNames.has(name.name) && voices.some(({ id, outlet }) => name.voices.includes(id) && !outlet));
  if (person) return `its words name ${quoted(person.name)}`;
  const line = passages.find(({ exact }) => furniture.some((whole) => whole.includes(exact)));
  return line ? `${shown(line)} is not the article but its page’s furniture` : null;
}

/** Whether a passage has words of a quotation; one or two words in quotation marks are no speech. */
const isSpeech = (quotation: Span, passage: Span, text: string) =>
  overlap(quotation, passage) &&
  (!contains(passage, quotation) || text.slice(quotation.start, quotation.end).split(/\s+/).length > 2);

// Before the name of an outlet: "told Fox News", "in an interview with the Brazilian news outlet O Globo", "posted on X".
const beforeOutlet =
  /(?:\btold (?:the )?|\binterview (?:with|to) (?:the )?(?:[^.,;“”]{0,40} )?|\b(?:posted|wrote) on |\b(?:reported|carried|published) by (?:the )?|\bvia |\b(?:citing|cited by|quoted by) (?:the )?)$/iu;

/** The outlet to which the words were said, or which is named as reporting what a voice says; undefined for none. */
function outletOf(
  { record, passages }: ClaimWords,
  said: readonly SaidBy[],
  { voices, voiceNames }: StoryWords,
): Derived<string | undefined> {
  const isOutlet = (id: string) => voices.some((voice) => voice.id === id && voice.outlet);
  const texts = [...passages.map(({ exact }) => exact), ...(record.speaker ? [record.speaker.named] : [])];
  const told = texts.flatMap((text) =>
    voiceNames.tokensIn(text).flatMap(({ start, end, voices: ids }) => {
      const before = beforeOutlet.exec(text.slice(0, start))?.[0];
      return before === undefined
        ? []
        : ids.filter(isOutlet).map((id) => ({ id, words: before + text.slice(start, end) }));
    }),
  );
  // "CNN reported that …, according to two officials."
  const quotedVerbs = said.filter(({ isQuoted }) => isQuoted);
  const isBesideOthers = quotedVerbs.some((one) => one.voices.length > 0 && !one.voices.some(isOutlet));
  const reporting = isBesideOthers
    ? quotedVerbs.flatMap(({ voices: ids, words }) => ids.filter(isOutlet).map((id) => ({ id, words })))
    : [];
  const found = [...told, ...reporting];
  const ids = [...new Set(found.map(({ id }) => id))];
  const [id] = ids;
  if (ids.length > 1)
    return {
      ask: `via: is left out, and its words name several outlets: write ${listed(ids.map((one) => `\`via: ${one}\``))}, or \`via: null\``,
    };
  return id === undefined
    ? { value: undefined, why: 'the words name no outlet that carried it' }
    : { value: id, why: `the words name it: ${quoted(found[0]?.words ?? '')}` };
}
