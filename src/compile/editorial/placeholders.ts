// Our own sentences about the articles are tied to what they speak of. A sentence that counts articles has a placeholder, and the
// compiler counts:
//
//     {articles naming plane | article names | articles name} the plane   →   One article names the plane
//
// The number is put in front, in words; the first form is for one, the second for more. A sentence that says what no article states names
// the entry of `notStated` in story.yaml whose claims would make it untrue, and the words are printed as they stand:
//
//     {not stated plane-range | none gives its range}
//
// A number that a claim gives is printed in words, after the name of its voice; and the different numbers that answer a question are counted:
//
//     The owner counts {number of aboard-eleven}   →   The owner counts eleven
//     {numbers answering fired | count | counts}   →   two counts
//
// At the beginning of a sentence they get their capital.

import { namesOfVoice, voiceWords } from '../claims/voice-names';
import { sentencesOf } from '../english/sentences';
import type { Problem, Report } from '../problems/problem';
import type { Records } from '../records/records';
import type { Reference } from '../records/references';
import type { Authored, DataFileName } from '../schema/schema';
import { articleVoice } from '../schema/voices';
import { type Counting, countedBy } from './article-counts';
import { withOwnTexts } from './texts';

/** A sentence that holds only as long as no article states something. */
export interface TiedSentence {
  readonly file: DataFileName;
  readonly path: readonly (string | number)[];
  /** As readers see it. */
  readonly text: string;
  /** The entry of `notStated` that it names. */
  readonly tie: string;
}

/** A number of a claim that our sentence gives to another voice, or to none: a problem, unless the voice of the claim is itself one. */
export interface UnvoicedNumber {
  readonly claim: string;
  readonly problem: Problem;
}

export interface Filled {
  readonly records: Records;
  readonly named: readonly Reference[];
  readonly tied: readonly TiedSentence[];
  readonly unvoiced: readonly UnvoicedNumber[];
}

const placeholder = /\{([^{}]*)\}/g;
const howTo =
  'write {articles | article states | articles state}, {articles naming <mark> | …}, {articles answering <question> | …}, {articles dated <date> | …}, {articles of <claim>, <claim> | …}, {statements of <area> | …}, {numbers answering <question> | count | counts}, {number of <claim>} or {not stated <id> | no article gives it}';

/**
 * Fills the placeholders of all our sentences. Reports those that are not known, and forms that do not agree; one that names what is not
 * there stays as it is, and is reported with the other references.
 */
export function fillPlaceholders(records: Records, report: Report): Filled {
  const { authored, problemAt } = records;
  const tied: TiedSentence[] = [];
  const named: Reference[] = [];
  const unvoiced: UnvoicedNumber[] = [];
  const voices = voiceWords(authored['voices.yaml']);

  const filled = withOwnTexts(authored, (file, path, text) => {
    const problem = (message: string) => report(problemAt(file, path, message));
    const ties: { readonly tie: string; readonly at: number }[] = [];
    let done = '';
    let from = 0;
    for (const { 0: whole, 1: content = '', index } of text.matchAll(placeholder)) {
      done += text.slice(from, index);
      from = index + whole.length;
      const [head = '', ...forms] = content.split('|').map((part) => part.trim());
      const tie = /^not stated (.*)$/.exec(head)?.[1];
      const claim = /^number of (.*)$/.exec(head)?.[1];
      if (isGazetteerId(file, path, head)) done += whole;
      else if (claim !== undefined) done += numberOf(whole, claim, forms) ?? whole;
      else if (tie === undefined) done += counted(whole, head, forms, text.slice(from)) ?? whole;
      else {
        if (forms.length !== 1)
          problem(`“${whole}” needs the words to print: {not stated ${tie} | no article gives it}`);
        named.push({ referent: 'notStated', id: tie, file, path });
        ties.push({ tie, at: done.length });
        done += atStart(done, forms[0] ?? '');
      }
    }
    done += text.slice(from);
    if (/[{}]/.test(text.replaceAll(placeholder, '')))
      problem(`has a brace without its other half; a placeholder stands in one pair of braces: ${howTo}`);
    const sentences = sentencesOf(done);
    for (const { tie, at } of ties) {
      const { start, end } = sentences.find((sentence) => at < sentence.end) ?? { start: 0, end: done.length };
      tied.push({ file, path, text: done.slice(start, end), tie });
    }
    return done;

    function numberOf(whole: string, id: string, forms: readonly string[]): string | null {
      named.push({ referent: 'claim', id, file, path });
      const claim = authored['claims.yaml'].find((one) => one.id === id);
      if (claim === undefined) return null;
      const { value, voice } = claim;
      if (forms.length > 0) problem(`“${whole}” has no forms: the number alone is printed`);
      else if (value === undefined) problem(`“${whole}”: this claim gives no number; name one that has a \`value\``);
      else {
        const names = namesOf(voice, authored);
        const clause = done.split(endOfClause).at(-1) ?? '';
        const isNamed =
          voices.lastNamedIn(clause).includes(voice) ||
          (isOwnVoice(voice, authored) && names.some((name) => clause.includes(name)));
        if (names.length > 0 && !isNamed) {
          const message = `“${whole}” is the number of “${names[0]}”, whom the words before it do not name last, from the last comma, semicolon or full stop on: name who gives the number there, or take the claim of the voice that is named`;
          unvoiced.push({ claim: id, problem: problemAt(file, path, message) });
        }
        const { number, limit } = value;
        return atStart(done, `${limit ?? ''} ${number === 0 ? 'zero' : inWords(number)}`.trim());
      }
      return null;
    }

    function counted(whole: string, head: string, forms: readonly string[], after: string): string | null {
      const counting = countedBy(head, records);
      if (counting === null || 'fault' in counting) {
        problem(counting === null ? `“${whole}” is no placeholder; ${howTo}` : `“${whole}”: ${counting.fault}`);
        return null;
      }
      named.push(...(counting.named ?? []).map((one) => ({ ...one, file, path })));
      const { number } = counting;
      if (number === null) return null;
      const fault = number === 0 ? faultOfNone(counting) : faultOfForms(number, forms, after);
      if (fault !== null) problem(`“${whole}” ${fault}`);
      const [one = '', more = ''] = forms;
      return fault === null ? atStart(done, `${inWords(number)} ${number === 1 ? one : more}`.trim()) : null;
    }
  });
  for (const [index, { says }] of authored['claims.yaml'].entries()) {
    const [whole] = says.match(placeholder) ?? [];
    if (whole === undefined) continue;
    const message = `“${whole}”: a claim says what one article says, so that nothing is filled in here; write its words in full`;
    report(problemAt('claims.yaml', [index, 'says'], message));
  }
  return { records: { ...records, authored: filled }, named, tied, unvoiced };
}

/** The note of all places has a placeholder of its own. */
const isGazetteerId = (file: DataFileName, path: readonly (string | number)[], head: string) =>
  file === 'places.yaml' && path[0] === 'gazetteer' && head === 'id';

/** Where a clause begins anew; the full stop of initials, as in “U.S. official”, ends none. */
const endOfClause = /[,;]\s|(?<!\p{Lu})[.?!][”’")]*\s/u;

const isOwnVoice = (voice: string, authored: Authored) =>
  authored['sources.yaml'].some(({ id }) => articleVoice(id) === voice);

/** How our sentences may write a voice; none for one that is not known. */
function namesOf(voice: string, authored: Authored): string[] {
  const source = authored['sources.yaml'].find(({ id }) => articleVoice(id) === voice);
  const record = authored['voices.yaml'].find(({ id }) => id === voice);
  return source ? source.label.split(/, (?:in )?/) : record ? namesOfVoice(record) : [];
}

const faultOfNone = ({ what }: Counting) =>
  `counts ${what}, and there is none; take the sentence out, or say what no article states: {not stated <id> | no article gives it}`;

function faultOfForms(number: number, forms: readonly string[], after: string): string | null {
  if (forms.length === 0) {
    const said = /^\s*(articles?|statements?)\b/.exec(after)?.[1];
    const isOne = said !== undefined && !said.endsWith('s');
    return said === undefined || isOne === (number === 1)
      ? null
      : `is “${inWords(number)}”, and “${said}” follows; give both forms: {articles | article | articles}`;
  }
  if (forms.length !== 2)
    return 'needs two forms, the first for one, the second for more: {articles | article | articles}';
  const [one = '', more = ''] = forms;
  if (/^(?:articles|statements)\b/.test(one) || /^(?:article|statement)\b/.test(more))
    return `has its forms the wrong way round: “${one}” is for one, “${more}” for more`;
  const numbered = forms.find((form) => words.some((word) => new RegExp(`^${word}\\b`, 'i').test(form)));
  return numbered === undefined ? null : `has a number in “${numbered}”; the number is put in front, so leave it out`;
}

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const inWords = (number: number) => words[number] ?? String(number);

/** With a capital where a sentence begins; a full stop after initials ends none. */
function atStart(before: string, text: string): string {
  const isStart = before === '' || (/[.?!][”’")]*\s+$/.test(before) && !/(?:^|\s)(?:\p{Lu}\.)+\s+$/u.test(before));
  return isStart ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

/** The ids of the claims whose numbers a text has filled in. */
export const claimsNumbered = (text: string): string[] =>
  [...text.matchAll(/\{\s*number of ([^{}|]*?)\s*\}/g)].map(([, id = '']) => id);

/** A text as its author wrote it without what the compiler counts in it. */
export const withoutCounts = (text: string): string =>
  text.replaceAll(placeholder, (_, content: string) =>
    content.trim().startsWith('not stated ') ? content.replace(/^.*?\|/, '') : '',
  );

/** A text with an ellipsis in the place of each placeholder, and of the “articles” that one without forms is followed by. */
export const withoutPlaceholders = (text: string): string =>
  text.replaceAll(/\{[^{}|]*\}\s+articles?\b/g, '…').replaceAll(placeholder, '…');
