// What no article states, and what would refute it: a claim that states it makes every sentence untrue that is linked to the entry.

import { type Path, placeOf, type Report } from '../problems/problem';
import type { Records } from '../records/records';
import type { Authored, ClaimRecord } from '../schema/schema';
import { articleVoice } from '../schema/voices';
import type { LinkedSentence } from './placeholders';

type Entry = Authored['story.yaml']['notStated'][number];
type Refutation = Extract<Entry['refutedBy'], { question: string }>;

/**
 * Reports entries of `notStated` that no sentence is linked to, and exceptions that are not needed. For each refuted entry reports one problem,
 * at the claim or the field of the article that refutes it, with all sentences that are then untrue.
 */
export function checkNotStated(linked: readonly LinkedSentence[], records: Records, report: Report): void {
  const { authored, problemAt } = records;
  const claims = authored['claims.yaml'];
  const sources = authored['sources.yaml'];
  const knownVoices = new Set([
    ...sources.map(({ id }) => articleVoice(id)),
    ...authored['voices.yaml'].map(({ id }) => id),
  ]);
  authored['story.yaml'].notStated.forEach(({ id, text, refutedBy }, index) => {
    const problem = (path: Path, message: string) =>
      report(problemAt('story.yaml', ['notStated', index, ...path], message));
    const itself = text === undefined ? [] : [problemAt('story.yaml', ['notStated', index], text)];
    const elsewhere = linked.filter(({ entry }) => entry === id).map((one) => problemAt(one.file, one.path, one.text));
    const sentences = [...itself, ...elsewhere].map((one) => `\n    ${placeOf(one)}: “${one.message}”`);
    if (sentences.length === 0) {
      const message = `has no \`text\`, and no sentence is linked to it: write {not stated ${id} | …} in one, or remove it`;
      problem(['id'], message);
    }
    const untrue = `so that these sentences are no longer true; rewrite them, and remove “${id}” from notStated in data/story.yaml`;

    if (!('question' in refutedBy)) {
      const at = sources.findIndex((source) => source.id === refutedBy.source);
      const field = refutedBy.states;
      if (sources[at]?.[field] == null) return;
      report(problemAt('sources.yaml', [at, field], `\`${field}\` is stated now, ${untrue}:${sentences.join('')}`));
      return;
    }

    const answering = claims.filter(
      (claim) => !records.unfinished.has(claim.id) && isAnswered(refutedBy, claim, knownVoices),
    );
    refutedBy.except.forEach((exception, position) => {
      const isClaim = claims.some((claim) => claim.id === exception);
      if (!isClaim || answering.some((claim) => claim.id === exception)) return;
      const message = `claim ${exception} would not refute it, so it needs no exception; remove it`;
      problem(['refutedBy', 'except', position], message);
    });
    // An exception that names no claim may be meant for any.
    if (refutedBy.except.some((exception) => !claims.some(({ id }) => id === exception))) return;
    const [first, ...others] = answering.filter((claim) => !refutedBy.except.includes(claim.id));
    if (!first) return;
    const at = (claim: ClaimRecord, message = '') => problemAt('claims.yaml', [claims.indexOf(claim)], message);
    const too = others.map((claim) => `, as does ${claim.id} (${placeOf(at(claim))})`).join('');
    const orNot = 'if they stay true, list the claim under `except` there';
    report(at(first, `${answerOf(refutedBy, authored)}${too}, ${untrue}; ${orNot}:${sentences.join('')}`));
  });
}

/** How a claim refutes an entry. */
function answerOf({ question, mark, value }: Refutation, authored: Authored): string {
  const text = authored['questions.yaml'].find(({ id }) => id === question)?.text;
  return [`answers “${text}”`, mark && `for ${mark}`, value && 'with a value'].filter(Boolean).join(' ');
}

/** Reports claims with a count by a voice that is shown beside the counts as having given none. */
export function checkSilentVoices({ authored, problemAt }: Records, report: Report): void {
  const { ledger } = authored['story.yaml'];
  if (!ledger) return;
  const asked = ledger.columns.map((column) => column.question);
  authored['claims.yaml'].forEach(({ question, value, voice }, index) => {
    if (!value || question === undefined || !asked.includes(question) || !ledger.silent.includes(voice)) return;
    const message = `is a count by “${voice}”, which the ledger of data/story.yaml shows as giving none; remove it from \`silent\` there`;
    report(problemAt('claims.yaml', [index], message));
  });
}

/** Whose a claim is, is not known while its voice is misspelt, which is reported elsewhere. */
function isAnswered(
  { question, mark, value, voices, exceptVoices }: Refutation,
  claim: ClaimRecord,
  knownVoices: ReadonlySet<string>,
): boolean {
  return (
    claim.question === question &&
    (mark === undefined || claim.marks.includes(mark)) &&
    (value === undefined || claim.value !== undefined) &&
    (voices?.includes(claim.voice) ?? true) &&
    (exceptVoices.length === 0 || (knownVoices.has(claim.voice) && !exceptVoices.includes(claim.voice)))
  );
}
