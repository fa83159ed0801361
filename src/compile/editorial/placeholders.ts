// Placeholders link editorial sentences about the articles to the claims. Articles are counted:
//
//     {articles naming plane | article names | articles name} the plane   →   One article names the plane
//
// The number comes first, in words; the first form is for one, the second for more. A sentence that says what no article states names the entry
// of `notStated` in story.yaml that says what would make it untrue:
//
//     {not stated plane-range | none gives its range}   →   none gives its range
//
// The number of a claim is printed in words, after the name of its voice; and the different numbers that answer a question are counted:
//
//     The owner counts {number of aboard-eleven}   →   The owner counts eleven
//     {numbers answering sent | count | counts}   →   two counts
//
// At the beginning of a sentence they begin with a capital.

import type { Text } from '../../text/text';
import { namesOfVoice, voiceNamesOf } from '../claims/voice-names';
import { sentencesIn } from '../english/sentences';
import type { Path, Problem, Report } from '../problems/problem';
import type { Records } from '../records/records';
import type { Reference } from '../records/references';
import type { Authored, DataFileName } from '../schema/schema';
import { articleVoice } from '../schema/voices';
import { type Counting, countedBy } from './article-counts';
import { mapEditorialTexts } from './texts';

/** A sentence that is true only as long as no article states something. */
export interface LinkedSentence {
  readonly file: DataFileName;
  readonly path: Path;
  /** As readers see it. */
  readonly text: string;
  /** The entry of `notStated` that it names. */
  readonly entry: string;
}

/** A claim's number that an editorial text attributes to another voice, or to none: a problem, unless one is reported for the claim. */
export interface MisattributedNumber {
  readonly claim: string;
  readonly problem: Problem;
}

export interface Filled {
  readonly records: Records;
  readonly references: readonly Reference[];
  readonly linked: readonly LinkedSentence[];
  readonly misattributed: readonly MisattributedNumber[];
}

const placeholder = /\{([^{}]*)\}/g;
const howTo =
  'write {articles | article states | articles state}, {articles naming <mark> | …}, {articles answering <question> | …}, {articles dated <date> | …}, {articles of <claim>, <claim> | …}, {statements of <area> | …}, {numbers answering <question> | count | counts}, {number of <claim>} or {not stated <id> | no article gives it}';

/**
 * Fills the placeholders of all editorial texts. Reports unknown placeholders, and forms that do not fit; one with an unknown id stays as it is,
 * and is reported with the other references.
 */
export function fillPlaceholders(records: Records, text: Text, report: Report): Filled {
  const { authored, problemAt } = records;
  const linked: LinkedSentence[] = [];
  const references: Reference[] = [];
  const misattributed: MisattributedNumber[] = [];
  const voices = voiceNamesOf(authored['voices.yaml']);

  const filled = mapEditorialTexts(authored, (file, path, written) => {
    const problem = (message: string) => report(problemAt(file, path, message));
    const links: { readonly entry: string; readonly at: number }[] = [];
    let done = '';
    let from = 0;
    for (const { 0: whole, 1: content = '', index } of written.matchAll(placeholder)) {
      done += written.slice(from, index);
      from = index + whole.length;
      const [head = '', ...forms] = content.split('|').map((part) => part.trim());
      const entry = /^not stated (.*)$/.exec(head)?.[1];
      const claim = /^number of (.*)$/.exec(head)?.[1];
      if (isGazetteerId(file, path, head)) done += whole;
      else if (claim !== undefined) done += numberOf(whole, claim, forms) ?? whole;
      else if (entry === undefined) done += counted(whole, head, forms, written.slice(from)) ?? whole;
      else {
        if (forms.length !== 1)
          problem(`“${whole}” needs the words to print: {not stated ${entry} | no article gives it}`);
        references.push({ referent: 'notStated', id: entry, file, path });
        links.push({ entry, at: done.length });
        done += atStart(done, forms[0] ?? '');
      }
    }
    done += written.slice(from);
    if (/[{}]/.test(written.replaceAll(placeholder, '')))
      problem(`has a single brace; a placeholder is written between two: ${howTo}`);
    const sentences = sentencesIn(done);
    for (const { entry, at } of links) {
      const { start, end } = sentences.find((sentence) => at < sentence.end) ?? { start: 0, end: done.length };
      linked.push({ file, path, text: done.slice(start, end), entry });
    }
    return done;

    function numberOf(whole: string, id: string, forms: readonly string[]): string | null {
      references.push({ referent: 'claim', id, file, path });
      const claim = authored['claims.yaml'].find((one) => one.id === id);
      if (claim === undefined) return null;
      const { value, voice } = claim;
      if (forms.length > 0) problem(`“${whole}” takes no forms: only the number is printed`);
      else if (value === undefined)
        problem(`“${whole}”: this claim gives no number; name a claim that has a \`value\``);
      else {
        const names = namesOf(voice, authored);
        const clause = done.split(endOfClause).at(-1) ?? '';
        const isNamed =
          voices.lastNamedIn(clause).includes(voice) ||
          (isArticleVoice(voice, authored) && names.some((name) => clause.includes(name)));
        if (names.length > 0 && !isNamed) {
          const message = `“${whole}” is the number of “${names[0]}”, and “${names[0]}” is not the voice named last before it in this clause: name it there, or use the claim of the voice that is named`;
          misattributed.push({ claim: id, problem: problemAt(file, path, message) });
        }
        const { number, limit } = value;
        const amount = number === 0 ? 'zero' : inWords(number);
        return atStart(done, limit === undefined ? amount : text.format.limits[limit](amount));
      }
      return null;
    }

    function counted(whole: string, head: string, forms: readonly string[], after: string): string | null {
      const counting = countedBy(head, records);
      if (counting === null || 'fault' in counting) {
        problem(counting === null ? `“${whole}” is no placeholder; ${howTo}` : `“${whole}”: ${counting.fault}`);
        return null;
      }
      references.push(...(counting.references ?? []).map((one) => ({ ...one, file, path })));
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
    const message = `“${whole}”: a claim is about a single article and has no placeholders; write the words in full`;
    report(problemAt('claims.yaml', [index, 'says'], message));
  }
  return { records: { ...records, authored: filled }, references, linked, misattributed };
}

/** The note for all places has another placeholder, `{id}`. */
const isGazetteerId = (file: DataFileName, path: Path, head: string) =>
  file === 'places.yaml' && path[0] === 'gazetteer' && head === 'id';

/** Where a clause ends. The full stop of initials, as in “U.S. official”, ends none. */
const endOfClause = /[,;]\s|(?<!\p{Lu})[.?!][”’")]*\s/u;

const isArticleVoice = (voice: string, authored: Authored) =>
  authored['sources.yaml'].some(({ id }) => articleVoice(id) === voice);

/** How editorial texts may write a voice; empty for an unknown one. */
function namesOf(voice: string, authored: Authored): string[] {
  const source = authored['sources.yaml'].find(({ id }) => articleVoice(id) === voice);
  const record = authored['voices.yaml'].find(({ id }) => id === voice);
  return source ? source.label.split(/, (?:in )?/) : record ? namesOfVoice(record) : [];
}

const faultOfNone = ({ what }: Counting) =>
  `counts ${what}, and there are none; remove the sentence, or say what no article states: {not stated <id> | no article gives it}`;

function faultOfForms(number: number, forms: readonly string[], after: string): string | null {
  if (forms.length === 0) {
    const noun = /^\s*(articles?|statements?)\b/.exec(after)?.[1];
    const isOne = noun !== undefined && !noun.endsWith('s');
    return noun === undefined || isOne === (number === 1)
      ? null
      : `is “${inWords(number)}”, and “${noun}” follows; give both forms: {articles | article | articles}`;
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

/** With a capital where a sentence begins. The full stop of initials ends none. */
function atStart(before: string, text: string): string {
  const isStart = before === '' || (/[.?!][”’")]*\s+$/.test(before) && !/(?:^|\s)(?:\p{Lu}\.)+\s+$/u.test(before));
  return isStart ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

/** The ids of the claims whose numbers a text has filled in. */
export const claimsNumbered = (text: string): string[] =>
  [...text.matchAll(/\{\s*number of ([^{}|]*?)\s*\}/g)].map(([, id = '']) => id);

/** A text without what the compiler counts in it; the words of `{not stated …}` stay. */
export const withoutCounts = (text: string): string =>
  text.replaceAll(placeholder, (_, content: string) =>
    content.trim().startsWith('not stated ') ? content.replace(/^.*?\|/, '') : '',
  );

/** A text with an ellipsis for each placeholder, and for the word “articles” after one without forms. */
export const withoutPlaceholders = (text: string): string =>
  text.replaceAll(/\{[^{}|]*\}\s+articles?\b/g, '…').replaceAll(placeholder, '…');
